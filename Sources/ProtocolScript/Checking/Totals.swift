import MeetingProtocol

extension ScriptReader {
  /// Holds the total against the sum of the stages, for the smallest and the largest group.
  mutating func checkTotal(_ plan: MeetingProtocol, _ company: Company, _ fields: Fields) {
    guard let total = plan.total, let node = fields["total"], !plan.rules.isUnfinished else {
      return
    }
    switch total {
    case .exactly(let length):
      let sums = Adder(plan: plan, company: company).sums(of: plan.blocks)
      compare(length, length, length.scriptText, with: sums, people: nil, node)
    case .between(let least, let most):
      let sums = Adder(plan: plan, company: company).sums(of: plan.blocks)
      let written = "\(least.scriptText)..\(most.scriptText)"
      compare(least, most, written, with: sums, people: nil, node)
    case .each(let length):
      guard company.isKnown else { return }
      for people in Set([company.everyone.least, company.everyone.most ?? 0]).sorted()
      where people > 0 {
        let whole = length * people
        let written = "\(length.scriptText) each, which is \(whole.scriptText)"
        compareExact(whole, written, plan, people: people, node)
      }
    case .byPeople(let lengths):
      for (people, length) in lengths.sorted(by: { $0.key < $1.key }) {
        guard company.everyone.contains(people) else {
          report(
            .course(.totalForNobody(people, range: company.everyone.text)), node)
          continue
        }
        compareExact(length, length.scriptText, plan, people: people, node)
      }
    }
  }

  private mutating func compareExact(
    _ length: Length, _ written: String, _ plan: MeetingProtocol, people: Int, _ node: ScriptNode
  ) {
    let company = Company(of: plan, people: people)
    let sums = Adder(plan: plan, company: company).sums(of: plan.blocks)
    compare(length, length, written, with: sums, people: people, node)
  }

  private mutating func compare(
    _ least: Length, _ most: Length, _ written: String, with sums: Sums, people: Int?,
    _ node: ScriptNode
  ) {
    if most < sums.shortest {
      let fault = CourseFault.totalTooShort(
        total: written, sum: sums.text, openStages: sums.openStages, people: people)
      report(.course(fault), node)
      return
    }
    guard let longest = sums.longest, sums.openStages == 0 else {
      if least < most, least < sums.shortest { reportWider(written, sums, isBelow: true, node) }
      return
    }
    if longest < least {
      report(.course(.totalTooLong(total: written, sum: sums.text, people: people)), node)
    } else if least < most {
      if least < sums.shortest { reportWider(written, sums, isBelow: true, node) }
      if longest < most { reportWider(written, sums, isBelow: false, node) }
    }
  }

  private mutating func reportWider(
    _ written: String, _ sums: Sums, isBelow: Bool, _ node: ScriptNode
  ) {
    let sum = isBelow ? sums.shortest : sums.longest ?? .zero
    report(
      .course(.totalWider(total: written, sum: sum.scriptText, isBelow: isBelow)), node)
  }

  /// Holds the time of each block for the whole of it against the blocks inside.
  mutating func checkBudgets(_ blocks: [Block], _ adder: Adder) {
    for block in blocks {
      if let budget = block.budget, let node = course.budgets[block.id] {
        let sums = adder.sums(ofAllInside: block)
        if budget < sums.shortest {
          report(.course(.budgetTooShort(budget, sum: sums.shortest)), node)
        }
      }
      checkBudgets(block.blocks, adder)
    }
  }
}
