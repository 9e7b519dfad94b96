/// Anything that stands under `stages:` in a script.
public indirect enum Block: Equatable, Sendable {
  /// A timed part of the meeting; breaks, spare time, votes, tests, forms and adjournments among them.
  case stage(Stage)
  /// Blocks that share a title, a floor or a budget; an included script is one.
  case part(Part)
  /// The same blocks once for each item of a list.
  case round(Round)
  /// The same blocks in cycles.
  case cycles(Cycles)
  /// A ring of seats through which everyone passes.
  case rotation(Rotation)
  /// Small groups at once.
  case groups(Groups)
  /// Everyone meets everyone.
  case pairs(Pairs)
  /// A question whose answer says where the meeting goes on.
  case decision(Decision)

  /// The block's id.
  public var id: Stage.ID {
    switch self {
    case .stage(let stage): stage.id
    case .part(let part): part.id
    case .round(let round): round.id
    case .cycles(let cycles): cycles.id
    case .rotation(let rotation): rotation.id
    case .groups(let groups): groups.id
    case .pairs(let pairs): pairs.id
    case .decision(let decision): decision.id
    }
  }

  /// The title as the room reads it.
  public var title: String {
    switch self {
    case .stage(let stage): stage.title
    case .part(let part): part.title
    case .round(let round): round.title
    case .cycles(let cycles): cycles.title
    case .rotation(let rotation): rotation.title
    case .groups(let groups): groups.title
    case .pairs(let pairs): pairs.title
    case .decision(let decision): decision.title
    }
  }

  /// What has to hold before it opens.
  public var gate: Gate {
    switch self {
    case .stage(let stage): stage.gate
    case .part(let part): part.frame.gate
    case .round(let round): round.frame.gate
    case .cycles(let cycles): cycles.frame.gate
    case .rotation(let rotation): rotation.frame.gate
    case .groups(let groups): groups.frame.gate
    case .pairs(let pairs): pairs.frame.gate
    case .decision(let decision): decision.gate
    }
  }

  /// The blocks inside; empty for a stage and a decision.
  public var blocks: [Block] {
    switch self {
    case .stage, .decision: []
    case .part(let part): part.blocks
    case .round(let round): round.blocks
    case .cycles(let cycles): cycles.blocks
    case .rotation(let rotation): rotation.blocks
    case .groups(let groups): groups.blocks
    case .pairs(let pairs): pairs.blocks
    }
  }
}

/// What every block that holds others says about all of them.
public struct Frame: Equatable, Sendable {
  /// What has to hold before it opens.
  public var gate: Gate
  /// The time on the clock by which it is to end (`ends: 15:30`).
  public var ends: TimeOfDay?
  /// Who sees what is kept inside.
  public var confidence: Confidence

  /// Makes a frame; with no arguments one that says nothing.
  public init(
    gate: Gate = Gate(), ends: TimeOfDay? = nil, confidence: Confidence = Confidence()
  ) {
    self.gate = gate
    self.ends = ends
    self.confidence = confidence
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
  /// What else holds for all of it.
  public var frame: Frame
  /// The blocks inside.
  public var blocks: [Block]

  /// Makes a part.
  public init(
    id: Stage.ID, title: String, budget: Length? = nil, floor: Floor = Floor(),
    prompt: String? = nil, frame: Frame = Frame(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.budget = budget
    self.floor = floor
    self.prompt = prompt
    self.frame = frame
    self.blocks = blocks
  }
}

/// The same blocks in numbered cycles (`repeat:`).
public struct Cycles: Equatable, Sendable {
  /// What ends the cycles.
  public enum End: Hashable, Sendable {
    /// A decision inside that says leave.
    case decision
    /// So many cycles, and no more (`cycles: 4`, `cycles: 2..4`); from the least on the room is asked.
    case count(least: Int, most: Int)
    /// So much time is left of the budget of the repeat, or of what is around it; zero where it is up.
    case timeLeft(Length)
  }

  /// The id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// What ends the cycles.
  public var end: End
  /// The role that passes to the next person with each cycle (`moves:`).
  public var moves: Role.ID?
  /// The time for all cycles.
  public var budget: Length?
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// What else holds for all of it.
  public var frame: Frame
  /// The blocks of one cycle.
  public var blocks: [Block]

  /// Makes a repeat.
  public init(
    id: Stage.ID, title: String, end: End = .decision, moves: Role.ID? = nil,
    budget: Length? = nil, floor: Floor = Floor(), frame: Frame = Frame(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.end = end
    self.moves = moves
    self.budget = budget
    self.floor = floor
    self.frame = frame
    self.blocks = blocks
  }
}
