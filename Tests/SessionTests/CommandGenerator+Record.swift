import MeetingProtocol
import Session

/// Commands about the record.
extension CommandGenerator {
  mutating func recordCommand(_ state: SessionState) -> Command {
    // Off the record nothing else can be said; it is soon on again.
    if state.isOffRecord { return .setRecord(Int.random(in: 0..<4, using: &chance) > 0) }
    return switch Int.random(in: 0..<12, using: &chance) {
    case 0: .setRecord(Bool.random(using: &chance))
    case 1...3: .correctTime(timeReport())
    case 4: .giveFloor(Self.names.randomElement(using: &chance))
    case 5: .giveFloor(nil)
    case 6: .reportBreach("Amy")
    case 7 where Bool.random(using: &chance):
      .fit([nil, .minutes(3), .minutes(9), .minutes(60)].randomElement(using: &chance) ?? nil)
    case 7: .takePlan(.late, Int.random(in: 1...3, using: &chance))
    case 8: .takePlan(.early, Int.random(in: 1...2, using: &chance))
    default: .correct(corrections(state))
    }
  }

  private mutating func timeReport() -> TimeReport {
    let time = ReportedTime.ago(.seconds(Int64.random(in: 0...300, using: &chance)))
    return switch Int.random(in: 0..<3, using: &chance) {
    case 0: .began(time)
    case 1: .ended(time)
    default: .paused(time)
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
