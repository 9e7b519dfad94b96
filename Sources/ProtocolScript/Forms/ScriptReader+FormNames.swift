import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// A word that names something, such as a part.
  mutating func name(_ fields: Fields, _ key: String) -> String? {
    guard let node = fields[key], let word = word(node, name: "'\(key)'") else { return nil }
    if word.isIdentifier { return word.lowercased() }
    let suggestion = word.asIdentifier
    report(.value(.identifier(word, suggestion: suggestion.isEmpty ? nil : suggestion)), node)
    return nil
  }

  /// The list that a field or section goes through.
  mutating func readEach(_ fields: Fields) -> String? {
    guard let node = fields["each"], let word = word(node, name: "'each'") else { return nil }
    return listName(word, node)
  }

  /// The name of a list: a list field above, or one of the meeting, which nothing here can know.
  mutating func listName(_ word: String, _ node: ScriptNode) -> String? {
    guard word.isIdentifier else {
      let suggestion = word.asIdentifier
      report(.value(.identifier(word, suggestion: suggestion.isEmpty ? nil : suggestion)), node)
      return nil
    }
    let name = word.lowercased()
    let id = Field.ID(name)
    if let line = formNames.lines[id], !formNames.lists.contains(id) {
      report(.name(.notAList(word, line: line)), node)
      return nil
    }
    if formNames.lines[id] == nil, formNames.all.contains(name) {
      report(.form(.laterField(name)), node)
      return nil
    }
    if formNames.lines[id] == nil,
      let near = nearest(name, formNames.lists.map(\.text).sorted())
    {
      report(
        .form(.unknownField(name, nearest: near, known: formNames.lists.map(\.text).sorted())), node
      )
      return nil
    }
    return name
  }

  /// A field above.
  mutating func fieldID(_ word: String, _ node: ScriptNode) -> Field.ID? {
    let id = Field.ID(word.lowercased())
    if formNames.lines[id] != nil { return id }
    if formNames.all.contains(id.text) {
      report(.form(.laterField(id.text)), node)
    } else {
      let known = formNames.order.map(\.text).filter { Int($0) == nil }
      report(.form(.unknownField(word, nearest: nearest(word, known), known: known)), node)
    }
    return nil
  }

  /// The roles that see and fill something.
  mutating func readOnlyFor(_ fields: Fields) -> [Role.ID] {
    nodes(fields, "only-for").compactMap { node in
      guard let word = word(node, name: "'only-for'") else { return nil }
      guard word.isIdentifier else {
        report(.value(.identifier(word, suggestion: word.asIdentifier)), node)
        return nil
      }
      return Role.ID(word.lowercased())
    }
  }

  /// What must be so for a field to be asked.
  mutating func readConditions(_ fields: Fields) -> [FieldCondition] {
    nodes(fields, "if").compactMap { node in
      guard let written = word(node, name: "'if'") else { return nil }
      guard let condition = FieldCondition(written: written) else {
        report(.form(.condition(written)), node)
        return nil
      }
      check(condition, node)
      return condition
    }
  }

  /// Holds a condition against the fields above; what is none of them may be an asked value of the meeting.
  private mutating func check(_ condition: FieldCondition, _ node: ScriptNode) {
    let (name, id) = (condition.name, Field.ID(condition.name))
    if formNames.lines[id] == nil {
      if formNames.all.contains(name) { return report(.form(.laterField(name)), node) }
      let known = formNames.order.map(\.text).filter { Int($0) == nil }
      guard names.match(name, .value) == nil, names.match(name, .role) == nil,
        let near = nearest(name, known)
      else { return }
      return report(.form(.unknownField(name, nearest: near, known: known)), node)
    }
    guard let answers = formNames.answers[id] else { return }
    for answer in condition.test.answers where !answers.contains(where: { sameName($0, answer) }) {
      report(
        .name(
          .answerOf(answer, decision: name, answers: answers, nearest: nearest(answer, answers))),
        node)
    }
  }
}

extension FieldCondition.Test {
  /// The answers that it names.
  fileprivate var answers: [String] {
    switch self {
    case .isOne(let texts): texts
    case .isNot(let text): [text]
    case .isEmpty, .isFilled, .atLeast, .atMost: []
    }
  }
}

extension FieldType {
  /// What alone can be an answer; nil where that is open.
  var closedAnswers: [String]? {
    switch self {
    case .choice(let choices), .several(let choices):
      guard case .written(let options) = choices.options, !choices.allowsOther else { return nil }
      return options + [choices.none].compactMap(\.self)
    case .scale, .lights, .yesNo: return scale?.allCodes.map(\.text)
    case .text, .lines, .number, .date, .person, .rank, .list, .grid, .table, .axes, .file,
      .signature, .rollUp, .sum:
      return nil
    }
  }
}

extension FieldCondition {
  /// Reads `mode is coaching`, `mode is not coaching`, `mode is one of [a, b]`, `mode is empty`, `size at least 8`.
  init?(written: String) {
    let words = written.split(separator: " ").map(String.init)
    guard let first = words.first, first.isIdentifier, words.count > 2 else { return nil }
    let rest = words[2...].joined(separator: " ")
    let test: Test?
    switch words[1].lowercased() {
    case "is": test = Self.test(rest)
    case "at": test = Self.bound(words)
    default: test = nil
    }
    guard let test else { return nil }
    self.init(name: first.lowercased(), test: test)
  }

  private static func test(_ text: String) -> Test? {
    if text == "empty" { return .isEmpty }
    if text == "not empty" { return .isFilled }
    if text.hasPrefix("one of "), text.hasSuffix("]"), let open = text.firstIndex(of: "[") {
      let items = text[open...].dropFirst().dropLast().split(separator: ",")
      return items.isEmpty ? nil : .isOne(of: items.map { String($0).trimmed })
    }
    if text.hasPrefix("not ") { return .isNot(String(text.dropFirst(4)).trimmed) }
    return text.isEmpty ? nil : .isOne(of: [text])
  }

  private static func bound(_ words: [String]) -> Test? {
    guard words.count == 4, let number = Int(words[3]) else { return nil }
    switch words[2].lowercased() {
    case "least": return .atLeast(number)
    case "most": return .atMost(number)
    default: return nil
    }
  }
}
