import InputLine
import MeetingProtocol
import Session

/// Why what is told about the room is given back.
extension ObjectionText {
  static func roomText(_ objection: Objection, _ state: SessionState?) -> String {
    switch objection {
    case .notAPastTime(let name, let text):
      return "\(text.quoted) is no time in the past: write \(name.typed) 10m ago or"
        + " \(name.typed) 15:42"
    case .notAPlanNumber(let drift, let text):
      return "\(text.quoted) is no number of a plan; /\(drift.rawValue) shows them"
    case .roleNotOnePerson(let role, []):
      return "Nobody is \(state?.plan.name(of: role) ?? role.text) now; name the person"
    case .roleNotOnePerson(let role, let people):
      let names = listed(people.map(\.text), last: "or")
      return "Several are \(state?.plan.name(of: role, for: 2) ?? role.text): name one of \(names)"
    default: return ""
    }
  }
}
