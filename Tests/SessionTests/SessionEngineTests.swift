import MeetingProtocol
import Session
import Testing

/// Undo and redo, with the clock running on between.
struct SessionEngineTests {
  @Test func `nothing changes until a turn is applied`() throws {
    var engine = SessionEngine(plan: plan([stage("a")]), clock: LocalClock(zone: "UTC"))
    let now = Moment(time: .zero, wall: WallTime(milliseconds: 0))
    let before = engine
    let turn = try #require(try engine.decide(.start, at: now))
    #expect(engine == before && turn.number == 1 && turn.at == now)
    engine.apply(turn)
    #expect(engine.state.phase == .running && engine.turn(1) == turn && engine.turn(2) == nil)
  }

  @Test func `turns are numbered on, those taken back too`() throws {
    var meeting = try started([stage("a"), stage("b")])
    try meeting.when(.next(nil))
    try meeting.when(.undo)
    try meeting.when(.keep([note("x")], begunIn: nil))
    #expect(meeting.engine.turns.map(\.number) == [1, 2, 3, 4])
    #expect(meeting.engine.standingTurns.map(\.number) == [1, 3, 4])
    #expect(meeting.refusal(of: .redo) == .nothingToRedo)
  }

  @Test func `an undone next was never left, and the minutes between are its own`() throws {
    var meeting = try started([stage("a", minutes: 4), stage("b", minutes: 4)])
    try meeting.when(.next(nil), at: 60)
    try meeting.when(.undo, at: 200)
    meeting.look(at: 250)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.place == "a" && meeting.state.slots.count == 1)
    #expect(meeting.state.elapsed(in: slot, at: meeting.now.time) == .seconds(250))
    #expect(meeting.due == ["left 48 @192", "time up @240"])
  }

  @Test func `redo goes on until something else is done, gaps aside`() throws {
    var meeting = try started([stage("a")])
    for text in ["x", "y", "z"] { try meeting.when(.keep([note(text)], begunIn: nil)) }
    for _ in 0..<3 { try meeting.when(.undo) }
    #expect(meeting.state.notes.isEmpty)
    try meeting.when(.redo)
    try meeting.when(.reportGap(from: .zero, cause: .asleep))
    try meeting.when(.reportNotUnderstood(line: 2, text: "/nxet"))
    try meeting.when(.redo)
    #expect(meeting.state.notes.map(\.draft.text) == ["x", "y"])
    try meeting.when(.keep([note("w")], begunIn: nil))
    #expect(meeting.refusal(of: .redo) == .nothingToRedo)
    #expect(meeting.state.gaps.count == 1 && meeting.state.notUnderstood == ["/nxet"])
  }

  @Test func `what the program did not see stays where everything is undone`() throws {
    var meeting = Meeting(plan([stage("a")]))
    try meeting.when(.reportGap(from: .zero, cause: .closed), at: 5)
    try meeting.when(.start, at: 6)
    try meeting.when(.undo, at: 7)
    #expect(meeting.state.phase == .gathering && meeting.state.startedAt == nil)
    #expect(meeting.refusal(of: .undo) == .nothingToUndo)
    let gap = try #require(meeting.state.gaps.first)
    #expect(gap.from == .zero && gap.to.seconds == 5 && gap.cause == .closed)
  }

  @Test func `after the end nothing is taken back`() throws {
    var meeting = try started([stage("a", minutes: 1, ending: .moveOn)])
    try meeting.when(.end, at: 10)
    #expect(meeting.look(at: 100).isEmpty)
    for command in [Command.undo, .redo, .clockAdvanced, .end] {
      #expect(meeting.refusal(of: command) == .alreadyEnded)
    }
  }

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
