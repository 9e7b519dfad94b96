import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// The one text of a key; nil where the key is missing or holds something else.
  mutating func text(_ fields: Fields, _ key: String) -> String? {
    fields[key].flatMap { text($0, name: "'\(key)'") }
  }

  /// A text, checked for everything that can get lost in it.
  mutating func text(_ node: ScriptNode, name: String) -> String? {
    switch node.content {
    case .damaged: return nil
    case .list, .map:
      report(.key(.needsText(name)), node)
      return nil
    case .text(let text, let isPlain):
      if isPlain, let cut = cut(node, text) {
        findings.append(cut)
        return nil
      }
      guard !text.trimmed.isEmpty else {
        report(.key(.noValue(name)), node)
        return nil
      }
      if let hidden = text.unicodeScalars.first(where: { $0.isRefused && !$0.isLineBreak }) {
        report(.spelling(.controlCharacter(hidden.value)), node)
        return nil
      }
      checkPlaceholders(text, node)
      return text.trimmed
    }
  }

  /// A list of texts; one text alone is not a list.
  mutating func textList(_ fields: Fields, _ key: String) -> [String] {
    guard let node = fields[key] else { return [] }
    switch node.content {
    case .damaged: return []
    case .list(let items):
      return items.filter { !$0.holdsDamage }.compactMap { item in
        textWithColon(item) ?? text(item, name: "an item of '\(key)'")
      }
    case .text, .map:
      if node.isEmpty {
        report(.key(.noValue("'\(key)'")), node)
      } else {
        report(.key(.needsList(key, of: "texts")), node)
      }
      return []
    }
  }

  /// A list of texts, or one text alone.
  mutating func texts(_ fields: Fields, _ key: String) -> [String] {
    guard let node = fields[key], case .text = node.content, !node.isEmpty else {
      return textList(fields, key)
    }
    return text(node, name: "'\(key)'").map { [$0] } ?? []
  }

  /// An item such as `Share the air: step up`, which YAML takes for a key with a value.
  mutating func textWithColon(_ item: ScriptNode) -> String? {
    guard case .map(let entries) = item.content, entries.count == 1,
      let key = entries[0].key.text, let value = entries[0].value.text,
      source.line(item.position.line).dropFirst(item.position.column - 1).first != "{"
    else { return nil }
    if let cut = cut(entries[0].value, value) {
      findings.append(cut)
      return nil
    }
    let text = value.isEmpty ? "\(key):" : "\(key): \(value)"
    checkPlaceholders(text, item)
    return text
  }

  /// What is wrong where a text ends before ` #`; nil where it does not, or where a comment follows.
  private func cut(_ node: ScriptNode, _ text: String) -> Finding? {
    var line = node.position.line
    let first = source.line(line)
    // Where all of it stands on a line that has no such sign, nothing can be cut.
    if !first.utf8.contains(UInt8(ascii: "#")),
      first.stands(text, atColumn: node.position.column)
    {
      return nil
    }
    var rest = first.dropFirst(node.position.column - 1)
    for character in text where !character.isWhitespace {
      rest = rest.drop(while: \.isWhitespace)
      while rest.isEmpty, line < source.lines.count {
        line += 1
        rest = source.line(line).drop(while: \.isWhitespace)
      }
      guard rest.first == character else { return nil }
      rest = rest.dropFirst()
    }
    let after = rest.drop(while: \.isWhitespace)
    guard after.first == "#", let next = after.dropFirst().first, !next.isWhitespace, next != "#"
    else { return nil }
    let whole = source.line(line)
    let start =
      line == node.position.line ? node.position.column - 1 : whole.prefix { $0 == " " }.count
    let head = whole.prefix(start)
    let corrected = (String(head).trimmed + " " + String(whole.dropFirst(start)).trimmed.inQuotes)
      .trimmed
    return Finding(
      fault: .spelling(.textCut(corrected: corrected)),
      position: .init(line: line, column: whole.count - after.count + 1), length: after.count)
  }

  /// Says which `<name>` stands for nothing.
  private mutating func checkPlaceholders(_ text: String, _ node: ScriptNode) {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return }
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      rest = rest.dropFirst(name.count)
      guard name.first?.isLetter == true, rest.first == ">" else { continue }
      reportPlaceholder(String(name), node)
    }
  }

  private mutating func reportPlaceholder(_ name: String, _ node: ScriptNode) {
    let known = names.values.map(\.text) + course.around.itemNames
    guard !known.contains(name.lowercased()) else { return }
    let fault = NameFault.unknownPlaceholder(
      name, nearest: nearest(name, known), known: known)
    var finding = Finding(fault: .name(fault), position: node.position, length: node.length)
    let rest = source.line(node.position.line).dropFirst(node.position.column - 1)
    if let index = rest.indices.first(where: { rest[$0...].hasPrefix("<\(name)>") }) {
      finding.position.column += rest.distance(from: rest.startIndex, to: index)
      finding.length = name.count + 2
    }
    findings.append(finding)
  }
}

extension Unicode.Scalar {
  /// Whether it ends a line inside a text.
  fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" || value == 0x85 }
}
