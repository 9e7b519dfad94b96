import MeetingProtocol
import Session

/// Makes protocols of every sort of block, the same for the same seed.
struct PlanGenerator {
  private var chance: Chance
  private let drawsLots: Bool
  private var stages: [Stage.ID] = []
  private var count = 0

  init(seed: UInt64, drawsLots: Bool) {
    chance = Chance(seed: seed)
    self.drawsLots = drawsLots
  }

  mutating func plan() -> MeetingProtocol {
    let blocks = (0..<Int.random(in: 2...4, using: &chance)).map { _ in block(depth: 0) }
    var roles = [role("lead", most: 1), role("member", rest: true)]
    if drawsLots, let first = stages.first {
      let stage = stages.randomElement(using: &chance) ?? first
      roles.append(role("teacher", 1, most: 1, drawnIn: stage))
      roles.append(role("scribe", 2, most: 2, drawnIn: first))
    }
    var plan = MeetingProtocol(
      id: "made", title: "Made",
      questions: [
        Question(id: "focus", question: "?"),
        Question(id: "rooms", question: "?", shape: .list(upTo: 3)),
        Question(id: "groups", question: "?", shape: .list(upTo: nil)),
      ], roles: roles, outcome: "What stays", blocks: blocks)
    plan.forms = [Self.card]
    return plan
  }

  private static let card: Form = {
    var word = Field(id: "word", question: "Word?", type: .text)
    word.isRequired = true
    let rest = [
      Field(id: "mood", question: "Mood?", type: .yesNo),
      Field(id: "more", question: "More?", type: .text),
    ]
    return Form(id: "card", title: "Card", sections: [Form.Section(fields: [word] + rest)])
  }()

  /// Every fourth stage fills in the form: by the room, by everyone alone, about each, by one role.
  private var activity: Activity {
    guard count.isMultiple(of: 4) else { return .talk }
    let fillings = [
      FormFilling(form: "card"),
      FormFilling(form: "card", writes: [.everyone], isAlone: true),
      FormFilling(form: "card", each: .list("rooms"), writes: [.role("lead")]),
      FormFilling(form: "card", each: .everyone, reading: "before"),
    ]
    return .form(fillings[count / 4 % fillings.count])
  }

  private mutating func block(depth: Int) -> Block {
    let id = newID("x")
    switch depth < 2 ? Int.random(in: 0..<9, using: &chance) : 0 {
    case 0...4:
      return madeStage()
    case 5:
      return part(id, budget: oneIn(2) ? length() : nil, blocks(depth: depth + 1))
    case 6:
      return round(id, over: oneIn(2) ? "rooms" : "groups", blocks(depth: depth + 1))
    case 7:
      let earlier = stages.randomElement(using: &chance)
      return decision(id, ["yes": .goOn, "back": earlier.map { .back(to: $0) } ?? .goOn])
    default:
      // A decision among its own blocks stops the clock from going round by itself.
      var inside = blocks(depth: depth + 1)
      let earlier = stages.last
      inside.insert(
        decision(
          newID("d"),
          [
            "again": .again, "leave": .leave, "yes": .goOn,
            "back": earlier.map { .back(to: $0) } ?? .goOn,
          ]), at: Int.random(in: 1...inside.count, using: &chance))
      return cycles(id, inside)
    }
  }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<Int.random(in: 1...3, using: &chance)).map { _ in block(depth: depth) }
  }

  private mutating func madeStage() -> Block {
    let id = newID("s")
    stages.append(id)
    let cues: CuePlan =
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: .whenLeft([length(), .seconds(5)])
      case 1: .every(.seconds(Int64.random(in: 7...30, using: &chance)))
      default: .standard
      }
    let floor = oneIn(5) ? Floor(silent: [.everyone]) : Floor()
    let activity = activity
    if oneIn(8) { return stage(id, .exactly(length()), activity: .spare) }
    return stage(
      id, time(), cues: cues, ending: oneIn(2) ? .moveOn : .wait, floor: floor,
      activity: activity, gate: Gate(isOptional: oneIn(4)))
  }

  private mutating func time() -> StageTime {
    let length = length()
    let longer = length + self.length()
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: return .open
    case 1: return .between(least: length, most: longer, plan: oneIn(2) ? length : longer)
    case 2: return .atLeast(length, plan: longer)
    case 3: return .atMost(length, plan: length)
    case 4:
      let minute = Int.random(in: 40...59, using: &chance)
      return TimeOfDay(hour: 15, minute: minute).map { .until($0) } ?? .open
    default: return .exactly(length)
    }
  }

  private mutating func length() -> Length {
    .seconds(Int64.random(in: 5...90, using: &chance))
  }

  private mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &chance) == 0
  }

  private mutating func newID(_ letter: String) -> Stage.ID {
    count += 1
    return Stage.ID("\(letter)\(count)")
  }
}
