import MeetingProtocol
import Session

/// Events about the course of a meeting: cycles, groups, turns, votes, wordings and questions.
extension Event {
  /// The event as a flat record; nil for one of another topic.
  var courseRecord: JournalRecord? {
    switch self {
    case .detailSet(let question, let name, let text):
      JournalRecord(
        kind: "detail-set",
        fields: [
          "value": .string(question.text), "name": .string(name.text), "text": .string(text),
        ])
    case .cycleBegan(let loop):
      JournalRecord(kind: "cycle-began", fields: ["of": .string(loop.text)])
    case .groupsFormed(let place, let groups):
      JournalRecord(kind: "groups-formed", fields: place.fields.adding(groups.fields))
    case .turnsOrdered(let place, let items):
      JournalRecord(kind: "turns-ordered", fields: place.fields.adding(["items": .strings(items)]))
    case .turnGivenBack(let place):
      JournalRecord(kind: "turn-given-back", fields: place.fields)
    case .endFixed(let container, let instant):
      JournalRecord(
        kind: "end-fixed",
        fields: ["since": .integer(instant.milliseconds)]
          .adding(container.map { ["of": .string($0.text)] } ?? [:]))
    case .votesCounted(let counts):
      JournalRecord(kind: "votes-counted", fields: ["counts": .strings(counts.map(String.init))])
    case .wordingAgreed(let value, let text):
      JournalRecord(
        kind: "wording-agreed", fields: ["value": .string(value.text), "text": .string(text)])
    case .pointAnswered(let point, let answer, let reason):
      JournalRecord(
        kind: "point-answered",
        fields: ["point": .integer(Int64(point)), "answer": .string(answer)]
          .adding(reason.map { ["because": .string($0)] } ?? [:]))
    case .questionAsked(let number):
      JournalRecord(kind: "question-asked", fields: ["number": .integer(Int64(number))])
    case .stepTaken(let length):
      JournalRecord(kind: "step-taken", fields: ["by": .integer(length.milliseconds)])
    case .timePassedOn(let length):
      JournalRecord(kind: "time-passed-on", fields: ["by": .integer(length.milliseconds)])
    default: openingRecord
    }
  }

  private var openingRecord: JournalRecord? {
    switch self {
    case .statementsAgreed(let statements):
      JournalRecord(kind: "statements-agreed", fields: ["of": .string(statements.rawValue)])
    case .startedWithout(let reason):
      JournalRecord(kind: "started-without", fields: ["because": .string(reason)])
    case .questionOpened(let question):
      JournalRecord(kind: "question-opened", fields: question.fields)
    case .questionDropped: JournalRecord(kind: "question-dropped")
    case .standingActionsKept: JournalRecord(kind: "standing-actions-kept")
    case .endedWithout(let reason):
      JournalRecord(kind: "ended-without", fields: ["because": .string(reason)])
    default: nil
    }
  }

  /// Reads an event about the course of a meeting; nil for a kind of another topic.
  static func courseEvent(_ kind: String, _ fields: FieldReader) throws(CodingFault) -> Event? {
    switch kind {
    case "detail-set":
      return .detailSet(
        Question.ID(try fields.string("value")), Person.ID(try fields.string("name")),
        try fields.string("text"))
    case "cycle-began": return .cycleBegan(Stage.ID(try fields.string("of")))
    case "groups-formed": return .groupsFormed(try fields.agendaKey(), try fields.groups())
    case "turns-ordered": return .turnsOrdered(try fields.agendaKey(), try fields.strings("items"))
    case "turn-given-back": return .turnGivenBack(try fields.agendaKey())
    case "end-fixed":
      return .endFixed(
        try fields.optionalString("of").map { Stage.ID($0) }, try fields.instant("since"))
    case "votes-counted": return .votesCounted(try fields.numbers("counts"))
    case "wording-agreed":
      return .wordingAgreed(
        Question.ID(try fields.string("value")), try fields.string("text"))
    case "point-answered":
      return .pointAnswered(
        point: try fields.number("point"), answer: try fields.string("answer"),
        because: try fields.optionalString("because"))
    case "question-asked": return .questionAsked(try fields.number("number"))
    case "step-taken": return .stepTaken(Length(milliseconds: try fields.integer("by")))
    case "time-passed-on": return .timePassedOn(Length(milliseconds: try fields.integer("by")))
    default: return try openingEvent(kind, fields)
    }
  }

