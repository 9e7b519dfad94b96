public import MeetingProtocol
public import Session

/// A journal from which one person's words and name are taken out: how it would read, and what would be gone.
///
/// It works on records, not on events, so that a field which this version does not know is not passed over.
public struct Withdrawal: Sendable {
  /// Whose words they are.
  public let person: Person.ID
  /// What stands in place of the name from now on.
  public let code: Person.ID
  /// The numbers of the notes whose text is taken out.
  public let noteNumbers: [Int]
  /// How many texts of others have the name in them.
  public private(set) var mentionCount = 0
  /// What is taken out, to be looked for elsewhere.
  public private(set) var words: WithdrawnWords
  /// The records as they are to be, each turn by itself.
  private(set) var turns: [[JournalRecord]] = []

  private let mention: NameMention

  private let plan: MeetingProtocol

  /// Works out a withdrawal.
  ///
  /// - Parameters:
  ///   - person: Whose words are taken out, by the name in the journal.
  ///   - records: The journal's records.
  ///   - session: The session before its first turn.
  /// - Throws: Which record is no event of this version.
  init(
    of person: Person.ID, from records: [JournalRecord], session: SessionEngine
  ) throws(TurnFault) {
    let decoded = try JournalRecord.turns(of: records)
    let whole = SessionEngine(
      plan: session.state.script, clock: session.clock, replaying: decoded)
    let people = whole.state.people.map(\.id.text)
    let ownership = WordOwnership(
      of: person, in: records, turns: decoded, session: session, notes: Array(whole.state.notes))
    plan = session.state.script
    self.person = person
    code = Self.freeCode(among: people)
    noteNumbers = ownership.noteNumbers
    mention = NameMention(
      of: person.text, among: people.filter { !sameName($0, person.text) }, code: code.text)
    words = WithdrawnWords(mention: mention)
    var next = 0
    for turn in decoded {
      let own = next..<next + turn.events.count
      turns.append(own.map { rewritten(records[$0], isOwn: ownership.isOwn[$0]) })
      next = own.upperBound
    }
  }

  private static func freeCode(among people: [String]) -> Person.ID {
    var number = 1
    while people.contains(where: { sameName($0, "Withdrawn \(number)") }) { number += 1 }
    return Person.ID("Withdrawn \(number)")
  }

  private mutating func rewritten(_ record: JournalRecord, isOwn: Bool) -> JournalRecord {
    var result = record
    if isOwn, record.kind == "form-entered" { takeOutEntry(&result) }
    let options = plan.writtenOptions(for: record)
    for field in result.fields where !record.isFixed(field.name) {
      switch field.value {
      case .string(let text):
        guard let changed = changed(text, field.name, of: record, isOwn: isOwn) else { continue }
        result[field.name] = .string(changed)
      case .strings(let texts):
        result[field.name] = .strings(
          texts.map { text in
            if options.contains(text) { return text }
            return changed(text, field.name, of: record, isOwn: isOwn) ?? text
          })
      case .integer, .boolean: continue
      }
    }
    return result
  }

  /// Takes what somebody entered in a form out of its record; a day stays, without the words behind it.
  private mutating func takeOutEntry(_ record: inout JournalRecord) {
    guard case .strings(let texts) = record["texts"] else { return }
    if record.string("entry") == "day" {
      words.texts += texts.dropFirst().filter { !$0.isEmpty }
      record["texts"] = .strings(texts.prefix(1) + texts.dropFirst().map { _ in "" })
      return
    }
    words.texts += texts
    record["entry"] = .string("withdrawn")
    record["texts"] = .strings([])
  }

  /// A text as it is to be; nil where it stays.
  private mutating func changed(
    _ text: String, _ field: String, of record: JournalRecord, isOwn: Bool
  ) -> String? {
    if JournalRecord.nameFields.contains(field) {
      return sameName(text, person.text) ? code.text : nil
    }
    if isOwn, JournalRecord.wordFields.contains(field) {
      words.texts.append(text)
      return "[\(code.text)]"
    }
    let repeated = repeating(text, field, of: record)
    guard let replaced = mention.replaced(in: repeated ?? text) else { return repeated }
    mentionCount += 1
    return replaced
  }

  /// A text that repeats what the person said, with the code for it; nil where it does not.
  private func repeating(_ text: String, _ field: String, of record: JournalRecord) -> String? {
    guard let between = record.separator(in: field) else { return nil }
    let instead = "[\(code.text)]"
    var items = between + text + between
    for said in words.texts.sorted(by: { $0.count > $1.count }) where said != instead {
      while items.contains(between + said + between) {
        items.replace(between + said + between, with: between + instead + between)
      }
    }
    let result = String(items.dropFirst(between.count).dropLast(between.count))
    return result == text ? nil : result
  }
}
