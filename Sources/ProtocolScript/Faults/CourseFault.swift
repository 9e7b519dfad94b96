import MeetingProtocol

/// Blocks do not fit together.
enum CourseFault: Equatable, Sendable {
  case noStages(String)
  case outsideRepeat(String)
  case repeatWithoutEnd
  case endNotReached
  case backNotEarlier(String, line: Int)
  case totalTooShort(total: String, sum: String, openStages: Int)
  case totalTooLong(total: String, sum: String)
  case totalWider(total: String, sum: String)
  case budgetTooShort(Length, sum: Length)
}

extension CourseFault {
  var wording: Wording {
    switch self {
    case .noStages(let place):
      Wording(
        "no-stages", "\(place) without stages",
        "write 'stages:' and begin each with '- stage: Its title'")
    case .outsideRepeat(let word):
      Wording(
        "outside-repeat", "'\(word)' has no repeat around it",
        "put the decision inside a 'repeat:', or write 'go on'")
    case .repeatWithoutEnd:
      Wording(
        "repeat-without-end", "nothing ends this repeat",
        "put a 'decide:' inside it with an option that says 'leave'")
    case .endNotReached:
      Wording(
        "repeat-without-end", "this repeat cannot reach the option that says 'leave'",
        "give the decision before it an option that says 'go on'")
    case .backNotEarlier(let id, let line):
      Wording(
        "back-not-earlier", "'\(id)' on line \(line) cannot be gone back to from here",
        "go back to a block that stands before this decision, in the same turn")
    case .totalTooShort, .totalTooLong, .totalWider, .budgetTooShort: sumWording
    }
  }

  private var sumWording: Wording {
    switch self {
    case .totalTooShort(let total, let sum, let openStages):
      Wording(
        "total", "the stages add up to \(sum)\(open(openStages)), the total says \(total)",
        "change the total, or the times of the stages")
    case .totalTooLong(let total, let sum):
      Wording(
        "total", "the stages add up to \(sum), the total says \(total)",
        "change the total, or the times of the stages")
    case .totalWider(let total, let sum):
      Wording(
        "total-range", "the total says \(total), the stages reach only \(sum)",
        "write: total: \(sum)")
    case .budgetTooShort(let budget, let sum):
      Wording(
        "budget-too-short",
        "the stages inside take at least \(sum.scriptText), the whole is given \(budget.scriptText)",
        "change the time here, or the times inside")
    default: Wording("total", "the times do not add up")
    }
  }

  private func open(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: " and 1 open stage"
    default: " and \(count) open stages"
    }
  }
}
