import MeetingProtocol
import Session

extension Vocabulary {
  /// Where a note can be put.
  enum Place: Equatable {
    case place(NotePlace)
    case notOpened(String)
  }

  /// The place of a name: `before`, `after`, or a stage by its id or title.
  ///
  /// Of a stage that was opened several times the last opening counts, unless a number behind the name says which one.
  func place(_ text: String) -> Place? {
    switch foldedName(text) {
    case "before": return .place(.before)
    case "after": return .place(.after)
    case let name:
      if let found = place(of: name, occurrence: nil) { return found }
      let words = name.split(separator: " ")
      guard let last = words.last, let number = CorrectionReader.number(last), words.count > 1
      else { return nil }
      return place(of: words.dropLast().joined(separator: " "), occurrence: number)
    }
  }

  private func place(of name: String, occurrence: Int?) -> Place? {
    let slots = state.slots.filter { names(of: $0).contains(name) }
    if let occurrence {
      return slots.indices.contains(occurrence - 1)
        ? .place(.slot(slots[occurrence - 1].number)) : nil
    }
    if let slot = slots.last { return .place(.slot(slot.number)) }
    return stage(name).map { id in .notOpened(stageNames.first { $0.id == id }?.title ?? id.text) }
  }

  /// What a slot may be called: its id, its title, and its title with the turn it stands in.
  func names(of slot: Slot) -> [String] {
    guard let entry = state.entry(of: slot) else { return [] }
    let title = foldedName(entry.title)
    let items = entry.turns.map { foldedName($0.item) }.joined(separator: " ")
    return [foldedName(entry.key.block.text), title]
      + (items.isEmpty ? [] : ["\(title) \(items)", "\(items) \(title)"])
  }

  /// Whose words a note may be: someone's who is here or was, a role's, or the group's.
  func author(_ text: String) -> Author? {
    let name = foldedName(text)
    if ["everyone", "group", "all"].contains(name) { return .group }
    if let person = person(text) { return .person(person) }
    if let role = role(text) { return .role(role) }
    if let group = smallGroup(text) { return .smallGroup(group) }
    let gone = state.people.map(\.id).filter { foldedName($0.text) == name }
    return gone.last.map(Author.person)
  }
}
