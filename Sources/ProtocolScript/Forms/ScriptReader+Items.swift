import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// The statements under `items:`, numbered through the form.
  mutating func readItems(_ fields: Fields, _ handed: HandedDown) -> [Field] {
    guard let node = fields["items"] else { return [] }
    guard case .list(let items) = node.content else {
      if !node.isDamaged { report(.key(.needsList("items", of: "statements")), node) }
      return []
    }
    if items.isEmpty { report(.key(.needsList("items", of: "statements")), node) }
    guard let scale = handed.scale else {
      if !hasErrors, let key = fields.key("items") { report(.form(.noScale), key) }
      return []
    }
    return items.compactMap { readItem($0, scale, handed) }
  }

  private mutating func readItem(
    _ node: ScriptNode, _ scale: Scale, _ handed: HandedDown
  ) -> Field? {
    formNames.items += 1
    let number = formNames.items
    let id = Field.ID("\(number)")
    formNames.declare(id, line: node.position.line)
    if case .map(let entries) = node.content, entries.contains(where: { $0.name == "item" }) {
      guard let fields = fields(node, .item, name: "an item"), let statement = text(fields, "item")
      else { return nil }
      var field = Field(id: id, question: statement, type: .scale(scale), number: number)
      apply(readHandedDown(fields, handed), to: &field)
      readAnyField(fields, &field)
      field.isReversed = flag(fields, "reversed")
      if field.isReversed, scale.best == nil, !handed.hasWrongBest, let key = fields.key("reversed")
      {
        report(.form(.reversedNowhere), key)
      }
      return field
    }
    guard let statement = textWithColon(node) ?? text(node, name: "an item") else { return nil }
    var field = Field(id: id, question: statement, type: .scale(scale), number: number)
    apply(handed, to: &field)
    return field
  }

  func apply(_ handed: HandedDown, to field: inout Field) {
    field.part = handed.part
    field.each = handed.each
    field.onlyFor = handed.onlyFor
    field.conditions = handed.conditions
  }

  /// What may be said of any field.
  mutating func readAnyField(_ fields: Fields, _ field: inout Field) {
    field.isRequired = flag(fields, "required")
    field.mayNotApply = flag(fields, "n/a", words: ["allowed"])
  }

  /// Whether a key says yes.
  mutating func flag(_ fields: Fields, _ key: String, words: [String] = []) -> Bool {
    let yes = ["true", "yes"] + words
    let choices = Dictionary(
      (yes.map { ($0, true) } + ["false", "no"].map { ($0, false) }), uniquingKeysWith: { $1 })
    return choice(fields, key, choices, words.isEmpty ? ["true", "false"] : words) ?? false
  }
}
