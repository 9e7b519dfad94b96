import MeetingProtocol
import Session

/// Commands about the record.
extension CommandGenerator {
  mutating func recordCommand(_ state: SessionState) -> Command {
    // Off the record nothing else can be said; it is soon on again.
    if state.isOffRecord { return .setRecord(Int.random(in: 0..<4, using: &chance) > 0) }
    return switch Int.random(in: 0..<8, using: &chance) {
    case 0: .setRecord(Bool.random(using: &chance))
    default: .correct(corrections(state))
    }
  }

  private mutating func corrections(_ state: SessionState) -> [NumberedCorrection] {
    (0..<Int.random(in: 1...3, using: &chance)).map { _ in
      let number = Int.random(in: 0...(state.notes.count + 1), using: &chance)
      return NumberedCorrection(number: number, correction(state))
    }
  }

  private mutating func correction(_ state: SessionState) -> NoteCorrection {
    let draft = NoteDraft(
      author: .group, kind: ["note", "action", "question"].randomElement(using: &chance) ?? "note",
      text: "w\(Int.random(in: 0..<5, using: &chance))", owner: "Amy")
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: return .unstruck
    case 1: return .refiled(draft)
    case 2: return .reread(draft)
    case 3:
      let slot = Int.random(in: 0...state.slots.count, using: &chance)
      return .moved(slot == 0 ? .before : .slot(slot))
    default: return .attributed(Bool.random(using: &chance) ? .group : .person("Ben"))
    }
  }
}
