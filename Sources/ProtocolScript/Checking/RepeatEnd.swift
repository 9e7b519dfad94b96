import MeetingProtocol

extension ScriptReader {
  /// Says where nothing inside a repeat can leave it.
  mutating func checkEnd(_ cycles: Cycles, _ key: ScriptNode) {
    guard cycles.end == .decision else { return }
    switch RepeatEnd(of: cycles.blocks) {
    case .reached: break
    case .barred: report(.course(.endNotReached), key)
    case .passed: report(.course(.repeatWithoutEnd), key)
    }
  }
}

/// How far one gets through the blocks of a cycle.
private enum RepeatEnd {
  /// A decision that leaves can be come to.
  case reached
  /// A decision stands in the way that never goes on.
  case barred
  /// There is none, and one comes to the end of the blocks.
  case passed

  init(of blocks: [Block]) {
    self = .passed
    for block in blocks {
      switch block {
      case .cycles(let cycles):
        // Its own decisions leave it; one that ends the meeting ends this repeat too.
        if cycles.blocks.contains(where: \.mayEndMeeting) { self = .reached }
      case .part, .round, .rotation, .groups, .pairs: self = RepeatEnd(of: block.blocks)
      case .decision(let decision): self = RepeatEnd(of: decision.options.map(\.outcome))
      case .stage(let stage):
        guard case .test(let test) = stage.activity else { continue }
        var outcomes = test.outcomes.map(\.outcome)
        if test.outcomes.count < test.answers.count { outcomes.append(.goOn) }
        self = RepeatEnd(of: outcomes)
      }
      if self != .passed { return }
    }
  }

  private init(of outcomes: [Decision.Outcome]) {
    if outcomes.contains(where: { $0 == .leave || $0 == .end }) {
      self = .reached
    } else if outcomes.contains(where: \.passes) {
      self = .passed
    } else {
      self = .barred
    }
  }
}

extension Decision.Outcome {
  /// Whether the blocks behind a decision may still be come to by it.
  fileprivate var passes: Bool {
    switch self {
    case .goOn, .on, .nextTurn: true
    case .again, .leave, .back, .askAgain, .end: false
    }
  }
}

extension Block {
  fileprivate var mayEndMeeting: Bool {
    switch self {
    case .decision(let decision): decision.options.contains { $0.outcome == .end }
    case .stage(let stage):
      if case .test(let test) = stage.activity {
        test.outcomes.contains { $0.outcome == .end }
      } else {
        false
      }
    case .part, .round, .cycles, .rotation, .groups, .pairs:
      blocks.contains(where: \.mayEndMeeting)
    }
  }
}
