public import MeetingProtocol

extension SessionState {
  /// How long the whole is to take; nil where that is not one length.
  var wholeLength: Length? {
    if let fit { return fit }
    if case .exactly(let total) = plan.total { return total }
    return nil
  }

  /// The length that a slot was to have: as the whole was fitted at the start, else as the script has it.
  public func agreedLength(for slot: Slot) -> Length? {
    (fit == nil ? nil : replanned[slot.opening.key]) ?? originallyPlanned(for: slot)
  }

  /// The time for a block as a whole; nil where its stages add up by themselves.
  func budget(of container: Agenda.Container) -> Length? {
    fittedBudgets[container.id] ?? container.budget
  }

  /// What must be left for another cycle, as much less or more as the time for the whole is.
  func wanted(_ left: Length, for loop: Agenda.Container) -> Length {
    let around = [loop] + agenda.entries[loop.range.lowerBound].containers.reversed()
    guard let fitted = around.first(where: { fittedBudgets[$0.id] != nil }),
      let old = fitted.budget?.milliseconds, old > 0, let new = fittedBudgets[fitted.id]
    else { return left }
    return Length(milliseconds: left.milliseconds * new.milliseconds / old)
  }

  /// Fits the time for wholes to the lengths of what is inside; where a share of it is all that a stage has, it stays.
  mutating func fitBudgets() {
    for container in agenda.entries.flatMap(\.containers) where fittedBudgets[container.id] == nil {
      let stages = agenda.entries[container.range].filter { $0.stage != nil }
      let planned = stages.compactMap(\.stage?.time.planned)
      let old = planned.reduce(Length.zero, +).milliseconds
      guard let budget = container.budget, planned.count == stages.count, old > 0 else { continue }
      let new = zip(stages, planned).map { replanned[$0.key] ?? $1 }.reduce(Length.zero, +)
      fittedBudgets[container.id] = .seconds(budget.milliseconds * new.milliseconds / old / 1000)
    }
  }

  /// The lengths with which the meeting takes as long as it is to, or as near to that as can be; nil where nothing
  /// changes.
  func fittingPlan(to whole: Length, at now: Moment, clock: LocalClock) -> TakenPlan? {
    let behind = outlook(at: now, clock: clock).behind
    if behind == .zero { return nil }
    let plans = rescuePlans(behind > .zero ? .late : .early, at: now, clock: clock)
    var plan = plans.first { $0.way == .inProportion } ?? plans.first
    plan?.whole = whole
    return plan
  }
}

extension Decider {
  /// How long the whole is to take is set or given up.
  func fit(_ length: Length?) throws(Refusal) -> [Event] {
    switch state.phase {
    case .gathering: break
    case .running, .finished: throw .fitAfterStart
    case .ended: throw .alreadyEnded
    }
    if length == nil, state.fit == nil { throw .notFitted }
    if length == state.fit { throw .nothingChanges }
    return [.fitSet(length)]
  }

  /// The plan by which a meeting that starts takes as long as was asked for.
  func fittingToWhole() -> [Event] {
    guard let whole = state.fit else { return [] }
    return state.fittingPlan(to: whole, at: now, clock: clock).map { [.planTaken($0)] } ?? []
  }
}
