import MeetingProtocol
import Session
import Testing

/// What is to be done about what happened.
struct EffectTests {
  /// The effects of looking at the clock, or of a command, in words.
  static func effects(_ meeting: inout Meeting, _ command: Command? = nil, at second: Double)
    throws -> [String]
  {
    let before = meeting.history.count
    if let command {
      try meeting.when(command, at: second)
    } else {
      meeting.look(at: second)
    }
    return meeting.history.dropFirst(before).map(\.inWords)
  }

  @Test func `the start shows the opening and the first card, next the card`() throws {
    var meeting = Meeting(plan([stage("a"), stage("b")]))
    #expect(try Self.effects(&meeting, .start, at: 0) == ["opening", "card"])
    #expect(try Self.effects(&meeting, .next(nil), at: 1) == ["opened b", "card"])
    #expect(try Self.effects(&meeting, .next(nil), at: 2) == ["finished", "finish"])
    #expect(try Self.effects(&meeting, .end, at: 3) == ["close"])
  }

  @Test func `a cue is told, the bell rings once at zero`() throws {
    var meeting = try started([stage("a", minutes: 4)])
    #expect(try Self.effects(&meeting, at: 191).isEmpty)
    #expect(try Self.effects(&meeting, at: 192) == ["left 48"])
    #expect(try Self.effects(&meeting, at: 240) == ["time up", "ring"])
    #expect(try Self.effects(&meeting, at: 500).isEmpty)
  }

  @Test func `no bell where it is off, nor where everyone is silent`() throws {
    let quiet = Floor(silent: [.everyone])
    var meeting = try started([
      stage("a", .exactly(.seconds(15)), floor: quiet), stage("b", .exactly(.seconds(15))),
    ])
    #expect(try Self.effects(&meeting, at: 20) == ["time up"])
    try meeting.when(.next(nil))
    try meeting.when(.setBell(false))
    #expect(try Self.effects(&meeting, at: 40) == ["time up"])
  }

  @Test func `a warning that the next one overtook is not told late`() throws {
    var meeting = try started([
      stage("a", .exactly(.minutes(4)), cues: .whenLeft([.minutes(2), .minutes(1)]))
    ])
    #expect(try Self.effects(&meeting, at: 200) == ["left 60"])
    #expect(try Self.effects(&meeting, at: 300) == ["time up", "ring"])
    #expect(meeting.due == ["left 120 @120", "left 60 @180", "time up @240"])
  }

  @Test func `warnings due at one instant overtake nothing`() throws {
    var meeting = try started([
      part(
        "p", budget: .minutes(8),
        [
          stage(
            "a", .between(least: .minutes(8), most: .minutes(10), plan: .minutes(10)))
        ])
    ])
    #expect(try Self.effects(&meeting, at: 480) == ["left 120", "may end", "budget p"])
  }

  @Test func `undo shows the card where another slot is open`() throws {
    var meeting = try started([stage("a"), stage("b")])
    try meeting.when(.keep([note("x")], begunIn: nil), at: 1)
    #expect(try Self.effects(&meeting, .undo, at: 2) == ["undone 2"])
    try meeting.when(.next(nil), at: 3)
    #expect(try Self.effects(&meeting, .undo, at: 4) == ["undone 4", "card"])
    #expect(try Self.effects(&meeting, .redo, at: 5) == ["redone 4", "card"])
    for _ in 0..<1 { try meeting.when(.undo, at: 6) }
    #expect(try Self.effects(&meeting, .undo, at: 7) == ["undone 1"])
  }

  @Test func `everything else is told`() throws {
    var meeting = try started([stage("a")])
    #expect(try Self.effects(&meeting, .join("Amy", role: nil), at: 1) == ["joined Amy -"])
    #expect(try Self.effects(&meeting, .pause, at: 2) == ["paused"])
    #expect(
      try Self.effects(&meeting, .reportGap(from: .zero, cause: .closed), at: 3) == ["gap"])
  }
}

extension Effect {
  fileprivate var inWords: String {
    switch self {
    case .tell(let event): event.inWords
    case .showOpening: "opening"
    case .showCard: "card"
    case .showFinish: "finish"
    case .hideAnswers: "answers hidden"
    case .showQuestion: "question of a form"
    case .ring: "ring"
    case .close: "close"
    }
  }
}
