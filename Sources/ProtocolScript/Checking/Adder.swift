import MeetingProtocol

/// Adds up the times of blocks for the people that there may be.
struct Adder {
  let plan: MeetingProtocol
  let company: Company

  func sums(of blocks: [Block], turn: TurnContext = TurnContext()) -> Sums {
    var result = Sums()
    // Behind a decision that may lead past them, blocks need not come.
    var isCertain = true
    for block in blocks {
      let gate = block.gate
      if gate.isNever(for: company.everyone) { continue }
      let sums = sums(of: block, turn: turn)
      let comes = isCertain && !gate.isOptional && gate.isAlways(for: company.everyone)
      result.add(comes ? sums : sums.maybe)
      let outcomes = block.outcomes
      if outcomes.contains(where: \.leadsPast) { isCertain = false }
      if outcomes.contains(where: \.goesBack) { result.longest = nil }
    }
    return result
  }

  /// What is around a block: how many people a small group has, where there are any.
  struct TurnContext {
    var people: Company.Bounds?
  }

  private func sums(of block: Block, turn: TurnContext) -> Sums {
    if case .stage(let stage) = block { return sums(of: stage) }
    guard let budget = block.budget else { return sums(ofAllInside: block, turn: turn) }
    var whole = Sums()
    (whole.shortest, whole.longest) = (budget, budget)
    return whole
  }

  /// The sums of what is inside a block, all turns and cycles counted, whatever the time for the whole.
  func sums(ofAllInside block: Block, turn: TurnContext = TurnContext()) -> Sums {
    let inside = { sums(of: block.blocks, turn: turn) }
    return switch block {
    case .stage, .decision: Sums()
    case .part: inside()
    case .round(let round): inside().times(turns(of: round, turn))
    case .rotation(let rotation): inside().times(turns(of: rotation, turn))
    case .pairs(let pairs): inside().times(turns(of: pairs, turn))
    case .cycles(let cycles): inside().times(cycles.bounds)
    case .groups(let groups):
      sums(of: groups.blocks, turn: TurnContext(people: size(of: groups)))
    }
  }

  private func sums(of stage: Stage) -> Sums {
    var sums = Sums()
    switch stage.time {
    case .open: sums.openStages = stage.activity.isUntimed ? 0 : 1
    case .until: sums.longest = nil
    case .exactly, .between, .atLeast, .atMost: sums.longest = stage.time.longest
    }
    sums.shortest = stage.activity == .spare ? .zero : stage.time.shortest ?? .zero
    if case .extend(let ladder) = stage.ending {
      sums.longest = sums.longest.flatMap { longest in ladder.longest.map { longest + $0 } }
    }
    return sums
  }

  // MARK: - Turns

  private func people(_ turn: TurnContext) -> Company.Bounds { turn.people ?? company.everyone }

  private func turns(of round: Round, _ turn: TurnContext) -> Company.Bounds {
    switch round.over {
    case .items(let items): return Company.Bounds(least: items.count, most: items.count)
    case .everyone: return people(turn)
    case .others: return people(turn).less(1)
    case .role(let role):
      if turn.people != nil { return Company.Bounds(least: 0, most: turn.people?.most) }
      return company.roles[role] ?? Company.Bounds(least: 0, most: nil)
    case .list(let list):
      guard
        case .list(let upTo, let exactly)? = plan.questions.first(where: { $0.id == list })?.shape
      else { return Company.Bounds(least: 0, most: nil) }
      return Company.Bounds(least: exactly ?? 1, most: exactly ?? upTo)
    case .groups, .notes: return Company.Bounds(least: 0, most: nil)
    }
  }

  private func turns(of rotation: Rotation, _ turn: TurnContext) -> Company.Bounds {
    var least = people(turn).least
    for role in rotation.fixed { least -= company.roles[role]?.most ?? least }
    let most = people(turn).most.map { most in
      max(rotation.fixed.reduce(most) { $0 - (company.roles[$1]?.least ?? 0) }, 0)
    }
    return Company.Bounds(least: max(least, 0), most: most)
  }

  /// Everyone meets everyone in one turn fewer than there are people, or as many where these are odd.
  private func turns(of pairs: Pairs, _ turn: TurnContext) -> Company.Bounds {
    let people = pairs.role.flatMap { company.roles[$0] } ?? people(turn)
    let turns = { (count: Int) in count < 2 ? 0 : count - (count % 2 == 0 ? 1 : 0) }
    return Company.Bounds(least: turns(people.least), most: people.most.map(turns))
  }

  func size(of groups: Groups) -> Company.Bounds {
    switch groups.forming {
    case .size(let least, let most):
      return groups.leftOver == .bigger
        ? Company.Bounds(least: least, most: max(most, 2 * least - 1))
        : Company.Bounds(least: 1, most: most)
    case .number(let number):
      return Company.Bounds(
        least: company.everyone.least / max(number, 1),
        most: company.everyone.most.map { ($0 + number - 1) / max(number, 1) })
    case .of, .joining, .sameAs: return Company.Bounds(least: 0, most: company.everyone.most)
    }
  }
}
