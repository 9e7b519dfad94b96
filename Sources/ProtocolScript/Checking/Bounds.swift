import MeetingProtocol

extension Company.Bounds {
  /// The bounds with so many fewer.
  func less(_ count: Int) -> Company.Bounds {
    Company.Bounds(least: max(least - count, 0), most: most.map { max($0 - count, 0) })
  }
}

extension Cycles {
  /// How many cycles there may be.
  var bounds: Company.Bounds {
    switch end {
    case .count(let least, let most):
      Company.Bounds(least: blocks.contains(where: \.mayLeave) ? 1 : least, most: most)
    case .decision: Company.Bounds(least: 1, most: nil)
    case .timeLeft: Company.Bounds(least: 1, most: nil)
    }
  }
}

extension Activity {
  /// Whether such a stage is no part of the time of the meeting.
  var isUntimed: Bool {
    switch self {
    case .adjournment: true
    case .talk, .rest, .spare, .vote, .test, .form: false
    }
  }
}

extension Block {
  /// Where a block's own answers lead, and those inside that lead out of it.
  var outcomes: [Decision.Outcome] {
    switch self {
    case .decision(let decision): decision.options.map(\.outcome)
    case .stage(let stage):
      if case .test(let test) = stage.activity { test.outcomes.map(\.outcome) } else { [] }
    case .part, .groups: blocks.flatMap(\.outcomes)
    case .round, .rotation, .pairs:
      blocks.flatMap(\.outcomes).filter { $0 != .nextTurn }
    case .cycles: blocks.flatMap(\.outcomes).filter { ![.again, .leave].contains($0) }
    }
  }

  /// Whether something inside may leave the repeat around it before its end.
  fileprivate var mayLeave: Bool { outcomes.contains { $0 == .leave || $0 == .end } }
}

extension Decision.Outcome {
  /// Whether blocks are done again.
  var goesBack: Bool {
    switch self {
    case .back: true
    case .goOn, .again, .leave, .nextTurn, .on, .askAgain, .end: false
    }
  }

  /// Whether blocks that follow are left out.
  var leadsPast: Bool {
    switch self {
    case .again, .leave, .nextTurn, .on, .end: true
    case .goOn, .back, .askAgain: false
    }
  }
}

extension Gate {
  /// Whether its conditions hold whoever comes: there are none, or all are on the number of people.
  func isAlways(for everyone: Company.Bounds) -> Bool {
    conditions.allSatisfy { condition in
      guard condition.subject == .people else { return false }
      switch condition.test {
      case .atLeast(let least): return everyone.least >= least
      case .atMost(let most): return everyone.most.map { $0 <= most } ?? false
      case .isOne(let numbers):
        return everyone.most == everyone.least && numbers.contains("\(everyone.least)")
      case .isNone, .isEmpty, .isGiven: return false
      }
    }
  }

  /// Whether a condition on the number of people never holds.
  func isNever(for everyone: Company.Bounds) -> Bool {
    conditions.contains { condition in
      guard condition.subject == .people else { return false }
      switch condition.test {
      case .atLeast(let least): return everyone.most.map { $0 < least } ?? false
      case .atMost(let most): return everyone.least > most
      case .isOne(let numbers):
        return !numbers.contains { Int($0).map(everyone.contains) ?? false }
      case .isNone, .isEmpty, .isGiven: return false
      }
    }
  }
}

extension Block {
  /// The time for the whole of it; nil where none is set.
  var budget: Length? {
    switch self {
    case .stage, .decision: nil
    case .part(let part): part.budget
    case .round(let round): round.budget
    case .cycles(let cycles): cycles.budget
    case .rotation(let rotation): rotation.budget
    case .groups(let groups): groups.budget
    case .pairs(let pairs): pairs.budget
    }
  }
}
