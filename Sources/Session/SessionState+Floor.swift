public import MeetingProtocol

extension SessionState {
  /// The floor of what is open; before the start and after the last stage it is open to all.
  public var floor: Floor { openEntry?.floor ?? Floor() }

  /// Whose words a bare line of a kind is, and of which kind a line of unsaid kind.
  ///
  /// The name said and the mark are the input line's to read; what is left is decided here: `/as`, then the role
  /// that `expects:` names for the kind, then the only role that may speak, then the group.
  public func author(ofKind kind: NoteKind.ID?) -> Author {
    if let voice { return voice }
    if let kind, let stage = openEntry?.stage {
      let named = stage.expects.filter { $0.kind == kind }.compactMap(\.from)
      if named.count == 1, let role = named.first { return .role(role) }
    }
    return onlySpeaker.map(Author.role) ?? .group
  }

  /// The kind of a line that says none, by its author.
  public func kind(ofLineBy author: Author) -> NoteKind.ID {
    let roles = rolesOf(author)
    let expected = (openEntry?.stage?.expects ?? []).filter { expectation in
      expectation.from.map(roles.contains) ?? true
    }
    guard let only = expected.first, expected.count == 1 else { return NoteKind.note.id }
    return only.kind
  }

  /// The only role that may speak now; nil where several may, or none.
  public var onlySpeaker: Role.ID? {
    guard let entry = openEntry else { return nil }
    let named = entry.floor.speaks.compactMap { party -> Role.ID? in
      if case .role(let role) = party { role } else { nil }
    }
    // Where the floor is open to all, a bare line is the group's, whatever roles are filled.
    if entry.floor.speaks.isEmpty, entry.floor.silent.isEmpty, entry.floor.away.isEmpty {
      return nil
    }
    let candidates = named.isEmpty ? plan.roles.map(\.id).filter(isFilled) : named
    let speakers = candidates.filter(entry.floor.lets)
    return speakers.count == 1 ? speakers.first : nil
  }

  /// Whether a role that is filled by lots has been drawn; every other role counts as filled.
  private func isFilled(_ role: Role.ID) -> Bool {
    plan.role(role)?.drawnIn == nil || !drawn[role, default: []].isEmpty
  }

  private func rolesOf(_ author: Author) -> [Role.ID] {
    switch author {
    case .role(let role): [role]
    case .person(let id): presentPerson(id).map { roles(of: $0) } ?? []
    case .group: []
    case .smallGroup(let name):
      openEntry?.groups.first { $0.name == name }?.members
        .compactMap { presentPerson(Person.ID($0)) }.flatMap { roles(of: $0) } ?? []
    }
  }
}

extension SessionState {
  /// The state that says whose words a line is and of which kind.
  ///
  /// It is this one, unless the stage in which the line was begun has ended by itself since: then the line
  /// belongs there.
  ///
  /// - Parameter begun: The state in which the first letter was typed; nil where that is not known.
  /// - Returns: One of the two.
  public func stateOfLine(begunIn begun: SessionState?) -> SessionState {
    guard let begun, begun.notePlace != notePlace, hasLeftByItself(begun.notePlace) else {
      return self
    }
    return begun
  }

  /// Whether a stage was left, and only the clock has opened others since.
  func hasLeftByItself(_ place: NotePlace) -> Bool {
    guard case .slot(let begun) = place, begun <= slots.count,
      finishedBy.map({ $0 == .itself }) ?? true
    else { return false }
    return slots.dropFirst(begun).allSatisfy { $0.opening.cause == .itself }
  }
}
