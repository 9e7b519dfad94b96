import Display
import InputLine
import MeetingProtocol
import Session
import Testing
import TextLayout

/// The answer to each event by itself, in a started walk whose first classroom is open.
struct EventAnswerTests {
  private static let slot = 3

  private static let events: [(String, Event)] =
    peopleEvents + movingEvents + momentEvents + timeEvents + noteEvents

  private static let peopleEvents: [(String, Event)] = [
    ("joined", .personJoined("Eve", role: "coach")),
    ("joined without a role", .personJoined("Eve", role: nil)),
    ("left", .personLeft("Amy")),
    ("handed by nobody", .roleHanded("coach", to: "Ben", from: nil)),
    ("handed by one", .roleHanded("secretary", to: "Amy", from: "Ben")),
    ("drawn", .roleDrawn("coach", "Amy")),
    ("a list", .valueSet("classrooms", ["3B", "4A", "5C"])),
    ("voice of a person", .voiceTaken(.person("Amy"))),
    ("voice of a role", .voiceTaken(.role("coach"))),
    ("voice of the group", .voiceTaken(.group)),
    ("no voice", .voiceTaken(nil)),
  ]

  private static func opening(_ cause: SlotOpening.Cause) -> Event {
    .slotOpened(
      SlotOpening(
        key: Agenda.Key(block: "visit", turns: [2]), cycles: [],
        at: SessionTime(milliseconds: 600_000), cause: cause))
  }

  private static let movingEvents: [(String, Event)] = [
    ("opened at the start", opening(.start)),
    ("opened by next", opening(.next)),
    ("opened by back", opening(.back)),
    ("opened by skip", opening(.skip("no time"))),
    ("opened by itself", opening(.itself)),
    ("opened by an answer", opening(.answer("Yes"))),
    (
      "all stages left",
      .stagesFinished(at: SessionTime(milliseconds: 600_000), cause: .next)
    ),
  ]

  private static func moment(_ kind: DueMoment.Kind, late: Length = .zero) -> Event {
    let at = SessionTime(milliseconds: 600_000 - late.milliseconds)
    return .momentCame(DueMoment(slot: slot, kind: kind, at: at))
  }

  private static let momentEvents: [(String, Event)] = [
    ("a cue", moment(.left(.seconds(48)))),
    ("a cue noticed late", moment(.left(.seconds(48)), late: .seconds(5))),
    ("a cue noticed a moment late", moment(.left(.seconds(48)), late: .seconds(1))),
    ("time gone", moment(.gone(.minutes(5)))),
    ("may end", moment(.mayEnd)),
    ("may end, noticed late", moment(.mayEnd, late: .seconds(30))),
    ("time is up", moment(.timeUp)),
    ("time is up, noticed late", moment(.timeUp, late: .seconds(12))),
    ("budget used", moment(.budgetUsed("in-the-classrooms"))),
  ]

  private static let timeEvents: [(String, Event)] = [
    ("paused", .paused), ("resumed", .resumed),
    ("longer", .stageExtended(.minutes(2))), ("shorter", .stageExtended(.minutes(-2))),
    ("asked about the early end", .earlyEndQuestioned), ("no early end", .earlyEndDropped),
    ("closed", .gapFound(from: .zero, to: SessionTime(milliseconds: 200_000), cause: .closed)),
    ("asleep", .gapFound(from: .zero, to: SessionTime(milliseconds: 4_000_000), cause: .asleep)),
  ]

  private static let earlier = SessionTime(milliseconds: 480_000)

  private static let noteEvents: [(String, Event)] = [
    (
      "kept",
      .noteKept(
        number: 12, place: .slot(slot),
        NoteDraft(author: .person("Amy"), kind: "evidence", text: "x"))
    ),
    (
      "kept where it was begun",
      .noteKept(
        number: 12, place: .slot(1), NoteDraft(author: .group, kind: "note", text: "x"))
    ),
    ("fixed", .noteFixed(number: 12, text: "the new text")),
    ("struck", .noteStruck(number: 12)),
    ("unstruck", .noteCorrected(number: 12, .unstruck)),
    (
      "refiled",
      .noteCorrected(
        number: 12,
        .refiled(NoteDraft(author: .group, kind: "action", text: "x", owner: "Amy")))
    ),
    (
      "reread",
      .noteCorrected(
        number: 12, .reread(NoteDraft(author: .role("coach"), kind: "evidence", text: "x")))
    ),
    ("moved", .noteCorrected(number: 12, .moved(.slot(1)))),
    ("moved to before", .noteCorrected(number: 12, .moved(.before))),
    ("moved to after", .noteCorrected(number: 12, .moved(.after))),
    ("attributed", .noteCorrected(number: 12, .attributed(.role("coach")))),
    ("attributed to one", .noteCorrected(number: 12, .attributed(.person("Amy")))),
    ("attributed to the group", .noteCorrected(number: 12, .attributed(.group))),
    ("record off", .recordSet(false)), ("record on", .recordSet(true)),
    ("began", .timeCorrected(.began(slot: 3, at: earlier, instead: .zero))),
    ("ended", .timeCorrected(.ended(slot: 3, at: earlier, instead: .zero))),
    (
      "stood",
      .timeCorrected(
        .paused(slot: 3, from: earlier, to: SessionTime(milliseconds: 600_000)))
    ),
    (
      "planned anew",
      .planTaken(
        TakenPlan(drift: .late, by: .minutes(3), way: .evenly, open: .minutes(9), changes: []))
    ),
    ("the floor taken", .floorTaken("Amy", isBreach: false)),
    ("the floor taken against its rule", .floorTaken("Amy", isBreach: true)),
    ("the floor open", .floorTaken(nil, isBreach: false)),
    ("the floor broken", .floorBroken("Amy")),
    ("outcome", .outcomeFilled("a survey")),
    ("no bell", .bellSet(false)), ("bell", .bellSet(true)),
    ("not understood", .lineNotUnderstood(line: 12, text: "/nxet")),
    ("withdrawn", .personWithdrawn(code: "Withdrawn 1", notes: 3, mentions: 1)),
    ("repaired", .sessionRepaired(lost: 2)),
    ("undone", .turnUndone(1)), ("redone", .turnRedone(1)), ("ended", .sessionEnded),
  ]

  private func visitedWalk() -> Room {
    var room = Room.startedWalk()
    _ = room.type(.next(nil))
    _ = room.type(.next(nil))
    room.wait(.minutes(10))
    return room
  }

  @Test func `every event has its answer`() throws {
    let room = visitedWalk()
    try Snapshots.expectAtBothWidths("events") { columns in
      Self.events.map { name, event in
        let turn = Turn(number: 99, at: room.moment, events: [event])
        let answer = Answer(
          turn: turn, before: room.state, after: room.state, clock: Room.clock)
        return (name, answer.lines(for: event, columns: columns))
      }
    }
  }

  @Test func `every command that can be taken back is named`() throws {
    let room = visitedWalk()
    try Snapshots.expectAtBothWidths("taken-back") { columns in
      Self.events.map { name, event in
        let undo = Event.turnUndone(98)
        let answer = Answer(
          turn: Turn(number: 99, at: room.moment, events: [undo]), before: room.state,
          after: room.state, clock: Room.clock,
          reversed: Turn(number: 98, at: room.moment, events: [event]))
        return (name, answer.lines(for: undo, columns: columns))
      }
    }
  }
}
