import MeetingProtocol

extension ScriptReader {
  /// A value asked for before the start whose answer is a number, a day, codes and the like: written as in a form.
  mutating func readTypedQuestion(
    _ id: Question.ID, _ key: ScriptNode, _ node: ScriptNode, _ entries: [ScriptEntry]
  ) -> Question? {
    let own: Set<String> = ["each", "optional", "names"]
    let ofFields: Set<String> = ["part", "only-for", "if", "required", "n/a"]
    for entry in entries where ofFields.contains(entry.name) {
      report(
        .key(
          .misplaced(
            entry.name, in: "a question before the start", belongsTo: "a field of a form")),
        entry.key)
    }
    var inner = node
    inner.content = .map(entries.filter { !own.contains($0.name) && !ofFields.contains($0.name) })
    var outer = node
    outer.content = .map(entries.filter { own.contains($0.name) })
    formNames = FormNames()
    guard
      let field = readField(ScriptEntry(key: key, value: inner), HandedDown(), in: .field),
      let fields = fields(outer, .question, name: "'\(id)'")
    else { return nil }
    if field.type.namedItems != nil, let of = entries.first(where: { $0.name == "of" })?.value {
      _ = list(of)
    }
    let common = readCommon(id, fields)
    var question = Question(
      id: id, question: field.question, shape: field.type.isChosenFrom ? .list(upTo: nil) : .text,
      isOfEachPerson: common.isOfEachPerson, isOptional: common.isOptional, names: common.names)
    question.type = field.type
    if field.type.isChosenFrom { names.lists.insert(id) }
    if let codes = field.type.scale?.allCodes.map(\.text) { names.choices[id] = codes }
    return question
  }
}

extension FieldType {
  /// Whether the answer is several of some options, so that a round can go through it.
  fileprivate var isChosenFrom: Bool {
    switch self {
    case .several, .rank: true
    case .text, .lines, .number, .date, .person, .yesNo, .choice, .list, .scale, .lights, .grid,
      .table, .axes, .file, .signature, .rollUp, .sum:
      false
    }
  }
}
