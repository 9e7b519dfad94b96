import MeetingProtocol

/// How the slots of a session stand to one another, kept as they open: nobody need look through all of them for it.
struct SlotTrail: Equatable, Sendable {
  /// A place of the agenda in one cycle.
  private struct Place: Hashable {
    let key: Agenda.Key
    let cycles: [Int]
  }

  /// Which visit to its place each slot is, by its number.
  private var visits: ChunkedArray<Int> = []
  private var visitsOfPlace: [Place: Int] = [:]
  /// The slots that led to the open one or to the end; those that `/back` went back over are left out.
  private(set) var path: ChunkedArray<Int> = []
  private var places: ChunkedArray<Place> = []

  /// Takes the slot that opens.
  mutating func open(_ opening: SlotOpening) {
    let place = Place(key: opening.key, cycles: opening.cycles)
    places.append(place)
    let visit = visitsOfPlace[place, default: 0] + 1
    visitsOfPlace[place] = visit
    visits.append(visit)
    if opening.cause == .back, let again = path.lastIndex(where: { places[$0 - 1] == place }) {
      while path.count > again { path.removeLast() }
    }
    path.append(visits.count)
  }

  /// Which visit to its place a slot is, from 1.
  func visit(ofSlot number: Int) -> Int {
    visits.indices.contains(number - 1) ? visits[number - 1] : 1
  }
}
