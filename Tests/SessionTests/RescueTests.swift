import MeetingProtocol
import Session
import Testing

/// A late or early meeting planned anew.
struct RescueTests {
  /// 10 minutes, then 4 to 10, then 10 by the script; loaded at 15:45.
  private func meeting() throws -> Meeting {
    try started([
      stage("a", minutes: 10),
      stage("b", .between(least: .minutes(4), most: .minutes(10), plan: .minutes(10))),
      stage("c", minutes: 10),
    ])
  }

  private func outlook(_ meeting: Meeting) -> Outlook {
    meeting.state.outlook(at: meeting.now, clock: meeting.engine.clock)
  }

  private func plans(_ meeting: Meeting, _ drift: Drift) -> [TakenPlan] {
    meeting.state.rescuePlans(drift, at: meeting.now, clock: meeting.engine.clock)
  }

  @Test func `the outlook says when it ends and how late that is`() throws {
    var meeting = try meeting()
    meeting.look(at: 300)
    #expect(outlook(meeting).end.seconds == 1800 && outlook(meeting).behind == .zero)
    meeting.look(at: 780)
    #expect(outlook(meeting).end.seconds == 1980 && outlook(meeting).behind == .seconds(180))
    try meeting.when(.next(nil), at: 780)
    try meeting.when(.pause, at: 800)
    try meeting.when(.resume, at: 860)
    #expect(outlook(meeting).behind == .seconds(240))
    #expect(outlook(meeting).parts.map { $0.ends?.seconds } == [780, 1440, 2040])
    try meeting.when(.extend(.minutes(-1)), at: 870)
    #expect(outlook(meeting).behind == .seconds(180))
  }

