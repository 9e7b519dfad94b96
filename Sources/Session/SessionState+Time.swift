public import MeetingProtocol

extension SessionState {
  /// Whether the clock stands.
  public var isPaused: Bool { pauses.isOpen }

  /// How long the clock stood between two instants.
  public func pausedLength(from: SessionTime, to: SessionTime) -> Length {
    pauses.stood(from: from, to: to)
  }

  /// How long a slot has run, pauses left out.
  public func elapsed(in slot: Slot, at now: SessionTime) -> Length {
    let end = min(slot.closedAt ?? now, max(now, slot.openedAt))
    return end - slot.openedAt - pausedLength(from: slot.openedAt, to: end)
  }

  /// The planned length of a slot with what `/extend` changed; nil for an open stage or a decision.
  public func planned(for slot: Slot) -> Length? {
    (slot.lasts ?? originallyPlanned(for: slot)).map { $0 + slot.extended }
  }

  /// The planned length of a slot as the script has it; nil for an open stage or a decision.
  public func originallyPlanned(for slot: Slot) -> Length? {
    originallyPlanned(for: slot, in: entry(of: slot))
  }

  func originallyPlanned(for slot: Slot, in entry: Agenda.Entry?) -> Length? {
    let stage = entry?.stage
    // Spare time counts whole: what overruns have eaten of it was planned all the same.
    if stage?.activity == .spare { return stage?.time.planned }
    return slot.lasts ?? stage?.time.planned
  }

  /// The length at which a slot's time is up; nil where it never is.
  public func bell(for slot: Slot) -> Length? {
    (slot.lasts ?? entry(of: slot)?.stage?.time.bell).map { $0 + slot.extended }
  }

  /// The least length that the script wrote for a slot, never more than what `/extend` left of it.
  public func least(for slot: Slot) -> Length? {
    guard let least = entry(of: slot)?.stage?.time.writtenLeast else { return nil }
    return countdown(for: slot).map { min(least, $0) } ?? least
  }

  /// The length that the status counts down: to the bell, or to the plan where none rings.
  public func countdown(for slot: Slot) -> Length? {
    bell(for: slot) ?? planned(for: slot)
  }

  /// Time left of a slot's countdown, negative over time; nil where it counts up.
  public func remaining(in slot: Slot, at now: SessionTime) -> Length? {
    countdown(for: slot).map { $0 - elapsed(in: slot, at: now) }
  }

  /// The instant at which a slot's countdown reaches zero if the clock is not stopped again.
  public func end(of slot: Slot, at now: SessionTime) -> SessionTime? {
    remaining(in: slot, at: now).map { now + $0 }
  }

  /// The next thing that comes due by itself; nil where nothing does, or the clock stands.
  public var nextDue: DueMoment? {
    pendingMoments.min { left, right in (left.at, left.rank) < (right.at, right.rank) }
  }

  /// Everything that is still to come by itself in the open slot; nothing while the clock stands.
  var pendingMoments: [DueMoment] {
    guard !isPaused, let slot = openSlot else { return [] }
    var given = Set(slot.given.map(\.kind))
    if isEndTold { given.insert(.meetingEnds) }
    return dueMoments(of: slot).filter { !given.contains($0.kind) }
  }

  /// The instant at which the open stage moves on by itself; nil where it waits.
  public var movesOnAt: SessionTime? {
    guard !isPaused, question == nil, let slot = openSlot, let bell = bell(for: slot) else {
      return nil
    }
    switch entry(of: slot)?.stage?.ending {
    case .wait, nil: return nil
    case .moveOn: return instant(of: bell, in: slot)
    case .extend: return ladderStep == nil ? instant(of: bell, in: slot) : nil
    }
  }

  /// The step that the open stage's ladder offers next; nil where it has none, or none is left.
  public var ladderStep: Length? {
    guard let slot = openSlot, case .extend(let ladder) = entry(of: slot)?.stage?.ending else {
      return nil
    }
    return ladder.step(after: slot.stepsTaken)
  }

  /// The instant at which a slot has run so long, if the clock is not stopped again.
  func instant(of length: Length, in slot: Slot) -> SessionTime {
    slot.openedAt + length + pauses.stoodAndWentOn(since: slot.openedAt)
  }

  /// Everything that comes due in a slot.
  private func dueMoments(of slot: Slot) -> [DueMoment] {
    guard let entry = entry(of: slot) else { return [] }
    var moments: [DueMoment] = []
    func add(_ kind: DueMoment.Kind, _ length: Length) {
      moments.append(DueMoment(slot: slot.number, kind: kind, at: instant(of: length, in: slot)))
    }
    if let stage = entry.stage {
      for left in cuesLeft(of: stage, in: slot) {
        if let end = countdown(for: slot), end - left >= slot.extendedAfter {
          add(.left(left), end - left)
        }
      }
      if case .every(let step) = stage.cues {
        let next = nextMark(every: step, in: slot)
        if bell(for: slot).map({ next < $0 }) ?? true { add(.gone(next), next) }
      }
      if let least = least(for: slot) { add(.mayEnd, least) }
      if let bell = bell(for: slot) { add(.timeUp, bell) }
      if let lights = stage.lights {
        add(.light(.green), lights.green)
        add(.light(.amber), lights.amber)
        add(.light(.red), lights.red)
      }
    }
    if let fixedEnd {
      moments.append(DueMoment(slot: slot.number, kind: .meetingEnds, at: fixedEnd))
    }
    return moments + budgetMoments(of: slot, in: entry)
  }

  /// The length at which the next mark of `every` comes, those before the last `/extend` left out.
  private func nextMark(every step: Length, in slot: Slot) -> Length {
    let given = slot.given.compactMap { moment -> Length? in
      if case .gone(let length) = moment.kind { length } else { nil }
    }
    var next = (given.max() ?? .zero) + step
    while step > .zero, next < slot.extendedAfter { next += step }
    return next
  }

  private func cuesLeft(of stage: Stage, in slot: Slot) -> [Length] {
    switch stage.cues {
    case .whenLeft(let lengths): lengths
    case .every: []
    case .standard: bell(for: slot).flatMap(Self.standardCue).map { [$0] } ?? []
    }
  }

  /// The cue of a stage whose script sets none: a fifth of the time, at least 15 s, at most 5 min, to the second.
  public static func standardCue(for length: Length) -> Length? {
    let fifth = Length.seconds(length.milliseconds / 5000)
    let cue = min(max(fifth, .seconds(15)), .minutes(5))
    return cue < length ? cue : nil
  }

  private func budgetMoments(of slot: Slot, in entry: Agenda.Entry) -> [DueMoment] {
    entry.containers.compactMap { container in
      guard container.budget != nil || fixedEnds[container.id] != nil else { return nil }
      let kind = DueMoment.Kind.budgetUsed(container.id)
      guard let first = firstSlot(of: container), passes[container.id]?.isTold == false else {
        return nil
      }
      if let end = fixedEnds[container.id] {
        return DueMoment(slot: slot.number, kind: kind, at: end)
      }
      return budget(of: container).map {
        DueMoment(slot: slot.number, kind: kind, at: instant(of: $0, in: first))
      }
    }
  }
}

extension DueMoment {
  /// What comes first of things due at the same instant: warnings before the end of the time.
  fileprivate var rank: Int {
    switch kind {
    case .left: 0
    case .gone: 1
    case .mayEnd: 2
    case .budgetUsed: 3
    case .light: 4
    case .timeUp: 5
    case .meetingEnds: 6
    }
  }
}
