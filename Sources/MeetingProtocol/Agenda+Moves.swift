extension Agenda {
  /// The place at which the meeting begins; nil for an agenda without entries.
  public var beginning: Place? {
    entries.isEmpty ? nil : place(at: 0, comingFrom: nil)
  }

  /// The place after one, repeats going round; nil where the agenda ends there.
  public func place(after place: Place) -> Place? {
    self.place(atOrRoundFrom: place.index + 1, comingFrom: place)
  }

  /// The beginning of the innermost repeat's next cycle; nil outside every repeat.
  public func nextCycle(from place: Place) -> Place? {
    guard let loop = entries[place.index].cycles.last else { return nil }
    var cycles = place.cycles
    cycles[cycles.count - 1] += 1
    return self.place(
      at: loop.range.lowerBound, comingFrom: Place(index: place.index, cycles: cycles))
  }

  /// The first place behind the innermost repeat; nil where the agenda ends there.
  public func placeAfterLeaving(from place: Place) -> Place? {
    guard let loop = entries[place.index].cycles.last else { return self.place(after: place) }
    // Without its last cycle number the place stands in the repeat around the one that is left.
    return self.place(
      atOrRoundFrom: loop.range.upperBound,
      comingFrom: Place(index: place.index, cycles: Array(place.cycles.dropLast())),
      leaving: loop.id)
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
      cycles.append(isShared ? place.cycles[depth] : 1)
    }
    return Place(index: index, cycles: cycles)
  }

  private func place(
    atOrRoundFrom index: Int, comingFrom place: Place, leaving left: Stage.ID? = nil
  ) -> Place? {
    let loops = entries[place.index].cycles.enumerated()
    for (depth, loop) in loops.reversed()
    where loop.id != left && loop.range.upperBound == index && depth < place.cycles.count {
      var cycles = place.cycles
      cycles[depth] += 1
      return self.place(
        at: loop.range.lowerBound, comingFrom: Place(index: place.index, cycles: cycles))
    }
    return entries.indices.contains(index) ? self.place(at: index, comingFrom: place) : nil
  }
}
