import MeetingProtocol
import Session

/// The outlook with the words for each part.
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

  let rows: [Row]
  /// When the last stage ends.
  let end: SessionTime
  /// How much later that is than planned; negative where it is earlier.
  let behind: Length

  /// Whether anything has taken time yet.
  var hasBegun: Bool { rows.contains { $0.took != nil } }

  init(_ scene: Scene) {
    let outlook = scene.state.outlook(at: scene.now, clock: scene.clock)
    end = outlook.end
    behind = outlook.behind
    rows = outlook.parts.map { part in
      switch part.subject {
      case .slot(let number): Self.row(of: scene.state.slots[number - 1], part, scene)
      case .entry(let place): Self.row(of: place, part, scene)
      }
    }
  }

  private static func row(of slot: Slot, _ part: Outlook.Part, _ scene: Scene) -> Row {
    let state = scene.state
    let answer = slot.answer.map { ": \($0)" } ?? ""
    let skipped = slot.skippedBecause.map { ", skipped: \($0)" } ?? ""
    return Row(
      number: state.entry(of: slot)?.number, title: state.label(of: slot) + answer + skipped,
      planned: part.planned, took: state.elapsed(in: slot, at: scene.now.time), ends: part.ends,
      standing: slot.closedAt == nil ? .open : .done)
  }

  private static func row(of place: Agenda.Place, _ part: Outlook.Part, _ scene: Scene) -> Row {
    let entry = scene.state.agenda.entries[place.index]
    return Row(
      number: entry.number, title: entry.label(in: place.cycles), planned: part.planned, took: nil,
      ends: entry.stage == nil ? nil : part.ends, standing: .ahead)
  }
}
