import MeetingProtocol
public import Session

extension Event {
  /// The event as a flat record, without the turn, the instant and the time of day.
  public var record: JournalRecord {
    switch self {
    case .personJoined, .personLeft, .roleHanded, .roleDrawn: peopleRecord
    case .slotOpened, .stagesFinished, .momentCame, .paused, .resumed, .stageExtended,
      .earlyEndQuestioned, .earlyEndDropped, .gapFound:
      timeRecord
    case .noteKept, .noteFixed, .noteStruck, .voiceTaken: noteRecord
    case .noteCorrected(let number, let correction): correction.record(number: number)
    case .timeCorrected(let correction): correction.record
    case .fitSet(let length): Self.fitRecord(length)
    case .planTaken(let plan): plan.record
    case .floorTaken(let person, let isBreach): Self.floorRecord(person, isBreach: isBreach)
    case .floorBroken(let person):
      JournalRecord(kind: "floor-broken", fields: ["name": .string(person.text)])
    case .recordSet(let isOn): JournalRecord(kind: "record-set", fields: ["on": .boolean(isOn)])
    case .valueSet(let question, let texts):
      JournalRecord(
        kind: "value-set", fields: ["value": .string(question.text), "texts": .strings(texts)])
    case .outcomeFilled(let text):
      JournalRecord(kind: "outcome-filled", fields: ["text": .string(text)])
    case .bellSet(let isOn): JournalRecord(kind: "bell-set", fields: ["bell": .boolean(isOn)])
    case .lineNotUnderstood(let line, let text):
      JournalRecord(
        kind: "line-not-understood", fields: ["line": .integer(Int64(line)), "text": .string(text)])
    case .turnUndone(let turn):
      JournalRecord(kind: "turn-undone", fields: ["of": .integer(Int64(turn))])
    case .turnRedone(let turn):
      JournalRecord(kind: "turn-redone", fields: ["of": .integer(Int64(turn))])
    case .personWithdrawn, .sessionRepaired: keepingRecord
    case .form(let event): event.record
    case .sessionEnded: JournalRecord(kind: "session-ended")
    case .detailSet, .cycleBegan, .groupsFormed, .turnsOrdered, .turnGivenBack, .endFixed,
      .votesCounted, .wordingAgreed, .pointAnswered, .questionAsked, .stepTaken, .timePassedOn,
      .statementsAgreed, .startedWithout, .questionOpened, .questionDropped, .standingActionsKept,
      .endedWithout:
      courseRecord ?? JournalRecord(kind: "")
    }
  }

  private var peopleRecord: JournalRecord {
    switch self {
    case .personJoined(let name, let role):
      var fields: [String: JournalValue] = ["name": .string(name.text)]
      if let role { fields["role"] = .string(role.text) }
      return JournalRecord(kind: "person-joined", fields: fields)
    case .personLeft(let name):
      return JournalRecord(kind: "person-left", fields: ["name": .string(name.text)])
    case .roleHanded(let role, let receiver, let giver):
      var fields: [String: JournalValue] = [
        "role": .string(role.text), "to": .string(receiver.text),
      ]
      if let giver { fields["from"] = .string(giver.text) }
      return JournalRecord(kind: "role-handed", fields: fields)
    case .roleDrawn(let role, let name):
      return JournalRecord(
        kind: "role-drawn", fields: ["role": .string(role.text), "name": .string(name.text)])
    default:
      preconditionFailure("not an event about people: \(self)")
    }
  }

