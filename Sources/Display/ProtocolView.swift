public import MeetingProtocol
public import TextLayout

/// A protocol as a person reads it.
public enum ProtocolView {
  /// The lines of `convene show`.
  public static func lines(_ plan: MeetingProtocol, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(plan.title, .bold)
    if let purpose = plan.purpose { sheet.addText(purpose) }
    sheet.add(PlannedLength.words(of: plan, lists: [:]), .dim)
    if let source = plan.source { sheet.add("From: " + words(of: source), .dim, hanging: 2) }
    for question in plan.questions where !question.isAgreed {
      sheet.add("Asked before the start: \(question.question)", hanging: 2)
    }
    addRoles(plan, to: &sheet)
    if !plan.norms.isEmpty {
      sheet.addGap()
      sheet.add(lines: NormsView.lines(plan, columns: columns))
    }
    sheet.addGap()
    sheet.add("Stages", .bold)
    add(plan.blocks, depth: 1, plan, to: &sheet)
    if let outcome = plan.outcome {
      sheet.addGap()
      sheet.add(Opening.labelled("Leaves behind", outcome), hanging: 2)
    }
    return sheet.lines
  }

  /// A source as a reader would cite it.
  static func words(of source: Source) -> String {
    [source.title, source.authors, source.year, source.page].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func addRoles(_ plan: MeetingProtocol, to sheet: inout Sheet) {
    let roles = plan.roles.filter { $0.filling != .turns || $0.does != nil }
    guard !roles.isEmpty else { return }
    sheet.addGap()
    sheet.add("People", .bold)
    for role in roles {
      let isSeated = role.filling == .turns || role.filling == .groups
      var text = StyledText(
        isSeated ? BlockText.seat(role, in: plan) : Loaded.need(of: role, in: plan))
      if let does = role.does { text.append(": \(does)", .dim) }
      sheet.add(text, indent: 2, hanging: 4)
    }
  }

  private static func add(
    _ blocks: [Block], depth: Int, _ plan: MeetingProtocol, to sheet: inout Sheet
  ) {
    let indent = depth * 2
    func head(_ title: String, _ facts: String, inside blocks: [Block] = []) {
      sheet.add(
        StyledText(title, .bold) + StyledText(facts.isEmpty ? "" : ", " + facts), indent: indent,
        hanging: indent + 2)
      add(blocks, depth: depth + 1, plan, to: &sheet)
    }
    for block in blocks {
      switch block {
      case .stage(let stage):
        head(stage.title, stage.time.words)
        addBody(of: stage, indent: indent + 2, plan, to: &sheet)
      case .part(let part):
        head(part.title, part.budget.map { "\($0.words) for all" } ?? "", inside: part.blocks)
      case .round(let round):
        head(round.title, BlockText.turns(of: round, in: plan), inside: round.blocks)
      case .cycles(let cycles):
        head(cycles.title, BlockText.cycles(of: cycles), inside: cycles.blocks)
      case .rotation(let rotation):
        let seats = rotation.seats.map { plan.name(of: $0) }
        head(
          rotation.title, "everyone once as \(listed(seats))", inside: rotation.blocks)
      case .groups(let groups):
        head(groups.title, BlockText.forming(of: groups, in: plan), inside: groups.blocks)
      case .pairs(let pairs):
        head(pairs.title, "everyone meets everyone", inside: pairs.blocks)
      case .decision(let decision):
        head("? " + decision.title, "decision")
        sheet.addText(decision.question, indent: indent + 2)
        let answers = decision.options.map(\.answer)
        sheet.add("Answers: " + listed(answers, last: "or"), .dim, indent: indent + 2)
      }
    }
  }

  private static func addBody(
    of stage: Stage, indent: Int, _ plan: MeetingProtocol, to sheet: inout Sheet
  ) {
    if stage.floor != Floor() {
      for sentence in FloorText.sentences(stage.floor, in: plan) {
        sheet.add(sentence, .dim, indent: indent)
      }
    }
    if !stage.expects.isEmpty {
      sheet.add(StyledText("Wanted: ") + Card.wanted(stage.expects, in: plan), indent: indent)
    }
    if let replies = stage.replies { sheet.add("Replies: \(replies)", indent: indent) }
    if let prompt = stage.prompt { sheet.addText(prompt, indent: indent) }
  }
}
