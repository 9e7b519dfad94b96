import MeetingProtocol

/// How long blocks take at least and at most.
struct Sums: Equatable {
  /// The sum of the shortest times.
  var shortest = Length.zero
  /// The sum of the longest times; nil where nothing bounds it.
  var longest: Length? = .zero
  /// Stages without a time.
  var openStages = 0

  init() {}

  init(of blocks: [Block]) {
    for block in blocks {
      switch block {
      case .stage(let stage): add(stage.time)
      case .part(let part):
        if let budget = part.budget { add(.exactly(budget)) } else { add(Sums(of: part.blocks)) }
      case .round(let round):
        if let budget = round.budget { add(.exactly(budget)) } else { longest = nil }
      case .rotation, .groups, .pairs:
        add(Sums(of: block.blocks))
        longest = nil
      case .cycles(let cycles):
        add(Sums(of: cycles.blocks))
        longest = nil
      case .decision(let decision):
        if decision.options.contains(where: { $0.outcome.goesBack }) { longest = nil }
      }
    }
  }

  private mutating func add(_ time: StageTime) {
    switch time {
    case .open: openStages += 1
    case .until: longest = nil
    case .exactly, .between, .atLeast, .atMost: break
    }
    shortest += time.shortest ?? .zero
    longest = longest.flatMap { sum in
      time == .open ? sum : time.longest.map { sum + $0 }
    }
  }

  private mutating func add(_ other: Sums) {
    shortest += other.shortest
    longest = longest.flatMap { sum in other.longest.map { sum + $0 } }
    openStages += other.openStages
  }

  /// The sum as a script would write it.
  var text: String {
    guard let longest else { return "at least \(shortest.scriptText)" }
    return shortest == longest
      ? shortest.scriptText : "\(shortest.scriptText)..\(longest.scriptText)"
  }
}

extension Decision.Outcome {
  fileprivate var goesBack: Bool {
    switch self {
    case .back: true
    case .goOn, .again, .leave, .nextTurn, .on, .askAgain, .end: false
    }
  }
}

extension ScriptReader {
  /// Holds the total against the sum of the stages, as far as it is known.
  mutating func checkTotal(_ result: MeetingProtocol, _ fields: Fields) {
    guard let total = result.total, let node = fields["total"], !hasErrors else { return }
    let sums = Sums(of: result.blocks)
    let (least, most, written) =
      switch total {
      case .exactly(let length): (length, length, length.scriptText)
      case .between(let least, let most): (least, most, "\(least.scriptText)..\(most.scriptText)")
      case .each, .byPeople: (.zero, .zero, "")
      }
    if most < sums.shortest {
      let fault = CourseFault.totalTooShort(
        total: written, sum: sums.text, openStages: sums.openStages)
      report(.course(fault), node)
    } else if let longest = sums.longest, sums.openStages == 0 {
      if longest < least {
        report(.course(.totalTooLong(total: written, sum: sums.text)), node)
      } else if least < most, least < sums.shortest || longest < most {
        report(.course(.totalWider(total: written, sum: sums.text)), node)
      }
    }
  }

  /// Holds the time of a part against the stages inside.
  mutating func checkBudget(_ budget: Length, _ blocks: [Block], _ node: ScriptNode) {
    let sums = Sums(of: blocks)
    guard budget < sums.shortest else { return }
    report(.course(.budgetTooShort(budget, sum: sums.shortest)), node)
  }
}
