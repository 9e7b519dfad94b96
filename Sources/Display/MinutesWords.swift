import Diagnostics
import Minutes

/// What is wrong with what was asked of `convene minutes`.
public enum MinutesWords {
  /// A format that there is not.
  public static func unknownFormat(_ word: String) -> String {
    let known = MinutesFormat.allCases.map(\.rawValue)
    if let nearest = Nearest.name(to: word, among: MinutesFormat.typedWords) {
      return "There is no format \(word.quoted): did you mean '\(nearest)'?"
    }
    return "There is no format \(word.quoted); the formats are \(listed(known))."
  }

  /// A table that there is not.
  public static func unknownTable(_ word: String) -> String {
    let known = MinutesTable.allCases.map(\.rawValue)
    if let nearest = Nearest.name(to: word, among: known) {
      return "There is no table \(word.quoted): did you mean '\(nearest)'?"
    }
    return "There is no table \(word.quoted); the tables are \(listed(known))."
  }

  /// A table asked for in a format that has no tables.
  public static let tableWithoutCSV = "--table goes with --to csv."
}
