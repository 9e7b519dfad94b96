public import MeetingProtocol

/// What was, what is and what is still to come, and when it all ends if the rest goes by plan.
public struct Outlook: Equatable, Sendable {
  /// One part of the meeting.
  public struct Part: Equatable, Sendable {
    /// What is meant.
    public enum Subject: Equatable, Sendable {
      /// The slot of that number, done or open.
      case slot(Int)
      /// The agenda's entry at that index, which lies ahead.
      case entry(Int)
    }

    /// What is meant.
    public let subject: Subject
    /// How long it is planned to last, what was planned anew included; nil where nothing is planned.
    public let planned: Length?
    /// When it ended or will end; nil where it will not open.
    public let ends: SessionTime?
  }

  /// The parts in order.
  public private(set) var parts: [Part] = []
  /// When the last part ends.
  public private(set) var end: SessionTime
  /// How much later that is than it should be; negative where it is earlier.
  public private(set) var behind: Length = .zero
  /// How much longer than planned the stages take, which spare time makes up for.
  private var overrun: Length = .zero

  /// Walks through a session as it stands at a moment.
  init(of state: SessionState, at now: Moment, clock: LocalClock) {
    end = now.time
    for slot in state.slots { add(slot, of: state, at: now.time) }
    let ahead = state.openPlace.map { $0.index + 1 } ?? (state.slots.isEmpty ? 0 : nil)
    guard let first = ahead else { return }
    let known = state.circumstances
    for index in state.agenda.entries.indices.dropFirst(first) {
      add(index, of: state, known, at: now, clock)
    }
    if let fixed = state.fixedEnd { behind = end - fixed }
  }

  private mutating func add(_ slot: Slot, of state: SessionState, at now: SessionTime) {
    let planned = state.originallyPlanned(for: slot)
    let took = state.elapsed(in: slot, at: now)
    let left = state.planned(for: slot).map { max($0 - took, .zero) } ?? .zero
    end = slot.closedAt ?? now + left
    let length = end - slot.openedAt
    if let lasts = slot.lasts, state.entry(of: slot)?.stage?.time.isUntil ?? false {
      behind = length - lasts
    } else {
      // A stage without a planned length cannot be late; a decision takes time that nobody planned.
      let expected = planned ?? (state.entry(of: slot)?.stage == nil ? .zero : length)
      behind += length - expected
    }
    if let planned { overrun += took + (slot.closedAt == nil ? left : .zero) - planned }
    parts.append(Part(subject: .slot(slot.number), planned: planned, ends: end))
  }

  private mutating func add(
    _ index: Int, of state: SessionState, _ known: Circumstances, at now: Moment,
    _ clock: LocalClock
  ) {
    let entry = state.agenda.entries[index]
    let place = state.agenda.place(at: index, comingFrom: state.openPlace)
    guard state.isWanted(entry, at: place, in: known) else {
      let planned = state.isDropped(entry) ? Length.zero : entry.stage?.time.planned
      if state.isDropped(entry) { behind = behind - (entry.stage?.time.planned ?? .zero) }
      return parts.append(Part(subject: .entry(index), planned: planned, ends: nil))
    }
    var planned = entry.stage?.time.planned
    if case .until(let time) = entry.stage?.time {
      let left = clock.length(from: now.wall + (end - now.time), to: time)
      planned = max(left, .zero)
      behind = max(.zero - left, .zero)
    } else if let script = planned {
      let length = state.lengthAhead(of: entry, script, overrun: overrun)
      behind += length - script
      overrun += length - script
      planned = length
    }
    end = end + (planned ?? .zero)
    parts.append(Part(subject: .entry(index), planned: planned, ends: end))
  }
}

extension SessionState {
  /// How the whole meeting stands at a moment.
  public func outlook(at now: Moment, clock: LocalClock) -> Outlook {
    Outlook(of: self, at: now, clock: clock)
  }

  /// Whether an entry ahead opens as things stand: its conditions hold and no plan drops it.
  func isWanted(
    _ entry: Agenda.Entry, at place: Agenda.Place, in known: Circumstances
  ) -> Bool {
    !isDropped(entry)
      && entry.conditions.allSatisfy { $0.holds(in: known, cycle: place.cycles.last ?? 1) }
  }

  /// How long an entry ahead is to last: by the plan that was taken, else by the script; spare time less what is eaten.
  func lengthAhead(of entry: Agenda.Entry, _ script: Length, overrun: Length) -> Length {
    let planned = replanned[entry.key] ?? script
    guard entry.stage?.activity == .spare else { return planned }
    return min(planned, max(script - max(overrun, .zero), .zero))
  }
}

extension StageTime {
  /// Whether it lasts until a time on the clock.
  var isUntil: Bool { if case .until = self { true } else { false } }
}
