import MeetingProtocol
import Session
import Testing

/// A meeting that is to take another time than its script plans.
struct FitTests {
  private static let blocks = [
    stage("a", minutes: 10),
    stage("b", .between(least: .minutes(8), most: .minutes(12), plan: .minutes(10))),
    stage("c", minutes: 10),
  ]

  /// Before the start, at 15:45.
  private func gathering() throws -> Meeting {
    var meeting = Meeting(plan(Self.blocks))
    try meeting.when(.join("Amy", role: nil))
    return meeting
  }

  private func lengths(_ meeting: inout Meeting) throws -> [Double] {
    var lengths: [Double] = []
    while let slot = meeting.state.openSlot, meeting.state.phase == .running {
      let planned = try #require(meeting.state.planned(for: slot))
      lengths.append(Double(planned.milliseconds) / 1000)
      try meeting.when(
        .next(nil), at: slot.openedAt.seconds + Double(planned.milliseconds) / 1000)
    }
    return lengths
  }

  @Test(arguments: [
    (Int64(24), [450.0, 540, 450], 1440.0), (10, [300, 480, 300], 1080),
    (33, [675, 630, 675], 1980), (90, [900, 720, 900], 2520), (30, [600, 600, 600], 1800),
  ])
  func `every stage gets its share, none less than its least or more than its most`(
    minutes: Int64, shares: [Double], end: Double
  ) throws {
    var meeting = try gathering()
    try meeting.when(.fit(.minutes(minutes)))
    try meeting.when(.start)
    #expect(meeting.state.fixedEnd?.seconds == Double(minutes) * 60)
    let outlook = meeting.state.outlook(at: meeting.now, clock: meeting.engine.clock)
    #expect(outlook.end.seconds == end && outlook.behind == .seconds(Int64(end) - minutes * 60))
    #expect(
      meeting.state.takenPlans.map(\.plan.whole) == (minutes == 30 ? [] : [.minutes(minutes)]))
    let given = try lengths(&meeting)
    #expect(given == shares)
  }

  @Test func `it is set before the start, can be given up, and holds however the meeting starts`()
    throws
  {
    var meeting = try gathering()
    #expect(meeting.refusal(of: .fit(nil)) == .notFitted)
    try meeting.when(.fit(.minutes(20)))
    #expect(meeting.refusal(of: .fit(.minutes(20))) == .nothingChanges)
    try meeting.when(.fit(nil))
    #expect(meeting.state.fit == nil)
    try meeting.when(.fit(.minutes(24)))
    try meeting.when(.join("Ben", role: nil))
    try meeting.when(.startBecause("it is late"))
    #expect(meeting.state.takenPlans.count == 1)
    #expect(meeting.refusal(of: .fit(.minutes(20))) == .fitAfterStart)
    try meeting.when(.undo)
    #expect(meeting.state.takenPlans.isEmpty && meeting.state.fit == .minutes(24))
    try meeting.when(.start)
    try meeting.when(.end)
    #expect(meeting.refusal(of: .fit(.minutes(20))) == .alreadyEnded)
  }

  @Test func `a repeat by time goes round as often as before, in less time`() throws {
    let blocks = [
      Block.cycles(
        Cycles(
          id: "loop", title: "loop", end: .timeLeft(.zero), budget: .minutes(30),
          blocks: [stage("b", minutes: 10)]))
    ]
    var meeting = Meeting(plan(blocks))
    try meeting.when(.fit(.minutes(18)))
    try meeting.when(.start)
    let shares = try lengths(&meeting)
    #expect(shares == [360, 360, 360] && meeting.state.phase == .finished)
    #expect(meeting.now.time.seconds == 1080)
  }

  @Test func `cycles that are to come have the same share, and the whole fits`() throws {
    let blocks = [
      stage("a", minutes: 10),
      Block.cycles(
        Cycles(
          id: "loop", title: "loop", end: .count(least: 3, most: 3),
          blocks: [stage("b", minutes: 10)])),
    ]
    var meeting = Meeting(plan(blocks))
    try meeting.when(.fit(.minutes(30)))
    try meeting.when(.start)
    let shares = try lengths(&meeting)
    #expect(shares == [450, 450, 450, 450])
  }
}
