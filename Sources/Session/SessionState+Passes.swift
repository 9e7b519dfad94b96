import MeetingProtocol

/// One pass through a container that the last slot is in.
struct ContainerPass: Equatable, Sendable {
  /// The number of its first slot.
  let first: Int
  /// Whether it was told that its time is used up.
  var isTold = false
}

/// What is kept of the slots that were left, so that no turn need look through all of them.
extension SessionState {
  /// The passes that a slot is in which is about to open.
  func passes(into slot: Slot) -> [Stage.ID: ContainerPass] {
    let before = slots.last
    let isFollowing = before?.closedAt == slot.openedAt
    var result: [Stage.ID: ContainerPass] = [:]
    var depth = 0
    for container in slot.entry?.containers ?? [] {
      let cycle = slot.opening.cycles.prefix(depth)
      let isSame = isFollowing && before?.opening.cycles.prefix(depth) == cycle
      result[container.id] =
        (isSame ? passes[container.id] : nil) ?? ContainerPass(first: slot.number)
      if container.kind == .cycles { depth += 1 }
    }
    return result
  }

  /// The first slot of the pass through a container that the last slot is in.
  func firstSlot(of container: Agenda.Container) -> Slot? {
    passes[container.id].map { slots[$0.first - 1] }
  }

  /// How much longer than planned the slots of these numbers took that are closed; negative where it was less.
  func overrunOfClosed(_ numbers: ClosedRange<Int>) -> Length {
    numbers.reduce(.zero) { sum, number in
      guard slots.indices.contains(number - 1) else { return sum }
      let slot = slots[number - 1]
      guard let end = slot.closedAt, let planned = originallyPlanned(for: slot, in: slot.entry)
      else { return sum }
      return sum + (elapsed(in: slot, at: end) - planned)
    }
  }

  /// Takes note of the slot that was just left.
  mutating func noteLeft() {
    guard phase == .running, let slot = slots.last else { return }
    overrunSoFar += overrunOfClosed(slot.number...slot.number)
    guard slot.skippedBecause == nil else { return }
    doneBlocks.insert(slot.opening.key.block)
    doneBlocks.formUnion((slot.entry?.containers ?? []).map(\.id))
  }
}
