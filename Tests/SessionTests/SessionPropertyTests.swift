import Foundation
import MeetingProtocol
import Session
import Testing

/// What holds for every protocol, every command and every instant.
///
/// `CONVENE_LONG=50` tries fifty times as many sessions.
struct SessionPropertyTests {
  static let times = ProcessInfo.processInfo.environment["CONVENE_LONG"].flatMap(UInt64.init) ?? 1
  static let seeds = 0..<(20 * times)
  static let steps = 60

  /// A session to which random things happen.
  struct Walk {
    var engine: SessionEngine
    var commands: CommandGenerator
    let seed: UInt64
    var now: Int64 = 0

    init(seed: UInt64) {
      // Every other seed has lots, so that the rest can be held against a session without a command.
      var plans = PlanGenerator(seed: seed, drawsLots: seed % 2 == 0)
      engine = SessionEngine(plan: plans.plan(), clock: LocalClock(zone: "Europe/London"))
      commands = CommandGenerator(seed: seed)
      self.seed = seed
    }
  }

  @Test(arguments: seeds)
  func `replayed, undone and redone a session is what it was`(seed: UInt64) throws {
    var walk = Walk(seed: seed)
    for step in 1...Self.steps where walk.engine.state.phase != .ended {
      walk.now += walk.commands.wait()
      walk.engine.look(at: walk.now, seed: seed)
      let command = walk.commands.command(in: walk.engine.state)
      let place = Comment(rawValue: "seed \(seed), step \(step): \(command)")
      try requireUndoAndRedo(of: command, in: walk, place)
      try requireNothingLeft(of: command, in: walk, place)
      walk.engine.take(command, at: walk.now, seed: seed)
      try #require(SessionEngine(replaying: walk.engine) == walk.engine, place)
      walk.engine.look(at: walk.now, seed: seed)
      try requireInvariants(of: walk.engine.state, at: walk.now, place)
    }
    try requireAFreshSession(of: walk)
  }

  private func requireUndoAndRedo(of command: Command, in walk: Walk, _ place: Comment) throws {
    var engine = walk.engine
    let before = engine.state
    let done = engine.take(command, at: walk.now, seed: walk.seed)
    guard done, command.isUndoable, engine.state.phase != .ended else {
      if !done { try #require(engine == walk.engine, place) }
      return
    }
    let after = engine.state
    if engine.keepsWhatWasWrittenAlone(seed: walk.seed) { return }
    engine.take(.undo, at: walk.now, seed: walk.seed)
    try #require(engine.state == before, place)
    engine.take(.redo, at: walk.now, seed: walk.seed)
    try #require(engine.state == after, place)
  }

  /// Does a command, lets time go by, undoes it: nothing is different from time alone.
  private func requireNothingLeft(of command: Command, in walk: Walk, _ place: Comment) throws {
    guard walk.seed % 2 == 1, command.isUndoable else { return }
    var engine = walk.engine
    var without = walk.engine
    guard engine.take(command, at: walk.now, seed: walk.seed), engine.state.phase != .ended
    else { return }
    var chance = walk.commands.chance
    var later = walk.now
    for _ in 0..<3 {
      later += Int64.random(in: 0...90_000, using: &chance)
      engine.look(at: later, seed: walk.seed)
    }
    let done = engine.state
    if engine.keepsWhatWasWrittenAlone(seed: walk.seed) { return }
    engine.take(.undo, at: later, seed: walk.seed)
    engine.look(at: later, seed: walk.seed)
    without.look(at: later, seed: walk.seed)
    try #require(engine.state == without.state, place)
    engine.take(.redo, at: later, seed: walk.seed)
    engine.look(at: later, seed: walk.seed)
    try #require(engine.state == done, place)
  }

  private func requireAFreshSession(of walk: Walk) throws {
    guard walk.engine.state.phase != .ended else { return }
    var engine = walk.engine
    while engine.take(.undo, at: walk.now, seed: walk.seed) {
      engine.look(at: walk.now, seed: walk.seed)
    }
    if engine.keepsWhatWasWrittenAlone(seed: walk.seed) { return }
    var fresh = SessionState(plan: engine.state.script)
    fresh.gaps = engine.state.gaps
    fresh.notUnderstood = engine.state.notUnderstood
    try #require(engine.state == fresh)
  }

  @Test func `random sessions get about`() {
    var happened: Set<String> = []
    for seed in UInt64(0)..<30 {
      var walk = Walk(seed: seed)
      for _ in 0..<Self.steps where walk.engine.state.phase != .ended {
        walk.now += walk.commands.wait()
        walk.engine.look(at: walk.now, seed: seed)
        let command = walk.commands.command(in: walk.engine.state)
        walk.engine.take(command, at: walk.now, seed: seed)
      }
      for event in walk.engine.turns.flatMap(\.events) {
        happened.insert(event.inWords.prefix { $0 != " " }.description)
        if case .slotOpened(let opening) = event {
          happened.insert("by \(opening.cause)".prefix { $0 != "(" }.description)
        }
      }
    }
    #expect(
      happened.isSuperset(of: [
        "opened", "finished", "left", "gone", "may", "time", "budget", "paused", "resumed",
        "extended", "question", "undone", "redone", "ended", "bell", "not", "joined", "handed",
        "drawn", "voice", "kept", "fixed", "struck", "outcome", "set", "by start", "by next",
        "by back", "by skip", "by itself", "by answer",
      ]))
  }

