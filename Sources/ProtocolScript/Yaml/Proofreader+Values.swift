import Diagnostics

extension Proofreader {
  /// Reads what stands behind a key or a dash.
  mutating func readValue(_ index: Int, from start: Int, parent: Int, key: KeyPlace?) {
    let line = lines[index]
    let first = line.scalars[start]
    switch first {
    case "\"", "'": readQuote(index, from: start, first, parent, key)
    case "[", "{":
      readFlow(
        index, from: start, FlowState(), start: Place(line: index, column: start), parent: parent)
    case "|", ">": readBlockScalar(index, from: start, parent, key)
    case "&", "*", "!", "%", "@", "`", "]", "}", ",": refuse(index, from: start, key)
    case "-" where line.isBlank(at: start + 1) && key != nil:
      if key?.text == "mark" {
        refuse(index, from: start, key)
      } else {
        add(.listOnKeyLine, index, start)
        damageValue(index, from: start)
      }
    case "?" where line.isBlank(at: start + 1), ":" where line.isBlank(at: start + 1):
      refuse(index, from: start, key)
    default: readPlain(index, from: start, parent, key)
    }
  }

  private mutating func readPlain(_ index: Int, from start: Int, _ parent: Int, _ key: KeyPlace?) {
    let line = lines[index]
    let end = line.commentStart(from: start)
    let colon = (start..<end).first { line.scalars[$0] == ":" && line.isBlank(at: $0 + 1) }
    guard let colon else {
      unfinished = .plain(parent: parent)
      return
    }
    if ["“", "„", "‘", "”", "«"].contains(line.scalars[start]) {
      add(.curlyQuotes(corrected: quoted(index, from: start, key)), index, start)
    } else {
      add(.colonInText(corrected: quoted(index, from: start, key)), index, colon)
    }
    damageValue(index, from: start)
    unfinished = .plain(parent: parent)
  }

  private mutating func readQuote(
    _ index: Int, from start: Int, _ quote: Unicode.Scalar, _ parent: Int, _ key: KeyPlace?
  ) {
    guard let end = lines[index].quoteEnd(from: start + 1, quote: quote) else {
      unfinished = .quote(quote, start: Place(line: index, column: start), parent: parent)
      return
    }
    guard !lines[index].endsOrComments(from: end) else { return }
    let rest = lines[index].skippingBlanks(from: end)
    add(.quotesNotWhole(corrected: quoted(index, from: start, key)), index, rest)
    damageValue(index, from: start)
    unfinished = .plain(parent: parent)
  }

  private mutating func readBlockScalar(
    _ index: Int, from start: Int, _ parent: Int, _ key: KeyPlace?
  ) {
    let line = lines[index]
    var end = start + 1
    while end < line.scalars.count,
      ["+", "-", "1", "2", "3", "4", "5", "6", "7", "8", "9"].contains(line.scalars[end])
    {
      end += 1
    }
    if line.endsOrComments(from: end), key?.text != "mark" {
      unfinished = .block(parent: parent)
    } else {
      refuse(index, from: start, key)
    }
  }

  /// Refuses a text that YAML would take for something else.
  private mutating func refuse(_ index: Int, from start: Int, _ key: KeyPlace?) {
    let line = lines[index]
    let first = line.scalars[start]
    let end = (start..<line.scalars.count).first { line.isBlank(at: $0) } ?? line.scalars.count
    let name = line.text(start..<end)
    let isMark = key?.text == "mark" && name.count <= 2
    if isMark {
      findings.append(markFinding(index, start, name))
    } else if first == "&", name.count > 1 {
      add(.anchor(name), index, start, length: name.unicodeScalars.count)
    } else if first == "*", name.count > 1 {
      add(.alias(name), index, start, length: name.unicodeScalars.count)
    } else if first == "!", name.count > 1 {
      add(.tag(name), index, start, length: name.unicodeScalars.count)
    } else {
      add(.textStart(Character(first), corrected: quoted(index, from: start, key)), index, start)
    }
    damageValue(index, from: start)
    unfinished = .plain(parent: key?.range.lowerBound ?? max(0, start - 2))
  }

  private func markFinding(_ index: Int, _ start: Int, _ name: String) -> Finding {
    let position = source.position(
      line: index + 1, scalarColumn: lines[index].originalColumn(start) + 1)
    return Finding(fault: .value(.markUnquoted(name)), position: position, length: name.count)
  }

  mutating func damageValue(_ index: Int, from start: Int) {
    let end = lines[index].scalars.count
    lines[index].replace(start..<end, with: String(Character(damagedMark)))
  }

  /// The line as it should be, its value in quotes.
  func quoted(_ index: Int, from start: Int, _ key: KeyPlace?) -> String {
    let line = lines[index]
    let isOwnText = key.map { !Vocabulary.isKey($0.text) } ?? false
    let isItem = line.text.trimmed.hasPrefix("- ")
    let from = isOwnText && isItem ? (key?.range.lowerBound ?? start) : start
    return line.text(0..<from).trimmed + " " + line.text(from..<line.scalars.count).trimmed.inQuotes
  }
}

extension String {
  /// The text in the quotes that need the least inside.
  var inQuotes: String {
    let curly: Set<Character> = ["“", "”", "„", "‘", "’"]
    var text = self
    if let first = text.first, let last = text.last, text.count > 1, curly.contains(first),
      curly.contains(last)
    {
      text = String(text.dropFirst().dropLast())
    }
    // An apostrophe inside single quotes ends them: the outer pair was meant, the inner one not.
    for quote: Character in ["'", "\""] where text.count > 2 && text.first == quote {
      let inner = text.dropFirst().dropLast()
      if text.last == quote, inner.count(where: { $0 == quote }) % 2 == 1 { text = String(inner) }
    }
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "''"))'"
  }
}
