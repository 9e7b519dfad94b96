import MeetingProtocol

/// What a block that holds others does with them, in words.
enum BlockText {
  /// Whose turns a round gives: "once for each of the classrooms".
  static func turns(of round: Round, in plan: MeetingProtocol) -> String {
    let each =
      switch round.over {
      case .list(let list): "once for each of the \(list.text)"
      case .items(let items): "once each for \(listed(items))"
      case .role(let role): "once for each \(plan.name(of: role))"
      case .everyone: "once for everyone"
      case .others: "once for each of the others"
      case .groups: "once for each group"
      case .notes(let kind): "once for each \(plan.name(of: kind))"
      }
    let order =
      switch round.order {
      case .given: ""
      case .drawn: ", by lots"
      case .choice: ", in any order"
      case .votes: ", most votes first"
      }
    return each + order
  }

  /// How often a repeat goes round.
  static func cycles(of cycles: Cycles) -> String {
    switch cycles.end {
    case .decision: "repeated"
    case .count(let least, let most):
      least == most ? counted(most, "time") : "\(least) to \(most) times"
    case .timeLeft(.zero): "repeated until the time is up"
    case .timeLeft(let length): "repeated until \(length.words) are left"
    }
  }

  /// How a role is filled that nobody joins with: `asker in turn`, `recorder in each group`.
  static func seat(_ role: Role, in plan: MeetingProtocol) -> String {
    plan.name(of: role.id) + (role.filling == .groups ? " in each group" : " in turn")
  }

  /// How small groups come about.
  static func forming(of groups: Groups, in plan: MeetingProtocol) -> String {
    switch groups.forming {
    case .size(let least, let most):
      least == most ? "in groups of \(most)" : "in groups of \(least) to \(most)"
    case .number(let number): "in \(counted(number, "group"))"
    case .of(let question): "a group for each of the \(question.text)"
    case .joining(let block): "two groups of \(block.text) together"
    case .sameAs(let block): "in the groups of \(block.text)"
    }
  }
}
