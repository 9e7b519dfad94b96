public import MeetingProtocol

extension Agenda {
  /// The share that a stage without a time has in the time for the whole around it, to the second; nil where there is
  /// none.
  public func share(of entry: Entry) -> Length? {
    guard entry.stage?.time == .open,
      let depth = entry.containers.lastIndex(where: { $0.budget != nil }),
      let budget = entry.containers[depth].budget
    else { return nil }
    let whole = entry.containers[depth]
    var left = budget
    var sharing = 0
    var inside: Set<Range<Int>> = []
    for other in entries[whole.range] {
      if let inner = other.containers.dropFirst(depth + 1).first(where: { $0.budget != nil }) {
        if inside.insert(inner.range).inserted { left = left - (inner.budget ?? .zero) }
      } else if let planned = other.stage?.time.planned {
        left = left - planned
      } else if other.stage != nil {
        sharing += 1
      }
    }
    guard sharing > 0, left > .zero else { return .zero }
    return .seconds(left.milliseconds / Int64(sharing * whole.leastCycles) / 1000)
  }
}

extension Agenda.Container {
  /// How often it is gone through at least.
  fileprivate var leastCycles: Int {
    if case .count(let least, _) = cycleEnd { max(least, 1) } else { 1 }
  }
}
