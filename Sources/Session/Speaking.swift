public import MeetingProtocol

/// Someone's time on the floor.
public struct SpeakingTurn: Equatable, Sendable {
  /// Who spoke.
  public let person: Person.ID
  /// The roles that the person held then.
  public let roles: [Role.ID]
  /// In which slot.
  public let slot: Int
  /// Since when.
  public let from: SessionTime
  /// Until when; nil while it goes on.
  public var to: SessionTime?
  /// Whether the floor was closed to the person.
  public let isBreach: Bool
}

/// The floor was broken, without anyone taking it.
public struct FloorBreach: Equatable, Sendable {
  /// By whom.
  public let person: Person.ID
  /// In which slot.
  public let slot: Int
  /// When it was said.
  public let at: SessionTime
}

/// How long and how often someone spoke.
public struct SpeakingShare: Equatable, Sendable {
  /// Whose share.
  public enum Subject: Hashable, Sendable {
    /// One person's.
    case person(Person.ID)
    /// That of whoever held a role.
    case role(Role.ID)
  }

  /// Whose share it is.
  public let subject: Subject
  /// How long, pauses left out.
  public var length: Length = .zero
  /// How many times.
  public var turns = 0
  /// How often the floor was closed to them.
  public var breaches = 0
}

extension SessionState {
  /// Who has the floor; nil where nobody in particular does.
  public var speaker: Person.ID? {
    guard let turn = speaking.last, turn.to == nil else { return nil }
    return turn.person
  }

  /// Whether the floor is open to a person: one of the roles may speak, and none has to be silent.
  public func mayTakeFloor(_ person: Person) -> Bool {
    if person.roles.contains(Role.facilitator.id), roles(of: person).count == 1 { return true }
    let roles = roles(of: person)
    if floor.isQuietWork { return false }
    if roles.isEmpty { return floor.speaks.isEmpty || floor.speaks.contains(.everyone) }
    let mustListen = roles.contains { floor.silent.contains(.role($0)) || floor.away.contains($0) }
    return !mustListen && roles.contains(where: floor.lets)
  }

  /// Who spoke how long, everyone in the room named, in the order of joining.
  public func speakingByPerson(at now: SessionTime) -> [SpeakingShare] {
    var shares = OrderedShares(present.map { .person($0.id) })
    for turn in speaking { shares.add(turn, length(of: turn, at: now), to: [.person(turn.person)]) }
    for breach in breaches { shares.addBreach(to: [.person(breach.person)]) }
    return shares.all
  }

  /// Which role spoke how long; someone in two roles spoke for both.
  public func speakingByRole(at now: SessionTime) -> [SpeakingShare] {
    var shares = OrderedShares([])
    for turn in speaking {
      shares.add(turn, length(of: turn, at: now), to: turn.roles.map { .role($0) })
    }
    return shares.all
  }

  /// How long a turn lasted, or has so far, pauses left out.
  public func length(of turn: SpeakingTurn, at now: SessionTime) -> Length {
    let end = max(turn.to ?? now, turn.from)
    return end - turn.from - pausedLength(from: turn.from, to: end)
  }

  /// How often the floor of a slot was broken, by whom, in the order of the first time.
  public func breaches(inSlot number: Int) -> [(person: Person.ID, count: Int)] {
    let taken = speaking.filter { $0.slot == number && $0.isBreach }.map { ($0.from, $0.person) }
    let told = breaches.filter { $0.slot == number }.map { ($0.at, $0.person) }
    var counts: [(person: Person.ID, count: Int)] = []
    for (_, person) in (taken + told).sorted(by: { $0.0 < $1.0 }) {
      if let index = counts.firstIndex(where: { $0.person == person }) {
        counts[index].count += 1
      } else {
        counts.append((person, 1))
      }
    }
    return counts
  }

  mutating func giveFloor(to person: Person.ID?, isBreach: Bool, at time: SessionTime) {
    endTurn(at: time)
    guard let person, let known = presentPerson(person), let slot = openSlot else { return }
    speaking.append(
      SpeakingTurn(
        person: person, roles: roles(of: known), slot: slot.number, from: time,
        isBreach: isBreach))
  }

  /// Whoever has the floor gives it up.
  mutating func endTurn(at time: SessionTime) {
    guard let last = speaking.indices.last, speaking[last].to == nil else { return }
    speaking[last].to = max(time, speaking[last].from)
  }
}

/// Shares in the order in which their subjects are first named.
private struct OrderedShares {
  private(set) var all: [SpeakingShare]

  init(_ subjects: [SpeakingShare.Subject]) {
    all = subjects.map { SpeakingShare(subject: $0) }
  }

  mutating func add(
    _ turn: SpeakingTurn, _ length: Length, to subjects: [SpeakingShare.Subject]
  ) {
    change(subjects) { share in
      share.length += length
      share.turns += 1
      if turn.isBreach { share.breaches += 1 }
    }
  }

  mutating func addBreach(to subjects: [SpeakingShare.Subject]) {
    change(subjects) { $0.breaches += 1 }
  }

  private mutating func change(
    _ subjects: [SpeakingShare.Subject], _ change: (inout SpeakingShare) -> Void
  ) {
    for subject in subjects {
      if let index = all.firstIndex(where: { $0.subject == subject }) {
        change(&all[index])
      } else {
        all.append(SpeakingShare(subject: subject))
        change(&all[all.count - 1])
      }
    }
  }
}
