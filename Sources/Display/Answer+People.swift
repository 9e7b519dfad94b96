import MeetingProtocol
import Session

extension Answer {
  /// People, roles, values, and whose words a line is.
  func peopleText(for event: Event) -> String {
    let plan = after.plan
    switch event {
    case .personJoined(let name, let role):
      let name = name.text.oneLine
      return role.map { "\(name) is here as \(plan.name(of: $0))" } ?? "\(name) is here"
    case .personLeft(let name):
      let text = "\(name.text.oneLine) has left; what was said stays in the minutes"
      guard after.openTurn?.turn.people == [name.text] else { return text }
      return text + "; it is \(name.text.oneLine)'s turn, /turn goes on"
    case .roleHanded(let role, let receiver, let giver):
      return handedText(role, receiver, giver)
    case .roleDrawn(let role, let name):
      return "Lots: \(name.text.oneLine) is the \(plan.name(of: role)) this time"
    case .valueSet(let id, let values):
      let items = values.joined(separator: ", ").oneLine
      return "\(id.text.oneLine.capitalised): \(items)" + listCount(id, values)
    case .voiceTaken(.group):
      return "Lines without a name are the group's until the stage ends"
    case .voiceTaken(.smallGroup(let name)):
      return "Lines without a name are those of \(name.groupTitle) until the stage ends"
    case .voiceTaken(.person(let name)):
      return "Lines without a name are \(name.text.oneLine)'s until the stage ends"
    case .voiceTaken(.role(let role)):
      let party = plan.party(of: role) + (plan.isForOne(role) ? "'s" : "'")
      return "Lines without a name are \(party) until the stage ends"
    case .voiceTaken(nil):
      return "Lines without a name follow the protocol again"
    default:
      return ""
    }
  }

  private func handedText(_ role: Role.ID, _ receiver: Person.ID, _ giver: Person.ID?) -> String {
    let plan = after.plan
    let text = "\(receiver.text.oneLine) is \(plan.name(of: role)) now"
    guard let giver, let person = after.presentPerson(giver) else { return text }
    let roles = after.roles(of: person).map { plan.name(of: $0) }
    let left = roles.isEmpty ? "no role" : listed(roles)
    return text + ", \(giver.text.oneLine) has \(roles.isEmpty ? left : "become \(left)")"
  }

  private func listCount(_ id: Question.ID, _ values: [String]) -> String {
    switch after.plan.question(id)?.shape {
    case .list: " (\(values.count))"
    case .text, .choice, nil: ""
    }
  }
}
