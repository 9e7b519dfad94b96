public import MeetingProtocol

/// One command's events, or one thing that the clock made happen.
public struct Turn: Equatable, Sendable {
  /// The turn's number in the session, from 1.
  public let number: Int
  /// When it was decided.
  public let at: Moment
  /// What happened, in order; never empty.
  public let events: [Event]

  /// Makes a turn.
  public init(number: Int, at: Moment, events: [Event]) {
    self.number = number
    self.at = at
    self.events = events
  }
}

/// A session as its turns, and the state they make.
///
/// A turn is decided first, then written down by whoever holds the journal, and only then applied.
public struct SessionEngine: Equatable, Sendable {
  /// Every turn, those taken back included.
  public private(set) var turns: [Turn] = []
  /// The state that the turns make.
  public private(set) var state: SessionState
  /// The clock on the wall of the session's zone.
  public let clock: LocalClock
  private var undone: Set<Int> = []
  private var undoable: [Int] = []
  private var redoable: [Int] = []

  /// Makes a session that was just loaded.
  public init(plan: MeetingProtocol, clock: LocalClock) {
    state = SessionState(plan: plan)
    self.clock = clock
  }

  /// Makes a session of the turns of its journal.
  public init(plan: MeetingProtocol, clock: LocalClock, replaying turns: [Turn]) {
    self.init(plan: plan, clock: clock)
    for turn in turns { note(turn) }
    state = folded()
  }

  /// The turns that hold, without those that were taken back.
  public var standingTurns: [Turn] {
    turns.filter { !undone.contains($0.number) }
  }

  /// What a command makes happen, as a turn that is not yet applied.
  ///
  /// - Parameters:
  ///   - command: What is asked. `.clockAdvanced` gives one due thing at a time: ask until nil.
  ///   - now: When it is asked.
  ///   - seed: What lots are drawn with.
  /// - Returns: The turn; nil where nothing happens.
  /// - Throws: Why the command is refused; nothing has changed then.
  public func decide(_ command: Command, at now: Moment, seed: UInt64 = 0) throws(Refusal) -> Turn?
  {
    let events: [Event]
    switch command {
    case .undo:
      if state.phase == .ended { throw .alreadyEnded }
      guard let last = undoable.last else { throw .nothingToUndo }
      events = [.turnUndone(last)]
      try checkConfidence(of: events, at: now)
    case .redo:
      if state.phase == .ended { throw .alreadyEnded }
      guard let last = redoable.last else { throw .nothingToRedo }
      events = [.turnRedone(last)]
      try checkConfidence(of: events, at: now)
    case .reopen:
      guard state.phase == .ended, let end = lastEnd else { throw .notClosed }
      events = [.turnUndone(end)]
    default:
      var decider = Decider(state: state, now: now, clock: clock, seed: seed &+ UInt64(turns.count))
      events = try decider.decide(command)
    }
    if events.isEmpty { return nil }
    return Turn(number: (turns.last?.number ?? 0) + 1, at: now, events: events)
  }

  /// The number of the turn that closed the session.
  private var lastEnd: Int? { turns.last { $0.events.last == .sessionEnded }?.number }

  /// Takes a turn into the session once it is written down.
  public mutating func apply(_ turn: Turn) {
    let takesBack = note(turn)
    if takesBack {
      state = folded()
    } else {
      for event in turn.events { evolve(&state, event, at: turn.at.time) }
    }
  }

  /// The turn that an undo or redo takes back or lets hold again; nil for every other turn.
  public func turnReversed(by turn: Turn) -> Turn? {
    switch turn.events.first {
    case .turnUndone(let number), .turnRedone(let number): self.turn(number)
    case .some, nil: nil
    }
  }

  /// Keeps the log: what stands, what may be taken back; true where the state must be folded again.
  @discardableResult
  private mutating func note(_ turn: Turn) -> Bool {
    turns.append(turn)
    switch turn.events.first {
    case .turnUndone(let number):
      undone.insert(number)
      guard let place = undoable.lastIndex(of: number) else { return true }
      undoable.remove(at: place)
      redoable.append(number)
      return true
    case .turnRedone(let number):
      undone.remove(number)
      redoable.removeAll { $0 == number }
      undoable.append(number)
      return true
    case .some where turn.events.allSatisfy(\.isUndoable):
      undoable.append(turn.number)
      redoable = []
      return false
    case .some, nil:
      return false
    }
  }

  /// The state of the turns that stand; what the clock made holds only where it is due.
  ///
  /// Before the first turn that was ever taken back, all that the clock made was due.
  private func folded() -> SessionState {
    let firstTakenBack = turns.compactMap(\.takenBack).min() ?? .max
    var state = SessionState(plan: state.script)
    for turn in turns where !undone.contains(turn.number) {
      guard turn.number < firstTakenBack || isDue(turn, in: state) else { continue }
      for event in turn.events { evolve(&state, event, at: turn.at.time) }
    }
    return state
  }

  /// Whether the clock would make in a state what it made; lots may fall on whoever is free there.
  private func isDue(_ turn: Turn, in state: SessionState) -> Bool {
    guard turn.events.contains(where: \.isMadeByTheClock) else { return true }
    var decider = Decider(state: state, now: turn.at, clock: clock, seed: 0)
    guard let due = try? decider.decide(.clockAdvanced), due.count == turn.events.count else {
      return false
    }
    return zip(due, turn.events).allSatisfy { due, made in
      if case .roleDrawn(let role, _) = due, case .roleDrawn(role, let name) = made {
        return decider.isFree(name)
      }
      return due == made
    }
  }
}

extension Turn {
  /// The number of the turn that it takes back; nil for every other turn.
  fileprivate var takenBack: Int? {
    if case .turnUndone(let number) = events.first { number } else { nil }
  }
}
