public import MeetingProtocol

/// What was, what is and what is still to come, and when it all ends if the rest goes by plan.
public struct Outlook: Equatable, Sendable {
  /// One part of the meeting.
  public struct Part: Equatable, Sendable {
    /// What is meant.
    public enum Subject: Equatable, Sendable {
      /// The slot of that number, done or open.
      case slot(Int)
      /// The agenda's entry at that place, which lies ahead.
      case entry(Agenda.Place)
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
    var listed = Set(state.slots.compactMap { state.agenda.index(of: $0.opening.key) })
    var course = CourseAhead(of: state)
    var last = state.openPlace.map(\.index) ?? -1
    while let place = course.next(at: end) {
      if place.index > last { addUnwanted(last + 1..<place.index, of: state, &listed) }
      listed.insert(place.index)
      add(place, of: state, at: now, clock)
      last = place.index
    }
    if state.openPlace != nil || state.slots.isEmpty {
      addUnwanted(last + 1..<state.agenda.entries.count, of: state, &listed)
    }
    if let fixed = state.fixedEnd { behind = end - fixed }
  }

  private mutating func add(_ slot: Slot, of state: SessionState, at now: SessionTime) {
    let share = state.entry(of: slot).flatMap { state.agenda.share(of: $0) }
    let planned = state.agreedLength(for: slot) ?? share
    let took = state.elapsed(in: slot, at: now)
    let left = (state.planned(for: slot) ?? share).map { max($0 - took, .zero) } ?? .zero
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

  /// What is passed over: its conditions do not hold, an answer leads past it, or a plan dropped it.
  private mutating func addUnwanted(
    _ indices: Range<Int>, of state: SessionState, _ listed: inout Set<Int>
  ) {
    for index in indices where listed.insert(index).inserted {
      let entry = state.agenda.entries[index]
      let isDropped = state.isDropped(entry)
      if isDropped { behind = behind - (entry.stage?.time.planned ?? .zero) }
      let place = state.agenda.place(at: index, comingFrom: state.openPlace)
      let planned = isDropped ? Length.zero : entry.stage?.time.planned
      parts.append(Part(subject: .entry(place), planned: planned, ends: nil))
    }
  }

  private mutating func add(
    _ place: Agenda.Place, of state: SessionState, at now: Moment, _ clock: LocalClock
  ) {
    let entry = state.agenda.entries[place.index]
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
    } else {
      planned = state.agenda.share(of: entry)
    }
    end = end + (planned ?? .zero)
    parts.append(Part(subject: .entry(place), planned: planned, ends: end))
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
