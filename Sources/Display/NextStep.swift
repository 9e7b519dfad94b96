import MeetingProtocol
public import Session
public import TextLayout

/// What to type next, told after each step before the start.
public enum NextStep {
  /// The advice; no lines once the session has started.
  public static func lines(_ state: SessionState, columns: Int) -> [StyledText] {
    guard state.phase == .gathering else { return [] }
    var sheet = Sheet(columns: columns)
    var advice = StyledText("Next: ", .dim)
    advice.append(step(for: state))
    sheet.add(advice, hanging: 2)
    return sheet.lines
  }

  private static func step(for state: SessionState) -> StyledText {
    switch state.missing.first {
    case .people(let role, let have, let need):
      return join(role, more: need - have, isFirst: have == 0, in: state)
    case .value(let id):
      return set(id, in: state.plan)
    case .peopleInAll(let have, let least, _):
      let more = StyledText("/join NAME", .bold)
      return have < least
        ? more + StyledText(", \(counted(least - have, "person").people) more needed")
        : StyledText("/leave NAME", .bold) + StyledText(", there are too many people")
    case .detail(let id, let person):
      var text = StyledText("/set \(id.text.oneLine) \(person.text.oneLine)=TEXT", .bold)
      if let question = state.plan.question(id) { text.append(" answers '\(question.question)'") }
      return text
    case nil:
      var text = StyledText("/start", .bold)
      text.append(", or ")
      if state.people.isEmpty, state.plan.roles.isEmpty {
        text.append("/join NAME", .bold)
        text.append(" for each person")
      } else if let rest = state.restRole, state.hasRoom(rest) {
        text.append("/join NAME", .bold)
        text.append(" for more \(state.plan.name(of: rest.id).plural)")
      } else {
        text.append("/people", .bold)
        text.append(" to see who is here")
      }
      return text
    }
  }

  private static func join(
    _ role: Role.ID, more: Int, isFirst: Bool, in state: SessionState
  ) -> StyledText {
    let plan = state.plan
    let needsNoRole = state.restRole?.id == role || plan.roles.count == 1
    let behind = needsNoRole ? "" : " \(role.text.oneLine)"
    var text = StyledText("/join NAME\(behind)", .bold)
    let noun = plan.name(of: role, for: more)
    if state.people.isEmpty {
      text.append(", such as /join Amy\(behind)")
    } else {
      text.append(isFirst ? ", \(more) \(noun) needed" : ", \(more) more \(noun) needed")
    }
    return text
  }

  private static func set(_ id: Question.ID, in plan: MeetingProtocol) -> StyledText {
    let question = plan.question(id)
    let isList: Bool
    switch question?.shape {
    case .list: isList = true
    case .text, .choice, nil: isList = false
    }
    let wanted =
      if case .choice(let choices) = question?.shape { choices.joined(separator: "|").oneLine } else
      {
        isList ? "A, B, C" : "TEXT"
      }
    var text = StyledText("/set \(id.text.oneLine) \(wanted)", .bold)
    if let question { text.append(" answers '\(question.question)'") }
    if let type = question?.type, let sort = AnswerWording.sort(type) { text.append(": \(sort)") }
    return text
  }
}
