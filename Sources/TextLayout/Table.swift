/// A table in plain text: columns side by side, two blanks between them, that fits a width.
public struct Table: Sendable {
  /// What becomes of a text that is wider than its column.
  public enum Overflow: Hashable, Sendable {
    /// It goes on in the next line.
    case wraps
    /// It is cut, with `…`.
    case isCut
  }

  /// One column.
  public struct Column: Sendable {
    /// The heading; empty where the table needs none.
    public var heading: String
    /// On which side the text stands.
    public var alignment: Alignment
    /// What becomes of text that is too wide.
    public var overflow: Overflow

    /// Makes a column.
    public init(_ heading: String = "", alignment: Alignment = .left, overflow: Overflow = .wraps) {
      self.heading = heading
      self.alignment = alignment
      self.overflow = overflow
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows from top to bottom; missing cells are empty, surplus ones are not shown.
  public var rows: [[StyledText]]

  /// Makes a table.
  public init(columns: [Column], rows: [[StyledText]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines of the table, none wider than a width that leaves each column at least one cell.
  public func lines(width: Int) -> [StyledText] {
    let widths = fittedWidths(width)
    var lines: [StyledText] = []
    if columns.contains(where: { !$0.heading.isEmpty }) {
      lines += self.lines(of: columns.map { StyledText($0.heading, .bold) }, widths)
    }
    for row in rows {
      lines += self.lines(of: row, widths)
    }
    return lines
  }

  private static let gap = 2

  private func cell(_ index: Int, of row: [StyledText]) -> StyledText {
    index < row.count ? row[index] : StyledText()
  }

  private func naturalWidths() -> [Int] {
    columns.indices.map { index in
      rows.reduce(max(1, DisplayWidth.of(columns[index].heading))) { widest, row in
        max(widest, cell(index, of: row).width)
      }
    }
  }

  private func fittedWidths(_ width: Int) -> [Int] {
    var widths = naturalWidths()
    let gaps = Self.gap * max(0, columns.count - 1)
    var surplus = widths.reduce(gaps, +) - width
    while surplus > 0, let widest = widths.max(), widest > 1 {
      guard let index = widths.lastIndex(of: widest) else { break }
      let next = widths.filter { $0 < widest }.max() ?? 1
      let isAlone = widths.firstIndex(of: widest) == index
      let cut = isAlone ? min(surplus, widest - next) : 1
      widths[index] = widest - cut
      surplus -= cut
    }
    return widths
  }

  private func lines(of row: [StyledText], _ widths: [Int]) -> [StyledText] {
    let cells = columns.indices.map { index in
      let text = cell(index, of: row)
      return switch columns[index].overflow {
      case .wraps: text.wrapped(to: widths[index])
      case .isCut: [text.truncated(to: widths[index])]
      }
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      columns.indices.reduce(into: StyledText()) { result, index in
        let isLast = index == columns.count - 1
        let text = line < cells[index].count ? cells[index][line] : StyledText()
        if isLast, columns[index].alignment == .left {
          result.append(text)
        } else {
          result.append(text.padded(to: widths[index], alignment: columns[index].alignment))
        }
        if !isLast { result.append(String(repeating: " ", count: Self.gap)) }
      }
    }
  }
}
