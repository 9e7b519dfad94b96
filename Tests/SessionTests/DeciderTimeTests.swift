import MeetingProtocol
import Session
import Testing

/// Pauses, extensions, early ends.
struct DeciderTimeTests {
  // MARK: Pauses

  @Test func `nothing comes due while the clock stands`() throws {
    var meeting = try started([stage("a", minutes: 1, ending: .moveOn), stage("b")])
    try meeting.when(.pause, at: 30)
    meeting.look(at: 500)
    #expect(meeting.due.isEmpty && meeting.state.nextDue == nil && meeting.state.movesOnAt == nil)
    try meeting.when(.resume, at: 500)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 15 @515", "time up @530", "b @530"])
  }

  @Test func `two pauses move the end by both`() throws {
    var meeting = try started([stage("a", minutes: 1)])
    try meeting.when(.pause, at: 10)
    try meeting.when(.resume, at: 15)
    try meeting.when(.pause, at: 55)
    try meeting.when(.resume, at: 75)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 15 @50", "time up @85"])
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.elapsed(in: slot, at: meeting.moment(at: 65).time) == .seconds(50))
  }

  @Test func `a pause at the instant of a cue lets it come first`() throws {
    var meeting = try started([stage("a", minutes: 1)])
    try meeting.when(.pause, at: 45)
    #expect(meeting.due == ["left 15 @45"])
    try meeting.when(.resume, at: 100)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 15 @45", "time up @115"])
  }

  @Test func `next while the clock stands lets it go on in the next stage`() throws {
    var meeting = try started([stage("a", minutes: 1), stage("b", minutes: 1)])
    try meeting.when(.pause, at: 20)
    try meeting.when(.next(nil), at: 50)
    #expect(!meeting.state.isPaused)
    let first = try #require(meeting.state.slots.first)
    #expect(meeting.state.elapsed(in: first, at: meeting.now.time) == .seconds(20))
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 15 @95", "time up @110"])
  }

  @Test func `the end while the clock stands closes the pause`() throws {
    var meeting = try started([stage("a", minutes: 1)])
    try meeting.when(.pause, at: 20)
    try meeting.when(.end, at: 50)
    #expect(!meeting.state.isPaused)
    let slot = try #require(meeting.state.slots.last)
    #expect(slot.closedAt?.seconds == 50)
    #expect(meeting.state.elapsed(in: slot, at: meeting.now.time) == .seconds(20))
  }

  // MARK: Extensions

  @Test func `before zero an extension moves the cue and the bell`() throws {
    var meeting = try started([stage("a", minutes: 5)])
    try meeting.when(.extend(.minutes(5)), at: 100)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 120 @480", "time up @600"])
  }

  @Test func `after the cue the longer stage has its own`() throws {
    var meeting = try started([stage("a", minutes: 5)])
    try meeting.when(.extend(.minutes(5)), at: 250)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 60 @240", "left 120 @480", "time up @600"])
  }

  @Test func `a cue whose time had passed when the stage got longer is not said late`() throws {
    var meeting = try started([stage("a", minutes: 10)])
    // Two minutes left was said; a fifth of 10 min 10 s would be two seconds more, and long gone.
    try meeting.when(.extend(.seconds(10)), at: 590)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 120 @480", "time up @610"])
  }

  @Test func `a cue that a shorter stage has passed already is not said late`() throws {
    var meeting = try started([
      stage("a", .exactly(.minutes(10)), cues: .whenLeft([.minutes(2), .seconds(30)]))
    ])
    try meeting.when(.extend(.minutes(-5)), at: 240)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 30 @270", "time up @300"])
  }

  @Test func `a cue is said again when an extension puts it ahead again`() throws {
    var meeting = try started([
      stage("a", .exactly(.minutes(4)), cues: .whenLeft([.minutes(1)]))
    ])
    try meeting.when(.extend(.minutes(2)), at: 200)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 60 @180", "left 60 @300", "time up @360"])
  }

  @Test func `after zero an extension counts from now and rings again`() throws {
    var meeting = try started([stage("a", minutes: 4)])
    try meeting.when(.extend(.minutes(3)), at: 270)
    #expect(meeting.due.last == "time up @240")
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 48 @192", "time up @240", "left 90 @360", "time up @450"])
  }

  @Test func `one more minute is a minute from now, however late it is said`() throws {
    var meeting = try started([stage("a", minutes: 4)])
    try meeting.when(.extend(.minutes(1)), at: 500)
    meeting.look(at: 1000)
    #expect(meeting.due == ["left 48 @192", "time up @240", "time up @560"])
    #expect(meeting.state.openSlot.flatMap { meeting.state.planned(for: $0) } == .seconds(560))
  }

  @Test func `over time a stage cannot be made shorter, before it not below now`() throws {
    var meeting = try started([stage("a", minutes: 4)])
    #expect(meeting.refusal(of: .extend(.seconds(-141)), at: 100) == .tooShort(left: .seconds(140)))
    try meeting.when(.extend(.seconds(-140)))
    meeting.look(at: 100)
    #expect(meeting.due == ["time up @100"])
    #expect(meeting.refusal(of: .extend(.seconds(-1)), at: 200) == .tooShort(left: .zero))
  }

  @Test func `marks that the time up took the place of are not made up for`() throws {
    var meeting = try started([
      stage("a", .exactly(.minutes(10)), cues: .every(.minutes(5)))
    ])
    try meeting.when(.extend(.minutes(12)), at: 720)
    meeting.look(at: 2000)
    #expect(
      meeting.due == [
        "gone 300 @300", "time up @600", "gone 900 @900", "gone 1200 @1200", "time up @1440",
      ])
  }

  @Test func `a range made shorter may end no later than it rings`() throws {
    let time = StageTime.between(least: .minutes(5), most: .minutes(10), plan: .minutes(6))
    var meeting = try started([stage("a", time, cues: .whenLeft([]))])
    try meeting.when(.extend(.minutes(-8)), at: 60)
    meeting.look(at: 1000)
    #expect(meeting.due == ["may end @120", "time up @120"])
  }

  @Test func `a range made longer again may end at its least again`() throws {
    let time = StageTime.between(least: .minutes(5), most: .minutes(10), plan: .minutes(10))
    var meeting = try started([stage("a", time, cues: .whenLeft([]))])
    try meeting.when(.extend(.minutes(-8)), at: 60)
    try meeting.when(.extend(.minutes(8)), at: 130)
    meeting.look(at: 1000)
    #expect(meeting.due == ["may end @120", "time up @120", "may end @300", "time up @610"])
  }

  @Test func `a stage made longer moves on later`() throws {
    var meeting = try started([stage("a", minutes: 1, ending: .moveOn), stage("b")])
    try meeting.when(.extend(.minutes(1)), at: 50)
    meeting.look(at: 1000)
    #expect(meeting.due.last == "b @120")
  }

  // MARK: Early ends

  @Test func `next before the least asks once, next again is yes`() throws {
    let time = StageTime.atLeast(.minutes(10), plan: .minutes(10))
    var meeting = try started([stage("a", time), stage("b")])
    #expect(try meeting.when(.next(nil), at: 60) == [.earlyEndQuestioned])
    #expect(meeting.state.asksEarlyEnd && meeting.place == "a")
    try meeting.when(.next(nil), at: 61)
    #expect(meeting.place == "b" && !meeting.state.asksEarlyEnd)
  }

  @Test func `no keeps the stage, and it asks again`() throws {
    let time = StageTime.atLeast(.minutes(10), plan: .minutes(10))
    var meeting = try started([stage("a", time), stage("b")])
    try meeting.when(.next(nil), at: 60)
    try meeting.when(.answer(.no), at: 61)
    #expect(!meeting.state.asksEarlyEnd)
    #expect(try meeting.when(.next(nil), at: 62) == [.earlyEndQuestioned])
    #expect(try meeting.when(.next(nil), at: 600).inWords == "opened b")
  }

  @Test func `at the least nothing is asked`() throws {
    let time = StageTime.between(least: .minutes(1), most: .minutes(2), plan: .minutes(2))
    var meeting = try started([stage("a", time), stage("b")])
    #expect(try meeting.when(.next(nil), at: 60).inWords == "opened b")
  }
}
