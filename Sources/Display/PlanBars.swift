import MeetingProtocol
import TextLayout

/// Planned against actual times as bars of one scale, told apart by their signs and not by colour alone.
struct PlanBars {
  static let legend = "= took, . planned, + over the plan"

  /// The longest time, which fills all cells.
  private let longest: Length
  private let cells: Int

  init(_ rows: [Forecast.Row], cells: Int) {
    longest = rows.flatMap { [$0.planned, $0.took].compactMap(\.self) }.max() ?? .zero
    self.cells = cells
  }

  /// `====..` within the plan, `====++` over it; nothing for a row that neither took nor plans time.
  func bar(of row: Forecast.Row, _ style: Style) -> StyledText {
    let took = row.took ?? .zero
    let planned = row.planned ?? took
    // A clock that stopped a moment late is no overrun to be shown.
    let isOver = took - planned >= .seconds(1)
    let over = isOver ? max(count(took) - count(planned), 1) : 0
    let within = min(count(min(took, planned)), cells - over)
    let left = isOver ? 0 : max(count(planned) - within, 0)
    var bar = StyledText(String(repeating: "=", count: within), style)
    bar.append(String(repeating: ".", count: left), .dim)
    bar.append(String(repeating: "+", count: over), .alarm)
    return bar
  }

  /// The cells of a length, never none where there is one.
  private func count(_ length: Length) -> Int {
    guard length >= .seconds(1), longest > .zero else { return 0 }
    let share = length.milliseconds * Int64(cells) * 2 + longest.milliseconds
    return max(1, Int(share / (longest.milliseconds * 2)))
  }
}
