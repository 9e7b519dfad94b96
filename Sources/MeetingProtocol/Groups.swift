/// Small groups at once, each with its notes, all on one clock (`groups:`).
public struct Groups: Equatable, Sendable {
  /// How the groups come about.
  public enum Forming: Hashable, Sendable {
    /// Of so many people each.
    case size(least: Int, most: Int)
    /// So many groups.
    case number(Int)
    /// One for each item of an asked list, or each answer of a question asked of each person.
    case of(Question.ID)
    /// Two groups of an earlier block together make one.
    case joining(Stage.ID)
    /// The groups of an earlier block again.
    case sameAs(Stage.ID)
  }

  /// Who is set apart from whom.
  public enum Mixing: Hashable, Sendable {
    /// Nothing is asked for: the order of joining.
    case none
    /// Those who gave the same answer are spread over the groups.
    case by(Question.ID)
    /// Those who were in a group before are spread over the groups.
    case new
  }

  /// What becomes of those who do not make a whole group.
  public enum LeftOver: Hashable, Sendable {
    /// They join other groups.
    case bigger
    /// They make a smaller group.
    case smaller
  }

  /// The id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// How the groups come about.
  public var forming: Forming
  /// Who is set apart.
  public var mixing: Mixing
  /// The role whose holders stay while the others move on.
  public var stay: Role.ID?
  /// What becomes of those left over.
  public var leftOver: LeftOver
  /// The asked list whose items are divided among the groups.
  public var share: Question.ID?
  /// A different task for each group, given out in turn.
  public var tasks: [String]
  /// The time for the whole.
  public var budget: Length?
  /// The floor that holds inside.
  public var floor: Floor
  /// What else holds for all of it.
  public var frame: Frame
  /// The blocks that all groups go through together.
  public var blocks: [Block]

  /// Makes groups.
  public init(
    id: Stage.ID, title: String, forming: Forming, mixing: Mixing = .none, stay: Role.ID? = nil,
    leftOver: LeftOver = .bigger, share: Question.ID? = nil, tasks: [String] = [],
    budget: Length? = nil, floor: Floor = Floor(), frame: Frame = Frame(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.forming = forming
    self.mixing = mixing
    self.stay = stay
    self.leftOver = leftOver
    self.share = share
    self.tasks = tasks
    self.budget = budget
    self.floor = floor
    self.frame = frame
    self.blocks = blocks
  }
}
