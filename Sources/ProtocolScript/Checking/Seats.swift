import MeetingProtocol

extension ScriptReader {
  /// Says where more people are needed than there can be.
  mutating func checkSeats(_ blocks: [Block], _ plan: MeetingProtocol, _ company: Company) {
    for block in blocks {
      var inside = company
      switch block {
      case .rotation(let rotation): checkRing(rotation, company)
      case .pairs(let pairs): checkPairs(pairs, company)
      case .groups(let groups):
        checkSize(groups, company)
        inside.everyone = Adder(plan: plan, company: company).size(of: groups)
      case .stage, .part, .round, .cycles, .decision: break
      }
      checkSeats(block.blocks, plan, inside)
    }
  }

  private mutating func checkRing(_ rotation: Rotation, _ company: Company) {
    guard company.isKnown, let node = course.places[rotation.id]?.node else { return }
    var people = company.everyone
    for role in rotation.fixed {
      guard let fixed = company.roles[role] else { continue }
      people.least = max(people.least - (fixed.most ?? people.least), 0)
      people.most = people.most.map { max($0 - fixed.least, 0) }
    }
    let seats = rotation.seats.count
    if let most = people.most, most < seats {
      report(.course(.tooFewForRing(seats: seats, people: most)), node)
    } else if people.least < seats {
      report(.course(.maybeTooFewForRing(seats: seats, people: people.least)), node)
    }
  }

  private mutating func checkPairs(_ pairs: Pairs, _ company: Company) {
    let people = pairs.role.flatMap { company.roles[$0] } ?? company.everyone
    guard company.isKnown, let most = people.most, most < 2,
      let node = course.places[pairs.id]?.node
    else { return }
    report(.course(.tooFewForPairs(people: most)), node)
  }

  private mutating func checkSize(_ groups: Groups, _ company: Company) {
    guard company.isKnown, let most = company.everyone.most,
      let node = course.places[groups.id]?.node
    else { return }
    switch groups.forming {
    case .size(let least, _) where least > most:
      report(.course(.tooFewForGroups(size: least, people: most)), node)
    case .number(let number) where number > most:
      report(.course(.tooManyGroups(number, people: most)), node)
    case .size, .number, .of, .joining, .sameAs: break
    }
  }

  // MARK: - Roles

  /// Says which roles can never speak, where the script says who speaks at all.
  mutating func checkVoices(_ plan: MeetingProtocol) {
    var voices = Voices()
    voices.walk(plan.blocks, in: Floor())
    for role in plan.roles where voices.hasRules && !role.people.isAudience {
      guard !voices.writing.contains(role.id), !voices.floors.contains(where: { $0.lets(role.id) }),
        let node = names.roleNodes[role.id]
      else { continue }
      report(.course(.neverSpeaks(role.id.text)), node)
    }
    let hasGroups = plan.blocks.contains(where: \.hasGroups)
    for role in plan.roles where role.filling == .groups && !hasGroups {
      guard let node = names.roleNodes[role.id] else { continue }
      report(.course(.noGroupsFor(role.id.text)), node)
    }
  }
}

/// The floors of all stages, and who has something to write.
private struct Voices {
  var floors: [Floor] = []
  var writing: Set<Role.ID> = []
  var hasRules = false

  mutating func walk(_ blocks: [Block], in outer: Floor) {
    for block in blocks {
      let floor = block.floor.inside(outer)
      if block.floor.saysWhoSpeaks { hasRules = true }
      writing.formUnion(floor.writes)
      switch block {
      case .decision: floors.append(floor)
      case .stage(let stage): add(stage, floor)
      case .part, .round, .cycles, .rotation, .groups, .pairs: walk(block.blocks, in: floor)
      }
    }
  }

  private mutating func add(_ stage: Stage, _ floor: Floor) {
    writing.formUnion(stage.expects.compactMap(\.from))
    switch stage.activity {
    case .talk, .vote, .test: floors.append(floor)
    case .form(let filling):
      floors.append(floor)
      for case .role(let role) in filling.writes { writing.insert(role) }
    case .rest, .spare, .adjournment: break
    }
  }
}

extension Floor {
  fileprivate var saysWhoSpeaks: Bool { !speaks.isEmpty || !silent.isEmpty || !away.isEmpty }
}

extension Block {
  fileprivate var floor: Floor {
    switch self {
    case .stage(let stage): stage.floor
    case .decision(let decision): decision.floor
    case .part(let part): part.floor
    case .round(let round): round.floor
    case .cycles(let cycles): cycles.floor
    case .rotation(let rotation): rotation.floor
    case .groups(let groups): groups.floor
    case .pairs(let pairs): pairs.floor
    }
  }

  fileprivate var hasGroups: Bool {
    if case .groups = self { return true }
    return blocks.contains(where: \.hasGroups)
  }
}
