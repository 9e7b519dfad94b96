import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// The script's kinds in its order, then the built-in ones that it does not declare anew.
  mutating func readKinds(_ fields: Fields) -> [NoteKind] {
    var own: [NoteKind] = []
    var lines: [String: (kind: NoteKind.ID, line: Int)] = [:]
    for entry in kindEntries(fields) {
      guard let name = declare(entry.key, .kind) else { continue }
      let kind = readKind(NoteKind.ID(name), entry, &lines)
      own.append(kind)
    }
    let builtIn = NoteKind.builtIn.filter { kind in !own.contains { $0.id == kind.id } }
    let taken = Set(own.compactMap(\.mark))
    own = own.map { kind in
      // A built-in kind that is only given a title keeps its mark unless another kind takes it.
      guard kind.mark == nil, let mark = NoteKind.builtIn.first(where: { $0.id == kind.id })?.mark,
        !taken.contains(mark)
      else { return kind }
      var kind = kind
      kind.mark = mark
      return kind
    }
    return own
      + builtIn.map { kind in
        guard let mark = kind.mark, taken.contains(mark) else { return kind }
        return NoteKind(id: kind.id, title: kind.title)
      }
  }

  private mutating func kindEntries(_ fields: Fields) -> [ScriptEntry] {
    guard let node = fields["kinds"] else { return [] }
    names.sections["kinds"] = fields.key("kinds")?.position.line
    if case .map(let entries) = node.content { return entries }
    if node.isEmpty {
      report(.key(.noValue("'kinds'")), node)
    } else if !node.isDamaged {
      report(
        .key(.needsKeys("'kinds'", example: "praise: {mark: \"+\", title: Praise}")), node)
    }
    return []
  }

  private mutating func readKind(
    _ id: NoteKind.ID, _ entry: ScriptEntry, _ marks: inout [String: (kind: NoteKind.ID, line: Int)]
  ) -> NoteKind {
    let known = NoteKind.builtIn.first { $0.id == id }
    var kind = NoteKind(id: id, title: known?.title ?? id.text.asTitle)
    if entry.value.isEmpty { return kind }
    guard
      let fields = fields(
        entry.value, .kind, name: "'\(id)'", example: "{mark: \"+\", title: \(kind.title)}")
    else { return kind }
    if let title = text(fields, "title") { kind.title = title }
    kind.needs = requirements(fields)
    guard let node = fields["mark"], let mark = mark(node) else { return kind }
    if let other = marks[mark] {
      report(.value(.markTaken(mark, by: other.kind.text, line: other.line)), node)
    } else {
      marks[mark] = (id, node.position.line)
      kind.mark = mark
    }
    return kind
  }

  /// What a note needs beside its text.
  private mutating func requirements(_ fields: Fields) -> Set<NoteKind.Requirement> {
    let words = NoteKind.Requirement.allCases.map(\.rawValue)
    var needs: Set<NoteKind.Requirement> = []
    for node in nodes(fields, "needs") {
      guard let written = text(node, name: "'needs'") else { continue }
      if let need = NoteKind.Requirement(rawValue: Folding.folded(written)) {
        needs.insert(need)
      } else {
        report(.value(.notOneOf(written, words, nearest: nearest(written, words))), node)
      }
    }
    if flag(fields, "because") ?? false { needs.insert(.because) }
    return needs
  }

  private mutating func mark(_ node: ScriptNode) -> String? {
    guard case .text(let text, let isPlain) = node.content else {
      if !node.isDamaged { report(.key(.needsText("'mark'")), node) }
      return nil
    }
    if isPlain {
      let isHash = text.isEmpty && source.line(node.position.line).contains("#")
      report(.value(.markUnquoted(isHash ? "+" : text.straightened)), node)
      return nil
    }
    let single: Set<Character> = ["+", "-", "%", "^", "~", "?", "=", "!"]
    let pair =
      text.count == 2 && text.allSatisfy { $0.isASCII && ($0.isPunctuation || $0.isSymbol) }
    let opens = text.first.map { ["/", "\\", "@", "\"", "'"].contains($0) } ?? true
    if text.count == 1, text.first.map({ single.contains($0) }) == true { return text }
    if pair, !opens, text.last != ":" { return text }
    report(.value(.mark(text)), node)
    return nil
  }
}

extension String {
  /// The text without curly quotes round it.
  fileprivate var straightened: String {
    filter { !["“", "”", "„", "‘", "’"].contains($0) }
  }
}
