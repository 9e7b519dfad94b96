import MeetingProtocol

extension ScriptReader {
  /// Says which blocks nothing comes to, and which never open.
  mutating func checkReach(_ plan: MeetingProtocol, _ company: Company) {
    var targets: Set<Stage.ID> = []
    for outcome in plan.blocks.flatMap(\.allOutcomes) {
      switch outcome {
      case .back(let block), .on(let block): targets.insert(block)
      case .goOn, .again, .nextTurn, .leave, .askAgain, .end: break
      }
    }
    checkReach(plan.blocks, targets, company)
  }

  private mutating func checkReach(
    _ blocks: [Block], _ targets: Set<Stage.ID>, _ company: Company
  ) {
    var isReached = true
    var barrier: Block?
    for block in blocks {
      if targets.contains(block.id) { isReached = true }
      if !isReached, let before = barrier, let node = course.places[block.id]?.node {
        report(.course(.unreachable(behind: before.id.text)), node)
        barrier = nil
      }
      if block.gate.isNever(for: company.everyone), let node = course.places[block.id]?.node {
        report(.course(.neverOpens(people: company.everyone.text)), node)
      }
      checkReach(block.blocks, targets, company)
      if isReached, !block.mayBePassed {
        isReached = false
        barrier = block
      }
    }
  }
}

extension Block {
  /// Every answer's outcome, those of blocks inside among them.
  fileprivate var allOutcomes: [Decision.Outcome] {
    switch self {
    case .decision, .stage: outcomes
    case .part, .round, .cycles, .rotation, .groups, .pairs: blocks.flatMap(\.allOutcomes)
    }
  }

  /// Whether one may come to what stands behind it.
  fileprivate var mayBePassed: Bool {
    if gate.isOptional || !gate.conditions.isEmpty { return true }
    switch self {
    case .decision(let decision): return decision.options.contains { $0.outcome == .goOn }
    case .stage(let stage):
      guard case .test(let test) = stage.activity else { return true }
      return test.outcomes.count < test.answers.count
        || test.outcomes.contains { $0.outcome == .goOn }
    case .part, .groups:
      return blocks.allSatisfy(\.mayBePassed) || outcomes.contains(where: \.skips)
    case .round, .rotation, .pairs, .cycles: return true
    }
  }
}

extension Decision.Outcome {
  /// Whether it leads on past blocks.
  fileprivate var skips: Bool {
    switch self {
    case .on: true
    case .goOn, .again, .nextTurn, .leave, .back, .askAgain, .end: false
    }
  }
}