  @Test func `hundreds of commands in one session do no harm`() throws {
    var walk = Walk(seed: 1)
    var generators = (0..<Self.times).map { CommandGenerator(seed: $0) }
    for index in generators.indices {
      walk.engine = SessionEngine(plan: walk.engine.state.script, clock: walk.engine.clock)
      for _ in 0..<500 where walk.engine.state.phase != .ended {
        walk.now += generators[index].wait()
        walk.engine.look(at: walk.now, seed: 0)
        let command = generators[index].command(in: walk.engine.state)
        if command != .end { walk.engine.take(command, at: walk.now, seed: 0) }
      }
      walk.engine.look(at: walk.now, seed: 0)
      #expect(SessionEngine(replaying: walk.engine) == walk.engine)
      try requireInvariants(of: walk.engine.state, at: walk.now, "seed \(index)")
    }
  }
}

extension Command {
  /// Whether `/undo` takes it back, where it was done.
  var isUndoable: Bool {
    switch self {
    case .clockAdvanced, .undo, .redo, .end, .reopen, .reportGap, .reportNotUnderstood: false
    default: true
    }
  }
}

extension SessionEngine {
  private static let loadedAt = WallTime(milliseconds: 1_795_275_900_000)

  /// Everything due by an instant in milliseconds happens.
  mutating func look(at milliseconds: Int64, seed: UInt64) {
    while take(.clockAdvanced, at: milliseconds, seed: seed) {}
  }

  /// Whether an undo is refused because it would show what somebody else wrote alone.
  fileprivate func keepsWhatWasWrittenAlone(seed: UInt64) -> Bool {
    guard let now = turns.last?.at else { return false }
    do throws(Refusal) {
      _ = try decide(.undo, at: now, seed: seed)
      return false
    } catch {
      if case .form(.wouldShow) = error { return true }
      return false
    }
  }

  /// Does a command; false where it is refused or nothing happens.
  @discardableResult
  mutating func take(_ command: Command, at milliseconds: Int64, seed: UInt64) -> Bool {
    let now = Moment(
      time: SessionTime(milliseconds: milliseconds),
      wall: Self.loadedAt + Length(milliseconds: milliseconds))
    guard let turn = try? decide(command, at: now, seed: seed) else { return false }
    apply(turn)
    return true
  }
}
