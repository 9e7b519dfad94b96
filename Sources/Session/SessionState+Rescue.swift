import MeetingProtocol

extension SessionState {
  /// The session as it would be with a plan.
  public func trying(_ plan: TakenPlan, at time: SessionTime) -> SessionState {
    var tried = self
    tried.take(plan, at: time)
    return tried
  }

  /// The plans that there are to end on time, or as near to it as can be; empty where none changes anything.
  public func rescuePlans(_ drift: Drift, at now: Moment, clock: LocalClock) -> [TakenPlan] {
    let outlook = outlook(at: now, clock: clock)
    let rest = timedRest(outlook, at: now.time)
    let parts = rest.map(\.part)
    let fixed = fixedTimes(outlook, rest, at: now, clock)
    let available = parts.map(\.length).reduce(.zero, +) - outlook.behind
    let plans =
      switch drift {
      case .late: RescuePlanner.plansToShorten(parts, past: fixed, to: available)
      case .early: RescuePlanner.plansToLengthen(parts, past: fixed, to: available)
      }
    let offers = plans.map { taken($0, drift, outlook.behind, rest) }
    let ends = offers.map { trying($0, at: now.time).outlook(at: now, clock: clock).end }
    // Lengths that several cycles share are rounded, which may turn the order by a second.
    return zip(offers, ends).enumerated().sorted { left, right in
      (right.element.1, left.offset) < (left.element.1, right.offset)
    }.map(\.element.0)
  }

  /// Why there is no plan: the meeting is not late, or not early, or nothing can be changed.
  public func whyNoPlan(_ drift: Drift, at now: Moment, clock: LocalClock) -> Refusal {
    switch phase {
    case .gathering: return .notStarted
    case .finished: return .noStageOpen
    case .ended: return .alreadyEnded
    case .running: break
    }
    let behind = outlook(at: now, clock: clock).behind
    switch drift {
    case .late where behind <= .zero: return .notDrifted(.late, behind: behind)
    case .early where behind >= .zero: return .notDrifted(.early, behind: behind)
    case .late, .early: return .nothingToReplan(drift)
    }
  }

  /// Takes a plan up.
  mutating func take(_ plan: TakenPlan, at time: SessionTime) {
    takenPlans.append(DatedPlan(plan: plan, at: time, slot: slots.count))
    for change in plan.changes { replanned[change.key] = change.length }
    defer { if plan.whole != nil { fitBudgets() } }
    if let open = plan.open, let slot = openSlot, let planned = planned(for: slot) {
      changeOpenSlot { $0.extended += open - planned }
      if plan.whole != nil { replanned[slot.opening.key] = open }
      forgetWarnings(after: time)
    }
  }

  /// Whether a plan drops an entry that is still to come.
  func isDropped(_ entry: Agenda.Entry) -> Bool { replanned[entry.key] == .zero }

  /// How much longer than its script a slot is that opens now, by the plan that was taken.
  func replannedDifference(for opening: SlotOpening) -> Length {
    guard let length = replanned[opening.key], length > .zero, opening.lasts == nil,
      let index = agenda.index(of: opening.key),
      let script = agenda.entries[index].stage?.time.planned
    else { return .zero }
    return length - script
  }

  // MARK: - What can be changed

  /// A part of the rest, and which entry of the agenda it is; no entry for what is left of the open stage.
  ///
  /// An entry that further cycles open again is one part: a plan gives it the same length in each.
  private struct Rest {
    let index: Int?
    var part: TimedPart
    var times: Int64 = 1
  }

  /// What is left of the open stage and what lies ahead; only what has a planned length.
  private func timedRest(_ outlook: Outlook, at now: SessionTime) -> [Rest] {
    guard let slot = openSlot, let place = openPlace else { return [] }
    var rest: [Rest] = []
    if slot.lasts == nil, let stage = openEntry?.stage, let planned = planned(for: slot) {
      let used = elapsed(in: slot, at: now)
      let bounds = stage.time.rescueBounds(of: stage.time.planned ?? planned)
      let length = max(planned - used, .zero)
      rest.append(
        Rest(
          index: nil,
          part: TimedPart(
            length: length, least: min(max(bounds.least - used, .zero), length),
            most: max(bounds.most - used, length))))
    }
    for part in outlook.parts {
      guard case .entry(let ahead) = part.subject, part.ends != nil, let length = part.planned,
        let new = timedPart(at: ahead.index, length, from: place.index)
      else { continue }
      if let known = rest.firstIndex(where: { $0.index == ahead.index }) {
        rest[known].part = rest[known].part.and(new)
        rest[known].times += 1
      } else {
        rest.append(Rest(index: ahead.index, part: new))
      }
    }
    return rest
  }

