import MeetingProtocol
import Minutes
import Session
import Testing

/// A session driven by hand: commands at times such as `4:05` since it was loaded.
struct Meeting {
  private(set) var engine: SessionEngine
  var facts: MinutesFacts

  /// A session loaded at 15:45 on 21 November 2026, in London.
  init(_ plan: MeetingProtocol, zone: String = "Europe/London", hour: Int = 15, minute: Int = 45) {
    let day = CivilDate(year: 2026, month: 11, day: 21)?.daysSince1970 ?? 0
    let second = Int64(day) * 86_400 + Int64(hour * 3600 + minute * 60)
    engine = SessionEngine(plan: plan, clock: LocalClock(zone: zone))
    facts = MinutesFacts(
      loadedAt: WallTime(milliseconds: second * 1000), session: "2026-11-21-1545-\(plan.id)",
      program: "0.1.0")
  }

  var document: MinutesDocument { MinutesDocument(of: engine, facts: facts) }

  var markdown: String { MarkdownMinutes.render(document) }

  func moment(_ time: SessionTime) -> Moment {
    Moment(time: time, wall: facts.loadedAt + (time - .zero))
  }

  /// Does commands at a time, what the clock does until then first.
  mutating func at(_ clock: String, _ commands: Command...) {
    for command in commands { perform(command, at: Self.time(clock)) }
  }

  mutating func perform(_ command: Command, at time: SessionTime) {
    do {
      try attempt(command, at: time)
      // An empty outcome is asked for once.
      if engine.state.question == .outcomeMissing { try attempt(.end, at: time) }
    } catch {
      Issue.record("\(command) at \(time.milliseconds / 1000) s: \(error)")
    }
  }

  mutating func attempt(_ command: Command, at time: SessionTime) throws(Refusal) {
    while let turn = try? engine.decide(.clockAdvanced, at: moment(time)) { engine.apply(turn) }
    if let turn = try engine.decide(command, at: moment(time), seed: 7) { engine.apply(turn) }
  }

  /// The same meeting with other turns.
  func replaying(_ turns: [Turn]) -> Meeting {
    var meeting = self
    meeting.engine = SessionEngine(
      plan: engine.state.script, clock: engine.clock, replaying: turns)
    return meeting
  }

  static func time(_ clock: String) -> SessionTime {
    let seconds = clock.split(separator: ":").reduce(Int64(0)) { $0 * 60 + (Int64($1) ?? 0) }
    return SessionTime(milliseconds: seconds * 1000)
  }
}

extension Command {
  static func note(
    _ author: Author = .group, _ text: String, kind: NoteKind.ID = NoteKind.note.id,
    owner: Person.ID? = nil, due: CivilDate? = nil
  ) -> Command {
    .keep(
      [NoteDraft(author: author, kind: kind, text: text, owner: owner, due: due)], begunIn: nil)
  }

  static func ask(_ author: Author = .group, _ text: String) -> Command {
    note(author, text, kind: NoteKind.question.id)
  }

  static func decide(_ author: Author = .group, _ text: String) -> Command {
    note(author, text, kind: NoteKind.decision.id)
  }
}

extension Author {
  static let amy = Author.person("Amy")
  static let ben = Author.person("Ben")
  static let presenter = Author.role("presenter")
  static let tuner = Author.role("tuner")
}
