/// A job in a protocol, such as presenter or tuner.
public struct Role: Equatable, Sendable {
  /// What names a role.
  public typealias ID = Identifier<Role>

  /// The role's key in the script.
  public var id: ID
  /// The role as the room reads it, such as "Presenter".
  public var title: String
  /// How many people the role takes.
  public var people: PeopleCount
  /// What the role does, in a line.
  public var does: String?
  /// Other names that the room uses for it.
  public var alsoCalled: [String]
  /// How the role is filled.
  public var filling: Filling

  /// How a role is filled.
  public enum Filling: Hashable, Sendable {
    /// People join with it.
    case joining
    /// By lots at the end of a stage (`drawn-in:`), anew in each cycle.
    case drawn(in: Stage.ID)
    /// By the facilitator's word during a stage (`chosen-in:`).
    case chosen(in: Stage.ID)
    /// By the turns of a round, a rotation or pairs.
    case turns
    /// By each small group for itself (`people: 1 per group`).
    case groups
  }

  /// The stage at whose end the role is drawn by lots; nil where it is filled in another way.
  public var drawnIn: Stage.ID? {
    if case .drawn(let stage) = filling { stage } else { nil }
  }

  /// The stage in which the role is chosen; nil where it is filled in another way.
  public var chosenIn: Stage.ID? {
    if case .chosen(let stage) = filling { stage } else { nil }
  }

  /// Makes a role.
  public init(
    id: ID, title: String, people: PeopleCount, does: String? = nil, alsoCalled: [String] = [],
    filling: Filling = .joining
  ) {
    self.id = id
    self.title = title
    self.people = people
    self.does = does
    self.alsoCalled = alsoCalled
    self.filling = filling
  }

  /// Makes a role that is drawn by lots at the end of a stage.
  public init(
    id: ID, title: String, people: PeopleCount, does: String? = nil, alsoCalled: [String] = [],
    drawnIn: Stage.ID?
  ) {
    self.init(
      id: id, title: title, people: people, does: does, alsoCalled: alsoCalled,
      filling: drawnIn.map { .drawn(in: $0) } ?? .joining)
  }

  /// The one who sits at the keyboard: in every room, outside `everyone`, declared by no script.
  public static let facilitator = Role(
    id: "facilitator", title: "Facilitator", people: PeopleCount(least: 0, most: 1))
}

/// How many people a role takes.
public struct PeopleCount: Hashable, Sendable {
  /// The fewest people with whom the session may start.
  public var least: Int
  /// The most people; nil where there is no bound.
  public var most: Int?
  /// Whether the role takes whoever has no other.
  public var isRest: Bool
  /// Whether it is an audience whose people need not be joined by name (`people: any`).
  public var isAudience: Bool

  /// Makes a count; `most`, where given, is not below `least`.
  public init(least: Int, most: Int?, isRest: Bool = false, isAudience: Bool = false) {
    self.least = least
    self.most = most
    self.isRest = isRest
    self.isAudience = isAudience
  }
}
