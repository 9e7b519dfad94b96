import MeetingProtocol

extension Decider {
  mutating func start() throws(Refusal) -> [Event] {
    if state.phase != .gathering { throw .alreadyStarted }
    let missing = state.missing
    if !missing.isEmpty { throw .notReady(missing) }
    return move(to: state.agenda.beginning, at: now.time, cause: .start)
  }

  mutating func next(_ stage: Stage.ID?) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    let destination = try placeAhead(stage)
    if state.openEntry?.decision != nil { throw .decisionOpen }
    if !state.asksEarlyEnd, stage == nil, isBeforeLeast(slot) { return [.earlyEndQuestioned] }
    return move(to: destination, at: now.time, cause: .next)
  }

  mutating func skip(_ reason: String) throws(Refusal) -> [Event] {
    _ = try openSlot()
    let destination = try placeAhead(nil)
    return move(to: destination, at: now.time, cause: .skip(reason))
  }

  mutating func back(_ stage: Stage.ID?) throws(Refusal) -> [Event] {
    guard state.phase == .running || state.phase == .finished else { throw .notStarted }
    guard let place = try placeBehind(stage) else { throw .nothingBefore }
    return move(to: place, at: now.time, cause: .back)
  }

  /// The answer to the pending question, or to the decision that is open.
  mutating func take(_ answer: Answer) throws(Refusal) -> [Event] {
    let words =
      switch answer {
      case .yes: "yes"
      case .no: "no"
      case .words(let words): words
      }
    if state.asksEarlyEnd {
      if sameName(words, "yes") { return move(to: try placeAhead(nil), at: now.time, cause: .next) }
      if sameName(words, "no") { return [.earlyEndDropped] }
      throw .notAnAnswer(options: ["yes", "no"])
    }
    guard let place = state.openPlace, let decision = state.openEntry?.decision else {
      throw .noQuestionOpen
    }
    guard let option = decision.options.first(where: { sameName($0.answer, words) }) else {
      throw .notAnAnswer(options: decision.options.map(\.answer))
    }
    return move(
      to: destination(of: option.outcome, from: place), at: now.time,
      cause: .answer(option.answer))
  }

  /// The events of leaving what is open for a place, or for the end where there is none.
  mutating func move(
    to place: Agenda.Place?, at instant: SessionTime, cause: SlotOpening.Cause
  ) -> [Event] {
    let lots = cause == .back ? [] : drawLots()
    guard let place else { return lots + [.stagesFinished(at: instant, cause: cause)] }
    let entry = state.agenda.entries[place.index]
    let wall = now.wall + (instant - now.time)
    var lasts: Length?
    if case .until(let time) = entry.stage?.time {
      lasts = max(clock.length(from: wall, to: time), .zero)
    }
    let opening = SlotOpening(
      key: entry.key, cycles: place.cycles, at: instant, cause: cause, lasts: lasts)
    return lots + [.slotOpened(opening)]
  }

  private func isBeforeLeast(_ slot: Slot) -> Bool {
    guard let least = state.least(for: slot) else { return false }
    return state.elapsed(in: slot, at: now.time) < least
  }

  private func destination(
    of outcome: Decision.Outcome, from place: Agenda.Place
  ) -> Agenda.Place? {
    let agenda = state.agenda
    switch outcome {
    case .goOn: return agenda.place(after: place)
    case .again: return agenda.nextCycle(from: place) ?? agenda.place(after: place)
    case .leave: return agenda.placeAfterLeaving(from: place)
    case .back(let stage):
      let index = agenda.indices(of: stage).last { $0 < place.index } ?? place.index
      return agenda.place(at: index, comingFrom: place)
    }
  }

  /// The place that `/next` leads to; nil where the agenda ends there.
  private func placeAhead(_ stage: Stage.ID?) throws(Refusal) -> Agenda.Place? {
    guard let place = state.openPlace else { throw .noStageOpen }
    guard let stage else { return state.agenda.place(after: place) }
    guard let index = state.agenda.indices(of: stage).first(where: { $0 > place.index }) else {
      throw .notAhead(stage)
    }
    return state.agenda.place(at: index, comingFrom: place)
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

  /// Draws the lots that fall when the open stage ends.
  private mutating func drawLots() -> [Event] {
    guard let entry = state.openEntry else { return [] }
    var events: [Event] = []
    var taken: Set<Person.ID> = []
    for role in state.plan.roles
    where role.drawnIn == entry.key.block && state.holders(of: role.id).isEmpty {
      let candidates = state.present.map(\.id).filter { isFree($0) }
      let before = state.drawnBefore[role.id, default: []]
      var pool = candidates.filter { !before.contains($0) && !taken.contains($0) }
      for _ in 0..<max(role.people.least, 1) {
        if pool.isEmpty { pool = candidates.filter { !taken.contains($0) } }
        guard let name = pool.randomElement(using: &chance) else { break }
        pool.removeAll { $0 == name }
        taken.insert(name)
        events.append(.roleDrawn(role.id, name))
      }
    }
    return events
  }

  /// Whether lots may fall on a person: one whose only role, if any, is the one that takes the rest.
  func isFree(_ name: Person.ID) -> Bool {
    guard let person = state.presentPerson(name) else { return false }
    return state.roles(of: person).allSatisfy { $0 == state.restRole?.id }
  }
}
