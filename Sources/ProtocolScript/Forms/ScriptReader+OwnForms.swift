import MeetingProtocol

extension ScriptReader {
  /// The forms that stand in a protocol itself (`forms:`).
  mutating func readOwnForms(_ fields: Fields) {
    guard let node = fields["forms"] else { return }
    guard case .map(let entries) = node.content else {
      if node.isEmpty {
        report(.key(.noValue("'forms'")), node)
      } else if !node.isDamaged {
        report(.key(.needsKeys("'forms'", example: "exit-card: with 'fields:' below it")), node)
      }
      return
    }
    for entry in entries {
      if let name = entry.key.text?.trimmed.lowercased() { ownForms[name] = .some(nil) }
    }
    for entry in entries {
      guard let written = word(entry.key, name: "a form") else { continue }
      guard written.isIdentifier else {
        let suggestion = written.asIdentifier
        report(
          .value(.identifier(written, suggestion: suggestion.isEmpty ? nil : suggestion)),
          entry.key)
        continue
      }
      let id = written.lowercased()
      ownForms[id] = .some(readOwnForm(id, entry))
      ownFormKeys[id] = entry.key
    }
  }

  private mutating func readOwnForm(_ id: String, _ entry: ScriptEntry) -> Form? {
    guard
      let fields = fields(
        entry.value, .inlineForm, name: "'\(id)'", example: "fields: with questions below it"),
      case .map(let entries) = entry.value.content
    else { return nil }
    let itemNames = course.around.itemNames
    defer { course.around.itemNames = itemNames }
    return readForm(
      entries, fields, Form.ID(id), title: text(fields, "title") ?? id.asTitle, key: entry.key)
  }
}
