import MeetingProtocol
import Session
import TextLayout

extension Answer {
  /// Cycles, groups, turns, votes, wordings and questions; nil where the card says it.
  func courseText(for event: Event) -> StyledText? {
    switch event {
    case .detailSet(let question, let name, let text):
      StyledText("\(name.text.oneLine), \(question.text.oneLine): \(text)")
    case .turnsOrdered(_, let items): StyledText("The order now: \(listed(items))")
    case .votesCounted(let counts): StyledText(countText(counts), .bold)
    case .wordingAgreed(let value, let text): agreedText(value, text)
    case .pointAnswered(let point, let answer, let reason): pointText(point, answer, reason)
    case .questionAsked(let number): askedText(number)
    case .questionOpened(let question): StyledText(questionText(question), .warning)
    case .questionDropped: StyledText("It stays as it is")
    case .timePassedOn(let length):
      StyledText(
        "\(length.words) left over \(length.isOneMinute ? "goes" : "go") to"
          + " \(after.openTitle ?? "the next stage")")
    default: nil
    }
  }

  // MARK: - Votes

  private func countText(_ counts: [Int]) -> String {
    let names = votedNames(for: counts.count)
    let parts = zip(names, counts).map { "\($0) \($1)" }
    let isOpen = before.openSlot?.number == after.openSlot?.number
    let isEven = isOpen && after.openEntry?.decision != nil
    return "Counted: " + listed(parts) + (isEven ? "; it is even, /answer TEXT decides" : "")
  }

  private func votedNames(for count: Int) -> [String] {
    if case .moreTime = before.question {
      return Array(["for", "against", "neither"].prefix(count))
    }
    if let decision = before.openEntry?.decision {
      return decision.options.map(\.answer.oneLine) + ["neither"]
    }
    guard case .vote(let vote) = before.openEntry?.stage?.activity else { return [] }
    return before.votedItems(of: vote).map(\.oneLine)
  }

  // MARK: - Wordings, tests, questions

  private func agreedText(_ value: Question.ID, _ text: String) -> StyledText {
    if value == .norms { return StyledText("Norm: \(text)", .bold) }
    let number = after.wordings.count { $0.value == value }
    let which = number > 1 ? ", wording \(number)" : ""
    return StyledText("\(value.text.capitalised) is agreed\(which): \(text)", .bold)
  }

  private func pointText(_ point: Int, _ answer: String, _ reason: String?) -> StyledText? {
    guard case .test(let test) = before.openEntry?.stage?.activity,
      test.points.indices.contains(point)
    else { return nil }
    let because = reason.map { ", because \($0)" } ?? ""
    var text = "\(test.points[point]): \(answer)\(because)"
    if let (test, next) = after.openPoint { text += "; next: \(test.points[next])" }
    return StyledText(text)
  }

  private func askedText(_ number: Int) -> StyledText? {
    guard let words = after.openEntry?.stage?.words else { return nil }
    let all = words.questions + words.bank
    guard all.indices.contains(number - 1) else { return nil }
    return StyledText("\(number) ", .dim)
      + StyledText(after.filledText(all[number - 1], in: after.openEntry), .bold)
  }

  // MARK: - Questions of the program

  private func questionText(_ question: OpenQuestion) -> String {
    switch question {
    case .earlyEnd: return timeText(for: .earlyEndQuestioned)
    case .needs(let needs, let destination):
      let title = after.title(of: destination.key.block)
      let names = needs.map { need in
        switch need {
        case .value(let value): "the \(value.text) to be agreed"
        case .block(let block): "\(after.title(of: block)) to be done"
        }
      }
      return "\(title) waits for \(listed(names)); /yes opens it all the same, /no stays"
    case .moreTime(let length): return moreTimeText(length)
    case .anotherCycle(let loop):
      return "\(after.title(of: loop)): another one? /yes goes round again, /no goes on"
    case .statements(let statements): return statementsText(statements)
    case .copiesMissing, .answersMissing: return Answer.missingText(in: after)
    case .outcomeMissing:
      let name = after.plan.outcome.map { after.filledText($0, in: nil).uncapitalised } ?? "outcome"
      return
        "Still empty: \(name). /outcome TEXT fills it, /end again or /end because … closes without"
    }
  }

  private func moreTimeText(_ length: Length) -> String {
    let byVote: Bool
    if case .extend(let ladder) = after.openEntry?.stage?.ending, ladder.by == .vote {
      byVote = true
    } else {
      byVote = false
    }
    let show = byVote ? "hands up: /vote FOR AGAINST, or " : ""
    return "\(length.words) more? \(show)/yes goes on, /no opens the next stage"
  }

  private func statementsText(_ statements: OpenQuestion.Statements) -> String {
    let rules = after.plan.rules
    switch statements {
    case .ready:
      return "Before the start: " + rules.ready.map(\.oneLine).joined(separator: "; ")
        + ". /yes if all of it holds, /start because … goes on without"
    case .consent:
      return "Everyone has to agree first: " + rules.consent.map(\.oneLine).joined(separator: "; ")
        + ". /yes if all do; nothing goes on without"
    }
  }
}

extension Length {
  fileprivate var isOneMinute: Bool { self == .minutes(1) }
}