  @Test func `a plan taken makes the rest shorter, and the meeting ends on time`() throws {
    var meeting = try meeting()
    try meeting.when(.next(nil), at: 780)
    let offered = plans(meeting, .late)
    #expect(offered.map(\.way) == [.inProportion, .evenly])
    #expect(offered[0].by == .seconds(180) && offered[0].open == .seconds(501))
    #expect(
      offered[0].changes == [TakenPlan.Change(key: Agenda.Key(block: "c"), length: .seconds(519))])
    try meeting.when(.takePlan(.late, 2), at: 780)
    #expect(outlook(meeting).behind == .zero && outlook(meeting).end.seconds == 1800)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.planned(for: slot) == .seconds(510))
    try meeting.when(.next(nil), at: 1290)
    let last = try #require(meeting.state.openSlot)
    #expect(meeting.state.planned(for: last) == .seconds(510))
    #expect(meeting.state.bell(for: last) == .seconds(510))
    #expect(meeting.state.takenPlans.map(\.at.seconds) == [780])
    meeting.look(at: 1801)
    #expect(meeting.due.last == "time up @1800")
  }

  @Test func `time won is given away`() throws {
    var meeting = try meeting()
    try meeting.when(.next(nil), at: 420)
    #expect(plans(meeting, .early).map(\.way) == [.inProportion])
    try meeting.when(.takePlan(.early, 1), at: 420)
    #expect(outlook(meeting).behind == .zero)
    // The second stage has a most in the script; the third takes all of it.
    #expect(meeting.state.replanned == [Agenda.Key(block: "c"): .seconds(780)])
  }

  @Test func `taken back it was never planned anew`() throws {
    var meeting = try meeting()
    try meeting.when(.next(nil), at: 780)
    let before = meeting.state
    try meeting.when(.takePlan(.late, 1), at: 790)
    let after = meeting.state
    try meeting.when(.undo)
    #expect(meeting.state == before)
    try meeting.when(.redo)
    #expect(meeting.state == after)
  }

  @Test func `in every state`() throws {
    func refusals(_ meeting: Meeting) -> [String] {
      [Command.takePlan(.late, 1), .takePlan(.early, 1), .takePlan(.late, 9)].map { command in
        var meeting = meeting
        return meeting.refusal(of: command).map(\.inWords) ?? "done"
      }
    }
    var gathering = Meeting(plan([stage("a", minutes: 4)]))
    #expect(refusals(gathering) == ["notStarted", "notStarted", "notStarted"])
    try gathering.when(.start)
    #expect(
      refusals(gathering) == ["notDrifted(late 0)", "notDrifted(early 0)", "notDrifted(late 0)"])
    gathering.look(at: 300)
    #expect(
      refusals(gathering) == [
        "nothingToReplan(late)", "notDrifted(early 60)", "nothingToReplan(late)",
      ])
    var meeting = try meeting()
    try meeting.when(.next(nil), at: 780)
    for command in [Command.pause, .setRecord(false)] {
      try meeting.when(command)
      #expect(refusals(meeting) == ["done", "notDrifted(early 180)", "noSuchPlan(late 9 2)"])
    }
    try meeting.when(.next("c"))
    try meeting.when(.next(nil))
    #expect(refusals(meeting) == ["noStageOpen", "noStageOpen", "noStageOpen"])
    try meeting.when(.end)
    #expect(refusals(meeting) == ["alreadyEnded", "alreadyEnded", "alreadyEnded"])
  }

  @Test func `spare time that overruns have eaten makes nothing late`() throws {
    var meeting = try started([
      stage("a", minutes: 10), spare("s", minutes: 4), stage("b", minutes: 10),
    ])
    try meeting.when(.next(nil), at: 720)
    #expect(outlook(meeting).behind == .zero && outlook(meeting).end.seconds == 1440)
    #expect(outlook(meeting).parts.map(\.planned) == [.minutes(10), .minutes(4), .minutes(10)])
    #expect(meeting.refusal(of: .takePlan(.late, 1)) == .notDrifted(.late, behind: .zero))
  }

  @Test func `what is optional is dropped with what is in it`() throws {
    var meeting = try started([
      stage("a", minutes: 10),
      stage("b", .between(least: .minutes(9), most: .minutes(10), plan: .minutes(10))),
      .part(
        Part(
          id: "p", title: "p", frame: Frame(gate: Gate(isOptional: true)),
          blocks: [stage("c", minutes: 2), decision("d", ["Yes": .goOn, "No": .goOn])])),
      stage("e", .between(least: .minutes(8), most: .minutes(10), plan: .minutes(10))),
    ])
    try meeting.when(.next(nil), at: 720)
    let offered = plans(meeting, .late)
    try #require(offered.map(\.way) == [.inProportion, .evenly, .withoutOptional])
    #expect(offered[2].changes.map(\.key.block) == ["c", "d"] && offered[2].open == nil)
    try meeting.when(.takePlan(.late, 3))
    #expect(outlook(meeting).behind == .zero)
    try meeting.when(.next(nil), at: 1320)
    #expect(meeting.place == "e")
    try meeting.when(.back("c"), at: 1330)
    #expect(meeting.state.openSlot.flatMap { meeting.state.planned(for: $0) } == .minutes(2))
  }

  @Test func `a meeting that ends by the clock is late against the clock`() throws {
    var plan = plan([stage("a", minutes: 10), stage("b", minutes: 10)])
    plan.rules.ends = TimeOfDay(hour: 16, minute: 0)
    var meeting = Meeting(plan)
    try meeting.when(.start)
    #expect(outlook(meeting).behind == .minutes(5))
    try meeting.when(.takePlan(.late, 1), at: 0)
    #expect(outlook(meeting).end.seconds == 900)
  }

  @Test func `an end that is asked about cannot have happened already`() throws {
    var meeting = try started([
      .cycles(
        Cycles(
          id: "loop", title: "Loop", end: .count(least: 1, most: 3),
          blocks: [stage("a", minutes: 2)]))
    ])
    let before = meeting.engine
    #expect(
      meeting.refusal(of: .correctTime(.ended(.ago(.seconds(30)))), at: 60) == .nextAsksFirst)
    #expect(meeting.engine == before)
  }
}
