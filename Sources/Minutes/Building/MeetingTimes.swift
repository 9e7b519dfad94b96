import MeetingProtocol
import Session

/// The instants of a session in whole seconds, so that the lengths of its slots add up to its own.
struct MeetingTimes {
  /// The start of the first stage; the loading, where none was opened.
  let begin: SessionTime
  /// The leaving of the last stage, or the last instant known.
  let end: SessionTime
  /// The last instant known.
  let now: SessionTime
  private let anchors: [Moment]
  private let clock: LocalClock
  private let loadedAt: WallTime
  private let pauses: [(from: SessionTime, to: SessionTime)]

  init(engine: SessionEngine, facts: MinutesFacts, now: Moment?) {
    let state = engine.state
    anchors = engine.turns.map(\.at) + (now.map { [$0] } ?? [])
    clock = engine.clock
    loadedAt = facts.loadedAt
    let last = anchors.last?.time ?? .zero
    self.now = last
    begin = state.startedAt ?? .zero
    end = state.finishedAt ?? state.slots.last.map { $0.closedAt ?? last } ?? last
    pauses = state.pauses.map { ($0.from, $0.to ?? last) }
  }

  /// An instant as the clock on the wall showed it: the last reading before it, and what went by since.
  func local(_ time: SessionTime) -> LocalTime {
    let anchor = lastAnchor(before: time) ?? Moment(time: .zero, wall: loadedAt)
    let wall = anchor.wall + (time - anchor.time)
    let (date, second) = clock.reading(of: wall)
    let offset = date.daysSince1970 * 86_400 + second - wall.wholeSeconds
    return LocalTime(date: date, secondOfDay: second, offset: offset)
  }

  /// The last reading of the clocks before an instant; they are in order, so halving finds it.
  private func lastAnchor(before time: SessionTime) -> Moment? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : anchors[low - 1]
  }

  /// How long it was between two instants, pauses included.
  func span(from: SessionTime, to: SessionTime) -> Length {
    .seconds(max(0, (to - begin).wholeSeconds - (from - begin).wholeSeconds))
  }

  /// How long the clock stood between two instants.
  func paused(from: SessionTime, to: SessionTime) -> Length {
    pauses.reduce(.zero) { $0 + span(from: max($1.from, from), to: min($1.to, to)) }
  }

  /// How long the meeting went on between two instants.
  func length(from: SessionTime, to: SessionTime) -> Length {
    span(from: from, to: to) - paused(from: from, to: to)
  }

  /// How long a slot lasted, so far for an open one.
  func length(of slot: Slot) -> Length {
    length(from: slot.openedAt, to: slot.closedAt ?? now)
  }
}

extension WallTime {
  /// Whole seconds since 1970, rounded down.
  fileprivate var wholeSeconds: Int {
    let seconds = Int(milliseconds / 1000)
    return milliseconds % 1000 < 0 ? seconds - 1 : seconds
  }
}
