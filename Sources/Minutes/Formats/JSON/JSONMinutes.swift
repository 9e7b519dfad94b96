import MeetingProtocol
import Session

/// Minutes as JSON: every value of the document, texts as they were typed.
///
/// The schema says what stands where; a member may be added in a later version, none is taken away.
public enum JSONMinutes {
  /// The document as text that ends with one line break.
  public static func render(_ document: MinutesDocument) -> String {
    JSONValue.object(
      head(document) + people(document) + summary(document) + course(document) + record(document)
    ).text
  }

  private static func head(_ document: MinutesDocument) -> [(String, JSONValue)] {
    [
      ("format", .string("convene-minutes")), ("version", .integer(1)),
      ("program", .string(document.program)), ("session", .string(document.session)),
      (
        "protocol",
        .object([
          ("id", .string(document.plan.text)), ("title", .string(document.title)),
          ("source", source(document.source)),
        ])
      ),
      ("practice", .boolean(document.isPractice)), ("standing", standing(document.standing)),
      ("goesOn", goesOn(document.goesOn)),
      ("begin", .string(document.begin.iso)), ("end", .string(document.end.iso)),
      ("written", .string(document.writtenAt.iso)), ("copy", copy(document.copy)),
    ]
  }

  private static func copy(_ copy: MinutesCopy?) -> JSONValue {
    guard let copy else { return .null }
    let stages = copy.stages.map { choice in
      switch choice {
      case .number(let number): "\(number)"
      case .id(let id): id.text
      }
    }
    return .object([
      ("for", JSONValue(copy.reader?.name)), ("shareable", .boolean(copy.isShareable)),
      ("anonymous", .boolean(copy.isAnonymous)), ("stages", JSONValue(stages)),
      ("kinds", JSONValue(copy.kinds.map(\.text))),
    ])
  }

  private static func source(_ source: Source?) -> JSONValue {
    guard let source else { return .null }
    return .object([
      ("title", .string(source.title)), ("authors", JSONValue(source.authors)),
      ("year", JSONValue(source.year)), ("page", JSONValue(source.page)),
    ])
  }

  private static func standing(_ standing: MinutesDocument.Standing) -> JSONValue {
    switch standing {
    case .notStarted(let isClosed): .string(isClosed ? "never started" : "not started")
    case .running: .string("running")
    case .finished: .string("finished")
    case .closed: .string("closed")
    }
  }

  private static func goesOn(_ goesOn: MinutesDocument.GoesOn?) -> JSONValue {
    let (day, isLatest): (CivilDate, Bool)
    switch goesOn {
    case .on(let date): (day, isLatest) = (date, false)
    case .by(let date): (day, isLatest) = (date, true)
    case nil: return .null
    }
    return .object([("day", .string(day.iso)), ("atTheLatest", .boolean(isLatest))])
  }

  private static func people(_ document: MinutesDocument) -> [(String, JSONValue)] {
    let roles = document.roles.map { role in
      JSONValue.object([
        ("title", .string(role.title)), ("task", JSONValue(role.task)),
        ("byLots", .boolean(role.isDrawn)), ("people", .array(role.people.map(attendance))),
      ])
    }
    return [
      ("roles", .array(roles)), ("withoutRole", .array(document.withoutRole.map(attendance))),
    ]
  }

  private static func attendance(_ person: MinutesDocument.Attendance) -> JSONValue {
    let remarks = person.remarks.map { remark in
      let (what, at, cycle): (String, LocalTime?, String?) =
        switch remark {
        case .came(let time): ("came", time, nil)
        case .cameBack(let time): ("came back", time, nil)
        case .left(let time): ("left", time, nil)
        case .took(let time): ("took the role", time, nil)
        case .gave(let time): ("gave the role", time, nil)
        case .drawn(let cycle): ("drawn", nil, cycle)
        }
      return JSONValue.object([
        ("what", .string(what)), ("at", JSONValue(at?.iso)), ("cycle", JSONValue(cycle)),
      ])
    }
    return .object([
      ("name", .string(person.name)), ("details", .array(person.details.map(labelled))),
      ("remarks", .array(remarks)),
    ])
  }

  private static func summary(_ document: MinutesDocument) -> [(String, JSONValue)] {
    let outcome = document.outcome.map {
      JSONValue.object([
        ("label", .string($0.label)), ("text", JSONValue($0.text)),
        ("missingBecause", JSONValue($0.missingBecause)),
      ])
    }
    let wordings = document.earlierWordings.map { wording in
      JSONValue.object([
        ("label", .string(wording.label)), ("text", .string(wording.text)),
        ("slot", wording.during.map(slot) ?? .null),
      ])
    }
    return [
      ("purpose", JSONValue(document.purpose)),
      ("values", .array(document.values.map(labelled))),
      ("earlierWordings", .array(wordings)), ("outcome", outcome ?? .null),
      ("actions", .array(document.actions.map(note))),
      ("decisions", .array(document.decisions.map(decision))),
    ]
  }

  static func labelled(_ value: MinutesDocument.Labelled) -> JSONValue {
    .object([("label", .string(value.label)), ("texts", JSONValue(value.texts))])
  }

  private static func decision(_ line: MinutesDocument.DecisionLine) -> JSONValue {
    switch line {
    case .note(let note):
      .object([
        ("note", .integer(note.number)), ("question", .null), ("answer", .string(note.text)),
        ("way", way(.said)), ("speaker", speaker(note.speaker)),
        ("qualifiers", JSONValue(note.qualifiers)),
      ])
    case .answer(let line):
      .object([
        ("note", .null), ("question", .string(line.question)),
        ("answer", .string(line.answer ?? "")), ("way", way(line.way)),
        ("speaker", speaker(.group)), ("qualifiers", JSONValue(line.name.qualifiers)),
      ])
    }
  }
}

extension LocalTime {
  /// The time as ISO 8601 writes it, with the zone's offset: `2026-11-21T15:45:00+00:00`.
  var iso: String {
    let minutes = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(date.iso)T\(TimeWording.timeOfDayWithSeconds(self))\(sign)"
      + "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }
}
