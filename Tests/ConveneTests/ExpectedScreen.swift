import TerminalHarness

/// What a terminal must show, worked out cell by cell from the text and the width alone.
struct ExpectedScreen: Equatable {
  /// Its columns.
  let columns: Int
  /// All rows from the first, without blanks at their ends.
  private(set) var rows: [String] = []
  /// Which of them are reversed from edge to edge.
  private(set) var reversed: Set<Int> = []

  init(columns: Int) {
    self.columns = columns
  }

  /// Adds rows of their own.
  mutating func add(_ texts: String..., reversed isReversed: Bool = false) {
    for text in texts {
      if isReversed { reversed.insert(rows.count) }
      rows += Self.wrapped(text, columns)
    }
  }

  /// Adds the input line, and says where the cursor is: a row from the top of all rows, and a column.
  mutating func addInput(_ status: String, _ before: String, _ after: String) -> Screen.Position {
    let ahead = Self.wrapped(status + before, columns, trimmed: false)
    let width = ahead.last?.unicodeScalars.map(Self.width).reduce(0, +) ?? 0
    let cursor = Screen.Position(row: rows.count + ahead.count - 1, column: width)
    rows += Self.wrapped(status + before + after, columns)
    return cursor
  }

  /// How many columns a letter takes in a terminal.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200D: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF: 2
    default: 1
    }
  }

  /// The rows of a text that goes on in the next row where one is full.
  private static func wrapped(_ text: String, _ columns: Int, trimmed: Bool = true) -> [String] {
    var rows = [""]
    var column = 0
    for scalar in text.unicodeScalars {
      if column + width(scalar) > columns {
        rows.append("")
        column = 0
      }
      rows[rows.count - 1].unicodeScalars.append(scalar)
      column += width(scalar)
    }
    if column == columns { rows.append("") }
    guard trimmed else { return rows }
    return rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
  }
}
