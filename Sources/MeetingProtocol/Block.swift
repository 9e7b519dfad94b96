/// Anything that stands under `stages:` in a script.
public indirect enum Block: Equatable, Sendable {
  /// A timed part of the meeting.
  case stage(Stage)
  /// Blocks that share a title, a floor or a budget.
  case part(Part)
  /// The same blocks once for each item of a list.
  case round(Round)
  /// The same blocks in cycles, until a decision inside leaves them.
  case cycles(Cycles)
  /// A question whose answer says where the meeting goes on.
  case decision(Decision)
}

/// A timed part of the meeting.
public struct Stage: Equatable, Sendable {
  /// What names a stage, and every other block: they share one namespace.
  public typealias ID = Identifier<Stage>

  /// The stage's own `id:`, else its title in hyphens.
  public var id: ID
  /// The title as the room reads it.
  public var title: String
  /// How long it is meant to last.
  public var time: StageTime
  /// Whose minutes these are.
  public var timing: TimingOrigin
  /// When it warns.
  public var cues: CuePlan
  /// What happens when its time is up.
  public var ending: StageEnding
  /// Who may speak.
  public var floor: Floor
  /// The kinds of note wanted here.
  public var expects: [Expectation]
  /// How people are to reply, such as "short, or yes and no".
  public var replies: String?
  /// What the room is asked to do.
  public var prompt: String?

  /// Makes a stage.
  public init(
    id: ID, title: String, time: StageTime = .open, timing: TimingOrigin = .source,
    cues: CuePlan = .standard, ending: StageEnding = .wait, floor: Floor = Floor(),
    expects: [Expectation] = [], replies: String? = nil, prompt: String? = nil
  ) {
    self.id = id
    self.title = title
    self.time = time
    self.timing = timing
    self.cues = cues
    self.ending = ending
    self.floor = floor
    self.expects = expects
    self.replies = replies
    self.prompt = prompt
  }
}

/// Blocks that share a title, a floor or a budget of time.
public struct Part: Equatable, Sendable {
  /// The part's id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// The time for the whole; nil where the stages add up by themselves.
  public var budget: Length?
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// What the room is asked to do throughout.
  public var prompt: String?
  /// The blocks inside.
  public var blocks: [Block]

  /// Makes a part.
  public init(
    id: Stage.ID, title: String, budget: Length? = nil, floor: Floor = Floor(),
    prompt: String? = nil, blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.budget = budget
    self.floor = floor
    self.prompt = prompt
    self.blocks = blocks
  }
}

/// The same blocks once for each item of an asked list.
public struct Round: Equatable, Sendable {
  /// The round's id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// The asked list that it goes through, in the order given.
  public var list: Question.ID
  /// What one item is called in texts (`<classroom>`); nil where texts do not name it.
  public var itemName: String?
  /// The time for the whole round.
  public var budget: Length?
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// The blocks of one turn.
  public var blocks: [Block]

  /// Makes a round.
  public init(
    id: Stage.ID, title: String, list: Question.ID, itemName: String? = nil, budget: Length? = nil,
    floor: Floor = Floor(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.list = list
    self.itemName = itemName
    self.budget = budget
    self.floor = floor
    self.blocks = blocks
  }
}

/// The same blocks in numbered cycles, until a decision inside says to leave (`repeat:`).
public struct Cycles: Equatable, Sendable {
  /// The id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// The blocks of one cycle.
  public var blocks: [Block]

  /// Makes a repeat.
  public init(id: Stage.ID, title: String, floor: Floor = Floor(), blocks: [Block]) {
    self.id = id
    self.title = title
    self.floor = floor
    self.blocks = blocks
  }
}

/// A question whose answer says where the meeting goes on (`decide:`).
public struct Decision: Equatable, Sendable {
  /// Where an answer leads.
  public enum Outcome: Hashable, Sendable {
    /// To the block after the decision.
    case goOn
    /// To the next cycle of the innermost repeat.
    case again
    /// Out of the innermost repeat.
    case leave
    /// Back to an earlier block of the same turn.
    case back(to: Stage.ID)
  }

  /// One answer and where it leads.
  public struct Option: Hashable, Sendable {
    /// The answer as the room says it.
    public var answer: String
    /// Where it leads.
    public var outcome: Outcome

    /// Makes an option.
    public init(answer: String, outcome: Outcome) {
      self.answer = answer
      self.outcome = outcome
    }
  }

  /// The decision's id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// The question put to the room.
  public var question: String
  /// The answers, in the order of the script; two or more.
  public var options: [Option]
  /// The floor while it is talked about.
  public var floor: Floor

  /// Makes a decision.
  public init(
    id: Stage.ID, title: String, question: String, options: [Option], floor: Floor = Floor()
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.options = options
    self.floor = floor
  }
}
