import MeetingProtocol

/// What is taken from each part of the rest of a meeting.
struct Cuts {
  /// How much can still be won among the first parts, before a fixed time or in all.
  private struct Limit {
    let parts: Int
    var left: Length
  }

  private let parts: [TimedPart]
  private var cuts: [Length]
  /// The fixed times in their order, and last the whole.
  private var limits: [Limit]

  init(_ parts: [TimedPart], past fixed: [FixedTime], _ need: Length) {
    self.parts = parts
    cuts = parts.map { _ in .zero }
    limits = fixed.map { Limit(parts: $0.partsBefore, left: min($0.overshoot, need)) }
    limits.append(Limit(parts: parts.count, left: need))
  }

  var lengths: [Length] { zip(parts, cuts).map { $0.length - $1 } }

  /// How much a cut of a part can win.
  private func use(of index: Int) -> Length {
    limits.filter { index < $0.parts }.map(\.left).min() ?? .zero
  }

  /// What can still be taken from each part.
  private var rooms: [Length] {
    zip(parts, cuts).map { part, cut in
      part.isSpare ? .zero : max(part.length - cut - part.least, .zero)
    }
  }

  private mutating func take(_ length: Length, from index: Int) {
    cuts[index] += length
    for limit in limits.indices where index < limits[limit].parts {
      limits[limit].left = max(limits[limit].left - length, .zero)
    }
  }

  /// Takes spare time.
  mutating func takeSpare() {
    for (index, part) in parts.enumerated() where part.isSpare {
      take(min(part.length, use(of: index)), from: index)
    }
  }

  /// Drops optional blocks, the last one first; what is won beyond the need is spare again.
  mutating func dropOptional() {
    for block in Set(parts.compactMap(\.optionalBlock)).sorted(by: >) {
      let dropped = parts.indices.filter { parts[$0].optionalBlock == block && !parts[$0].isSpare }
      guard let first = dropped.first, use(of: first) > .zero else { continue }
      var surplus = dropped.map { parts[$0].length }.reduce(.zero, +) - use(of: first)
      for index in dropped { take(parts[index].length, from: index) }
      for (index, part) in parts.enumerated() where part.isSpare && surplus > .zero {
        let back = min(cuts[index], surplus)
        cuts[index] = cuts[index] - back
        surplus = surplus - back
      }
    }
  }

  /// Takes all that is still needed and can be had, shared out in a way.
  mutating func take(_ share: (Length, [Length]) -> [Length]) {
    let rooms = rooms
    let nested = limits.map { limit in
      Limit(parts: limit.parts, left: limit.parts > 0 ? use(of: limit.parts - 1) : .zero)
    }
    for (index, length) in shares(of: rooms[...], nested, share).enumerated() {
      take(length, from: index)
    }
  }

  /// Shares out what the last of the limits leaves, none of which is above a later one; where more would be taken before another than is of use there, that much and no more.
  private func shares(
    of rooms: ArraySlice<Length>, _ limits: [Limit], _ share: (Length, [Length]) -> [Length]
  ) -> [Length] {
    guard let whole = limits.last else { return rooms.map { _ in .zero } }
    let shares = share(whole.left, Array(rooms))
    for (index, limit) in limits.dropLast().enumerated() {
      let early = max(limit.parts - rooms.startIndex, 0)
      let taken = shares[..<early].reduce(Length.zero, +)
      guard taken > limit.left else { continue }
      let later = limits.dropFirst(index + 1).map {
        Limit(parts: $0.parts, left: max($0.left - limit.left, .zero))
      }
      return self.shares(of: rooms.prefix(early), Array(limits.prefix(index + 1)), share)
        + self.shares(of: rooms.dropFirst(early), later, share)
    }
    return shares
  }
}
