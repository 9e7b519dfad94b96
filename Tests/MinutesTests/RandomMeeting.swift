import MeetingProtocol
import Minutes
import Session
import Testing

/// Sessions that nobody would think of.
enum RandomMeeting {
  /// A session of some eighty commands; many are refused, as they would be in a room.
  static func make(seed: UInt64) -> Meeting {
    make(
      seed: seed, plan: [Plans.tuning, Plans.walk, Plans.cycle, Plans.circle][Int(seed % 4)])
  }

  /// A session of a plan, of some eighty commands.
  static func make(seed: UInt64, plan: MeetingProtocol) -> Meeting {
    var chance = Chance(seed: seed)
    var meeting = Meeting(plan)
    for role in plan.roles where role.drawnIn == nil {
      meeting.at("0:00", .join(Person.ID("Person \(role.title) A"), role: role.id))
    }
    for question in plan.questions where !question.isOfEachPerson && !question.isAgreed {
      guard case .choice(let words) = question.shape else {
        meeting.at("0:00", .setValue(question.id, ["x", "y"]))
        continue
      }
      meeting.at("0:00", .setValue(question.id, [words[Int(seed) % words.count]]))
    }
    var time = SessionTime.zero
    for step in 0..<80 {
      time = time + Length(milliseconds: .random(in: 0...90_000, using: &chance))
      try? meeting.attempt(randomCommand(step: step, plan, &chance), at: time)
    }
    if Bool.random(using: &chance) { try? meeting.attempt(.end, at: time) }
    return meeting
  }

  private static func randomCommand(
    step: Int, _ plan: MeetingProtocol, _ chance: inout Chance
  ) -> Command {
    let marks = ["*", "_", "|", "<b>", "#", "`", "- ", "é", "日本", "[a](b)", "\\", "~~", "&lt;"]
    let mark = marks.randomElement(using: &chance) ?? ""
    let number = Int.random(in: 1...20, using: &chance)
    let kind = plan.kinds.randomElement(using: &chance)?.id ?? NoteKind.note.id
    if Bool.random(using: &chance), plan.id == Plans.circle.id {
      return courseCommand(step: step, &chance)
    }
    switch Int.random(in: 0..<24, using: &chance) {
    case 0, 1: return .start
    case 2, 3: return .next(nil)
    case 4: return .back(nil)
    case 5: return .skip("s\(step)because")
    case 6: return .pause
    case 7: return .resume
    case 8: return .undo
    case 9: return .redo
    case 10: return .strike(number: number)
    case 11: return .fix(number: number, text: "q\(step)fixed\(mark)z")
    case 12: return .answer(.yes)
    case 13: return .answer(.no)
    case 14: return .extend(.minutes(1))
    default: return .note(.group, "q\(step)kept\(mark)z", kind: kind)
    }
  }

  private static func courseCommand(step: Int, _ chance: inout Chance) -> Command {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0: return .agree("w\(step)worded")
    case 1: return .ask(nil)
    case 2: return .ask(3)
    case 3: return .vote([Int.random(in: 0...1, using: &chance), 1])
    case 4: return .answer(.words("fail because b\(step)reason"))
    case 5: return .passTurn
    case 6: return .skip("s\(step)skipped")
    case 7, 8: return .next("host-only")
    case 9: return .answer(.yes)
    default: return .next(nil)
    }
  }
}
