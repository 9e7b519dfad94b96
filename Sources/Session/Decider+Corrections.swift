import MeetingProtocol

extension Decider {
  /// What a report of a past time makes happen.
  mutating func correctTime(_ report: TimeReport) throws(Refusal) -> [Event] {
    switch report {
    case .began(let time): return try moveBeginning(to: time)
    case .ended(let time): return try moveEnd(to: time)
    case .paused(let time): return try addPause(since: time)
    }
  }

  private func moveBeginning(to time: ReportedTime) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    let before = state.slots.dropLast().last
    let at = try pastInstant(of: time, from: before?.openedAt, named: before)
    // A stage that followed on keeps some of its time; one that did not has its end.
    if let before {
      let first = before.closedAt == slot.openedAt ? before.openedAt : before.closedAt
      if let first, before.closedAt == slot.openedAt ? at <= first : at < first {
        throw .timeOutOfReach(mostAgo: now.time - first, of: before.number)
      }
    }
    if at == slot.openedAt { throw .nothingChanges }
    return [.timeCorrected(.began(slot: slot.number, at: at, instead: slot.openedAt))]
  }

  private mutating func moveEnd(to time: ReportedTime) throws(Refusal) -> [Event] {
    if state.phase == .finished, let slot = state.slots.last, let closedAt = slot.closedAt {
      let at = try pastInstant(of: time, from: slot.openedAt, named: slot)
      if at == closedAt { throw .nothingChanges }
      return [.timeCorrected(.ended(slot: slot.number, at: at, instead: closedAt))]
    }
    let slot = try openSlot()
    guard let place = state.openPlace else { throw .noStageOpen }
    if state.openEntry?.decision != nil { throw .decisionOpen }
    let at = try pastInstant(of: time, from: slot.openedAt, named: slot)
    let route = state.agenda.route(after: place, state.routeRules(at: at))
    let onward = go(route, cause: .next, at: at)
    // What has to be asked first cannot have happened already.
    let isAsked = onward.contains { if case .questionOpened = $0 { true } else { false } }
    if isAsked { throw .nextAsksFirst }
    return [.timeCorrected(.ended(slot: slot.number, at: at, instead: now.time))] + onward
  }

  private func addPause(since time: ReportedTime) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    let from = try pastInstant(of: time, from: nil, named: slot)
    if from < slot.openedAt {
      throw .timeOutOfReach(mostAgo: now.time - slot.openedAt, of: slot.number)
    }
    let isCovered = state.pauses.contains { pause in
      pause.from <= from && (pause.to ?? now.time) >= now.time
    }
    let isLonger = state.isPaused && state.pauses.last?.from != from
    if from == now.time || isCovered && !isLonger { throw .nothingChanges }
    return [.timeCorrected(.paused(slot: slot.number, from: from, to: now.time))]
  }

  /// The instant of a reported time: later than the one given, at the latest now.
  private func pastInstant(
    of time: ReportedTime, from first: SessionTime?, named slot: Slot?
  ) throws(Refusal) -> SessionTime {
    let ago = length(since: time)
    if ago < .zero { throw .timeNotYet(now: wallTime) }
    let at = now.time + (.zero - ago)
    if let first, let slot, at <= first {
      throw .timeOutOfReach(mostAgo: now.time - first, of: slot.number)
    }
    return at
  }

  /// How long ago a reported time is; negative where it is still to come.
  private func length(since time: ReportedTime) -> Length {
    switch time {
    case .ago(let length): return length
    case .clock(let time):
      let ahead = clock.length(from: now.wall, to: time)
      // What the clock shows only later today it last showed yesterday: a meeting may run past midnight.
      let day = Length.minutes(24 * 60)
      return ahead > .minutes(12 * 60) ? day - ahead : .zero - ahead
    }
  }

  private var wallTime: TimeOfDay? {
    let time = clock.timeOfDay(of: now.wall)
    return TimeOfDay(hour: time.hour, minute: time.minute)
  }
}
