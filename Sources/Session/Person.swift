public import MeetingProtocol

/// Someone in the room.
public struct Person: Equatable, Sendable {
  /// What names a person: the name as it was given at `/join`.
  public typealias ID = Identifier<Person>

  /// The name as given.
  public let id: ID
  /// The roles the person joined with or was handed, in that order.
  public var roles: [Role.ID]
  /// What was asked of each person, such as the school.
  public var details: [Question.ID: String] = [:]
  /// When the person joined.
  public let joinedAt: SessionTime
  /// When the person left; nil while in the room.
  public var leftAt: SessionTime?

  /// Makes a person who is in the room.
  public init(id: ID, roles: [Role.ID], joinedAt: SessionTime) {
    self.id = id
    self.roles = roles
    self.joinedAt = joinedAt
  }

  /// Whether the person is in the room.
  public var isPresent: Bool { leftAt == nil }
}
