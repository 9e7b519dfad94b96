/// Minutes as one HTML file that needs no other: to read on a screen, by keyboard, aloud, and on paper.
public enum HTMLMinutes {
  /// The document as text that ends with one line break.
  public static func render(_ document: MinutesDocument) -> String {
    let page = MinutesPage(of: document)
    let title = HTMLText.entities(page.title.plain)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Convene \(HTMLText.entities(document.program))">
      <title>\(title), \(HTMLText.entities(TimeWording.date(document.begin.date)))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      \(self.title(of: page))
      \(page.chapters.map { chapter($0) }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  /// The document as bare HTML for a program that makes another format of it: no style, no drawing, and table
  /// captions left to the headings above them.
  public static func renderForConversion(_ document: MinutesDocument) -> String {
    let page = MinutesPage(of: document)
    let chapters = page.chapters.map { chapter($0, isBare: true) }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title></title></head><body>
      \(title(of: page))
      \(chapters.joined(separator: "\n"))
      </body></html>

      """
  }

  /// The heading of the whole.
  static func title(of page: MinutesPage) -> String {
    "<h1>\(line(page.title))</h1>"
  }

  /// A part with its heading.
  static func chapter(_ chapter: MinutesPage.Chapter, isBare: Bool = false) -> String {
    let name = chapter.name.rawValue
    let blocks = chapter.blocks.map { block($0, isBare: isBare) }
    guard let heading = chapter.heading else {
      return "<div id=\"\(name)\">\n\(blocks.joined(separator: "\n"))\n</div>"
    }
    let parts = ["<h2>\(line(heading))</h2>"] + blocks
    return "<section id=\"\(name)\">\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private static func block(_ block: PageBlock, isBare: Bool) -> String {
    switch block {
    case .heading(let line): "<h2>\(self.line(line))</h2>"
    case .subheading(let line): "<h3>\(self.line(line))</h3>"
    case .paragraph(let line): "<p>\(self.line(line))</p>"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(line($0))</li>\n" }.joined() + "</ul>"
    case .table(let table):
      isBare ? rows(of: table, caption: ColumnWidths(of: table).html) : self.table(table)
    case .figure(let figure): isBare ? "" : FigureDrawing(figure: figure).svg
    }
  }

  /// A table that names itself and its columns; one that is too wide can be moved by keyboard.
  private static func table(_ table: PageTable) -> String {
    let caption = HTMLText.entities(PageLine.clean(table.caption))
    return """
      <div class="table" role="region" aria-label="\(caption)" tabindex="0">
      \(rows(of: table, caption: "<caption class=\"spoken\">\(caption)</caption>\n"))
      </div>
      """
  }

  private static func rows(of table: PageTable, caption: String = "") -> String {
    let headings = table.headings.map { heading in
      let text =
        heading.text.isEmpty
        ? "<span class=\"spoken\">\(HTMLText.entities(heading.spoken))</span>" : line(heading.text)
      return "<th scope=\"col\"\(figures(heading))>\(text)</th>"
    }
    let rows = table.rows.enumerated().map { index, row in
      let isSum = table.hasSum && index == table.rows.count - 1
      return "<tr\(isSum ? " class=\"sum\"" : "")>\(cells(row, table.headings))</tr>\n"
    }
    return """
      <table>
      \(caption)<thead><tr>\(headings.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      """
  }

  private static func cells(_ row: [PageLine], _ headings: [PageTable.Heading]) -> String {
    zip(row, headings).enumerated().map { index, cell in
      let name = index == 0 ? "th scope=\"row\"" : "td"
      let look = cell.0.hasLongWord ? " class=\"long\"" : figures(cell.1)
      return "<\(name)\(look)>\(line(cell.0))</\(index == 0 ? "th" : "td")>"
    }.joined()
  }

  private static func figures(_ heading: PageTable.Heading) -> String {
    heading.holdsFigures ? " class=\"figures\"" : ""
  }

  static func line(_ line: PageLine) -> String {
    line.spans.reduce(into: "") { html, span in
      let escaped = HTMLText.escaped(span.text)
      // A program that makes pages would try each letter of it as the end of a line, for minutes.
      let isEndless = span.text.hasWord(longerThan: 200)
      let text = isEndless ? "<span class=\"endless\">\(escaped)</span>" : escaped
      switch span.style {
      case .plain: html += text
      case .strong, .label: html += "<strong>\(text)</strong>"
      case .emphasis: html += "<em>\(text)</em>"
      case .lineBreak: html += "<br>"
      }
    }
  }
}

extension PageLine {
  /// Whether a word of it is so long that it has to be broken in a table; others are not, however narrow it is.
  fileprivate var hasLongWord: Bool { plain.hasWord(longerThan: 24) }
}

extension String {
  fileprivate func hasWord(longerThan length: Int) -> Bool {
    utf8.count > length
      && split(whereSeparator: \.isWhitespace).contains { $0.unicodeScalars.count > length }
  }
}
