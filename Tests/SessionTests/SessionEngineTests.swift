import MeetingProtocol
import Session
import Testing

/// Undo and redo, with the clock running on between.
struct SessionEngineTests {
  /// What undo leaves after a command and more time is what the time alone would have made.
  struct Row: Sendable, CustomTestStringConvertible {
    let says: String
    let blocks: [Block]
    var before: [(Command, Double)] = []
    let command: (Command, Double)
    var testDescription: String { says }
  }

  static let moving = [
    stage("a", minutes: 2, ending: .moveOn), stage("b", minutes: 1, ending: .moveOn),
    stage("c", minutes: 4, ending: .moveOn), stage("d", minutes: 1),
  ]

  static let rows: [Row] = [
    Row(says: "start", blocks: moving, command: (.start, 10)),
    Row(says: "next", blocks: moving, before: [(.start, 0)], command: (.next(nil), 60)),
    Row(says: "next to a stage", blocks: moving, before: [(.start, 0)], command: (.next("c"), 60)),
    Row(says: "skip", blocks: moving, before: [(.start, 0)], command: (.skip("late"), 100)),
    Row(says: "back", blocks: moving, before: [(.start, 0)], command: (.back(nil), 150)),
    Row(says: "longer", blocks: moving, before: [(.start, 0)], command: (.extend(.minutes(3)), 60)),
    Row(
      says: "shorter", blocks: moving, before: [(.start, 0)], command: (.extend(.seconds(-30)), 60)),
    Row(says: "pause", blocks: moving, before: [(.start, 0)], command: (.pause, 60)),
    Row(
      says: "resume", blocks: moving, before: [(.start, 0), (.pause, 60)], command: (.resume, 100)),
    Row(
      says: "note", blocks: moving, before: [(.start, 0)],
      command: (.keep([note("x")], begunIn: nil), 60)),
    Row(
      says: "list",
      blocks: [
        stage("a", minutes: 1, ending: .moveOn),
        round("r", over: "rooms", [stage("look", minutes: 1, ending: .moveOn)]), stage("z"),
      ], before: [(.start, 0)], command: (.setValue("rooms", ["x", "y", "z"]), 30)),
  ]

  @Test(arguments: rows, [0.0, 5, 59, 61, 125, 200, 1000])
  func `undo leaves what the clock alone would have made`(row: Row, more: Double) throws {
    let plan = plan(
      row.blocks, questions: [Question(id: "rooms", question: "?", shape: .list(upTo: nil))])
    for wakes in [1, 3, 17] {
      var meeting = Meeting(plan)
      try meeting.when(.setValue("rooms", ["x"]))
      var without = meeting
      for (command, second) in row.before {
        try meeting.when(command, at: second)
        try without.when(command, at: second)
      }
      try meeting.when(row.command.0, at: row.command.1)
      for wake in 1...wakes {
        meeting.look(at: row.command.1 + more * Double(wake) / Double(wakes))
      }
      let done = meeting.state
      try meeting.when(.undo)
      meeting.look(at: meeting.second)
      without.look(at: meeting.second)
      #expect(meeting.state == without.state)
      #expect(SessionEngine(replaying: meeting.engine) == meeting.engine)
      try meeting.when(.redo)
      meeting.look(at: meeting.second)
      #expect(meeting.state == done)
      #expect(SessionEngine(replaying: meeting.engine) == meeting.engine)
    }
  }
}
