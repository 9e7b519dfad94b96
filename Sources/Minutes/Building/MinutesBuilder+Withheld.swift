import MeetingProtocol
import Session

extension MinutesBuilder {
  /// The lists whose items the script has coded or left out, each item with what stands for it.
  var listsWithoutNames: [(name: String, code: String)] {
    state.plan.questions.flatMap { question -> [(name: String, code: String)] in
      let items = state.values[question.id] ?? []
      switch question.names {
      case .plain: return []
      case .off: return items.map { ($0, "(name left out)") }
      case .codes:
        // The first letters of the key's words: `case-pupils` as CP1, CP2.
        let letters = question.id.text.split { $0 == "-" || $0 == "_" }.compactMap(\.first)
        let start = String(letters).uppercased()
        return items.enumerated().map { ($0.element, "\(start)\($0.offset + 1)") }
      }
    }
  }
}

extension MinutesDocument {
  /// Puts away the names that the script promises not to write down, in lists and in texts.
  mutating func putNamesAway(
    _ names: MeetingRules.PeopleNames, lists: [(name: String, code: String)]
  ) {
    let people: [(name: String, code: String)]
    switch names {
    case .plain: people = []
    case .roles: people = codes
    case .codes: people = codes.enumerated().map { ($0.element.name, "Person \($0.offset + 1)") }
    case .off: people = codes.map { ($0.name, title(ofRoleOf: $0.name)) }
    }
    if people.isEmpty, lists.isEmpty { return }
    var unused = Anonymisation()
    put(people, besides: lists, &unused)
    if people.isEmpty { return }
    isWithoutNames = true
    guard names == .off else { return }
    everyone = []
    // Several who share a role cannot be told apart; the role's own line says what they spoke together.
    remarks.speaking.removeAll { !$0.isRole }
    for index in roles.indices { roles[index].people = roles[index].people.counted }
    withoutRole = withoutRole.counted
  }

  /// What stands for a person without a name.
  private func title(ofRoleOf name: String) -> String {
    roles.first { $0.people.contains { $0.name == name } }?.title ?? "Somebody"
  }
}

extension [MinutesDocument.Attendance] {
  /// How many there were, in place of who.
  fileprivate var counted: [MinutesDocument.Attendance] {
    isEmpty ? [] : [.init(name: count == 1 ? "1 person" : "\(count) people", remarks: [])]
  }
}
