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
    for fact in ConditionText.facts(of: plan) { sheet.add(fact, hanging: 2) }
    addRoles(plan, to: &sheet)
    addKinds(plan, to: &sheet)
    if !plan.norms.isEmpty {
      sheet.addGap()
      sheet.add(lines: NormsView.lines(plan, columns: columns))
    }
    sheet.addGap()
    sheet.add("Stages", .bold)
    add(plan.blocks, depth: 1, plan, to: &sheet)
    for variant in plan.variants {
      sheet.addGap()
      sheet.add("Stages of the variant \(variant.name)", .bold)
      add(variant.blocks, depth: 1, plan, to: &sheet)
    }
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

  private static func addKinds(_ plan: MeetingProtocol, to sheet: inout Sheet) {
    let kinds = plan.kinds.filter { kind in !NoteKind.builtIn.contains(kind) }
    guard !kinds.isEmpty else { return }
    sheet.addGap()
    sheet.add("Notes", .bold)
    for kind in kinds {
      sheet.add("\(kind.mark.map { "\($0) " } ?? "")\(kind.title)", indent: 2, hanging: 4)
    }
  }
}
