import MeetingProtocol
import Session
import Testing

/// Roles drawn by lots at the end of a stage.
struct LotsTests {
  /// A repeat of two stages; at the end of the first the lots fall.
  static func meeting(
    _ people: [Person.ID], drawn: [Role] = [role("teacher", 1, most: 1, drawnIn: "plan")],
    seed: UInt64 = 7
  ) throws -> Meeting {
    var meeting = Meeting(
      plan(
        [
          cycles(
            "year",
            [stage("plan"), stage("do"), decision("more", ["again": .again, "stop": .leave])]),
          stage("close"),
        ], roles: drawn + [role("watcher", rest: true)]), seed: seed)
    for name in people { try meeting.when(.join(name, role: nil)) }
    try meeting.when(.start)
    return meeting
  }

  /// Whom the lots of one cycle fall on.
  static func drawnInCycle(_ meeting: inout Meeting, role: Role.ID = "teacher") throws
    -> [Person.ID]
  {
    try meeting.when(.next(nil))
    let drawn = meeting.state.drawn[role, default: []]
    try meeting.when(.next(nil))
    try meeting.when(.answer(.words("again")))
    return drawn
  }

  @Test func `the lots fall when the stage ends, on someone who takes the rest role`() throws {
    var meeting = try Self.meeting(["Amy", "Ben", "Cyd"])
    #expect(meeting.state.holders(of: "teacher").isEmpty)
    let events = try meeting.when(.next(nil))
    #expect(events.count == 2)
    let teacher = try #require(meeting.state.holders(of: "teacher").first)
    #expect(meeting.state.roles(of: teacher) == ["teacher"])
    #expect(meeting.state.holders(of: "watcher").count == 2)
    #expect(meeting.state.joined(in: "watcher").count == 3)
  }

  @Test(arguments: UInt64(0)..<20)
  func `anew in each cycle among those not yet drawn, then the lots go round again`(
    seed: UInt64
  ) throws {
    let people: [Person.ID] = ["Amy", "Ben", "Cyd"]
    var meeting = try Self.meeting(people, seed: seed)
    for _ in 0..<3 {
      var seen: [Person.ID] = []
      for _ in people { seen += try Self.drawnInCycle(&meeting) }
      #expect(Set(seen) == Set(people))
    }
  }

  @Test func `a new cycle begins with nobody drawn`() throws {
    var meeting = try Self.meeting(["Amy", "Ben"])
    _ = try Self.drawnInCycle(&meeting)
    #expect(meeting.place == "plan 2")
    #expect(meeting.state.holders(of: "teacher").isEmpty)
    #expect(meeting.state.holders(of: "watcher").count == 2)
  }

  @Test func `the same seed draws the same, another one differently`() throws {
    func drawn(seed: UInt64) throws -> [Person.ID] {
      var meeting = try Self.meeting(["Amy", "Ben", "Cyd", "Dee", "Eve"], seed: seed)
      return try (0..<10).flatMap { _ in try Self.drawnInCycle(&meeting) }
    }
    #expect(try drawn(seed: 3) == drawn(seed: 3))
    #expect(try Set((0..<10).map { try drawn(seed: $0) }).count > 5)
  }

