/// A protocol laid out for the circumstances at hand: every stage and decision in order, each turn by itself.
///
/// Cycles stay folded: how often they run is decided in the room, so an entry inside one is opened once per cycle.
public struct Agenda: Equatable, Sendable {
  /// The entries in the order of the script, turns unrolled.
  public let entries: [Entry]
  private let positions: [Key: Int]

  /// Lays out a protocol.
  ///
  /// - Parameters:
  ///   - plan: The protocol, in its variant.
  ///   - circumstances: Who is in the room and what is known; a round over what is not known yet has one turn,
  ///     named after what it goes through.
  public init(of plan: MeetingProtocol, for circumstances: Circumstances = Circumstances()) {
    var builder = AgendaBuilder(plan: plan, circumstances: circumstances)
    builder.add(plan.blocks)
    entries = builder.finished()
    var positions: [Key: Int] = [:]
    for (index, entry) in entries.enumerated() { positions[entry.key] = index }
    self.positions = positions
  }

  /// Lays out a protocol for the lists at hand, with nobody in the room.
  public init(of plan: MeetingProtocol, lists: [Question.ID: [String]]) {
    var circumstances = Circumstances()
    for (list, items) in lists { circumstances.values[list.text] = items }
    self.init(of: plan, for: circumstances)
  }

  /// How many numbered stages there are.
  public var stageCount: Int {
    entries.last { $0.number != nil }?.number ?? 0
  }

  /// The place of an entry; nil where there is none of that key.
  public func index(of key: Key) -> Int? { positions[key] }

  /// The places at which a block begins: one for each turn it is in.
  public func indices(of block: Stage.ID) -> [Int] {
    var found: [Int] = []
    for (index, entry) in entries.enumerated() {
      let begins =
        entry.key.block == block
        || entry.containers.contains { $0.id == block && $0.range.lowerBound == index }
      if begins { found.append(index) }
    }
    return found
  }
}

extension Agenda {
  /// What names an entry: the block and, inside rounds, which turn.
  public struct Key: Hashable, Sendable {
    /// The stage or decision.
    public let block: Stage.ID
    /// The turn in each round around it, outermost first, from 1.
    public let turns: [Int]

    /// Makes a key.
    public init(block: Stage.ID, turns: [Int] = []) {
      self.block = block
      self.turns = turns
    }
  }

  /// One stage or decision of the agenda.
  public struct Entry: Equatable, Sendable {
    /// What names the entry.
    public let key: Key
    /// The stage or decision itself.
    public let content: Content
    /// The floor, with what the containers say.
    public let floor: Floor
    /// Who sees what is kept, with what the containers say.
    public let confidence: Confidence
    /// The turns it is in, outermost first.
    public let turns: [Turn]
    /// The containers around it, outermost first.
    public let containers: [Container]
    /// The small groups that work here; empty where all work together.
    public let groups: [SmallGroup]
    /// The roles that turns and groups fill here, with those who hold them.
    public let seats: [Role.ID: [String]]
    /// The stage's number among the stages, from 1; nil for a decision, a break, spare time and an adjournment.
    public let number: Int?

    /// The title as the room reads it.
    public var title: String {
      switch content {
      case .stage(let stage): stage.title
      case .decision(let decision): decision.title
      }
    }

    /// The stage; nil for a decision.
    public var stage: Stage? {
      if case .stage(let stage) = content { stage } else { nil }
    }

    /// The decision; nil for a stage.
    public var decision: Decision? {
      if case .decision(let decision) = content { decision } else { nil }
    }

    /// What has to hold before the block itself opens.
    public var gate: Gate {
      switch content {
      case .stage(let stage): stage.gate
      case .decision(let decision): decision.gate
      }
    }

    /// Whether the meeting may do without it: it or something around it is optional.
    public var isOptional: Bool {
      gate.isOptional || containers.contains { $0.gate.isOptional }
    }

    /// All conditions on it, its containers' among them.
    public var conditions: [Condition] {
      containers.flatMap(\.gate.conditions) + gate.conditions
    }

    /// The repeats around it, outermost first.
    public var cycles: [Container] {
      containers.filter { $0.kind == .cycles }
    }

    /// The innermost turn; nil outside every round.
    public var turn: Turn? { turns.last }
  }

  /// A stage or a decision.
  public enum Content: Equatable, Sendable {
    /// A timed part.
    case stage(Stage)
    /// A question whose answer leads on.
    case decision(Decision)
  }

  /// One pass through a round, a rotation or pairs.
  public struct Turn: Equatable, Sendable {
    /// The round.
    public let round: Stage.ID
    /// What an item is called in texts; nil where texts do not name it.
    public let itemName: String?
    /// The item whose turn it is; for people their names.
    public let item: String
    /// The people whose turn it is; empty where it is that of a thing.
    public let people: [String]
    /// The roles that the turn fills, with those who hold them.
    public let seats: [Role.ID: [String]]
    /// Which turn, from 1.
    public let number: Int
    /// How many turns the round has.
    public let count: Int
  }

  /// A part, a round, groups or a repeat around an entry.
  public struct Container: Equatable, Sendable {
    /// What sort of container it is.
    public enum Kind: Hashable, Sendable {
      /// A part.
      case part
      /// A round, a rotation or pairs; the range is that of all turns.
      case round
      /// A repeat.
      case cycles
      /// Small groups.
      case groups
    }

    /// The container's id.
    public let id: Stage.ID
    /// The title as the room reads it.
    public let title: String
    /// What sort it is.
    public let kind: Kind
    /// The time for the whole; nil where none is set.
    public let budget: Length?
    /// The time on the clock by which it is to end; nil where none is set.
    public let ends: TimeOfDay?
    /// What the room is asked to do throughout; nil where nothing is.
    public let prompt: String?
    /// What has to hold before it opens.
    public let gate: Gate
    /// How its cycles end; nil where it is no repeat.
    public let cycleEnd: Cycles.End?
    /// The role that passes on with each cycle.
    public let moves: Role.ID?
    /// The places of its entries.
    public let range: Range<Int>
  }

  /// A place in the agenda while it runs: an entry, and which cycle of each repeat around it.
  public struct Place: Hashable, Sendable {
    /// The entry's index.
    public let index: Int
    /// The cycle of each repeat around the entry, outermost first, from 1.
    public let cycles: [Int]

    /// Makes a place.
    public init(index: Int, cycles: [Int]) {
      self.index = index
      self.cycles = cycles
    }
  }
}
