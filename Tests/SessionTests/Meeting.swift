import MeetingProtocol
import Session

/// A session under test: commands at seconds, the clock looked at before each, everything kept.
struct Meeting {
  private(set) var engine: SessionEngine
  /// Everything that happened, with the state before it.
  private(set) var history: [Effect] = []
  private(set) var second: Double = 0
  let seed: UInt64
  private let loadedAt: WallTime

  /// Loads a plan at an instant on the wall; without one on 21 November 2026 at 15:45 in London.
  init(
    _ plan: MeetingProtocol, zone: String = "Europe/London",
    loadedAt: WallTime = WallTime(milliseconds: 1_795_275_900_000), seed: UInt64 = 7
  ) {
    engine = SessionEngine(plan: plan, clock: LocalClock(zone: zone))
    self.loadedAt = loadedAt
    self.seed = seed
  }

  var state: SessionState { engine.state }

  /// The session now.
  var now: Moment { moment(at: second) }

  func moment(at second: Double) -> Moment {
    let milliseconds = Int64((second * 1000).rounded())
    return Moment(
      time: SessionTime(milliseconds: milliseconds),
      wall: loadedAt + Length(milliseconds: milliseconds))
  }

  /// Looks at the clock: everything that is due happens.
  @discardableResult
  mutating func look(at second: Double) -> [Event] {
    self.second = max(second, self.second)
    var events: [Event] = []
    while state.phase != .ended,
      let turn = try? engine.decide(.clockAdvanced, at: now, seed: seed)
    {
      events += take(turn)
    }
    return events
  }

  /// Looks at the clock, then does a command.
  @discardableResult
  mutating func when(_ command: Command, at second: Double? = nil) throws(Refusal) -> [Event] {
    look(at: second ?? self.second)
    guard let turn = try engine.decide(command, at: now, seed: seed) else { return [] }
    return take(turn)
  }

  /// Does a command that may be refused; nil where it was done.
  @discardableResult
  mutating func refusal(of command: Command, at second: Double? = nil) -> Refusal? {
    do throws(Refusal) {
      try when(command, at: second)
      return nil
    } catch {
      return error
    }
  }

  /// What is open now, such as `talk`, `talk 2` in a second turn or cycle, or `finished`.
  var place: String {
    guard let slot = state.openSlot else { return "\(state.phase)" }
    let numbers = slot.opening.key.turns + slot.opening.cycles
    return ([slot.opening.key.block.text] + numbers.map { "\($0)" }).joined(separator: " ")
  }

  /// What the clock alone made happen, each with its second.
  var due: [String] { engine.standingTurns.flatMap(\.events).compactMap(\.dueText) }

  private mutating func take(_ turn: Turn) -> [Event] {
    let before = state
    engine.apply(turn)
    history += effects(of: turn, before: before, after: state)
    return turn.events
  }
}

extension SessionTime {
  /// The instant as seconds, for expectations.
  var seconds: Double { Double(milliseconds) / 1000 }
}

extension Event {
  /// What came due, with its second; nil for what a command made.
  var dueText: String? {
    switch self {
    case .momentCame(let moment): "\(moment.kind.text) @\(moment.at.text)"
    case .slotOpened(let opening) where opening.cause == .itself:
      "\(opening.key.block) @\(opening.at.text)"
    case .stagesFinished(let at, .itself): "finished @\(at.text)"
    default: nil
    }
  }
}

extension SessionTime {
  /// Whole seconds without their fraction, as in `240`, or `240.5`.
  var text: String {
    milliseconds % 1000 == 0 ? "\(milliseconds / 1000)" : "\(seconds)"
  }
}

extension DueMoment.Kind {
  /// The kind in short, as in `left 48`.
  var text: String {
    switch self {
    case .left(let length): "left \(length.wholeSeconds)"
    case .gone(let length): "gone \(length.wholeSeconds)"
    case .mayEnd: "may end"
    case .timeUp: "time up"
    case .budgetUsed(let id): "budget \(id)"
    case .light(let light): light.rawValue
    case .meetingEnds: "meeting ends"
    }
  }
}

extension SessionEngine {
  /// The session that the turns of another make.
  init(replaying engine: SessionEngine) {
    self.init(plan: engine.state.script, clock: engine.clock, replaying: engine.turns)
  }
}
