import MeetingProtocol

/// What has to hold before blocks open, how they end and where answers lead, as a script says it.
enum ConditionText {
  /// What holds for the meeting as a whole.
  static func facts(of plan: MeetingProtocol) -> [String] {
    let rules = plan.rules
    var facts: [String] = []
    if !plan.variants.isEmpty {
      facts.append("Variants: " + listed(plan.variants.map(\.name), last: "or"))
    }
    if !rules.ready.isEmpty { facts.append("Ready when: " + rules.ready.joined(separator: "; ")) }
    if !rules.consent.isEmpty {
      facts.append("Everyone agrees: " + rules.consent.joined(separator: "; "))
    }
    if let ends = rules.ends {
      facts.append("\(rules.mustEnd ? "Must end" : "Ends") by \(clockText(ends.hour, ends.minute))")
    }
    for action in rules.afterwards {
      let who = action.who.map { ", \(plan.name(of: $0))" } ?? ""
      let days = action.withinDays.map { ", within \(counted($0, "day"))" } ?? ""
      facts.append("Afterwards: \(action.what)\(who)\(days)")
    }
    return facts
  }

  /// What holds for a block besides its heading.
  static func facts(of block: Block, in plan: MeetingProtocol) -> [String] {
    gateFacts(block.gate, in: plan) + ownFacts(of: block, in: plan)
  }

  private static func gateFacts(_ gate: Gate, in plan: MeetingProtocol) -> [String] {
    var facts: [String] = []
    if gate.isOptional { facts.append("May be left out") }
    if !gate.conditions.isEmpty {
      facts.append("Only if " + listed(gate.conditions.map { words(of: $0, in: plan) }))
    }
    if !gate.needs.isEmpty {
      let needs = gate.needs.map { need in
        switch need {
        case .value(let value): value.text
        case .block(let block): plan.title(of: block)
        }
      }
      facts.append("Needs first: " + listed(needs))
    }
    return facts
  }

  private static func ownFacts(of block: Block, in plan: MeetingProtocol) -> [String] {
    switch block {
    case .stage(let stage):
      return stageFacts(of: stage, in: plan) + confidenceFacts(stage.confidence, in: plan)
    case .part(let part): return frameFacts(part.frame, in: plan)
    case .round(let round):
      let pass = round.mayPass ? [] : ["Nobody passes"]
      return pass + frameFacts(round.frame, in: plan)
    case .cycles(let cycles):
      let moves = cycles.moves.map { ["\(plan.name(of: $0)) passes on with each cycle"] } ?? []
      return moves + frameFacts(cycles.frame, in: plan)
    case .rotation(let rotation): return frameFacts(rotation.frame, in: plan)
    case .groups(let groups): return groupFacts(of: groups, in: plan)
    case .pairs(let pairs): return frameFacts(pairs.frame, in: plan)
    case .decision(let decision):
      switch decision.by {
      case .facilitator: return []
      case .consent: return ["Decided if nobody objects"]
      case .vote: return ["Decided by counted votes"]
      }
    }
  }

  private static func groupFacts(of groups: Groups, in plan: MeetingProtocol) -> [String] {
    var facts: [String] = []
    switch groups.mixing {
    case .none: break
    case .by(let question): facts.append("Mixed by \(question.text)")
    case .new: facts.append("With others than before")
    }
    if let role = groups.stay { facts.append("\(plan.name(of: role).capitalised) stays") }
    if let list = groups.share { facts.append("The \(list.text) are divided among the groups") }
    return facts + frameFacts(groups.frame, in: plan)
  }

  private static func frameFacts(_ frame: Frame, in plan: MeetingProtocol) -> [String] {
    (frame.ends.map { ["Ends by \(clockText($0.hour, $0.minute))"] } ?? [])
      + confidenceFacts(frame.confidence, in: plan)
  }

  private static func confidenceFacts(
    _ confidence: Confidence, in plan: MeetingProtocol
  ) -> [String] {
    if confidence.isOffRecord { return ["Off the record: nothing is kept"] }
    if confidence.onlyFor.isEmpty { return [] }
    return ["What is kept is only for \(listed(confidence.onlyFor.map { plan.name(of: $0) }))"]
  }

