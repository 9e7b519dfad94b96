import Filling
import MeetingProtocol
import Session

/// Makes commands that fit a state, and now and then one that does not.
struct CommandGenerator {
  var chance: Chance
  static let names: [Person.ID] = ["Amy", "Ben", "Cyd", "Dee", "Eve", "ámy", "member", "7"]

  init(seed: UInt64) {
    chance = Chance(seed: seed ^ 0x5EED)
  }

  /// How long until something is asked again, in milliseconds.
  mutating func wait() -> Int64 {
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: 0
    case 1: Int64.random(in: 60_000...400_000, using: &chance)
    default: Int64.random(in: 1...40_000, using: &chance)
    }
  }

  mutating func command(in state: SessionState) -> Command {
    switch state.phase {
    case .gathering: gathering(state)
    case .running: running(state)
    case .finished, .ended: anytime(state)
    }
  }

  private mutating func gathering(_ state: SessionState) -> Command {
    switch Int.random(in: 0..<8, using: &chance) {
    case 0, 1: .join(name(), role: role())
    case 2: .setValue("focus", [word()])
    case 3: .setValue("rooms", words(upTo: 4))
    case 4: .setValue("groups", words(upTo: 4))
    case 5: anytime(state)
    default: state.missing.isEmpty ? .start : answerToMissing(state)
    }
  }

  private mutating func answerToMissing(_ state: SessionState) -> Command {
    if case .value(let id) = state.missing.last { return .setValue(id, words(upTo: 3)) }
    return .start
  }

  private mutating func running(_ state: SessionState) -> Command {
    if state.openCopy != nil, Bool.random(using: &chance) { return formCommand(state) }
    let options = state.openEntry?.decision?.options.map(\.answer) ?? ["yes", "no"]
    return switch Int.random(in: 0..<16, using: &chance) {
    case 0...2: .next(nil)
    case 3: .next(block(state))
    case 4: .back(Bool.random(using: &chance) ? nil : block(state))
    case 5: .skip(word())
    case 6: state.isPaused ? .resume : .pause
    case 7: Bool.random(using: &chance) ? .pause : .resume
    case 8, 9: .extend(.seconds(Int64.random(in: -80...120, using: &chance)))
    case 10: .speakAs(Bool.random(using: &chance) ? .person(name()) : .role("lead"))
    case 11, 12: .answer(.words(options.randomElement(using: &chance) ?? "yes"))
    case 13: .answer(Bool.random(using: &chance) ? .yes : .no)
    default: anytime(state)
    }
  }

  private mutating func formCommand(_ state: SessionState) -> Command {
    let entries: [FormEntry] = [
      .answered(.words(word())), .answered(.code("yes")), .notApplicable, .skipped(because: ""),
    ]
    let step = state.openStep
    return switch Int.random(in: 0..<10, using: &chance) {
    case 0: .form(.later)
    case 1: .form(.back)
    case 2: .form(.skip(because: word()))
    case 3: .form(.done)
    default:
      step.map { step in
        .form(
          .enter([
            FormAnswer(
              place: step.place, entry: entries.randomElement(using: &chance) ?? .notApplicable)
          ]))
      } ?? .form(.done)
    }
  }

  private mutating func anytime(_ state: SessionState) -> Command {
    if Int.random(in: 0..<8, using: &chance) == 0 { return recordCommand(state) }
    return switch Int.random(in: 0..<40, using: &chance) {
    case 0...4: .join(name(), role: role())
    case 5, 6: .leave(name())
    case 7, 8: .handRole(role() ?? "lead", to: name())
    case 9: .setValue("rooms", words(upTo: 4))
    case 10...15: .keep(words(upTo: 3).map(note), begunIn: notePlace(state))
    case 16, 17: .fix(number: Int.random(in: 0...9, using: &chance), text: word())
    case 18: .strike(number: Int.random(in: 0...9, using: &chance))
    case 19: .fillOutcome(word())
    case 20: .setBell(Bool.random(using: &chance))
    case 21...27: .undo
    case 28...31: .redo
    case 32: .reportNotUnderstood(line: 1, text: word())
    case 33: .back(nil)
    case 34: .start
    case 35: Int.random(in: 0..<8, using: &chance) == 0 ? .end : .back(nil)
    default: .next(nil)
    }
  }

  private mutating func name() -> Person.ID { Self.names.randomElement(using: &chance) ?? "Amy" }

  private mutating func role() -> Role.ID? {
    [nil, nil, "lead", "member", "teacher", "nobody"].randomElement(using: &chance) ?? nil
  }

  private mutating func block(_ state: SessionState) -> Stage.ID {
    let entry = state.agenda.entries.randomElement(using: &chance)
    let container = entry?.containers.randomElement(using: &chance)
    return (Bool.random(using: &chance) ? container?.id : nil) ?? entry?.key.block ?? "nowhere"
  }

  private mutating func notePlace(_ state: SessionState) -> NotePlace? {
    let number = Int.random(in: -2...state.slots.count, using: &chance)
    return number < 0 ? nil : number == 0 ? .before : .slot(number)
  }

  private mutating func word() -> String { "w\(Int.random(in: 0..<5, using: &chance))" }

  private mutating func words(upTo most: Int) -> [String] {
    (0..<Int.random(in: 0...most, using: &chance)).map { _ in word() }
  }
}
