import MeetingProtocol
import Session

/// Which records of a journal hold the words of one person.
///
/// Words are a person's that were kept under the name, under a role that nobody else had then, or that were given to
/// the person later; and so is every later change of such a note. What a correction gives to another person is that
/// person's.
struct WordOwnership {
  /// For each record, whether its words are the person's.
  private(set) var isOwn: [Bool] = []
  /// The numbers of the person's notes, in order.
  private(set) var noteNumbers: [Int] = []

  private let person: Person.ID
  /// Which record kept the note that has a number at the moment; a number is free again after `/undo`.
  private var keeping: [Int64: Int] = [:]
  private var ownNotes: Set<Int> = []

  /// Looks through the records of a journal.
  ///
  /// - Parameters:
  ///   - person: Whose words are looked for.
  ///   - records: The records in their order.
  ///   - turns: The same as turns.
  ///   - session: The session before its first turn.
  ///   - notes: The session's notes as they stand now.
  init(
    of person: Person.ID, in records: [JournalRecord], turns: [Turn], session: SessionEngine,
    notes: [Note]
  ) {
    self.person = person
    let holders = Self.soleHolders(in: turns, session: session)
    let says = zip(records, holders).map { record, holders in
      Self.says(person, record, holders)
    }
    findNotes(records, says)
    leaveOut(notes)
    keeping = [:]
    for (index, record) in records.enumerated() {
      let note = note(of: record, at: index)
      isOwn.append(note.map(ownNotes.contains) ?? (says[index] ?? false))
    }
    noteNumbers = ownNotes.sorted().compactMap { records[$0].integer("number") }
      .map { Int(clamping: $0) }
  }

  private mutating func findNotes(_ records: [JournalRecord], _ says: [Bool?]) {
    for (index, record) in records.enumerated() {
      if let note = note(of: record, at: index), says[index] == true { ownNotes.insert(note) }
    }
  }

  /// Somebody else's notes, by now, are not taken out.
  private mutating func leaveOut(_ notes: [Note]) {
    for note in notes {
      guard case .person(let other) = note.draft.author, !sameName(other.text, person.text),
        let record = keeping[Int64(note.number)]
      else { continue }
      ownNotes.remove(record)
    }
  }

  /// The record that kept the note which a record is about; nil where it is about none.
  private mutating func note(of record: JournalRecord, at index: Int) -> Int? {
    guard let number = record.integer("number") else { return nil }
    if record.kind == "note-kept" { keeping[number] = index }
    return keeping[number]
  }

  /// Whether a record says that its words are a person's; nil where it does not say whose they are.
  private static func says(
    _ person: Person.ID, _ record: JournalRecord, _ soleHolders: [String: Person.ID]
  ) -> Bool? {
    if record.kind == "form-entered" {
      let holdsWords = FormEvent.wordEntries.contains(record.string("entry") ?? "")
      return holdsWords && record.string("writer").map { sameName($0, person.text) } ?? false
    }
    if record.kind == "line-not-understood" {
      let speaker = record.string("text")?.split(whereSeparator: { ":：".contains($0) }).first
      return speaker.map { sameName(String($0), person.text) } ?? false
    }
    // What the script asks of each person stands beside the name.
    if let name = record.string("person") ?? record.string("name") {
      return sameName(name, person.text)
    }
    guard record.string("text") != nil else { return nil }
    return record.string("role").map { soleHolders[$0] == person }
  }

  /// For each record, who alone held a role before its turn: what that role said is what that person said.
  private static func soleHolders(
    in turns: [Turn], session: SessionEngine
  ) -> [[String: Person.ID]] {
    var session = session
    return turns.flatMap { turn in
      var sole: [String: Person.ID] = [:]
      let state = session.state
      for role in state.plan.roles.map(\.id) + [Role.facilitator.id] {
        let holders = state.holders(of: role)
        if let only = holders.first, holders.count == 1 { sole[role.text] = only.id }
      }
      session.apply(turn)
      return turn.events.map { _ in sole }
    }
  }
}
