import MeetingProtocol
import Session
public import TextLayout

/// The room's display without a terminal: a few lines whenever another stage is open.
extension RoomDisplay {
  /// What tells one stage from the next.
  public struct Place: Equatable, Sendable {
    let phase: SessionState.Phase
    let slot: Int
    let opening: SlotOpening?
  }

  /// Where the session is; lines are shown when this changes.
  public var place: Place {
    Place(
      phase: state.phase, slot: state.openSlot?.number ?? 0, opening: state.openSlot?.opening)
  }

  /// What is shown when the session gets to another place.
  public func lines(columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    switch state.phase {
    case .gathering: sheet.add("\(state.plan.title): before the start")
    case .running: addOpen(to: &sheet)
    case .finished: sheet.add("\(time) The last stage is over")
    case .ended: sheet.add("\(time) The session has ended")
    }
    return sheet.lines
  }

  private var time: String {
    let last = state.openSlot?.openedAt ?? state.finishedAt ?? state.slots.last?.closedAt
    return scene.clockTime(of: last ?? scene.now.time)
  }

  private func addOpen(to sheet: inout Sheet) {
    guard let slot = state.openSlot, let entry = state.entry(of: slot) else { return }
    let number = entry.number.map { "Stage \($0) of \(state.agenda.stageCount): " } ?? ""
    let length = entry.stage.map { ", " + $0.time.words } ?? ""
    sheet.add(StyledText("\(time) ") + StyledText(number + entry.label + length, .bold))
    switch entry.content {
    case .stage(let stage):
      let floor = FloorText.sentences(entry.floor, in: state.plan)
      for sentence in floor { sheet.add(sentence, indent: 2) }
      for prompt in entry.containers.compactMap(\.prompt) + [stage.prompt].compactMap(\.self) {
        sheet.addText(state.filledText(prompt, in: entry), indent: 2)
      }
    case .decision(let decision):
      sheet.addText(state.filledText(decision.question, in: entry), indent: 2)
    }
  }
}
