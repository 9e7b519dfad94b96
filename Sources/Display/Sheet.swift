import TextLayout

/// Lines being written, each harmless and none wider than the terminal.
struct Sheet {
  /// The narrowest terminal that is laid out for; on a narrower one the lines break by themselves.
  static let narrowest = 20

  let columns: Int
  private(set) var lines: [StyledText] = []

  init(columns: Int) {
    self.columns = max(columns, Self.narrowest)
  }

  /// Adds a sentence; line breaks inside become blanks.
  mutating func add(_ text: StyledText, indent: Int = 0, hanging: Int? = nil) {
    let harmless = StyledText(
      spans: text.spans.map { StyledText.Span($0.text.oneLine, $0.style) })
    lines += harmless.wrapped(to: columns, indent: indent, hanging: hanging ?? indent)
  }

  /// Adds a sentence in one style.
  mutating func add(_ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    add(StyledText(text, style), indent: indent, hanging: hanging)
  }

  /// Adds facts side by side, broken only between two of them.
  mutating func addFacts(_ facts: [String], _ style: Style) {
    var line = ""
    for fact in facts.map(\.oneLine) {
      let longer = line.isEmpty ? fact : line + " · " + fact
      if !line.isEmpty, DisplayWidth.of(longer) > columns {
        add(line, style)
        line = fact
      } else {
        line = longer
      }
    }
    if !line.isEmpty { add(line, style) }
  }

  /// Adds a text of the script, in which line breaks mean something.
  mutating func addText(_ text: String, _ style: Style = .plain, indent: Int = 0) {
    let trimmed = text.split(whereSeparator: \.isNewline).joined(separator: "\n")
    lines += StyledText(trimmed, style).sanitised.wrapped(
      to: columns, indent: indent, hanging: indent)
  }

  /// Adds a title as a bar over the whole width.
  mutating func addBar(_ title: StyledText) {
    let text = " " + title.plain.oneLine + " "
    for line in text.wrapped(to: columns) {
      lines.append(StyledText(line.padded(to: columns), .reversed))
    }
  }

  /// Adds a table; blanks at the ends of its lines are dropped.
  mutating func add(_ table: Table) {
    var harmless = table
    harmless.rows = table.rows.map { row in
      row.map { cell in
        StyledText(spans: cell.spans.map { StyledText.Span($0.text.oneLine, $0.style) })
      }
    }
    lines += harmless.lines(width: columns).map(\.withoutTrailingBlanks)
  }

  /// Adds rows of cells: side by side, or said one behind the other.
  mutating func add(pairs rows: [[StyledText]], aloud: Bool) {
    guard aloud else {
      let most = rows.map(\.count).max() ?? 0
      return add(Table(columns: Array(repeating: .init(), count: most), rows: rows))
    }
    for row in rows {
      let behind = row.dropFirst().filter { !$0.isEmpty }
      guard let name = row.first else { continue }
      add(behind.enumerated().reduce(name) { $0 + ($1.offset == 0 ? ": " : "; ") + $1.element })
    }
  }

  /// Adds names with what they are: beside one another where there is room, else under one another.
  mutating func add(names: [(name: String, facts: StyledText)]) {
    if columns < 60 {
      for (name, facts) in names {
        add(name, .bold, indent: 2, hanging: 4)
        add(facts, indent: 4)
      }
    } else {
      add(
        Table(
          columns: [.init(), .init()],
          rows: names.map { [StyledText("  " + $0.name, .bold), $0.facts] }))
    }
  }

  /// Adds an empty line between two paragraphs.
  mutating func addGap() {
    if !lines.isEmpty { lines.append(StyledText()) }
  }

  mutating func add(lines more: [StyledText]) {
    lines += more
  }
}

/// The lines of one sentence.
func sentence(_ text: String, _ style: Style = .plain, columns: Int) -> [StyledText] {
  var sheet = Sheet(columns: columns)
  sheet.add(text, style)
  return sheet.lines
}

extension StyledText {
  fileprivate var withoutTrailingBlanks: StyledText {
    var spans = spans
    while let last = spans.last {
      let kept = last.text.reversed().drop { $0 == " " }.reversed()
      spans.removeLast()
      if !kept.isEmpty {
        spans.append(Span(String(kept), last.style))
        break
      }
    }
    return StyledText(spans: spans)
  }
}