  @Test(arguments: UInt64(0)..<20)
  func `two are drawn, never one twice, even where the round begins anew`(seed: UInt64) throws {
    var meeting = try Self.meeting(
      ["Amy", "Ben", "Cyd"], drawn: [role("teacher", 2, most: 2, drawnIn: "plan")], seed: seed)
    for _ in 0..<6 {
      let drawn = try Self.drawnInCycle(&meeting)
      #expect(drawn.count == 2)
      #expect(Set(drawn).count == 2)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `lots for two roles fall on two people`(seed: UInt64) throws {
    var meeting = try Self.meeting(
      ["Amy", "Ben"],
      drawn: [
        role("teacher", 1, most: 1, drawnIn: "plan"), role("scribe", 1, most: 1, drawnIn: "plan"),
      ], seed: seed)
    try meeting.when(.next(nil))
    let drawn = meeting.state.drawn
    #expect(drawn["teacher"]?.count == 1 && drawn["scribe"]?.count == 1)
    #expect(drawn["teacher"] != drawn["scribe"])
  }

  @Test func `who holds another role is not drawn`() throws {
    var meeting = try Self.meeting(
      ["Amy", "Ben"],
      drawn: [role("guest", most: 1), role("teacher", 1, most: 1, drawnIn: "plan")])
    try meeting.when(.handRole("guest", to: "Amy"))
    try meeting.when(.next(nil))
    #expect(meeting.state.drawn["teacher"] == ["Ben"])
  }

  @Test func `nobody to draw from leaves the role open`() throws {
    var meeting = try Self.meeting([])
    try meeting.when(.next(nil))
    #expect(meeting.place == "do 1")
    #expect(meeting.state.holders(of: "teacher").isEmpty)
  }

  @Test func `one who leaves is no longer drawn, and is not drawn again`() throws {
    var meeting = try Self.meeting(["Amy", "Ben", "Cyd"])
    try meeting.when(.next(nil))
    let first = try #require(meeting.state.drawn["teacher"]?.first)
    try meeting.when(.leave(first))
    #expect(meeting.state.holders(of: "teacher").isEmpty)
    try meeting.when(.next(nil))
    try meeting.when(.answer(.words("again")))
    let drawn = try (0..<2).flatMap { _ in try Self.drawnInCycle(&meeting) }
    #expect(drawn.count == 2 && !drawn.contains(first) && Set(drawn).count == 2)
  }

  @Test func `back to the stage and on again keeps who was drawn`() throws {
    var meeting = try Self.meeting(["Amy", "Ben", "Cyd"])
    try meeting.when(.next(nil))
    let drawn = meeting.state.drawn
    try meeting.when(.back(nil))
    try meeting.when(.next(nil))
    #expect(meeting.state.drawn == drawn)
  }

  @Test func `a drawn role is neither joined nor handed over`() throws {
    var meeting = try Self.meeting(["Amy"])
    #expect(meeting.refusal(of: .join("Ben", role: "teacher")) == .roleIsDrawn("teacher"))
    #expect(meeting.refusal(of: .handRole("teacher", to: "Amy")) == .roleIsDrawn("teacher"))
  }

  @Test func `where all roles are drawn people join without one`() throws {
    var meeting = Meeting(
      plan([stage("plan"), stage("do")], roles: [role("teacher", 1, most: 1, drawnIn: "plan")]))
    try meeting.when(.join("Amy", role: nil))
    try meeting.when(.start)
    try meeting.when(.next(nil))
    #expect(meeting.state.drawn["teacher"] == ["Amy"])
  }

  @Test func `lots that fall by the clock are not what undo takes back`() throws {
    var meeting = Meeting(
      plan(
        [stage("plan", minutes: 1, ending: .moveOn), stage("do")],
        roles: [role("teacher", 1, most: 1, drawnIn: "plan"), role("watcher", rest: true)]))
    try meeting.when(.join("Amy", role: nil))
    try meeting.when(.start)
    try meeting.when(.keep([note("a")], begunIn: nil), at: 30)
    meeting.look(at: 100)
    #expect(meeting.state.drawn["teacher"] == ["Amy"])
    #expect(try meeting.when(.undo) == [.turnUndone(3)])
    #expect(meeting.place == "do" && meeting.state.notes.isEmpty)
    try meeting.when(.redo)
    #expect(meeting.state.notes.count == 1)
  }

  @Test func `lots on one whose joining is undone fall on nobody`() throws {
    var meeting = Meeting(
      plan(
        [stage("plan", minutes: 1, ending: .moveOn), stage("do")],
        roles: [role("teacher", 1, most: 1, drawnIn: "plan"), role("watcher", rest: true)]))
    try meeting.when(.start)
    try meeting.when(.join("Amy", role: nil), at: 30)
    meeting.look(at: 100)
    try meeting.when(.undo)
    #expect(meeting.state.drawn["teacher", default: []].isEmpty)
    #expect(meeting.state.drawnBefore["teacher", default: []].isEmpty)
  }
}
