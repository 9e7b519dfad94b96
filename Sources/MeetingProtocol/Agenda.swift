/// A protocol laid out for the lists at hand: every stage and decision in order, each turn of a round by itself.
///
/// Cycles stay folded: how often they run is decided in the room, so an entry inside one is opened once per cycle.
public struct Agenda: Equatable, Sendable {
  /// The entries in the order of the script, rounds unrolled.
  public let entries: [Entry]

  /// Lays out a protocol.
  ///
  /// - Parameters:
  ///   - plan: The protocol.
  ///   - lists: The asked lists that rounds go through; a round over a list that is not here has one turn
  ///     named after the list.
  public init(of plan: MeetingProtocol, lists: [Question.ID: [String]]) {
    var builder = AgendaBuilder(lists: lists)
    builder.add(plan.blocks)
    entries = builder.finished()
  }

  /// How many stages there are, decisions left out.
  public var stageCount: Int {
    entries.last { $0.number != nil }?.number ?? 0
  }

  /// The place of an entry; nil where there is none of that key.
  public func index(of key: Key) -> Int? {
    entries.firstIndex { $0.key == key }
  }

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
    /// The turns it is in, outermost first.
    public let turns: [Turn]
    /// The containers around it, outermost first.
    public let containers: [Container]
    /// The stage's number among the stages, from 1; nil for a decision.
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

    /// The repeats around it, outermost first.
    public var cycles: [Container] {
      containers.filter { $0.kind == .cycles }
    }
  }

  /// A stage or a decision.
  public enum Content: Equatable, Sendable {
    /// A timed part.
    case stage(Stage)
    /// A question whose answer leads on.
    case decision(Decision)
  }

  /// One pass through a round.
  public struct Turn: Equatable, Sendable {
    /// The round.
    public let round: Stage.ID
    /// What an item is called in texts; nil where texts do not name it.
    public let itemName: String?
    /// The item whose turn it is.
    public let item: String
    /// Which turn, from 1.
    public let number: Int
    /// How many turns the round has.
    public let count: Int
  }

  /// A part, a round or a repeat around an entry.
  public struct Container: Equatable, Sendable {
    /// What sort of container it is.
    public enum Kind: Hashable, Sendable {
      /// A part.
      case part
      /// A round; the range is that of all its turns.
      case round
      /// A repeat.
      case cycles
    }

    /// The container's id.
    public let id: Stage.ID
    /// The title as the room reads it.
    public let title: String
    /// What sort it is.
    public let kind: Kind
    /// The time for the whole; nil where none is set.
    public let budget: Length?
    /// What the room is asked to do throughout; nil where nothing is.
    public let prompt: String?
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
