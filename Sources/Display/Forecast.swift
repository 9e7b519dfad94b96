import MeetingProtocol
import Session

/// What was, what is and what is still to come, and when it all ends if the rest goes by plan.
struct Forecast {
  enum Standing {
    case done, open, ahead
  }

  struct Row {
    let number: Int?
    let title: String
    let planned: Length?
    let took: Length?
    let ends: SessionTime?
    let standing: Standing
  }

  private(set) var rows: [Row] = []
  /// When the last stage ends.
  private(set) var end: SessionTime
  /// How much later that is than planned; negative where it is earlier.
  private(set) var behind: Length = .zero

  /// Whether anything has taken time yet.
  var hasBegun: Bool { rows.contains { $0.took != nil } }

  init(_ scene: Scene) {
    let state = scene.state
    end = scene.now.time
    for slot in state.slots { add(slot, scene) }
    let ahead = state.openPlace.map { $0.index + 1 } ?? (state.slots.isEmpty ? 0 : nil)
    guard let first = ahead else { return }
    for entry in state.agenda.entries.dropFirst(first) { add(entry, scene) }
  }

  private mutating func add(_ slot: Slot, _ scene: Scene) {
    let state = scene.state
    let entry = state.entry(of: slot)
    let planned = state.originallyPlanned(for: slot)
    let close = slot.closedAt ?? state.end(of: slot, at: scene.now.time) ?? scene.now.time
    let ends = slot.closedAt ?? max(close, scene.now.time)
    // A stage without a planned length cannot be late; a decision takes time that nobody planned.
    let expected = planned ?? (entry?.stage == nil ? .zero : ends - slot.openedAt)
    behind += ends - slot.openedAt - expected
    end = ends
    let answer = slot.answer.map { ": \($0)" } ?? ""
    let skipped = slot.skippedBecause.map { ", skipped: \($0)" } ?? ""
    rows.append(
      Row(
        number: entry?.number, title: state.label(of: slot) + answer + skipped, planned: planned,
        took: state.elapsed(in: slot, at: scene.now.time), ends: ends,
        standing: slot.closedAt == nil ? .open : .done))
  }

  private mutating func add(_ entry: Agenda.Entry, _ scene: Scene) {
    var planned = entry.stage?.time.planned
    if case .until(let time) = entry.stage?.time {
      let wall = scene.now.wall + (end - scene.now.time)
      planned = max(scene.clock.length(from: wall, to: time), .zero)
    }
    end = end + (planned ?? .zero)
    rows.append(
      Row(
        number: entry.number, title: entry.label, planned: planned, took: nil,
        ends: entry.stage == nil ? nil : end, standing: .ahead))
  }
}
