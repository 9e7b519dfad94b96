extension Agenda {
  /// Where one comes to from a place.
  public enum Step: Equatable, Sendable {
    /// An entry.
    case entry(Place)
    /// The end of a cycle of the repeat at this depth among those around the place one comes from.
    case endOfCycle(depth: Int)
    /// The end of the agenda.
    case end
  }

  /// The place at which the meeting begins, conditions aside; nil for an agenda without entries.
  public var beginning: Place? {
    entries.isEmpty ? nil : place(at: 0, comingFrom: nil)
  }

  /// What comes behind a place, conditions aside.
  public func step(after place: Place) -> Step {
    step(to: place.index + 1, comingFrom: place, outside: .max)
  }

  /// What comes behind the repeat at a depth around a place: it is left.
  public func stepOut(ofCycleAt depth: Int, from place: Place) -> Step {
    let loops = entries[place.index].cycles
    guard loops.indices.contains(depth) else { return step(after: place) }
    return step(to: loops[depth].range.upperBound, comingFrom: place, outside: depth)
  }

  /// The beginning of the next cycle of the repeat at a depth around a place; nil where there is none.
  public func nextCycle(atDepth depth: Int, from place: Place) -> Place? {
    let loops = entries[place.index].cycles
    guard loops.indices.contains(depth), place.cycles.indices.contains(depth) else { return nil }
    var cycles = Array(place.cycles.prefix(depth + 1))
    cycles[depth] += 1
    return self.place(
      at: loops[depth].range.lowerBound, comingFrom: Place(index: place.index, cycles: cycles))
  }

  /// The first place of the next turn of the innermost round around a place; nil in its last turn and outside rounds.
  public func nextTurn(from place: Place) -> Place? {
    let entry = entries[place.index]
    guard let turn = entry.turns.last,
      let round = entry.containers.last(where: { $0.id == turn.round })
    else { return nil }
    let depth = entry.turns.count - 1
    let outer = Array(entry.key.turns.prefix(depth))
    let next = round.range.first { index in
      index > place.index && entries[index].key.turns.prefix(depth).elementsEqual(outer)
        && entries[index].key.turns.count > depth
        && entries[index].key.turns[depth] == turn.number + 1
    }
    return next.map { self.place(at: $0, comingFrom: place) }
  }

  /// The end of the innermost round's turns from a place: what comes behind it.
  public func stepOutOfRound(from place: Place) -> Step {
    let entry = entries[place.index]
    guard let turn = entry.turns.last,
      let round = entry.containers.last(where: { $0.id == turn.round })
    else { return step(after: place) }
    return step(to: round.range.upperBound, comingFrom: place, outside: .max)
  }

  /// The place at an index, in the same cycles of the repeats that it shares with where one comes from.
  public func place(at index: Int, comingFrom place: Place?) -> Place {
    let loops = entries[index].cycles
    guard let place else { return Place(index: index, cycles: loops.map { _ in 1 }) }
    let before = entries[place.index].cycles
    var cycles: [Int] = []
    for (depth, loop) in loops.enumerated() {
      let isShared =
        depth < before.count && depth < place.cycles.count && before[depth].id == loop.id
        && before[depth].range == loop.range
      cycles.append(isShared ? place.cycles[depth] : 1)
    }
    return Place(index: index, cycles: cycles)
  }

  /// What stands at an index, or the end of the innermost repeat that ends there and is not left.
  private func step(to index: Int, comingFrom place: Place, outside limit: Int) -> Step {
    let loops = entries[place.index].cycles.enumerated()
    for (depth, loop) in loops.reversed()
    where depth < limit && loop.range.upperBound == index && depth < place.cycles.count {
      return .endOfCycle(depth: depth)
    }
    return entries.indices.contains(index) ? .entry(self.place(at: index, comingFrom: place)) : .end
  }
}
