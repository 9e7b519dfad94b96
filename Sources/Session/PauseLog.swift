import MeetingProtocol

/// The times in which the clock stood, in order, none reaching into another.
///
/// How long it stood between two instants is known without going through them all: a turn that asks for it costs the
/// same however often the clock was stopped.
public struct PauseLog: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    var pause: SessionState.Pause
    /// How long the clock had stood before.
    let stoodBefore: Length
  }

  private var entries: ChunkedArray<Entry> = []

  /// Takes pauses in their order.
  init(_ pauses: some Sequence<SessionState.Pause> = []) {
    for pause in pauses { append(pause) }
  }

  /// Whether the clock stands.
  public var isOpen: Bool { last.map { $0.to == nil } ?? false }

  /// How long the clock stood between two instants.
  func stood(from: SessionTime, to: SessionTime) -> Length {
    to > from ? stood(until: to) - stood(until: from) : .zero
  }

  /// How long it stood from an instant on, what stands open now left out.
  func stoodAndWentOn(since instant: SessionTime) -> Length {
    stoodBefore(endIndex) - stood(until: instant, countingOpen: false)
  }

  mutating func append(_ pause: SessionState.Pause) {
    entries.append(Entry(pause: pause, stoodBefore: stoodBefore(endIndex)))
  }

  /// The clock goes on.
  mutating func closeLast(at instant: SessionTime) {
    guard let last = entries.indices.last else { return }
    entries[last].pause.to = instant
  }

  mutating func removeLast() {
    entries.removeLast()
  }

  /// How long it stood before the pause at a place, or in all of them.
  private func stoodBefore(_ place: Int) -> Length {
    guard place == endIndex else { return entries[place].stoodBefore }
    guard let last = entries.last else { return .zero }
    return last.stoodBefore + (last.pause.to.map { $0 - last.pause.from } ?? .zero)
  }

  private func stood(until instant: SessionTime, countingOpen: Bool = true) -> Length {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].pause.from < instant { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .zero }
    let entry = entries[low - 1]
    let end = entry.pause.to ?? (countingOpen ? instant : entry.pause.from)
    return entry.stoodBefore + ((end < instant ? end : instant) - entry.pause.from)
  }
}

extension PauseLog: RandomAccessCollection {
  /// The place of the first pause.
  public var startIndex: Int { 0 }
  /// The place behind the last pause.
  public var endIndex: Int { entries.count }

  /// The pause at a place.
  public subscript(place: Int) -> SessionState.Pause { entries[place].pause }
}
