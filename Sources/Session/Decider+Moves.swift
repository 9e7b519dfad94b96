import MeetingProtocol

extension Decider {
  mutating func start() throws(Refusal) -> [Event] {
    if state.phase != .gathering { throw .alreadyStarted }
    let missing = state.missing
    if !missing.isEmpty { throw .notReady(missing) }
    let rules = state.plan.rules
    if !rules.ready.isEmpty, state.startedBecause == nil, !state.agreedStatements.contains(.ready) {
      return [.questionOpened(.statements(.ready))]
    }
    if !rules.consent.isEmpty, !state.agreedStatements.contains(.consent) {
      return [.questionOpened(.statements(.consent))]
    }
    return go(state.agenda.start(state.routeRules(at: now.time)), cause: .start, at: now.time)
  }

  /// Starts without the statements of `ready:`, for a reason.
  mutating func start(because reason: String) throws(Refusal) -> [Event] {
    if state.phase != .gathering { throw .alreadyStarted }
    var later = after([.startedWithout(reason)])
    return [.startedWithout(reason)] + (try later.start())
  }

  mutating func next(_ stage: Stage.ID?) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    let route = try routeAhead(stage)
    if state.openEntry?.decision != nil { throw .decisionOpen }
    switch state.question {
    case .earlyEnd, .moreTime: return go(route, cause: .next, at: now.time)
    case .copiesMissing: return go(route, cause: .next, at: now.time)
    case .needs where stage != nil:
      return go(route, cause: .next, at: now.time, despiteNeeds: true)
    case .needs: return try take(.yes)
    case .anotherCycle where stage == nil: return try take(.yes)
    case .anotherCycle, .statements, .outcomeMissing, .answersMissing, nil: break
    }
    let missing = state.copiesMissing.count
    if missing > 0 { return [.questionOpened(.copiesMissing(missing))] }
    if stage == nil, isBeforeLeast(slot) { return [.earlyEndQuestioned] }
    return go(route, cause: .next, at: now.time)
  }

  mutating func skip(_ reason: String) throws(Refusal) -> [Event] {
    _ = try openSlot()
    var despiteNeeds = false
    if case .needs = state.question { despiteNeeds = true }
    return go(
      try routeAhead(nil), cause: .skip(reason), at: now.time, despiteNeeds: despiteNeeds)
  }

  mutating func back(_ stage: Stage.ID?) throws(Refusal) -> [Event] {
    guard state.phase == .running || state.phase == .finished else { throw .notStarted }
    guard let place = try placeBehind(stage) else { throw .nothingBefore }
    return open(place, cause: .back, at: now.time)
  }

  /// The events of leaving what is open for where a route leads.
  mutating func go(
    _ route: Route, cause: SlotOpening.Cause, at instant: SessionTime, despiteNeeds: Bool = false
  ) -> [Event] {
    switch route {
    case .ask(let loop, _, _):
      return [.questionOpened(.anotherCycle(loop, leaving: cause.leaving))]
    case .end: return finish(cause: cause, at: instant)
    case .entry(let place):
      let needs = state.unmetNeeds(of: place.index, comingFrom: state.openPlace)
      guard needs.isEmpty || despiteNeeds else {
        let destination = OpenQuestion.Destination(
          key: state.agenda.entries[place.index].key, cycles: place.cycles,
          leaving: cause.leaving)
        return [.questionOpened(.needs(needs, destination))]
      }
      return open(place, cause: cause, at: instant)
    }
  }

  /// A decider that goes on after events, which are not yet on record.
  func after(_ events: [Event]) -> Decider {
    var later = self
    for event in events { evolve(&later.state, event, at: now.time) }
    return later
  }

  func isBeforeLeast(_ slot: Slot) -> Bool {
    guard let least = state.least(for: slot) else { return false }
    return state.elapsed(in: slot, at: now.time) < least
  }

  /// Where `/next` leads.
  func routeAhead(_ stage: Stage.ID?) throws(Refusal) -> Route {
    guard let place = state.openPlace else { throw .noStageOpen }
    guard let stage else {
      return state.agenda.route(after: place, state.routeRules(at: now.time))
    }
    guard let index = state.agenda.indices(of: stage).first(where: { $0 > place.index }) else {
      throw .notAhead(stage)
    }
    return .entry(state.agenda.place(at: index, comingFrom: place))
  }

  /// The place that `/back` leads to: the slot that led to the open one, or the last earlier place of a stage.
  private func placeBehind(_ stage: Stage.ID?) throws(Refusal) -> Agenda.Place? {
    let current = state.openPlace
    guard let stage else {
      let path = state.trail.path
      let before = state.phase == .finished ? path[...] : path.dropLast()
      return before.last.flatMap { state.place(of: state.slots[$0 - 1]) }
    }
    let limit = current?.index ?? state.agenda.entries.count
    guard let index = state.agenda.indices(of: stage).last(where: { $0 < limit }) else {
      let visited = state.slots.dropLast().last { $0.opening.key.block == stage }
      guard let place = visited.flatMap({ state.place(of: $0) }) else { throw .notBehind(stage) }
      return place
    }
    let from = current ?? state.slots.last.flatMap { state.place(of: $0) }
    return state.agenda.place(at: index, comingFrom: from)
  }
}

extension SlotOpening.Cause {
  /// What was said on leaving; nil for what says nothing more than that it goes on.
  fileprivate var leaving: OpenQuestion.Leaving? {
    switch self {
    case .answer(let words): .answer(words)
    case .skip(let reason): .skipped(reason)
    case .start, .next, .back, .itself, .pass: nil
    }
  }
}
