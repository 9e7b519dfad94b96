import Diagnostics
import Minutes

extension CommandReader {
  /// `/minutes`, or `/minutes` with a format.
  static func readMinutes(_ behind: String) -> Interpretation {
    if behind.isEmpty { return .command(.writeMinutes(nil)) }
    if let format = MinutesFormat(typed: behind) { return .command(.writeMinutes(format)) }
    let nearest = Nearest.name(to: behind, among: MinutesFormat.typedWords)
    return .givenBack(
      .unknownFormat(behind, nearest: nearest.flatMap { MinutesFormat(typed: $0) }))
  }
}
