import MeetingProtocol
import ProtocolScript
import Session

/// A session of one long stage in this process.
struct SampleSession {
  static let script = """
    convene: 1
    protocol: Sample
    purpose: To be measured.
    roles:
      speaker: {people: 1}
    stages:
      - stage: Talk
        time: 60m
        speaks: speaker
        prompt: Say it.
      - stage: Listen
        time: 60m
        speaks: speaker
        prompt: Hear it.
    """
  static let wall = WallTime(milliseconds: 1_795_275_900_000)
  static let zone = "Europe/London"

  var engine: SessionEngine
  private var now = SessionTime.zero

  init() throws {
    let read = ProtocolReader.read(Self.script, file: "sample.yaml", id: "sample")
    guard case .success(let read) = read else {
      throw Unmeasurable(reason: "the sample script has faults")
    }
    engine = SessionEngine(plan: read.meetingProtocol, clock: LocalClock(zone: Self.zone))
    try take(.join("Amy", role: "speaker"))
    try take(.start)
  }

  /// The next moment, a quarter of a second on.
  mutating func nextMoment() -> Moment {
    now = now + Length(milliseconds: 250)
    return Moment(time: now, wall: Self.wall + (now - .zero))
  }

  mutating func take(_ command: Command) throws {
    guard let turn = try engine.decide(command, at: nextMoment()) else { return }
    engine.apply(turn)
  }

  /// Takes turns that keep a note each, until there are so many turns.
  mutating func fill(turns: Int) throws {
    while engine.turns.count < turns { try take(Self.note(engine.turns.count)) }
  }

  /// Takes turns as a long session has them, until there are so many: notes, and now and then something else.
  mutating func fillMixed(turns: Int) throws {
    while engine.turns.count < turns {
      let number = engine.turns.count
      switch number % 40 {
      case 7: try take(.fix(number: engine.state.notes.count, text: "put right \(number)"))
      case 17: try take(.extend(.seconds(1)))
      case 25: try take(engine.state.isPaused ? .resume : .pause)
      case 26: if engine.state.isPaused { try take(.resume) } else { try take(Self.note(number)) }
      case 33 where number % 200 < 40:
        try take(engine.state.slots.count % 2 == 1 ? .next(nil) : .back(nil))
      default: try take(Self.note(number))
      }
    }
  }

  static func note(_ number: Int) -> Command {
    let text = "note \(number): what the pupils said when they compared the two strips of paper"
    return .keep(
      [NoteDraft(author: .role("speaker"), kind: "note", text: text)], begunIn: nil)
  }
}
