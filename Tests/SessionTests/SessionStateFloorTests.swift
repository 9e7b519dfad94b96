import MeetingProtocol
import Session
import Testing

/// Whose words a bare line is, and which kind.
struct SessionStateFloorTests {
  static func meeting(
    _ floor: Floor, expects: [Wanted] = [], roles: [Role]? = nil
  ) throws -> Meeting {
    var meeting = Meeting(
      plan(
        [stage("a", floor: floor, expects: expects), stage("b")],
        roles: roles ?? [role("presenter", most: 1), role("tuner", rest: true)]))
    try meeting.when(.join("Amy", role: nil))
    try meeting.when(.start)
    return meeting
  }

  @Test func `with an open floor the words are the group's`() throws {
    let state = try Self.meeting(Floor()).state
    #expect(state.author(ofKind: nil) == .group)
    #expect(state.author(ofKind: "question") == .group)
    #expect(state.onlySpeaker == nil)
  }

  @Test func `the only role that may speak is the author`() throws {
    #expect(
      try Self.meeting(Floor(speaks: [.role("presenter")])).state.author(ofKind: nil)
        == .role("presenter"))
    #expect(
      try Self.meeting(Floor(silent: [.role("presenter")], away: ["presenter"])).state
        .author(ofKind: nil) == .role("tuner"))
    #expect(try Self.meeting(Floor(silent: [.everyone])).state.author(ofKind: nil) == .group)
    #expect(
      try Self.meeting(Floor(speaks: [.role("presenter"), .role("tuner")])).state
        .author(ofKind: nil) == .group)
    #expect(
      try Self.meeting(Floor(speaks: [.role("facilitator")])).state.author(ofKind: nil)
        == .role("facilitator"))
  }

  @Test func `the role from which a kind is expected is its author`() throws {
    let state = try Self.meeting(
      Floor(speaks: [.role("presenter")]),
      expects: [Wanted(kind: "question", from: "tuner"), Wanted(kind: "idea")]
    ).state
    #expect(state.author(ofKind: "question") == .role("tuner"))
    #expect(state.author(ofKind: "idea") == .role("presenter"))
    #expect(state.author(ofKind: nil) == .role("presenter"))
  }

  @Test func `a kind expected from two roles is the speaker's`() throws {
    let state = try Self.meeting(
      Floor(),
      expects: [
        Wanted(kind: "idea", from: "tuner"), Wanted(kind: "idea", from: "presenter"),
      ]
    ).state
    #expect(state.author(ofKind: "idea") == .group)
  }

  @Test func `the kind is the only one expected of the author`() throws {
    var meeting = try Self.meeting(
      Floor(),
      expects: [
        Wanted(kind: "question", from: "tuner"), Wanted(kind: "idea", from: "presenter"),
        Wanted(kind: "decision", from: "presenter"),
      ])
    #expect(meeting.state.kind(ofLineBy: .role("tuner")) == "question")
    #expect(meeting.state.kind(ofLineBy: .person("Amy")) == "question")
    #expect(meeting.state.kind(ofLineBy: .role("presenter")) == "note")
    #expect(meeting.state.kind(ofLineBy: .group) == "note")
    #expect(meeting.state.kind(ofLineBy: .person("Ben")) == "note")
    try meeting.when(.next(nil))
    #expect(meeting.state.kind(ofLineBy: .role("tuner")) == "note")
  }

  @Test func `a kind expected of anyone is the kind of every line`() throws {
    let state = try Self.meeting(Floor(), expects: [Wanted(kind: "idea")]).state
    #expect(state.kind(ofLineBy: .group) == "idea")
    #expect(state.kind(ofLineBy: .role("presenter")) == "idea")
  }

  @Test func `a role that was not drawn yet does not speak`() throws {
    var meeting = try Self.meeting(
      Floor(silent: [.role("guest")]),
      roles: [
        role("guest", 0, most: 1), role("teacher", 1, most: 1, drawnIn: "a"),
        role("watcher", rest: true),
      ])
    #expect(meeting.state.onlySpeaker == "watcher")
    try meeting.when(.next(nil))
    #expect(meeting.state.onlySpeaker == nil)
    #expect(meeting.state.kind(ofLineBy: .person("Amy")) == "note")
  }

  @Test func `an open floor is the group's though only one role is filled`() throws {
    let meeting = try Self.meeting(
      Floor(), roles: [role("teacher", 1, most: 1, drawnIn: "a"), role("watcher", rest: true)])
    #expect(meeting.state.onlySpeaker == nil)
  }

  @Test func `before the start the floor is open`() {
    let state = Meeting(plan([stage("a", floor: Floor(silent: [.everyone]))])).state
    #expect(state.floor == Floor())
    #expect(state.author(ofKind: nil) == .group)
    #expect(state.kind(ofLineBy: .group) == "note")
  }
}