  private func timedPart(at index: Int, _ length: Length, from open: Int) -> TimedPart? {
    let entry = agenda.entries[index]
    guard let stage = entry.stage, let script = stage.time.planned else { return nil }
    let isSpare = stage.activity == .spare
    let bounds = stage.time.rescueBounds(of: script)
    return TimedPart(
      length: length, least: isSpare ? .zero : min(bounds.least, length),
      most: isSpare ? length : max(bounds.most, length),
      optionalBlock: optionalBlock(at: index, from: open), isSpare: isSpare)
  }

  /// The times on the clock until which stages ahead last.
  private func fixedTimes(
    _ outlook: Outlook, _ rest: [Rest], at now: Moment, _ clock: LocalClock
  ) -> [FixedTime] {
    outlook.parts.compactMap { part in
      guard case .entry(let place) = part.subject, let ends = part.ends,
        case .until(let time) = agenda.entries[place.index].stage?.time
      else { return nil }
      let left = clock.length(from: now.wall + (ends - now.time), to: time)
      return FixedTime(
        partsBefore: rest.count { ($0.index ?? -1) < place.index },
        overshoot: max(.zero - left, .zero))
    }
  }

  /// The first index of the innermost optional block around an entry in which the meeting is not yet.
  private func optionalBlock(at index: Int, from open: Int) -> Int? {
    optionalRange(at: index, from: open)?.lowerBound
  }

  private func optionalRange(at index: Int, from open: Int) -> Range<Int>? {
    let entry = agenda.entries[index]
    if entry.gate.isOptional { return index..<(index + 1) }
    let block = entry.containers.last { $0.gate.isOptional && !$0.range.contains(open) }?.range
    // What lasts until a time on the clock is the meeting's appointment with others.
    let isFixed = block.map { agenda.entries[$0].contains { $0.stage?.time.isUntil ?? false } }
    return isFixed == true ? nil : block
  }

  private func taken(
    _ plan: RescuePlan, _ drift: Drift, _ behind: Length, _ rest: [Rest]
  ) -> TakenPlan {
    var open: Length?
    var lengths: [Int: Length] = [:]
    for (item, length) in zip(rest, plan.lengths) where length != item.part.length {
      guard let index = item.index else {
        open = openSlot.flatMap { planned(for: $0) }.map { $0 + (length - item.part.length) }
        continue
      }
      lengths[index] = Length(milliseconds: length.milliseconds / item.times)
      // A block is dropped whole, with what in it has no planned length.
      if length == .zero, let here = openPlace?.index {
        for other in optionalRange(at: index, from: here) ?? index..<index {
          lengths[other] = .zero
        }
      }
    }
    let changes = lengths.sorted { $0.key < $1.key }.map { index, length in
      TakenPlan.Change(key: agenda.entries[index].key, length: length)
    }
    return TakenPlan(
      drift: drift, by: behind.magnitude, way: plan.way, open: open, changes: changes)
  }
}

extension TimedPart {
  /// The part with as much again as another one has.
  fileprivate func and(_ other: TimedPart) -> TimedPart {
    TimedPart(
      length: length + other.length, least: least + other.least, most: most + other.most,
      optionalBlock: optionalBlock, isSpare: isSpare)
  }
}

extension StageTime {
  /// How short and how long a plan may make a stage.
  ///
  /// A least and a most that the script wrote hold. Where it wrote none, half the time is left, or half is added.
  func rescueBounds(of planned: Length) -> (least: Length, most: Length) {
    let half = Length.seconds(planned.milliseconds / 2000)
    return switch self {
    case .between(let least, let most, _): (least, most)
    case .atLeast(let least, _): (least, planned + half)
    case .atMost(let most, _): (half, most)
    case .exactly, .open, .until: (half, planned + half)
    }
  }
}

extension Decider {
  /// A plan is taken, with what it changes and why.
  func takePlan(_ drift: Drift, _ number: Int) throws(Refusal) -> [Event] {
    _ = try openSlot()
    let plans = state.rescuePlans(drift, at: now, clock: clock)
    if plans.isEmpty { throw state.whyNoPlan(drift, at: now, clock: clock) }
    guard plans.indices.contains(number - 1) else {
      throw .noSuchPlan(drift, number, last: plans.count)
    }
    return [.planTaken(plans[number - 1])]
  }
}
