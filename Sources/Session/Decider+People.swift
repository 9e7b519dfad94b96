public import MeetingProtocol

extension Decider {
  func join(
    _ name: Person.ID, role: Role.ID?, details: [Question.ID: String] = [:]
  ) throws(Refusal) -> [Event] {
    for question in details.keys.sorted() { try check(detail: question) }
    let set = details.sorted { $0.key < $1.key }.map { Event.detailSet($0.key, name, $0.value) }
    return try join(name, role: role) + set
  }

  private func join(_ name: Person.ID, role: Role.ID?) throws(Refusal) -> [Event] {
    try checkName(name.text)
    if let role {
      guard let known = state.plan.role(role) else { throw .noRoleHasRoom }
      try checkJoining(known)
      guard state.hasRoom(known) else {
        throw .roleFull(role, most: known.people.most ?? 0)
      }
      return [.personJoined(name, role: role)]
    }
    return [.personJoined(name, role: try roleForNewcomer())]
  }

  private func checkJoining(_ role: Role) throws(Refusal) {
    switch role.filling {
    case .joining: break
    case .drawn: throw .roleIsDrawn(role.id)
    case .chosen, .turns, .groups: throw .roleIsSeated(role.id)
    }
  }

  /// The role of someone who joins without naming one; nil where the protocol has no roles.
  private func roleForNewcomer() throws(Refusal) -> Role.ID? {
    if state.plan.roles.allSatisfy({ $0.filling != .joining }) { return nil }
    if let rest = state.restRole, state.hasRoom(rest) { return rest.id }
    let open = state.plan.roles.filter(state.hasRoom)
    guard let only = open.first else { throw .noRoleHasRoom }
    guard open.count == 1 else { throw .roleNotClear(choices: open.map(\.id)) }
    return only.id
  }

  func handRole(_ role: Role.ID, to name: Person.ID) throws(Refusal) -> [Event] {
    let person = try here(name)
    guard let known = state.plan.role(role) else { throw .noRoleHasRoom }
    switch known.filling {
    case .joining, .chosen, .groups: break
    case .drawn: throw .roleIsDrawn(role)
    case .turns: throw .roleIsSeated(role)
    }
    if person.roles.contains(role) { throw .alreadyInRole(name, role) }
    let holders = state.joined(in: role)
    let isFull = known.people.most.map { holders.count >= $0 } ?? false
    guard isFull else { return [.roleHanded(role, to: person.id, from: nil)] }
    guard let holder = holders.first, holders.count == 1 else {
      throw .roleFull(role, most: known.people.most ?? 0)
    }
    return [.roleHanded(role, to: person.id, from: holder.id)]
  }

  func speakAs(_ author: Author) throws(Refusal) -> [Event] {
    _ = try openSlot()
    if case .person(let name) = author { _ = try here(name) }
    if state.voice == author { throw .nothingChanges }
    return [.voiceTaken(author)]
  }

  /// The person of a name, in the room.
  func here(_ name: Person.ID) throws(Refusal) -> Person {
    guard let person = state.presentPerson(name) else { throw .personNotHere(name) }
    return person
  }

  private func checkName(_ name: String) throws(Refusal) {
    guard name.contains(where: \.isLetter), !name.contains(where: { ":：@".contains($0) }),
      !name.hasPrefix("/"),
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .nameUnusable(name) }
    guard let holder = holder(of: name) else { return }
    throw .nameTaken(name, by: holder, proposal: proposal(for: name))
  }

  private func holder(of name: String) -> NameHolder? {
    let plan = state.plan
    if state.present.contains(where: { sameName($0.id.text, name) }) { return .person }
    let roles = (plan.roles + [.facilitator]).flatMap(\.names)
    if roles.contains(where: { sameName($0, name) || sameName($0 + "s", name) }) { return .role }
    if plan.kinds.contains(where: { sameName($0.id.text, name) || sameName($0.title, name) }) {
      return .kind
    }
    return reservedWords.contains { sameName($0, name) } ? .word : nil
  }

  private func proposal(for name: String) -> String {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    for letter in "BCDEFGHIJKLMNOPQRSTUVWXYZ" {
      let candidate = "\(first) \(letter)"
      if holder(of: candidate) == nil { return candidate }
    }
    var number = 2
    while holder(of: "\(name) \(number)") != nil { number += 1 }
    return "\(name) \(number)"
  }
}

/// Words that the language gives a meaning of its own where a name could stand.
let reservedWords = ["everyone", "group", "others", "rest", "all", "nobody", "people"]

extension Role {
  /// Every name by which the room may call the role.
  public var names: [String] { [id.text, title] + alsoCalled }
}
