import Diagnostics
import MeetingProtocol
public import Session

/// The names that are known when a line is typed.
public struct Vocabulary: Sendable {
  /// The session's state.
  public let state: SessionState
  /// The day on which the line is typed, where the session is.
  public let today: CivilDate
  /// The number of words of the longest name of a person.
  let mostWords: Int
  private let names: [(person: Person.ID, folded: String)]

  /// Makes the vocabulary of a session at a moment.
  public init(state: SessionState, today: CivilDate) {
    self.state = state
    self.today = today
    names = state.present.map { ($0.id, foldedName($0.id.text)) }
    mostWords = names.map { $0.folded.split(separator: " ").count }.max() ?? 0
  }

  /// What a name stands for at the beginning of a line.
  enum Named: Equatable {
    case author(Author)
    case kind(NoteKind.ID)
  }

  /// Whom or what a name stands for, matched whole, case and accents aside.
  func named(_ text: String) -> Named? {
    if let person = person(text) { return .author(.person(person)) }
    if let role = role(text) { return .author(.role(role)) }
    if let group = smallGroup(text) { return .author(.smallGroup(group)) }
    return kind(text).map(Named.kind)
  }

  /// The person of a full name, or of a first part that only one person has.
  func person(_ text: String) -> Person.ID? {
    let name = foldedName(text)
    if name.isEmpty { return nil }
    if let whole = names.first(where: { $0.folded == name }) { return whole.person }
    let parts = names.filter { $0.folded.hasPrefix(name + " ") }
    return parts.count == 1 ? parts.first?.person : nil
  }

  /// The small group of a name: its own, `group 2`, or the title of its block and its number.
  func smallGroup(_ text: String) -> String? {
    let name = foldedName(text)
    return state.knownGroups.first { group in
      let own = foldedName(group.name)
      let isNumbered = group.name.allSatisfy(\.isNumber)
      return !isNumbered && own == name || name == "group \(own)"
        || name == "\(foldedName(group.block)) \(own)"
    }?.name
  }

  /// Everyone who shares a first part of the name; empty where fewer than two do.
  func sharers(of text: String) -> [Person.ID] {
    let name = foldedName(text)
    let sharers = names.filter { $0.folded.hasPrefix(name + " ") }.map(\.person)
    return sharers.count > 1 ? sharers : []
  }

  /// Full names, and first names that only one person has.
  var personNames: [(name: String, person: Person.ID)] {
    let whole = state.present.map { ($0.id.text, $0.id) }
    let first = state.present.compactMap { person -> (String, Person.ID)? in
      let word = person.id.text.prefix { !$0.isBlank }
      return self.person(String(word)) == person.id ? (String(word), person.id) : nil
    }
    return whole + first
  }

  /// The person whose full or first name is nearest to a word.
  func nearestPerson(to word: String) -> Person.ID? {
    let names = personNames
    let nearest = Spelling.nearest(to: word, among: names.map(\.name))
    return names.first { $0.name == nearest }?.person
  }

  /// The role of an id, a title or another name, in the singular or with a plural s.
  func role(_ text: String) -> Role.ID? {
    let name = foldedName(text)
    if name.isEmpty { return nil }
    let roles = state.plan.roles + [state.plan.facilitator]
    return roles.first { role in
      role.names.contains { known in
        let known = foldedName(known)
        return known == name || known + "s" == name
      }
    }?.id
  }

  /// The kind of an id or a title.
  func kind(_ text: String) -> NoteKind.ID? {
    let name = foldedName(text)
    return state.plan.kinds.first {
      foldedName($0.id.text) == name || foldedName($0.title) == name
    }?.id
  }

  /// The stage, decision or container of an id or a title.
  func stage(_ text: String) -> Stage.ID? {
    let name = foldedName(text)
    return stageNames.first { foldedName($0.id.text) == name || foldedName($0.title) == name }?.id
  }

  /// Every id and title that `/next` and `/back` take.
  var stageNames: [(id: Stage.ID, title: String)] {
    var seen: Set<Stage.ID> = []
    return state.agenda.entries.flatMap { entry in
      entry.containers.map { ($0.id, $0.title) } + [(entry.key.block, entry.title)]
    }.filter { seen.insert($0.0).inserted }
  }

  /// The marks with their kinds, the longest first.
  var marks: [(mark: String, kind: NoteKind.ID)] {
    state.plan.kinds
      .compactMap { kind in kind.mark.map { ($0, kind.id) } }
      .sorted { $0.0.count > $1.0.count }
  }

  /// The role name nearest to a word.
  func nearestRole(to word: String) -> String? {
    Nearest.name(to: word, among: (state.plan.roles + [state.plan.facilitator]).flatMap(\.names))
  }
}
