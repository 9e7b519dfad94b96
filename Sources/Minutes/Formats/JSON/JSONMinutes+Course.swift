import JSONText
import MeetingProtocol
import Session

extension JSONMinutes {
  /// What happened, slot by slot, and what lies over.
  static func course(_ document: MinutesDocument) -> [(String, JSONValue)] {
    [
      ("sections", .array(document.sections.map(section))),
      ("results", .array(document.exhibits.map(exhibit))),
      ("parked", numbers(document.parked)), ("unanswered", numbers(document.openQuestions)),
      ("ahead", .array(document.ahead.map(planned))),
      ("leftOut", .array(document.leftOut.map(planned))),
    ]
  }

  private static func numbers(_ notes: [MinutesDocument.NoteLine]) -> JSONValue {
    .array(notes.map { .integer($0.number) })
  }

  private static func planned(_ stage: MinutesDocument.PlannedStage) -> JSONValue {
    .object([("slot", slot(stage.name)), ("planned", planned(stage.planned))])
  }

  private static func section(_ section: MinutesDocument.Section) -> JSONValue {
    let notes = section.blocks.flatMap(\.notes).sorted { $0.number < $1.number }
    return .object(
      topic(section.topic) + [
        ("notes", .array(notes.map(note))), ("asked", asked(in: section)),
        ("results", .array(section.exhibits.map(exhibit))),
      ])
  }

  private static func topic(
    _ topic: MinutesDocument.Section.Topic
  ) -> [(String, JSONValue)] {
    switch topic {
    case .beforeTheStart: [("topic", .string("before"))]
    case .afterwards: [("topic", .string("afterwards"))]
    case .decision(let line):
      [
        ("topic", .string("decision")), ("slot", slot(line.name)),
        ("question", .string(line.question)), ("answer", JSONValue(line.answer)),
        ("way", way(line.way)), ("skipped", JSONValue(line.skippedBecause)),
      ]
    case .stage(let stage):
      [
        ("topic", .string("stage")), ("slot", slot(stage.name)),
        ("planned", planned(stage.planned)), ("used", seconds(stage.actual)),
        ("extended", seconds(stage.extended)), ("open", .boolean(stage.isOpen)),
        ("skipped", JSONValue(stage.skippedBecause)), ("passed", .boolean(stage.isPassed)),
        ("speaks", JSONValue(stage.floor.speaks)), ("silent", JSONValue(stage.floor.silent)),
        ("away", JSONValue(stage.floor.away)),
      ]
    }
  }

  /// The questions that were called up, each with the numbers of the notes behind it.
  private static func asked(in section: MinutesDocument.Section) -> JSONValue {
    var questions: [(text: String, notes: [Int])] = []
    for block in section.blocks {
      guard let question = block.question else { continue }
      if questions.last?.text != question { questions.append((question, [])) }
      questions[questions.count - 1].notes += block.notes.map(\.number)
    }
    return .array(
      questions.map { question in
        .object([
          ("question", .string(question.text)),
          ("notes", .array(question.notes.sorted().map(JSONValue.integer))),
        ])
      })
  }

  /// How an answer came about.
  static func way(_ way: MinutesDocument.Way) -> JSONValue {
    let (word, count): (String, MinutesDocument.Count?) =
      switch way {
      case .said: ("said", nil)
      case .consent: ("consent", nil)
      case .objection: ("objection", nil)
      case .vote(let count): (count.isTie ? "tie" : "vote", count)
      }
    let votes = count?.shares.map { share in
      JSONValue.object([("answer", .string(share.answer)), ("votes", .integer(share.votes))])
    }
    return .object([
      ("by", .string(word)), ("votes", .array(votes ?? [])),
      ("abstained", count?.abstained.map(JSONValue.integer) ?? .null),
    ])
  }

  /// A note with everything that is known of it.
  static func note(_ note: MinutesDocument.NoteLine) -> JSONValue {
    .object([
      ("number", .integer(note.number)), ("at", .string(note.keptAt.iso)),
      ("slot", note.during.map(slot) ?? .null), ("kind", .string(note.kind.text)),
      ("kindTitle", .string(note.kindTitle)), ("speaker", speaker(note.speaker)),
      ("text", .string(note.text)), ("owner", JSONValue(note.owner)),
      ("due", JSONValue(note.due?.iso)),
    ])
  }

  static func speaker(_ speaker: MinutesDocument.Speaker) -> JSONValue {
    let (person, role, group): (String?, String?, String?) =
      switch speaker {
      case .group: (nil, nil, nil)
      case .smallGroup(let name): (nil, nil, name)
      case .person(let name): (name, nil, nil)
      case .role(let title, let holder): (holder, title, nil)
      }
    return .object([
      ("person", JSONValue(person)), ("role", JSONValue(role)), ("smallGroup", JSONValue(group)),
    ])
  }

  static func slot(_ name: MinutesDocument.SlotName) -> JSONValue {
    .object([
      ("id", .string(name.id.text)), ("number", name.number.map(JSONValue.integer) ?? .null),
      ("title", .string(name.title)), ("qualifiers", JSONValue(name.qualifiers)),
    ])
  }

  private static func exhibit(_ exhibit: MinutesDocument.Exhibit) -> JSONValue {
    let head: [(String, JSONValue)] = [
      ("sort", .string(exhibit.sort)), ("title", JSONValue(exhibit.title)),
    ]
    switch exhibit.content {
    case .statements(let statements):
      return .object(head + [("statements", .array(statements.map(labelled)))])
    case .table(let headings, let rows):
      return .object(
        head + [
          ("headings", JSONValue(headings)), ("rows", .array(rows.map { JSONValue($0) })),
        ])
    }
  }
}
