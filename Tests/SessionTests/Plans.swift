import MeetingProtocol
import Session

// Protocols that the tests run, small enough to read at the test.

/// A stage named after its id.
func stage(
  _ id: Stage.ID, _ time: StageTime = .open, cues: CuePlan = .standard,
  ending: StageEnding = .wait, floor: Floor = Floor(), expects: [Expectation] = [],
  activity: Activity = .talk, gate: Gate = Gate()
) -> Block {
  .stage(
    Stage(
      id: id, title: id.text, time: time, cues: cues, ending: ending, floor: floor,
      expects: expects, activity: activity, gate: gate))
}

/// Time set aside, in whole minutes.
func spare(_ id: Stage.ID, minutes: Int64) -> Block {
  stage(id, .exactly(.minutes(minutes)), activity: .spare)
}

/// A stage of whole minutes that the meeting may do without.
func optional(_ id: Stage.ID, minutes: Int64) -> Block {
  stage(id, .exactly(.minutes(minutes)), gate: Gate(isOptional: true))
}

/// A stage of whole minutes.
func stage(_ id: Stage.ID, minutes: Int64, ending: StageEnding = .wait) -> Block {
  stage(id, .exactly(.minutes(minutes)), ending: ending)
}

/// A decision of answers and where they lead.
func decision(_ id: Stage.ID, _ options: KeyValuePairs<String, Decision.Outcome>) -> Block {
  .decision(
    Decision(
      id: id, title: id.text, question: "\(id)?",
      options: options.map { Decision.Option(answer: $0.key, outcome: $0.value) }))
}

func part(_ id: Stage.ID, budget: Length? = nil, _ blocks: [Block]) -> Block {
  .part(Part(id: id, title: id.text, budget: budget, blocks: blocks))
}

func cycles(_ id: Stage.ID, _ blocks: [Block]) -> Block {
  .cycles(Cycles(id: id, title: id.text, blocks: blocks))
}

func round(_ id: Stage.ID, over list: Question.ID, _ blocks: [Block]) -> Block {
  .round(Round(id: id, title: id.text, list: list, itemName: "room", blocks: blocks))
}

func role(
  _ id: Role.ID, _ least: Int = 0, most: Int? = nil, rest: Bool = false, drawnIn: Stage.ID? = nil
) -> Role {
  Role(
    id: id, title: id.text,
    people: PeopleCount(least: least, most: most, isRest: rest), drawnIn: drawnIn)
}

/// A protocol of blocks, for anyone.
func plan(
  _ blocks: [Block], roles: [Role] = [], questions: [Question] = [], outcome: String? = nil
) -> MeetingProtocol {
  MeetingProtocol(
    id: "tried", title: "Tried", questions: questions, roles: roles, outcome: outcome,
    blocks: blocks)
}

/// A meeting of blocks that has started at second zero.
func started(_ blocks: [Block]) throws -> Meeting {
  var meeting = Meeting(plan(blocks))
  try meeting.when(.start)
  return meeting
}

/// A plain note of the group.
func note(_ text: String) -> NoteDraft {
  NoteDraft(author: .group, kind: "note", text: text)
}

/// A kind wanted in a stage: Swift Testing has an `Expectation` too.
typealias Wanted = Expectation
