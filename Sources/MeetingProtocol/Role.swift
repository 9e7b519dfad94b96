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
  /// The stage at whose end the role is drawn by lots; nil where people join with it.
  public var drawnIn: Stage.ID?

  /// Makes a role.
  public init(
    id: ID, title: String, people: PeopleCount, does: String? = nil, alsoCalled: [String] = [],
    drawnIn: Stage.ID? = nil
  ) {
    self.id = id
    self.title = title
    self.people = people
    self.does = does
    self.alsoCalled = alsoCalled
    self.drawnIn = drawnIn
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

  /// Makes a count; `most`, where given, is not below `least`.
  public init(least: Int, most: Int?, isRest: Bool = false) {
    self.least = least
    self.most = most
    self.isRest = isRest
  }
}