  private static func openingEvent(
    _ kind: String, _ fields: FieldReader
  ) throws(CodingFault) -> Event? {
    switch kind {
    case "statements-agreed":
      guard let statements = OpenQuestion.Statements(rawValue: try fields.string("of")) else {
        throw .badValue("of")
      }
      return .statementsAgreed(statements)
    case "started-without": return .startedWithout(try fields.string("because"))
    case "question-opened": return .questionOpened(try fields.openQuestion())
    case "question-dropped": return .questionDropped
    case "standing-actions-kept": return .standingActionsKept
    case "ended-without": return .endedWithout(try fields.string("because"))
    default: return nil
    }
  }
}

extension [String: JournalValue] {
  fileprivate func adding(_ others: [String: JournalValue]) -> [String: JournalValue] {
    merging(others) { _, new in new }
  }
}

extension Agenda.Key {
  fileprivate var fields: [String: JournalValue] {
    ["block": .string(block.text), "turns": .strings(turns.map(String.init))]
  }
}

extension [SmallGroup] {
  /// Names and tasks, one for each group; members and shares of all in one row, with how many are each group's.
  fileprivate var fields: [String: JournalValue] {
    [
      "groups": .strings(map(\.name)),
      "members": .strings(flatMap(\.members)),
      "sizes": .strings(map { String($0.members.count) }),
      "shares": .strings(flatMap(\.share)),
      "share-sizes": .strings(map { String($0.share.count) }),
      "tasks": .strings(map { $0.task ?? "" }),
    ]
  }
}

extension OpenQuestion {
  fileprivate var fields: [String: JournalValue] {
    switch self {
    case .earlyEnd: return ["what": .string("early-end")]
    case .needs(let needs, let destination):
      return [
        "what": .string("needs"), "stage": .string(destination.key.block.text),
        "turns": .strings(destination.key.turns.map(String.init)),
        "cycles": .strings(destination.cycles.map(String.init)),
        "values": .strings(
          needs.compactMap { if case .value(let id) = $0 { id.text } else { nil } }),
        "blocks": .strings(
          needs.compactMap { if case .block(let id) = $0 { id.text } else { nil } }),
      ]
    case .moreTime(let length):
      return ["what": .string("more-time"), "length": .integer(length.milliseconds)]
    case .anotherCycle(let loop):
      return ["what": .string("another-cycle"), "of": .string(loop.text)]
    case .statements(let statements): return ["what": .string(statements.rawValue)]
    case .copiesMissing(let count):
      return ["what": .string("copies"), "count": .integer(Int64(count))]
    case .answersMissing(let count):
      return ["what": .string("answers"), "count": .integer(Int64(count))]
    case .outcomeMissing: return ["what": .string("outcome")]
    }
  }
}

extension FieldReader {
  fileprivate func agendaKey() throws(CodingFault) -> Agenda.Key {
    Agenda.Key(block: Stage.ID(try string("block")), turns: try numbers("turns"))
  }

  fileprivate func groups() throws(CodingFault) -> [SmallGroup] {
    let names = try strings("groups")
    let members = try rows("members", sizes: "sizes", count: names.count)
    let shares = try rows("shares", sizes: "share-sizes", count: names.count)
    let tasks = try strings("tasks")
    guard tasks.count == names.count else { throw .badValue("tasks") }
    return names.indices.map { index in
      SmallGroup(
        name: names[index], members: members[index], share: shares[index],
        task: tasks[index].isEmpty ? nil : tasks[index])
    }
  }

  /// One row of texts as so many rows of these sizes.
  private func rows(
    _ name: String, sizes: String, count: Int
  ) throws(CodingFault) -> [[String]] {
    let texts = try strings(name)
    let sizes = try numbers(sizes)
    guard sizes.count == count, sizes.allSatisfy({ (0...texts.count).contains($0) }),
      sizes.reduce(0, +) == texts.count
    else { throw .badValue(name) }
    var start = 0
    return sizes.map { size in
      defer { start += size }
      return Array(texts[start..<start + size])
    }
  }

  fileprivate func openQuestion() throws(CodingFault) -> OpenQuestion {
    switch try string("what") {
    case "early-end": return .earlyEnd
    case "needs":
      let key = Agenda.Key(block: Stage.ID(try string("stage")), turns: try numbers("turns"))
      let needs =
        try strings("values").map { Need.value(Question.ID($0)) }
        + strings("blocks").map { Need.block(Stage.ID($0)) }
      return .needs(
        needs, OpenQuestion.Destination(key: key, cycles: try numbers("cycles")))
    case "more-time": return .moreTime(Length(milliseconds: try integer("length")))
    case "another-cycle": return .anotherCycle(Stage.ID(try string("of")))
    case "outcome": return .outcomeMissing
    case "copies": return .copiesMissing(try number("count"))
    case "answers": return .answersMissing(try number("count"))
    case let word:
      guard let statements = OpenQuestion.Statements(rawValue: word) else {
        throw .badValue("what")
      }
      return .statements(statements)
    }
  }
}
