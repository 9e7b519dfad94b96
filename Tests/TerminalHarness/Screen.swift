/// What a terminal shows at one moment.
public struct Screen: Equatable, Sendable {
  /// A place on the screen, both numbers from 0.
  public struct Position: Equatable, Sendable, CustomStringConvertible {
    /// The row, from the top.
    public var row: Int
    /// The column, from the left.
    public var column: Int

    /// A place on the screen.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// The place in words.
    public var description: String { "row \(row) column \(column)" }
  }

  /// How a cell is drawn.
  public struct Style: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int
    /// Bold or bright.
    public static let bold = Self(rawValue: 1)
    /// Foreground and background changed over.
    public static let reverse = Self(rawValue: 2)

    /// A style from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// The text of each row, without blanks at its end.
  public var rows: [String]
  /// The rows that have been scrolled off at the top, the oldest first.
  public var scrolledOff: [String]
  /// Where the cursor stands.
  public var cursor: Position
  /// How often the bell has rung since the start.
  public var bells: Int
  /// How each cell of each row is drawn.
  public var styles: [[Style]]

  /// All that was shown, rows that scrolled off first, without the empty rows at the end.
  public var transcript: [String] {
    var lines = scrolledOff + rows
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The row that the cursor is on.
  public var cursorRow: String { rows[cursor.row] }

  /// Whether any row, scrolled off or not, contains a text.
  public func contains(_ text: String) -> Bool {
    transcript.contains { $0.contains(text) }
  }

  /// The rows from the last one that contains a text, set together as if the screen were endlessly wide.
  public func joined(from text: String) -> String? {
    guard let start = rows.lastIndex(where: { $0.contains(text) }) else { return nil }
    return rows[start...].joined()
  }
}
