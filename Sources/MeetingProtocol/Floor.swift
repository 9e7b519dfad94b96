/// Who may speak, who is away, and who holds the pen.
public struct Floor: Hashable, Sendable {
  /// Those to whom the floor is closed, or the one to whom it is open.
  public enum Party: Hashable, Sendable {
    /// Everyone in a role.
    case role(Role.ID)
    /// Everyone but the facilitator.
    case everyone
  }

  /// Only these speak; empty where the floor is not closed that way.
  public var speaks: [Party]
  /// These keep silent.
  public var silent: [Party]
  /// These have left the table.
  public var away: [Role.ID]
  /// Whoever holds the pen; their notes are no breach of silence.
  public var writes: [Role.ID]

  /// The order in which roles speak inside a stage (`in-order:`); empty where there is none.
  public var inOrder: [Role.ID]

  /// Makes a floor; with no arguments one that is open to all.
  public init(
    speaks: [Party] = [], silent: [Party] = [], away: [Role.ID] = [], writes: [Role.ID] = [],
    inOrder: [Role.ID] = []
  ) {
    self.speaks = speaks
    self.silent = silent
    self.away = away
    self.writes = writes
    self.inOrder = inOrder
  }

  /// The floor of a block inside a container: what the block says itself, else what its container says.
  public func inside(_ container: Floor) -> Floor {
    let saysWhoSpeaks = !speaks.isEmpty || !silent.isEmpty
    return Floor(
      speaks: saysWhoSpeaks ? speaks : container.speaks,
      silent: saysWhoSpeaks ? silent : container.silent,
      away: away.isEmpty ? container.away : away,
      writes: writes.isEmpty ? container.writes : writes,
      inOrder: inOrder.isEmpty ? container.inOrder : inOrder)
  }

  /// Whether nobody at all is to speak: quiet work, in which nothing rings.
  public var isQuietWork: Bool {
    silent.contains(.everyone)
  }

  /// Whether the floor says anything about a role by name.
  public func names(_ role: Role.ID) -> Bool {
    speaks.contains(.role(role)) || silent.contains(.role(role)) || away.contains(role)
  }

  /// Whether someone with these roles may speak.
  ///
  /// The roles that the floor names decide; where it names none of them, every one must be let.
  public func lets(anyOf roles: [Role.ID]) -> Bool {
    if silent.contains(.everyone) { return false }
    let named = roles.filter(names)
    if named.isEmpty { return roles.isEmpty ? speaks.isEmpty : roles.allSatisfy(lets) }
    return named.allSatisfy(lets)
  }

  /// Whether a role may speak.
  public func lets(_ role: Role.ID) -> Bool {
    if silent.contains(.everyone) || silent.contains(.role(role)) || away.contains(role) {
      return false
    }
    return speaks.isEmpty || speaks.contains(.everyone) || speaks.contains(.role(role))
  }
}
