import TextLayout

/// Minutes as plain text, for an e-mail or a terminal.
public enum TextMinutes {
  /// How wide the lines are: what a quoted e-mail still shows whole.
  public static let width = 72

  /// The document as text that ends with one line break.
  public static func render(_ document: MinutesDocument) -> String {
    let page = MinutesPage(of: document)
    let parts = [title(of: page)] + page.chapters.map(chapter)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The heading of the whole.
  static func title(of page: MinutesPage) -> String {
    underlined(page.title.plain, "=")
  }

  /// A part with its heading.
  static func chapter(_ chapter: MinutesPage.Chapter) -> String {
    let heading = chapter.heading.map { [underlined($0.plain, "-")] } ?? []
    return (heading + chapter.blocks.compactMap(block)).joined(separator: "\n\n")
  }

  private static func block(_ block: PageBlock) -> String? {
    switch block {
    case .heading(let line): underlined(line.plain, "-")
    case .subheading(let line): lines(line.plain)
    case .paragraph(let line): lines(line.plainWithLabels)
    case .list(let items): items.map { lines("- " + $0.plain, hanging: 2) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .figure: nil
    }
  }

  private static func underlined(_ text: String, _ mark: Character) -> String {
    let wrapped = text.wrappedAtBlanks(to: width)
    let widest = wrapped.map { DisplayWidth.of($0) }.max() ?? 0
    return (wrapped + [String(repeating: mark, count: widest)]).joined(separator: "\n")
  }

  private static func lines(_ text: String, hanging: Int = 0) -> String {
    text.wrappedAtBlanks(to: width, hanging: hanging).joined(separator: "\n")
  }

  private static func table(_ table: PageTable) -> String {
    let columns = table.headings.map { heading in
      Table.Column(heading.text.plain, alignment: heading.holdsFigures ? .right : .left)
    }
    let rows = table.rows.map { row in row.map { StyledText($0.inLines) } }
    return Table(columns: columns, rows: rows).lines(width: width).map { line in
      String(line.plain.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
