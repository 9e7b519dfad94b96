import MeetingProtocol
import Session

/// How long a slot of a rehearsal takes.
struct SlotLength: Equatable {
  /// The slot's number.
  let number: Int
  /// How long it takes.
  let length: Length
  /// How much longer than its script it is by a plan; negative where it is shorter.
  let moved: Length
  /// Whether that was planned, by the stage or by the time for the whole around it.
  let isTimed: Bool

  func slot(in state: SessionState) -> Slot? {
    state.slots.indices.contains(number - 1) ? state.slots[number - 1] : nil
  }
}

/// Three clocks side by side: by plan, with everything at its shortest, and with everything at its longest.
struct BoundsClock: Equatable {
  private(set) var planned = Length.zero
  private(set) var earliest = Length.zero
  private(set) var latest: Length? = .zero

  /// Lets a slot go by.
  ///
  /// - Parameters:
  ///   - slot: The slot's length by plan.
  ///   - entry: What it opened.
  ///   - hasClock: Whether the start is known, so that a stage that ends by the clock ends all three at once.
  mutating func pass(_ slot: SlotLength, _ entry: Agenda.Entry, hasClock: Bool) {
    planned += slot.length
    guard let stage = entry.stage else { return }
    if case .until = stage.time, hasClock {
      (earliest, latest) = (planned, planned)
      return
    }
    let mayBeLeftOut = entry.isOptional || stage.activity == .spare
    let shortest = stage.time.shortest.map { min($0, slot.length) } ?? slot.length
    earliest += mayBeLeftOut ? .zero : shortest
    latest = latest.flatMap { latest in longest(of: stage, slot).map { latest + $0 } }
  }

  private func longest(of stage: Stage, _ slot: SlotLength) -> Length? {
    let longest: Length? =
      switch stage.time {
      case .open: slot.isTimed || !stage.activity.takesTime ? slot.length : nil
      case .until: slot.length
      case .exactly, .between, .atLeast, .atMost: stage.time.longest.map { $0 + slot.moved }
      }
    guard case .extend(let ladder) = stage.ending else { return longest }
    return longest.flatMap { longest in ladder.longest.map { longest + $0 } }
  }
}

extension Activity {
  /// Whether such a stage is part of the time of the meeting.
  fileprivate var takesTime: Bool {
    switch self {
    case .adjournment: false
    case .talk, .rest, .spare, .vote, .test, .form: true
    }
  }
}
