import MeetingProtocol
public import Session

extension Event {
  /// Reads an event.
  ///
  /// - Throws: An unknown kind, or a field that is missing or cannot be.
  public init(record: JournalRecord) throws(CodingFault) {
    let fields = FieldReader(record: record)
    switch record.kind {
    case "person-joined":
      self = .personJoined(
        Person.ID(try fields.string("name")),
        role: try fields.optionalString("role").map { Role.ID($0) })
    case "person-left": self = .personLeft(Person.ID(try fields.string("name")))
    case "role-handed":
      self = .roleHanded(
        Role.ID(try fields.string("role")), to: Person.ID(try fields.string("to")),
        from: try fields.optionalString("from").map { Person.ID($0) })
    case "role-drawn":
      self = .roleDrawn(Role.ID(try fields.string("role")), Person.ID(try fields.string("name")))
    case "value-set":
      self = .valueSet(Question.ID(try fields.string("value")), try fields.strings("texts"))
    case "outcome-filled": self = .outcomeFilled(try fields.string("text"))
    case "bell-set": self = .bellSet(try fields.boolean("bell"))
    case "line-not-understood":
      self = .lineNotUnderstood(
        line: try fields.number("line"), text: try fields.string("text"))
    case "turn-undone": self = .turnUndone(try fields.number("of"))
    case "turn-redone": self = .turnRedone(try fields.number("of"))
    case "session-ended": self = .sessionEnded
    case "person-withdrawn", "session-repaired":
      self = try Self.keepingEvent(record.kind, fields)
    case "note-kept", "note-fixed", "note-struck", "voice-taken":
      self = try Self.noteEvent(record.kind, fields)
    case let kind where kind.hasPrefix("form-"):
      self = .form(try FormEvent(kind, fields))
    default:
      if let event = try Self.courseEvent(record.kind, fields) {
        self = event
      } else if let event = try Self.recordEvent(record.kind, fields) {
        self = event
      } else if let event = try Self.planEvent(record.kind, fields) {
        self = event
      } else if let event = try Self.roomEvent(record.kind, fields) {
        self = event
      } else {
        self = try Self.timeEvent(record.kind, fields)
      }
    }
  }

  private static func noteEvent(
    _ kind: String, _ fields: FieldReader
  ) throws(CodingFault) -> Event {
    switch kind {
    case "note-kept":
      return .noteKept(
        number: try fields.number("number"), place: try fields.place(), try fields.draft())
    case "note-fixed":
      return .noteFixed(number: try fields.number("number"), text: try fields.string("text"))
    case "note-struck":
      return .noteStruck(number: try fields.number("number"))
    default:
      return .voiceTaken(try fields.author())
    }
  }

  private static func timeEvent(
    _ kind: String, _ fields: FieldReader
  ) throws(CodingFault) -> Event {
    switch kind {
    case "stage-opened":
      return .slotOpened(
        SlotOpening(
          key: Agenda.Key(
            block: Stage.ID(try fields.string("stage")), turns: try fields.numbers("turns")),
          cycles: try fields.numbers("cycles"), at: try fields.instant("since"),
          cause: try fields.cause(),
          lasts: try fields.optionalInteger("lasts").map { Length(milliseconds: $0) }))
    case "stages-finished":
      return .stagesFinished(at: try fields.instant("since"), cause: try fields.cause())
    case "moment-came":
      return .momentCame(
        DueMoment(
          slot: try fields.number("slot"), kind: try fields.momentKind(),
          at: try fields.instant("due")))
    case "paused": return .paused
    case "resumed": return .resumed
    case "stage-extended":
      return .stageExtended(Length(milliseconds: try fields.integer("by")))
    case "early-end-questioned": return .earlyEndQuestioned
    case "early-end-dropped": return .earlyEndDropped
    case "gap-found":
      guard let cause = GapCause(rawValue: try fields.string("cause")) else {
        throw .badValue("cause")
      }
      return .gapFound(
        from: try fields.instant("from"), to: try fields.instant("to"), cause: cause)
    default:
      throw .unknownKind(kind)
    }
  }
}

extension FieldReader {
  fileprivate func cause() throws(CodingFault) -> SlotOpening.Cause {
    switch try string("cause") {
    case "start": return .start
    case "next": return .next
    case "back": return .back
    case "skip": return .skip(try string("words"))
    case "itself": return .itself
    case "answer": return .answer(try string("words"))
    case "pass": return .pass
    default: throw .badValue("cause")
    }
  }

  fileprivate func momentKind() throws(CodingFault) -> DueMoment.Kind {
    switch try string("what") {
    case "left": return .left(Length(milliseconds: try integer("length")))
    case "gone": return .gone(Length(milliseconds: try integer("length")))
    case "may-end": return .mayEnd
    case "time-up": return .timeUp
    case "budget-used": return .budgetUsed(Stage.ID(try string("of")))
    case "light":
      guard let light = DueMoment.Kind.Light(rawValue: try string("light")) else {
        throw .badValue("light")
      }
      return .light(light)
    case "meeting-ends": return .meetingEnds
    default: throw .badValue("what")
    }
  }

  func place() throws(CodingFault) -> NotePlace {
    if let slot = try optionalInteger("slot") { return .slot(Int(clamping: slot)) }
    switch try string("place") {
    case "before": return .before
    case "after": return .after
    default: throw .badValue("place")
    }
  }

  func author() throws(CodingFault) -> Author? {
    if let name = try optionalString("person") { return .person(Person.ID(name)) }
    if let role = try optionalString("role") { return .role(Role.ID(role)) }
    if let group = try optionalString("small-group") { return .smallGroup(group) }
    return record["group"] == nil ? nil : .group
  }

  func draft() throws(CodingFault) -> NoteDraft {
    guard let author = try author() else { throw .missing("person") }
    var due: CivilDate?
    if let text = try optionalString("due") {
      guard let date = CivilDate(iso: text) else { throw .badValue("due") }
      due = date
    }
    return NoteDraft(
      author: author, kind: NoteKind.ID(try string("note")), text: try string("text"),
      owner: try optionalString("owner").map { Person.ID($0) }, due: due)
  }
}
