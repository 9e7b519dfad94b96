import MeetingProtocol
import TextLayout

extension ProtocolView {
  static func add(
    _ blocks: [Block], depth: Int, _ plan: MeetingProtocol, to sheet: inout Sheet
  ) {
    let indent = depth * 2
    for block in blocks {
      let (title, facts) = heading(of: block, in: plan)
      sheet.add(
        StyledText(title, .bold) + StyledText(facts.isEmpty ? "" : ", " + facts), indent: indent,
        hanging: indent + 2)
      for fact in ConditionText.facts(of: block, in: plan) {
        sheet.add(fact, .dim, indent: indent + 2, hanging: indent + 4)
      }
      switch block {
      case .stage(let stage): addBody(of: stage, indent: indent + 2, plan, to: &sheet)
      case .decision(let decision): addAnswers(of: decision, indent: indent + 2, plan, to: &sheet)
      case .part(let part):
        if let prompt = part.prompt { sheet.addText(prompt, indent: indent + 2) }
      case .groups(let groups):
        for (number, task) in groups.tasks.enumerated() {
          sheet.add("Task \(number + 1): \(task)", indent: indent + 2, hanging: indent + 4)
        }
      case .round, .cycles, .rotation, .pairs: break
      }
      add(block.blocks, depth: depth + 1, plan, to: &sheet)
    }
  }

  private static func heading(
    of block: Block, in plan: MeetingProtocol
  ) -> (title: String, facts: String) {
    switch block {
    case .stage(let stage): (stage.title, stage.time.words)
    case .part(let part): (part.title, whole(part.budget))
    case .round(let round):
      (round.title, facts(BlockText.turns(of: round, in: plan), round.budget))
    case .cycles(let cycles): (cycles.title, facts(BlockText.cycles(of: cycles), cycles.budget))
    case .rotation(let rotation):
      (
        rotation.title,
        facts(
          "everyone once as \(listed(rotation.seats.map { plan.name(of: $0) }))", rotation.budget)
      )
    case .groups(let groups):
      (groups.title, facts(BlockText.forming(of: groups, in: plan), groups.budget))
    case .pairs(let pairs): (pairs.title, facts("everyone meets everyone", pairs.budget))
    case .decision(let decision): ("? " + decision.title, "decision")
    }
  }

  private static func whole(_ budget: Length?) -> String {
    budget.map { "\($0.words) for all" } ?? ""
  }

  private static func facts(_ words: String, _ budget: Length?) -> String {
    [words, whole(budget)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func addAnswers(
    of decision: Decision, indent: Int, _ plan: MeetingProtocol, to sheet: inout Sheet
  ) {
    sheet.addText(decision.question, indent: indent)
    for option in decision.options {
      sheet.add(
        StyledText("\(option.answer): ", .bold)
          + StyledText(ConditionText.lead(of: option.outcome, in: plan)),
        indent: indent + 2, hanging: indent + 4)
    }
  }

  private static func addBody(
    of stage: Stage, indent: Int, _ plan: MeetingProtocol, to sheet: inout Sheet
  ) {
    if stage.floor != Floor() {
      for sentence in FloorText.sentences(stage.floor, in: plan) {
        sheet.add(sentence, .dim, indent: indent, hanging: indent + 2)
      }
    }
    if !stage.expects.isEmpty {
      sheet.add(
        StyledText("Wanted: ") + Card.wanted(stage.expects, in: plan), indent: indent,
        hanging: indent + 2)
    }
    if let replies = stage.replies {
      sheet.add("Replies: \(replies)", indent: indent, hanging: indent + 2)
    }
    if let prompt = stage.prompt { sheet.addText(prompt, indent: indent) }
    addWords(stage.words, indent: indent, to: &sheet)
    addActivity(of: stage, indent: indent, plan, to: &sheet)
  }

  private static func addWords(_ words: StageWords, indent: Int, to sheet: inout Sheet) {
    if let more = words.more { sheet.addText(more, indent: indent) }
    let lists = [
      ("Questions", words.questions), ("Questions to choose from", words.bank),
      ("Begin with", words.beginWith), ("Watch for", words.watchFor),
    ]
    for (title, texts) in lists where !texts.isEmpty {
      sheet.add("\(title):", .dim, indent: indent)
      for text in texts { sheet.add(text, indent: indent + 2, hanging: indent + 4) }
    }
    if let guide = words.guide {
      sheet.add("For the facilitator:", .dim, indent: indent)
      sheet.addText(guide, indent: indent + 2)
    }
  }

  private static func addActivity(
    of stage: Stage, indent: Int, _ plan: MeetingProtocol, to sheet: inout Sheet
  ) {
    guard case .test(let test) = stage.activity else { return }
    for (number, point) in test.points.enumerated() {
      sheet.add("\(number + 1) \(point)", indent: indent, hanging: indent + 2)
    }
    for option in test.outcomes {
      sheet.add(
        StyledText("\(option.answer): ", .bold)
          + StyledText(ConditionText.lead(of: option.outcome, in: plan)),
        indent: indent + 2, hanging: indent + 4)
    }
  }
}
