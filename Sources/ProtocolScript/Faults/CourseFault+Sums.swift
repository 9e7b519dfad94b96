import MeetingProtocol

extension CourseFault {
  /// What is said about times that do not add up.
  var sumWording: Wording {
    switch self {
    case .totalTooShort(let total, let sum, let openStages, let people):
      Wording(
        "total",
        "the stages add up to \(sum)\(open(openStages))\(with(people)), the total says \(total)",
        "change the total, or the times of the stages")
    case .totalTooLong(let total, let sum, let people):
      Wording(
        "total", "the stages add up to \(sum)\(with(people)), the total says \(total)",
        "change the total, or the times of the stages")
    case .totalWider(let total, let sum, let isBelow):
      Wording(
        "total-range",
        isBelow
          ? "the total says \(total), the stages take at least \(sum)"
          : "the total says \(total), the stages take at most \(sum)",
        isBelow ? "begin the total with \(sum)" : "end the total with \(sum)")
    case .totalForNobody(let people, let range):
      Wording(
        "total-people", "a total for \(people) people, and there may be \(range)",
        "leave it out, or change the numbers of people")
    case .budgetTooShort(let budget, let sum):
      Wording(
        "budget-too-short",
        "the stages inside take at least \(sum.scriptText), the whole is given \(budget.scriptText)",
        "change the time here, or the times inside")
    default: Wording("total", "the times do not add up")
    }
  }

  private func with(_ people: Int?) -> String {
    people.map { " with \($0) people" } ?? ""
  }

  private func open(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: " and 1 open stage"
    default: " and \(count) open stages"
    }
  }
}
