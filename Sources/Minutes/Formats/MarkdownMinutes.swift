/// Minutes as Markdown.
public enum MarkdownMinutes {
  /// The document as text that ends with one line break.
  public static func render(_ document: MinutesDocument) -> String {
    let page = MinutesPage(of: document)
    let parts = [title(of: page)] + page.chapters.map(chapter)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The heading of the whole.
  static func title(of page: MinutesPage) -> String {
    "# \(line(page.title, endsAt: .heading))"
  }

  /// A part with its heading.
  static func chapter(_ chapter: MinutesPage.Chapter) -> String {
    let heading = chapter.heading.map { ["## \(line($0, endsAt: .heading))"] } ?? []
    return (heading + chapter.blocks.compactMap(block)).joined(separator: "\n\n")
  }

  private static func block(_ block: PageBlock) -> String? {
    switch block {
    case .heading(let line): "## \(self.line(line, endsAt: .heading))"
    case .subheading(let line): "### \(self.line(line, endsAt: .heading))"
    case .paragraph(let line): self.line(line)
    case .list(let items): items.map { "- \(line($0))" }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .figure: nil
    }
  }

  /// A table; an empty cell keeps a blank, as some readers want one.
  private static func table(_ table: PageTable) -> String {
    var lines = ([table.headings.map(\.text)] + table.rows).map { row in
      "|"
        + row.map { $0.isEmpty ? " " : " \(line($0, beginsAt: .inside)) " }.joined(separator: "|")
        + "|"
    }
    lines.insert("|" + String(repeating: "---|", count: table.headings.count), at: 1)
    return lines.joined(separator: "\n")
  }

  private static func line(
    _ line: PageLine, beginsAt start: MarkdownText.Place = .start,
    endsAt end: MarkdownText.Place = .inside
  ) -> String {
    var text = ""
    for (index, span) in line.spans.enumerated() {
      let isLast = index == line.spans.count - 1
      let isFirst = index == 0 && end != .heading && span.style == .plain
      let place = isFirst ? start : isLast && span.style == .plain ? end : .inside
      let escaped = MarkdownText.escaped(span.text, at: place)
      switch span.style {
      case .plain: text += escaped
      case .strong, .label: text += "**\(escaped)**"
      case .emphasis: text += "*\(escaped)*"
      case .lineBreak: text += "<br>"
      }
    }
    return text
  }
}
