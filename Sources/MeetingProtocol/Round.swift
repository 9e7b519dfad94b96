/// The same blocks once for each person or item.
public struct Round: Equatable, Sendable {
  /// What it goes through.
  public enum Over: Hashable, Sendable {
    /// The items of a list that was asked for.
    case list(Question.ID)
    /// The items written here.
    case items([String])
    /// Everyone in a role.
    case role(Role.ID)
    /// Everyone in the room, or in the small group.
    case everyone
    /// Everyone but the one whose turn it is in the round around this one.
    case others
    /// The small groups of a groups block.
    case groups(Stage.ID)
    /// The notes of a kind.
    case notes(NoteKind.ID)
  }

  /// In which order the turns come.
  public enum Order: Hashable, Sendable {
    /// As the list is written, or as people joined.
    case given
    /// By lots.
    case drawn
    /// As the facilitator says, turn by turn.
    case choice
    /// By the votes of the last vote on these items.
    case votes
  }

  /// The round's id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// What it goes through.
  public var over: Over
  /// In which order.
  public var order: Order
  /// Whether one may pass (`pass: no` forbids it).
  public var mayPass: Bool
  /// What one item is called in texts (`<classroom>`); nil where texts do not name it.
  public var itemName: String?
  /// The role that the one whose turn it is has for the turn; nil where the turn fills none.
  public var seat: Role.ID?
  /// The role that all others of the round have for the turn.
  public var others: Role.ID?
  /// The time for the whole round.
  public var budget: Length?
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// What else holds for all of it.
  public var frame: Frame
  /// The blocks of one turn.
  public var blocks: [Block]

  /// Makes a round.
  public init(
    id: Stage.ID, title: String, over: Over, order: Order = .given, mayPass: Bool = true,
    itemName: String? = nil, seat: Role.ID? = nil, others: Role.ID? = nil, budget: Length? = nil,
    floor: Floor = Floor(), frame: Frame = Frame(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.over = over
    self.order = order
    self.mayPass = mayPass
    self.itemName = itemName
    self.seat = seat
    self.others = others
    self.budget = budget
    self.floor = floor
    self.frame = frame
    self.blocks = blocks
  }

  /// Makes a round over a list that was asked for.
  public init(
    id: Stage.ID, title: String, list: Question.ID, itemName: String? = nil,
    budget: Length? = nil, floor: Floor = Floor(), blocks: [Block]
  ) {
    self.init(
      id: id, title: title, over: .list(list), itemName: itemName, budget: budget, floor: floor,
      blocks: blocks)
  }
}

/// A ring of seats: as many turns as people, everyone in every seat once (`rotate:`).
public struct Rotation: Equatable, Sendable {
  /// The id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// The seats in their order; two or more.
  public var seats: [Role.ID]
  /// Roles whose holders stay where they are.
  public var fixed: [Role.ID]
  /// The time for all turns.
  public var budget: Length?
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// What else holds for all of it.
  public var frame: Frame
  /// The blocks of one turn.
  public var blocks: [Block]

  /// Makes a rotation.
  public init(
    id: Stage.ID, title: String, seats: [Role.ID], fixed: [Role.ID] = [], budget: Length? = nil,
    floor: Floor = Floor(), frame: Frame = Frame(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.seats = seats
    self.fixed = fixed
    self.budget = budget
    self.floor = floor
    self.frame = frame
    self.blocks = blocks
  }
}

/// Everyone meets everyone, in as many turns as that takes (`pairs:`).
public struct Pairs: Equatable, Sendable {
  /// The id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// Whose members meet; nil for everyone.
  public var role: Role.ID?
  /// The time for all turns.
  public var budget: Length?
  /// The floor that holds for all blocks inside.
  public var floor: Floor
  /// What else holds for all of it.
  public var frame: Frame
  /// The blocks of one turn.
  public var blocks: [Block]

  /// The role of the one who is named first in a pair.
  public static let first: Role.ID = "first"
  /// The role of the one who is named second in a pair.
  public static let second: Role.ID = "second"

  /// Makes pairs.
  public init(
    id: Stage.ID, title: String, role: Role.ID? = nil, budget: Length? = nil,
    floor: Floor = Floor(), frame: Frame = Frame(), blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.role = role
    self.budget = budget
    self.floor = floor
    self.frame = frame
    self.blocks = blocks
  }
}
