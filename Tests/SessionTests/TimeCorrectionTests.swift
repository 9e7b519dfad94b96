import MeetingProtocol
import Session
import Testing

/// What happened at another time than it was typed.
///
/// The meetings are loaded at 15:45:00.
struct TimeCorrectionTests {
  private static func clock(_ hour: Int, _ minute: Int) throws -> ReportedTime {
    .clock(try #require(TimeOfDay(hour: hour, minute: minute)))
  }

  private func ago(_ seconds: Int64) -> ReportedTime { .ago(.seconds(seconds)) }

  /// Stage a for 4 minutes from 0, b for 4 minutes from 240.
  private func meeting() throws -> Meeting {
    var meeting = try started([stage("a", minutes: 4), stage("b", minutes: 4), stage("c")])
    try meeting.when(.next(nil), at: 240)
    return meeting
  }

  @Test func `a meeting that was started too late began before it was loaded`() throws {
    var meeting = Meeting(plan([stage("a", minutes: 30), stage("b")]))
    try meeting.when(.start, at: 60)
    try meeting.when(.correctTime(.began(ago(600))), at: 120)
    let slot = try #require(meeting.state.openSlot)
    #expect(slot.openedAt.seconds == -480 && meeting.state.startedAt?.seconds == -480)
    #expect(slot.opening.at.seconds == 60)
    #expect(meeting.state.elapsed(in: slot, at: meeting.now.time) == .seconds(600))
    meeting.look(at: 1400)
    #expect(meeting.due == ["left 300 @1020", "time up @1320"])
    try requireInvariants(of: meeting.state, at: 1_400_000, "began before")
  }

  @Test func `the stage before ends where the next began`() throws {
    var meeting = try meeting()
    try meeting.when(.correctTime(.began(ago(120))), at: 300)
    #expect(meeting.state.slots.map(\.openedAt.seconds) == [0, 180])
    #expect(meeting.state.slots[0].closedAt?.seconds == 180)
    meeting.look(at: 500)
    #expect(meeting.due.suffix(2) == ["left 48 @372", "time up @420"])
    #expect(
      meeting.state.timeCorrections == [
        .began(
          slot: 2, at: SessionTime(milliseconds: 180_000),
          instead: SessionTime(milliseconds: 240_000))
      ])
  }

  @Test func `a stage that was opened too early began later, and its warnings come again`() throws {
    var meeting = try meeting()
    meeting.look(at: 490)
    #expect(meeting.due.suffix(2) == ["left 48 @432", "time up @480"])
    try meeting.when(.correctTime(.began(try Self.clock(15, 51))), at: 490)
    #expect(meeting.state.slots[0].closedAt?.seconds == 360)
    #expect(meeting.state.openSlot?.given == [])
    meeting.look(at: 610)
    #expect(meeting.due.suffix(2) == ["left 48 @552", "time up @600"])
    try requireInvariants(of: meeting.state, at: 610_000, "began later")
  }

  @Test func `what came due meanwhile comes at once`() throws {
    var meeting = try started([stage("a", minutes: 4, ending: .moveOn), stage("b", minutes: 9)])
    try meeting.when(.correctTime(.began(ago(400))), at: 60)
    meeting.look(at: 61)
    #expect(meeting.place == "b")
    #expect(meeting.due == ["left 48 @-148", "time up @-100", "b @-100"])
    try meeting.when(.undo, at: 70)
    #expect(meeting.place == "a" && meeting.state.openSlot?.openedAt.seconds == 0)
  }

  @Test func `a stage that ended unnoticed gives way to the next at that time`() throws {
    var meeting = try meeting()
    try meeting.when(.keep([note("late")], begunIn: nil), at: 400)
    let events = try meeting.when(.correctTime(.ended(try Self.clock(15, 50))), at: 420)
    #expect(events.inWords == "ended 2 @300, opened c")
    #expect(meeting.place == "c" && meeting.state.openSlot?.openedAt.seconds == 300)
    #expect(meeting.state.notes.map(\.place) == [.slot(2)])
    try meeting.when(.correctTime(.ended(ago(60))), at: 500)
    #expect(meeting.state.phase == .finished && meeting.state.finishedAt?.seconds == 440)
    try meeting.when(.correctTime(.ended(ago(20))), at: 510)
    #expect(meeting.state.finishedAt?.seconds == 490)
    #expect(meeting.state.slots.last?.closedAt?.seconds == 490)
    try requireInvariants(of: meeting.state, at: 510_000, "ended")
  }

  @Test func `a pause that nobody typed is taken out of the time`() throws {
    var meeting = try meeting()
    try meeting.when(.pause, at: 300)
    try meeting.when(.resume, at: 320)
    try meeting.when(.correctTime(.paused(ago(60))), at: 370)
    #expect(meeting.state.pauses.map { [$0.from.seconds, $0.to?.seconds] } == [[300, 370]])
    #expect(!meeting.state.isPaused)
    meeting.look(at: 600)
    #expect(meeting.due.suffix(2) == ["left 48 @502", "time up @550"])
  }

