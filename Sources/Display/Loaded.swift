import MeetingProtocol
public import Session
public import TextLayout

/// What a protocol is and needs, shown when it is loaded.
public enum Loaded {
  /// The lines, the last of which says what to type next.
  public static func lines(_ state: SessionState, columns: Int) -> [StyledText] {
    let plan = state.plan
    var sheet = Sheet(columns: columns)
    sheet.add(plan.title, .bold)
    if let purpose = plan.purpose { sheet.addText(purpose) }
    let length = PlannedLength.words(of: plan, lists: state.values)
    sheet.addFacts([length, counted(state.agenda.stageCount, "stage")], .dim)
    // What turns and groups fill needs nobody who joins with it.
    let roles = plan.roles.filter { $0.filling != .turns && $0.filling != .groups }
    if !roles.isEmpty {
      sheet.add("People: " + listed(roles.map { need(of: $0, in: plan) }), hanging: 2)
    }
    for question in plan.questions where !question.isAgreed {
      let sort = question.type.flatMap { AnswerWording.sort($0) }.map { " (\($0))" } ?? ""
      sheet.add("Asked before the start: \(question.question)\(sort)", hanging: 2)
    }
    sheet.add(lines: NextStep.lines(state, columns: columns))
    return sheet.lines
  }

  /// How many people of a role: `1 host`, `3 or more guests`, `1 guide drawn by lots`.
  static func need(of role: Role, in plan: MeetingProtocol) -> String {
    let (least, most) = (role.people.least, role.people.most)
    let count: String
    if most == least {
      count = "\(least) \(plan.name(of: role.id, for: least))"
    } else if let most {
      count =
        "\(least) \(most == least + 1 ? "or" : "to") \(most) \(plan.name(of: role.id, for: most))"
    } else {
      count = "\(least) or more \(plan.name(of: role.id, for: 2))"
    }
    return role.drawnIn == nil ? count : count + " drawn by lots"
  }
}
