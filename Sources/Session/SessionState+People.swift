public import MeetingProtocol

extension SessionState {
  /// Everyone in the room now.
  public var present: [Person] { people.filter(\.isPresent) }

  /// The person of a name who is in the room; nil where nobody is.
  public func presentPerson(_ id: Person.ID) -> Person? {
    people.last { $0.id == id && $0.isPresent }
  }

  /// The role that takes whoever has no other; nil where the protocol has none.
  public var restRole: Role? { plan.roles.first { $0.people.isRest } }

  /// The roles that a person holds now: those joined with, drawn ones in place of the rest role, and those that the
  /// open turn or small group fills.
  public func roles(of person: Person) -> [Role.ID] {
    let held = heldRoles(of: person)
    guard let seats = openEntry?.seats, !seats.isEmpty else { return held }
    let seated = plan.roles.map(\.id).filter {
      seats[$0]?.contains(person.id.text) ?? false && !held.contains($0)
    }
    return held + seated
  }

  /// The roles that a person holds whatever is open: those joined with, and drawn ones in place of the rest role.
  func heldRoles(of person: Person) -> [Role.ID] {
    let lots = plan.roles.map(\.id).filter { drawn[$0, default: []].contains(person.id) }
    guard !lots.isEmpty else { return person.roles }
    return person.roles.filter { $0 != restRole?.id } + lots
  }

  /// Everyone in the room who holds a role now.
  public func holders(of role: Role.ID) -> [Person] {
    present.filter { roles(of: $0).contains(role) }
  }

  /// Everyone who joined with a role, drawn lots aside.
  public func joined(in role: Role.ID) -> [Person] {
    present.filter { $0.roles.contains(role) }
  }

  /// Whether a role takes one more.
  public func hasRoom(_ role: Role) -> Bool {
    guard role.filling == .joining else { return false }
    guard let most = role.people.most else { return true }
    return joined(in: role.id).count < most
  }

  /// What the start still needs, in the order of the script.
  public var missing: [Refusal.Missing] {
    let people = plan.rules.wrongNumber == .warn ? [] : missingPeople
    let asked = plan.questions.filter { !$0.isAgreed && !$0.isOptional }
    let values = asked.filter { !$0.isOfEachPerson && self.values[$0.id] == nil }.map {
      Refusal.Missing.value($0.id)
    }
    let details = asked.filter(\.isOfEachPerson).flatMap { question in
      present.filter { $0.details[question.id] == nil && $0.roles != [Role.facilitator.id] }.map {
        Refusal.Missing.detail(question.id, $0.id)
      }
    }
    return people + values + details
  }

  /// The roles, and the room as a whole, that have too few people or too many.
  public var missingPeople: [Refusal.Missing] {
    let roles = plan.roles.filter { $0.filling == .joining && !$0.people.isAudience }
    let missing = roles.compactMap { role -> Refusal.Missing? in
      let have = joined(in: role.id).count
      return have < role.people.least
        ? .people(role.id, have: have, need: role.people.least) : nil
    }
    guard missing.isEmpty, let whole = plan.rules.people else { return missing }
    let have = circumstances.people.count
    if have < whole.least {
      return [.peopleInAll(have: have, least: whole.least, most: whole.most)]
    }
    if let most = whole.most, have > most {
      return [.peopleInAll(have: have, least: whole.least, most: most)]
    }
    return []
  }
}
