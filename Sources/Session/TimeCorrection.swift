public import MeetingProtocol

/// What is said to have happened at another time than it was typed.
public enum TimeReport: Equatable, Sendable {
  /// The open stage began then.
  case began(ReportedTime)
  /// The open stage ended then, or the last one did.
  case ended(ReportedTime)
  /// The clock should have stood since then, and goes on now.
  case paused(ReportedTime)
}

/// A time in the past, as it is said.
public enum ReportedTime: Equatable, Sendable {
  /// So long ago.
  case ago(Length)
  /// When the clock on the wall last showed that.
  case clock(TimeOfDay)
}

/// A time put right afterwards.
public enum TimeCorrection: Equatable, Sendable {
  /// A slot began at one instant instead of another; the slot before it, where it followed on, ended then.
  case began(slot: Int, at: SessionTime, instead: SessionTime)
  /// A slot had ended at one instant, which was noticed at another.
  case ended(slot: Int, at: SessionTime, instead: SessionTime)
  /// The clock should have stood between two instants of a slot.
  case paused(slot: Int, from: SessionTime, to: SessionTime)
}

extension SessionState {
  /// Puts a time right, and everything that follows from it.
  mutating func take(_ correction: TimeCorrection, at now: SessionTime) {
    timeCorrections.append(correction)
    let touched = (max(slots.count, 2) - 1)...max(slots.count, 2)
    overrunSoFar = overrunSoFar - overrunOfClosed(touched)
    defer { overrunSoFar += overrunOfClosed(touched) }
    switch correction {
    case .began(let number, let at, let instead):
      moveBeginning(of: number, to: at, from: instead)
    case .ended(let number, let at, _):
      // A slot that is still open is closed by the event that opens the next one.
      if phase == .finished, number == slots.count { moveEnd(to: at) }
    case .paused(_, let from, let to):
      insertPause(from: from, to: to)
    }
    reconsiderWarnings(at: now)
  }

  private mutating func moveBeginning(
    of number: Int, to at: SessionTime, from instead: SessionTime
  ) {
    guard slots.indices.contains(number - 1) else { return }
    slots[number - 1].beganAt = at
    if number == 1 {
      startedAt = at
      clipPauses(from: at, to: nil)
    } else if slots[number - 2].closedAt == instead {
      slots[number - 2].closedAt = at
    }
  }

  private mutating func moveEnd(to at: SessionTime) {
    guard let last = slots.indices.last else { return }
    slots[last].closedAt = at
    finishedAt = at
    clipPauses(from: nil, to: at)
  }

  /// Leaves of the pauses what lies inside the meeting.
  private mutating func clipPauses(from begin: SessionTime?, to end: SessionTime?) {
    pauses = PauseLog(
      pauses.compactMap { pause in
        let from = begin.map { max($0, pause.from) } ?? pause.from
        let to = pause.to.map { to in end.map { min($0, to) } ?? to }
        if let to, to <= from { return nil }
        return Pause(from: from, to: to)
      })
  }

  /// The clock stood since an instant; pauses since then are part of it, and one that is open stays open.
  private mutating func insertPause(from: SessionTime, to: SessionTime) {
    let isOpen = isPaused
    if isOpen { pauses.removeLast() }
    var from = from
    while let last = pauses.last, let end = last.to, end > from {
      from = min(from, last.from)
      pauses.removeLast()
    }
    pauses.append(Pause(from: from, to: isOpen ? nil : to))
  }

  /// Of the warnings given in the open slot those stay whose instant has come; the others come when it does.
  private mutating func reconsiderWarnings(at now: SessionTime) {
    guard let slot = openSlot else { return }
    let used = elapsed(in: slot, at: now)
    let given = slot.given.compactMap { moment -> DueMoment? in
      guard let length = length(of: moment.kind, in: slot) else {
        return DueMoment(slot: slot.number, kind: moment.kind, at: max(moment.at, slot.openedAt))
      }
      return length > used
        ? nil
        : DueMoment(slot: slot.number, kind: moment.kind, at: instant(of: length, in: slot))
    }
    slots[slots.count - 1].given = given.sorted { $0.at < $1.at }
  }

  /// After how much of a slot something comes due; nil for what a container's budget brings.
  private func length(of kind: DueMoment.Kind, in slot: Slot) -> Length? {
    switch kind {
    case .left(let left): countdown(for: slot).map { $0 - left } ?? .zero
    case .gone(let gone): gone
    case .mayEnd: least(for: slot) ?? .zero
    case .timeUp: bell(for: slot) ?? .zero
    case .light(let light):
      switch light {
      case .green: entry(of: slot)?.stage?.lights?.green
      case .amber: entry(of: slot)?.stage?.lights?.amber
      case .red: entry(of: slot)?.stage?.lights?.red
      }
    case .budgetUsed, .meetingEnds: nil
    }
  }
}
