import Display
import InputLine
import MeetingProtocol
import Session
import TextLayout

/// A session driven by commands at chosen times, with what the screen shows for each.
struct Room {
  /// 21 November 2026, 15:45 in London.
  static let wall = WallTime(milliseconds: 1_795_275_900_000)
  static let clock = LocalClock(zone: "Europe/London")

  private(set) var engine: SessionEngine
  private(set) var now = SessionTime.zero

  init(_ plan: MeetingProtocol) {
    engine = SessionEngine(plan: plan, clock: Room.clock)
  }

  var state: SessionState { engine.state }
  var moment: Moment {
    Moment(time: now, wall: Room.wall + (now - .zero))
  }
  var scene: Scene { Scene(state: state, now: moment, clock: Room.clock) }

  /// Lets time go on without looking.
  mutating func wait(_ length: Length) {
    now = now + length
  }

  /// What is shown for a command; a refusal is shown as such.
  mutating func type(
    _ command: Command, hint: Hint? = nil, columns: Int = 80
  ) -> [StyledText] {
    do {
      guard let turn = try engine.decide(command, at: moment) else { return [] }
      return take(turn, hint: hint, columns: columns)
    } catch {
      return RefusalText.lines(error, state, columns: columns)
    }
  }

  /// What is shown for everything that has come due.
  mutating func look(columns: Int = 80) -> [StyledText] {
    var lines: [StyledText] = []
    while let turn = try? engine.decide(.clockAdvanced, at: moment) {
      lines += take(turn, hint: nil, columns: columns)
    }
    return lines
  }

  private mutating func take(_ turn: Turn, hint: Hint?, columns: Int) -> [StyledText] {
    let before = state
    engine.apply(turn)
    var reversed: Turn?
    switch turn.events.first {
    case .turnUndone(let number), .turnRedone(let number): reversed = engine.turn(number)
    default: break
    }
    let answer = Answer(
      turn: turn, before: before, after: state, clock: Room.clock, hint: hint, reversed: reversed)
    return answer.lines(
      for: effects(of: turn, before: before, after: state), columns: columns)
  }

  /// A tuning with four people that has just started.
  static func startedTuning() -> Room {
    var room = Room(Plans.tuning)
    for name in ["Amy", "Ben", "Cyd", "Dee"] {
      _ = room.type(.join(Person.ID(name), role: name == "Amy" ? "presenter" : nil))
    }
    _ = room.type(.setValue("focus", ["Is the question strong enough to carry four weeks?"]))
    _ = room.type(.start)
    return room
  }

  /// A walk of two classrooms that has just started.
  static func startedWalk() -> Room {
    var room = Room(Plans.walk)
    _ = room.type(.join("Amy", role: "coach"))
    _ = room.type(.join("Ben", role: "secretary"))
    _ = room.type(.setValue("classrooms", ["3B", "4A"]))
    _ = room.type(.start)
    return room
  }

  /// An enquiry of three people that has just started.
  static func startedEnquiry() -> Room {
    var room = Room(Plans.enquiry)
    for name in ["Amy", "Ben", "Cyd"] { _ = room.type(.join(Person.ID(name), role: nil)) }
    _ = room.type(.start)
    return room
  }

  /// A bare line kept.
  static func note(_ text: String, kind: NoteKind.ID = "note", by author: Author = .group)
    -> Command
  {
    .keep([NoteDraft(author: author, kind: kind, text: text)], begunIn: nil)
  }
}