  private static func stageFacts(of stage: Stage, in plan: MeetingProtocol) -> [String] {
    var facts: [String] = []
    switch stage.ending {
    case .wait: break
    case .moveOn: facts.append("The next stage opens by itself")
    case .extend(let ladder):
      let steps = ladder.steps.map(\.words) + (ladder.repeatsLast ? ["as often again"] : [])
      facts.append(
        "More time when it is up: \(steps.joined(separator: ", then "))"
          + (ladder.by == .vote ? ", by counted votes" : ""))
    }
    if stage.givesUnusedTime { facts.append("Minutes left over go to the next stage") }
    if let lights = stage.lights {
      facts.append(
        "Lights: green \(lights.green.words), amber \(lights.amber.words), red \(lights.red.words)")
    }
    if let value = stage.agrees { facts.append("Ends with a wording of \(value.text)") }
    return facts + [activity(of: stage, in: plan)].compactMap(\.self)
  }

  private static func activity(of stage: Stage, in plan: MeetingProtocol) -> String? {
    switch stage.activity {
    case .talk: return nil
    case .rest: return "Break"
    case .spare: return "Spare time, which overruns may eat"
    case .vote(let vote):
      let among =
        switch vote.among {
        case .list(let list): "the \(list.text)"
        case .notes(let kind): "the notes of the kind \(plan.name(of: kind))"
        case .items(let items): listed(items)
        }
      return "Vote among \(among), \(counted(vote.votesEach, "vote")) each"
    case .test(let test): return "Test of \(test.of.text), point by point"
    case .form(let filling):
      let each =
        switch filling.each {
        case .role(let role): ", one for each \(plan.name(of: role))"
        case .everyone: ", one for everyone"
        case .list(let list): ", one for each of the \(list.text)"
        case nil: ""
        }
      let alone = filling.isAlone ? ", everyone alone" : ""
      return "Form: \(filling.form)\(each)\(alone)"
    case .adjournment(let adjournment):
      return "The session goes on " + Card.words(of: adjournment)
    }
  }

  // MARK: - Conditions, and where answers lead

  private static func words(of condition: Condition, in plan: MeetingProtocol) -> String {
    switch condition.subject {
    case .people: return count(condition.test, of: "people", "somebody is here", "nobody is here")
    case .role(let role):
      let name = plan.name(of: role)
      return count(
        condition.test, of: name.plural, "somebody is here as \(name)", "nobody is here as \(name)")
    case .session: return "the session \(words(of: condition.test))"
    case .cycle: return "the cycle \(words(of: condition.test))"
    case .value(let name):
      let isAsked = plan.questions.contains { $0.id.text == name }
      let subject = isAsked ? name : "the answer to \(plan.title(of: Stage.ID(name)))"
      return "\(subject) \(words(of: condition.test))"
    }
  }

  private static func count(
    _ test: Condition.Test, of people: String, _ some: String, _ none: String
  ) -> String {
    switch test {
    case .atLeast(let least): "at least \(least) \(people) are here"
    case .atMost(let most): "at most \(most) \(people) are here"
    case .isGiven: some
    case .isEmpty: none
    case .isOne(let numbers): "\(listed(numbers, last: "or")) \(people) are here"
    case .isNone(let numbers): "not \(listed(numbers, last: "or")) \(people) are here"
    }
  }

  private static func words(of test: Condition.Test) -> String {
    switch test {
    case .isOne(let words): "is \(listed(words, last: "or"))"
    case .isNone(let words): "is not \(listed(words, last: "or"))"
    case .isEmpty: "is empty"
    case .isGiven: "is given"
    case .atLeast(let least): "is at least \(least)"
    case .atMost(let most): "is at most \(most)"
    }
  }

  /// Where an answer leads.
  static func lead(of outcome: Decision.Outcome, in plan: MeetingProtocol) -> String {
    switch outcome {
    case .goOn: "goes on"
    case .again: "another cycle"
    case .nextTurn: "the next turn"
    case .leave: "no further cycle"
    case .back(let block): "back to \(plan.title(of: block))"
    case .on(let block): "on to \(plan.title(of: block))"
    case .askAgain: "the same question again"
    case .end: "ends the meeting"
    }
  }
}

extension MeetingProtocol {
  /// What a block is called in the script; its id where there is none of that name.
  func title(of id: Stage.ID) -> String {
    func find(_ blocks: [Block]) -> String? {
      for block in blocks {
        if block.id == id { return block.title }
        if let found = find(block.blocks) { return found }
      }
      return nil
    }
    return find(blocks) ?? variants.lazy.compactMap { find($0.blocks) }.first ?? id.text
  }
}
