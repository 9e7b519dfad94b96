import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// One value that is asked for before the start.
  mutating func readQuestion(
    _ id: Question.ID, _ key: ScriptNode, _ node: ScriptNode
  ) -> Question? {
    guard case .map(let entries) = node.content else {
      guard let question = text(node, name: "'\(id)'") else { return nil }
      return Question(id: id, question: question)
    }
    if entries.contains(where: { Vocabulary.fieldTypes.contains($0.name) }) {
      return readTypedQuestion(id, key, node, entries)
    }
    if let other = entries.first(where: { Vocabulary.onlyInForms.contains($0.name) }) {
      names.lists.insert(id)
      report(.key(.otherAnswer(other.name)), other.key)
      return nil
    }
    if let sort = misspeltSort(entries) {
      report(.form(.noSort(id.text, nearest: sort, likely: sort)), key)
      return nil
    }
    guard let fields = fields(node, .question, name: "'\(id)'") else { return nil }
    if fields["list"] != nil { names.lists.insert(id) }
    let types = ["list", "choice", "text"].filter { fields[$0] != nil }
    guard let type = types.first else {
      report(.key(.missing("text", in: "'\(id)'", example: "\(id): {list: \"Which?\"}")), node)
      return nil
    }
    if types.count > 1, let second = fields.key(types[1]) {
      report(.key(.both(type, types[1])), second)
    }
    let common = readCommon(id, fields)
    let shape = readShape(id, fields, type)
    guard let question = text(fields, type) else { return nil }
    return Question(
      id: id, question: question, shape: shape, isOfEachPerson: common.isOfEachPerson,
      isOptional: common.isOptional, names: common.names)
  }

  /// The type of answer that is nearest to a key of a question without one; nil where a type is there.
  private func misspeltSort(_ entries: [ScriptEntry]) -> String? {
    let types = Vocabulary.fieldTypes.union(["list", "choice", "text"])
    let known = types.union(Place.question.keys)
    if entries.contains(where: { types.contains($0.name) }) { return nil }
    return entries.filter { !known.contains($0.name) }
      .compactMap { Nearest.name(to: $0.name, among: types.sorted()) }.first
  }

  /// What any question before the start may say besides.
  mutating func readCommon(
    _ id: Question.ID, _ fields: Fields
  ) -> (isOfEachPerson: Bool, isOptional: Bool, names: Question.Names) {
    let isOfEachPerson = readEachPerson(fields)
    if isOfEachPerson { names.ofEachPerson.insert(id) }
    let isOptional = flag(fields, "optional") ?? false
    let hidden =
      choice(
        fields, "names", ["codes": Question.Names.codes, "off": .off], ["codes", "off"]) ?? .plain
    return (isOfEachPerson, isOptional, hidden)
  }

  private mutating func readShape(
    _ id: Question.ID, _ fields: Fields, _ type: String
  ) -> Question.Shape {
    for (key, owner) in [("up-to", "list"), ("exactly", "list"), ("of", "choice")] {
      guard owner != type, let other = fields.key(key) else { continue }
      report(
        .key(
          .misplaced(key, in: "a question for a \(type)", belongsTo: "one for a \(owner)")), other)
    }
    switch type {
    case "list":
      if fields["up-to"] != nil, let second = fields.key("exactly") {
        report(.key(.both("up-to", "exactly")), second)
      }
      return .list(upTo: number(fields, "up-to"), exactly: number(fields, "exactly"))
    case "choice":
      let words = textList(fields, "of")
      if fields["of"] == nil, let key = fields.key("choice") {
        report(
          .key(.missing("of", in: "'\(id)'", example: "of: [one, another]")), key)
      } else if words.count == 1, let node = fields["of"] {
        report(.value(.fewChoices), node)
      }
      names.choices[id] = words
      return .choice(words)
    default: return .text
    }
  }

  private mutating func readEachPerson(_ fields: Fields) -> Bool {
    guard fields["each"] != nil else { return false }
    return choice(fields, "each", ["person": true], ["person"]) ?? false
  }

  mutating func number(_ fields: Fields, _ key: String) -> Int? {
    guard let node = fields[key], let written = text(node, name: "'\(key)'") else { return nil }
    if let number = Int(written), (1...1000).contains(number) { return number }
    report(.value(.number(written)), node)
    return nil
  }
}