  private var timeRecord: JournalRecord {
    switch self {
    case .slotOpened(let opening):
      var fields = opening.cause.fields
      fields["stage"] = .string(opening.key.block.text)
      fields["turns"] = .strings(opening.key.turns.map { String($0) })
      fields["cycles"] = .strings(opening.cycles.map { String($0) })
      fields["since"] = .integer(opening.at.milliseconds)
      if let lasts = opening.lasts { fields["lasts"] = .integer(lasts.milliseconds) }
      return JournalRecord(kind: "stage-opened", fields: fields)
    case .stagesFinished(let at, let cause):
      var fields = cause.fields
      fields["since"] = .integer(at.milliseconds)
      return JournalRecord(kind: "stages-finished", fields: fields)
    case .momentCame(let moment):
      return moment.record
    case .paused: return JournalRecord(kind: "paused")
    case .resumed: return JournalRecord(kind: "resumed")
    case .stageExtended(let length):
      return JournalRecord(
        kind: "stage-extended", fields: ["by": .integer(length.milliseconds)])
    case .earlyEndQuestioned: return JournalRecord(kind: "early-end-questioned")
    case .earlyEndDropped: return JournalRecord(kind: "early-end-dropped")
    case .gapFound(let from, let to, let cause):
      return JournalRecord(
        kind: "gap-found",
        fields: [
          "from": .integer(from.milliseconds), "to": .integer(to.milliseconds),
          "cause": .string(cause.rawValue),
        ])
    default:
      preconditionFailure("not an event about time: \(self)")
    }
  }

  private var noteRecord: JournalRecord {
    switch self {
    case .noteKept(let number, let place, let draft):
      var fields = draft.fields
      fields["number"] = .integer(Int64(number))
      fields.merge(place.fields) { first, _ in first }
      return JournalRecord(kind: "note-kept", fields: fields)
    case .noteFixed(let number, let text):
      return JournalRecord(
        kind: "note-fixed", fields: ["number": .integer(Int64(number)), "text": .string(text)])
    case .noteStruck(let number):
      return JournalRecord(kind: "note-struck", fields: ["number": .integer(Int64(number))])
    case .voiceTaken(let author):
      return JournalRecord(kind: "voice-taken", fields: author?.fields ?? [:])
    default:
      preconditionFailure("not an event about notes: \(self)")
    }
  }
}

extension SlotOpening.Cause {
  fileprivate var fields: [String: JournalValue] {
    switch self {
    case .start: ["cause": .string("start")]
    case .next: ["cause": .string("next")]
    case .back: ["cause": .string("back")]
    case .skip(let reason): ["cause": .string("skip"), "words": .string(reason)]
    case .itself: ["cause": .string("itself")]
    case .answer(let words): ["cause": .string("answer"), "words": .string(words)]
    case .pass: ["cause": .string("pass")]
    }
  }
}

extension DueMoment {
  fileprivate var record: JournalRecord {
    var fields: [String: JournalValue] = [
      "slot": .integer(Int64(slot)), "due": .integer(at.milliseconds),
    ]
    switch kind {
    case .left(let length):
      fields["what"] = .string("left")
      fields["length"] = .integer(length.milliseconds)
    case .gone(let length):
      fields["what"] = .string("gone")
      fields["length"] = .integer(length.milliseconds)
    case .mayEnd: fields["what"] = .string("may-end")
    case .timeUp: fields["what"] = .string("time-up")
    case .budgetUsed(let container):
      fields["what"] = .string("budget-used")
      fields["of"] = .string(container.text)
    case .light(let light):
      fields["what"] = .string("light")
      fields["light"] = .string(light.rawValue)
    case .meetingEnds: fields["what"] = .string("meeting-ends")
    }
    return JournalRecord(kind: "moment-came", fields: fields)
  }
}

extension NotePlace {
  var fields: [String: JournalValue] {
    switch self {
    case .before: ["place": .string("before")]
    case .slot(let slot): ["slot": .integer(Int64(slot))]
    case .after: ["place": .string("after")]
    }
  }
}

extension Author {
  var fields: [String: JournalValue] {
    switch self {
    case .person(let name): ["person": .string(name.text)]
    case .role(let role): ["role": .string(role.text)]
    case .group: ["group": .boolean(true)]
    case .smallGroup(let name): ["small-group": .string(name)]
    }
  }
}

extension NoteDraft {
  var fields: [String: JournalValue] {
    var fields = author.fields
    fields["note"] = .string(kind.text)
    fields["text"] = .string(text)
    if let owner { fields["owner"] = .string(owner.text) }
    if let due { fields["due"] = .string(due.iso) }
    return fields
  }
}