  @Test func `a pause that stands began earlier, and stands on`() throws {
    var meeting = try meeting()
    try meeting.when(.pause, at: 300)
    try meeting.when(.correctTime(.paused(ago(100))), at: 360)
    #expect(meeting.state.pauses.map { [$0.from.seconds, $0.to?.seconds] } == [[260, nil]])
    try meeting.when(.resume, at: 400)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.elapsed(in: slot, at: meeting.now.time) == .seconds(20))
  }

  @Test func `a pause that was typed after an end told later goes on in the next stage`() throws {
    var meeting = try meeting()
    try meeting.when(.pause, at: 300)
    try meeting.when(.correctTime(.ended(ago(60))), at: 340)
    #expect(meeting.place == "c" && meeting.state.isPaused)
    try meeting.when(.correctTime(.ended(ago(50))), at: 345)
    #expect(meeting.state.phase == .finished && !meeting.state.isPaused)
    try requireInvariants(of: meeting.state, at: 345_000, "paused later")
  }

  @Test func `a stage that ends by the clock still does`() throws {
    let time = try #require(TimeOfDay(hour: 16, minute: 0))
    var meeting = try started([stage("a", .until(time)), stage("b")])
    try meeting.when(.correctTime(.began(ago(600))), at: 60)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.end(of: slot, at: meeting.now.time)?.seconds == 900)
    #expect(slot.lasts == .seconds(1440))
  }

  @Test func `before midnight is yesterday`() throws {
    var meeting = Meeting(
      plan([stage("a", minutes: 60)]),
      loadedAt: WallTime(milliseconds: 1_795_275_900_000 + 8 * 3_600_000))
    try meeting.when(.start, at: 1200)
    try meeting.when(.correctTime(.began(try Self.clock(23, 50))), at: 1260)
    #expect(meeting.state.startedAt?.seconds == 300)
  }

  // MARK: - Every state

  private func refusals(
    of meeting: Meeting, at second: Double, _ reports: [TimeReport]
  ) -> [String] {
    reports.map { report in
      var meeting = meeting
      return meeting.refusal(of: .correctTime(report), at: second).map(\.inWords) ?? "done"
    }
  }

  @Test func `before the start, after the end and in a decision`() throws {
    let reports: [TimeReport] = [.began(ago(5)), .ended(ago(5)), .paused(ago(5))]
    var meeting = Meeting(plan([decision("d", ["Yes": .goOn]), stage("a", minutes: 1)]))
    #expect(
      refusals(of: meeting, at: 10, reports) == ["notStarted", "notStarted", "notStarted"])
    try meeting.when(.start, at: 0)
    #expect(refusals(of: meeting, at: 10, reports) == ["done", "decisionOpen", "done"])
    try meeting.when(.answer(.words("Yes")), at: 20)
    try meeting.when(.next(nil), at: 60)
    #expect(
      refusals(of: meeting, at: 70, reports) == ["noStageOpen", "done", "noStageOpen"])
    try meeting.when(.end, at: 80)
    #expect(
      refusals(of: meeting, at: 90, reports) == ["alreadyEnded", "alreadyEnded", "alreadyEnded"])
  }

  @Test func `what cannot have been is refused with what can`() throws {
    let meeting = try meeting()
    let future = try Self.clock(15, 59)
    #expect(
      refusals(
        of: meeting, at: 300,
        [
          .began(ago(300)), .began(ago(299)), .began(ago(60)), .began(future), .ended(ago(60)),
          .ended(ago(59)), .ended(future), .paused(ago(61)), .paused(ago(60)), .paused(future),
        ]) == [
          "timeOutOfReach(300 1)", "done", "nothingChanges", "timeNotYet(15:50)",
          "timeOutOfReach(60 2)", "done", "timeNotYet(15:50)", "timeOutOfReach(60 2)", "done",
          "timeNotYet(15:50)",
        ])
  }

  @Test func `over time, paused and off the record it is done, undone and redone`() throws {
    let before: [[(Command, Double)]] = [
      [], [(.pause, 400)], [(.setRecord(false), 400)], [(.extend(.minutes(9)), 700)],
    ]
    for commands in before {
      var meeting = try meeting()
      for (command, second) in commands { try meeting.when(command, at: second) }
      meeting.look(at: 800)
      for report in [TimeReport.began(ago(700)), .ended(ago(30)), .paused(ago(100))] {
        var tried = meeting
        try tried.when(.correctTime(report), at: 800)
        let after = tried.state
        #expect(after != meeting.state)
        try tried.when(.undo)
        #expect(tried.state == meeting.state, "\(report)")
        try tried.when(.redo)
        #expect(tried.state == after, "\(report)")
      }
    }
  }

  @Test func `lots drawn at an end that is put right hold`() throws {
    var meeting = Meeting(
      plan([stage("a", minutes: 1)], roles: [role("lead", drawnIn: "a"), role("rest", rest: true)]))
    try meeting.when(.join("Amy", role: nil))
    try meeting.when(.start)
    try meeting.when(.next(nil), at: 60)
    let lots = meeting.engine.drawnLots
    try meeting.when(.correctTime(.ended(ago(30))), at: 70)
    #expect(!lots.isEmpty && meeting.engine.drawnLots == lots)
  }
}
