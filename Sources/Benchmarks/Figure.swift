import Foundation
import TextLayout

/// One row of the table.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case perSecond = "/s"
    case megabytes = "MB"
    case times = ""
  }

  /// What the figure is held against, measured in the same run.
  struct Yardstick {
    var name: String
    var value: Double
  }

  var what: String
  var value: Double
  var unit = Unit.milliseconds
  /// The value that it is to stay under; nil where none is promised.
  var bound: Double?
  var yardstick: Yardstick?

  private var isOver: Bool { bound.map { !(value < $0) } ?? false }

  private var cells: [String] {
    [
      what, text(value), bound.map { "under " + text($0, isRound: true) } ?? "",
      yardstick.map { "\($0.name) \(text($0.value))" } ?? "",
      yardstick.map { $0.value > 0 ? String(format: "%.2f", value / $0.value) : "" } ?? "",
      bound == nil ? "" : isOver ? "OVER" : "ok",
    ]
  }

  private func text(_ value: Double, isRound: Bool = false) -> String {
    let number = isRound ? String(format: "%.3g", value) : String(format: "%.2f", value)
    return unit == .times ? number : number + " " + unit.rawValue
  }

  /// The table of all figures.
  static func table(_ figures: [Figure]) -> String {
    let table = Table(
      columns: [
        Table.Column("what"), Table.Column("figure", alignment: .right),
        Table.Column("bound", alignment: .right), Table.Column("yardstick"),
        Table.Column("ratio", alignment: .right), Table.Column(),
      ], rows: figures.map { figure in figure.cells.map { StyledText($0) } })
    return table.lines(width: 200).map { $0.plain + "\n" }.joined()
  }
}

/// Why something could not be measured.
struct Unmeasurable: Error {
  let reason: String
}
