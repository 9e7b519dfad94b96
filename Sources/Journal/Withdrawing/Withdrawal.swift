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

  /// Names that stand in fields of their own, where a longer name is somebody else.
  private static let nameFields: Set<String> = ["name", "person", "owner", "to", "from", "writer"]
  /// Fields that hold words of the script or of the format, never of a person.
  private static let fixedFields: Set<String> = [
    "at", "cause", "code", "cycles", "due", "note", "of", "place", "role", "stage", "turns",
    "value", "what", "form", "field", "column", "entry", "part", "reading",
  ]
  /// Fields that hold what somebody said.
  private static let wordFields: Set<String> = ["text", "words"]

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
    let ownership = WordOwnership(of: person, in: records, turns: decoded, session: session)
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
    if isOwn, record.kind == "form-entered", case .strings(let texts) = record["texts"] {
      words.texts += texts
      result["entry"] = .string("withdrawn")
      result["texts"] = .strings([])
    }
    for field in result.fields where !Self.fixedFields.contains(field.name) {
      switch field.value {
      case .string(let text):
        guard let changed = changed(text, field.name, isOwn: isOwn) else { continue }
        result[field.name] = .string(changed)
      case .strings(let texts):
        result[field.name] = .strings(
          texts.map { changed($0, field.name, isOwn: isOwn) ?? $0 })
      case .integer, .boolean: continue
      }
    }
    return result
  }

  /// A text as it is to be; nil where it stays.
  private mutating func changed(_ text: String, _ field: String, isOwn: Bool) -> String? {
    if Self.nameFields.contains(field) {
      return sameName(text, person.text) ? code.text : nil
    }
    if isOwn, Self.wordFields.contains(field) {
      words.texts.append(text)
      return "[\(code.text)]"
    }
    guard let replaced = mention.replaced(in: text) else { return nil }
    mentionCount += 1
    return replaced
  }
}
