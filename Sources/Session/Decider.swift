import MeetingProtocol

/// Says what a command makes happen in a state, or why it is refused.
///
/// It changes nothing.
public struct Decider: Sendable {
  /// The state in which the command is asked.
  var state: SessionState
  /// When it is asked.
  let now: Moment
  /// The clock on the wall of the session's zone.
  let clock: LocalClock
  /// What lots are drawn with.
  var chance: Chance

  /// Decides commands asked at one moment.
  public init(state: SessionState, now: Moment, clock: LocalClock, seed: UInt64) {
    self.state = state
    self.now = now
    self.clock = clock
    chance = Chance(seed: seed)
  }

  /// The events that a command makes, in order.
  ///
  /// `/undo` and `/redo` are the engine's: they need the log.
  public mutating func decide(_ command: Command) throws(Refusal) -> [Event] {
    let events = try made(by: command)
    return events + copyOpened(by: events)
  }

  private mutating func made(by command: Command) throws(Refusal) -> [Event] {
    if state.phase == .ended { throw .alreadyEnded }
    if state.isOffRecord, command.bringsWords { throw .recordIsOff }
    switch command {
    case .clockAdvanced: return clockEvents()
    case .join(let name, let role, let details):
      return try join(name, role: role, details: details)
    case .leave(let name): return [.personLeft(try here(name).id)]
    case .handRole(let role, let name): return try handRole(role, to: name)
    case .setValue(let question, let values): return try setValue(question, values)
    case .setDetail(let question, let name, let text):
      return try setDetail(question, name, text)
    case .start: return try start()
    case .startBecause(let reason): return try start(because: reason)
    case .next(let stage): return try next(stage)
    case .back(let stage): return try back(stage)
    case .skip(let reason): return try skip(reason)
    case .pause, .resume, .extend: return try changeTime(command)
    case .speakAs(let author): return try speakAs(author)
    case .keep(let drafts, let begunIn): return keep(drafts, begunIn: begunIn)
    case .fix(let number, let text): return try fix(number, text)
    case .strike(let number): return [.noteStruck(number: try standingNote(number).number)]
    case .correct(let corrections): return try correct(corrections)
    case .setRecord(let isOn): return try setRecord(isOn)
    case .correctTime(let report): return try correctTime(report)
    case .takePlan(let drift, let number): return try takePlan(drift, number)
    case .giveFloor(let name): return try giveFloor(name)
    case .reportBreach(let name): return try reportBreach(name)
    case .fillOutcome(let text): return try fillOutcome(text)
    case .answer(let answer): return try take(answer)
    case .vote(let counts): return try vote(counts)
    case .turn(let name): return try turn(name)
    case .passTurn: return try passTurn()
    case .swapTurn(let name): return try swapTurn(name)
    case .agree(let text): return try agree(text)
    case .ask(let number): return try ask(number)
    case .reopen: throw .notClosed
    case .fit(let length): return try fit(length)
    case .setBell(let isOn):
      if state.bell == isOn { throw .bellAlready(on: isOn) }
      return [.bellSet(isOn)]
    case .undo: throw .nothingToUndo
    case .redo: throw .nothingToRedo
    case .form(let command): return try form(command)
    case .end: return end()
    case .endBecause(let reason): return end(because: reason)
    case .stopForAbsence(let from, let to): return stop(forAbsenceFrom: from, to: to)
    case .reportGap(let from, let cause):
      return [.gapFound(from: from, to: now.time, cause: cause)]
    case .reportNotUnderstood(let line, let text):
      return [.lineNotUnderstood(line: line, text: text)]
    }
  }

  /// What the clock alone makes happen now: the next thing due, if its instant has come.
  private mutating func clockEvents() -> [Event] {
    let due = state.nextDue
    if let at = state.movesOnAt, at <= now.time, due.map({ $0.at > at }) ?? true,
      let place = state.openPlace
    {
      let route = state.agenda.route(after: place, state.routeRules(at: at))
      return go(route, cause: .itself, at: at)
    }
    guard let due, due.at <= now.time else { return [] }
    let moment = Event.momentCame(due)
    switch due.kind {
    case .timeUp:
      guard let step = state.ladderStep, state.question == nil else { return [moment] }
      return [moment, .questionOpened(.moreTime(step))]
    case .meetingEnds:
      guard state.plan.rules.mustEnd else { return [moment] }
      return [moment] + finish(cause: .itself, at: due.at)
    case .left, .gone, .mayEnd, .budgetUsed, .light: return [moment]
    }
  }

  private func changeTime(_ command: Command) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    switch command {
    case .pause:
      if state.isPaused { throw .alreadyPaused }
      return [.paused]
    case .resume:
      if !state.isPaused { throw .notPaused }
      return [.resumed]
    case .extend(let length):
      guard let left = state.remaining(in: slot, at: now.time) else { throw .stageHasNoEnd }
      if length == .zero { throw .nothingChanges }
      if length < .zero, left + length < .zero { throw .tooShort(left: max(left, .zero)) }
      // Over time, two more minutes are two minutes from now.
      return [.stageExtended(length > .zero && left < .zero ? length - left : length)]
    default:
      return []
    }
  }

  /// The slot that is open, or why none is.
  func openSlot() throws(Refusal) -> Slot {
    if let slot = state.openSlot { return slot }
    throw state.phase == .gathering ? .notStarted : .noStageOpen
  }
}
