import MeetingProtocol
import Session
import Testing

/// What comes due by itself, and when.
struct SessionStateTimeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let says: String
    let blocks: [Block]
    let due: [String]
    var testDescription: String { says }
  }

  static let rows: [Row] = [
    Row(says: "4m", blocks: [stage("a", minutes: 4)], due: ["left 48 @192", "time up @240"]),
    Row(
      says: "a minute has a cue of 15 s", blocks: [stage("a", minutes: 1)],
      due: ["left 15 @45", "time up @60"]),
    Row(
      says: "15 s have no cue", blocks: [stage("a", .exactly(.seconds(15)))], due: ["time up @15"]),
    Row(
      says: "an hour has a cue of 5 min", blocks: [stage("a", minutes: 60)],
      due: ["left 300 @3300", "time up @3600"]),
    Row(
      says: "5m..10m",
      blocks: [
        stage("a", .between(least: .minutes(5), most: .minutes(10), plan: .minutes(10)))
      ],
      due: ["may end @300", "left 120 @480", "time up @600"]),
    Row(
      says: "10m..", blocks: [stage("a", .atLeast(.minutes(10), plan: .minutes(10)))],
      due: ["may end @600"]),
    Row(
      says: "..5m", blocks: [stage("a", .atMost(.minutes(5), plan: .minutes(5)))],
      due: ["left 60 @240", "time up @300"]),
    Row(says: "open", blocks: [stage("a")], due: []),
    Row(
      says: "cues",
      blocks: [
        stage("a", .exactly(.minutes(4)), cues: .whenLeft([.minutes(2), .seconds(30)]))
      ], due: ["left 120 @120", "left 30 @210", "time up @240"]),
    Row(
      says: "cues before the plan of 10m..",
      blocks: [
        stage(
          "a", .atLeast(.minutes(10), plan: .minutes(12)), cues: .whenLeft([.minutes(1)]))
      ], due: ["may end @600", "left 60 @660"]),
    Row(
      says: "every minute, not at the end",
      blocks: [stage("a", .exactly(.minutes(3)), cues: .every(.minutes(1)))],
      due: ["gone 60 @60", "gone 120 @120", "time up @180"]),
    Row(
      says: "move on", blocks: [stage("a", minutes: 1, ending: .moveOn), stage("b", minutes: 1)],
      due: ["left 15 @45", "time up @60", "b @60", "left 15 @105", "time up @120"]),
    Row(
      says: "the last one moves on", blocks: [stage("a", .exactly(.seconds(15)), ending: .moveOn)],
      due: ["time up @15", "finished @15"]),
    Row(
      says: "an open stage never moves on",
      blocks: [stage("a", .open, ending: .moveOn), stage("b")],
      due: []),
    Row(
      says: "a part's budget over its stages",
      blocks: [
        part(
          "p", budget: .seconds(25),
          [stage("a", .exactly(.seconds(15)), ending: .moveOn), stage("b", .exactly(.seconds(15)))])
      ], due: ["time up @15", "b @15", "budget p @25", "time up @30"]),
    Row(
      says: "a budget within a budget",
      blocks: [
        part("p", budget: .seconds(20), [part("q", budget: .seconds(10), [stage("a")])])
      ], due: ["budget q @10", "budget p @20"]),
  ]

  @Test(arguments: rows)
  func `what comes due by itself`(row: Row) throws {
    var meeting = try started(row.blocks)
    meeting.look(at: 4000)
    #expect(meeting.due == row.due)
  }

  @Test func `every for an open stage goes on`() throws {
    var meeting = try started([stage("a", .open, cues: .every(.minutes(1)))])
    meeting.look(at: 200)
    #expect(meeting.due == ["gone 60 @60", "gone 120 @120", "gone 180 @180"])
  }

  @Test func `a decision and a stage without end count up`() throws {
    var meeting = try started([stage("a"), decision("d", ["x": .goOn, "y": .goOn])])
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.remaining(in: slot, at: meeting.now.time) == nil)
    #expect(meeting.state.end(of: slot, at: meeting.now.time) == nil)
    #expect(meeting.state.movesOnAt == nil && meeting.state.nextDue == nil)
    try meeting.when(.next(nil))
    let decision = try #require(meeting.state.openSlot)
    #expect(meeting.state.planned(for: decision) == nil)
    #expect(meeting.state.countdown(for: decision) == nil)
  }

  @Test func `time left, over time, and the end on the clock`() throws {
    var meeting = try started([stage("a", minutes: 4)])
    try meeting.when(.extend(.minutes(1)), at: 30)
    let slot = try #require(meeting.state.openSlot)
    let state = meeting.state
    #expect(state.remaining(in: slot, at: meeting.moment(at: 60).time) == .minutes(4))
    #expect(state.remaining(in: slot, at: meeting.moment(at: 360).time) == .minutes(-1))
    #expect(state.end(of: slot, at: meeting.moment(at: 60).time)?.seconds == 300)
    #expect(state.planned(for: slot) == .minutes(5))
    #expect(state.originallyPlanned(for: slot) == .minutes(4))
  }

  @Test func `a range counts down to its most, and may end at its least`() throws {
    let time = StageTime.between(least: .minutes(5), most: .minutes(10), plan: .minutes(8))
    let meeting = try started([stage("a", time)])
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.countdown(for: slot) == .minutes(10))
    #expect(meeting.state.planned(for: slot) == .minutes(8))
    #expect(meeting.state.least(for: slot) == .minutes(5))
  }

  // MARK: Budgets

  @Test func `a part's budget begins anew in each cycle`() throws {
    var meeting = try started([
      cycles(
        "c",
        [
          part(
            "p", budget: .seconds(60), [stage("a"), decision("d", ["on": .again, "no": .leave])])
        ])
    ])
    try meeting.when(.next(nil), at: 30)
    try meeting.when(.answer(.words("on")), at: 40)
    meeting.look(at: 90)
    #expect(meeting.due.isEmpty)
    meeting.look(at: 150)
    #expect(meeting.due == ["budget p @100"])
  }

  @Test func `a budget is said once, whatever is open then`() throws {
    var meeting = try started([
      part("p", budget: .seconds(30), [stage("a"), stage("b")]), stage("z"),
    ])
    try meeting.when(.next(nil), at: 40)
    try meeting.when(.next(nil), at: 50)
    meeting.look(at: 100)
    #expect(meeting.due == ["budget p @30"])
  }

  @Test func `the time between the end and back is no part's`() throws {
    var meeting = try started([part("p", budget: .seconds(30), [stage("a")])])
    try meeting.when(.next(nil), at: 10)
    try meeting.when(.back(nil), at: 100)
    meeting.look(at: 200)
    #expect(meeting.due == ["budget p @130"])
  }

  @Test func `a round's budget is for all its turns`() throws {
    var meeting = Meeting(
      plan(
        [
          .round(
            Round(
              id: "r", title: "R", list: "rooms", budget: .minutes(3), blocks: [stage("look")]))
        ], questions: [Question(id: "rooms", question: "?", shape: .list(upTo: nil))]))
    try meeting.when(.setValue("rooms", ["x", "y"]))
    try meeting.when(.start, at: 0)
    try meeting.when(.next(nil), at: 100)
    try meeting.when(.pause, at: 110)
    try meeting.when(.resume, at: 120)
    meeting.look(at: 1000)
    #expect(meeting.due == ["budget r @190"])
  }

  // MARK: The clock on the wall

  @Test(arguments: [
    // Loaded at 0:50 before the hour is lost, and at 0:50 UTC, 1:50 by the clock, before it is won.
    (Int64(1_774_745_400_000), 2, 10, 1200.0), (1_792_889_400_000, 2, 10, 4800.0),
    (1_795_275_900_000, 16, 0, 900.0), (1_795_275_900_000, 15, 30, 0.0),
  ])
  func `a stage lasts until a time on the clock`(
    loaded: Int64, hour: Int, minute: Int, seconds: Double
  ) throws {
    let time = StageTime.until(try #require(TimeOfDay(hour: hour, minute: minute)))
    var meeting = Meeting(
      plan([stage("a", time, cues: .whenLeft([]))]), loadedAt: WallTime(milliseconds: loaded))
    try meeting.when(.start)
    meeting.look(at: 10_000)
    let end = SessionTime(milliseconds: Int64(seconds * 1000))
    #expect(meeting.due == ["time up @\(end.text)"])
  }

  @Test func `a stage that opens by itself lasts until the clock time however late it is noticed`()
    throws
  {
    let time = StageTime.until(try #require(TimeOfDay(hour: 15, minute: 50)))
    var meeting = try started([stage("a", minutes: 1, ending: .moveOn), stage("b", time)])
    meeting.look(at: 777)
    let slot = try #require(meeting.state.openSlot)
    #expect(slot.opening.lasts == .minutes(4))
    #expect(meeting.due.suffix(2) == ["left 48 @252", "time up @300"])
  }
}
