import MeetingProtocol

extension Decider {
  /// The answer to the question that is open, to the decision or to the point of a test.
  mutating func take(_ answer: Answer) throws(Refusal) -> [Event] {
    if let question = state.question { return try take(answer, to: question) }
    if let (test, point) = state.openPoint { return try take(answer, to: test, point) }
    guard let decision = state.openEntry?.decision else { throw .noQuestionOpen }
    let options = decision.options
    if let option = options.first(where: { sameName($0.answer, answer.words) }) {
      return take(option, of: decision)
    }
    throw .notAnAnswer(options: options.map(\.answer))
  }

  private mutating func take(_ answer: Answer, to question: OpenQuestion) throws(Refusal) -> [Event]
  {
    let isYes = sameName(answer.words, "yes")
    guard isYes || sameName(answer.words, "no") else { throw .notAnAnswer(options: ["yes", "no"]) }
    switch question {
    case .earlyEnd:
      return isYes ? go(try routeAhead(nil), cause: .next, at: now.time) : [.earlyEndDropped]
    case .needs(_, let destination):
      guard isYes else { return [.questionDropped] }
      guard let index = state.agenda.index(of: destination.key) else { throw .noStageOpen }
      let place = Agenda.Place(index: index, cycles: destination.cycles)
      let otherwise = state.phase == .gathering ? SlotOpening.Cause.start : .next
      return open(place, cause: destination.leaving?.cause ?? otherwise, at: now.time)
    case .moreTime(let step):
      return isYes ? more(step) : go(try routeAhead(nil), cause: .next, at: now.time)
    case .anotherCycle(let loop, let leaving):
      var route = try routeAhead(nil)
      if case .answer(let answer) = leaving, let answered = routeAhead(answered: answer) {
        route = answered
      }
      guard let (again, leave) = route.ways(of: loop) else { throw .noQuestionOpen }
      return go(
        isYes ? again : leave, cause: leaving?.cause ?? .next, at: now.time)
    case .statements(let statements):
      guard isYes else { return [.questionDropped] }
      var later = after([.statementsAgreed(statements)])
      return [.statementsAgreed(statements)] + (try later.start())
    case .copiesMissing:
      guard isYes else { return [.questionDropped] }
      return go(try routeAhead(nil), cause: .next, at: now.time)
    case .answersMissing: return isYes ? end() : [.questionDropped]
    case .outcomeMissing:
      return isYes ? standingActions() + [.sessionEnded] : [.questionDropped]
    }
  }

  /// The stage goes on for a step of its ladder, counted from now.
  private func more(_ step: Length) -> [Event] {
    let over = state.openSlot.flatMap { state.remaining(in: $0, at: now.time) } ?? .zero
    return [.stepTaken(step), .stageExtended(over < .zero ? step - over : step)]
  }

  /// Counted votes, in the order of what is voted on.
  mutating func vote(_ counts: [Int]) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    if case .moreTime = state.question {
      guard counts.count == 2 || counts.count == 3 else {
        throw .countsWanted(["for", "against"])
      }
      let isWon = counts[0] > counts[1]
      return [.votesCounted(counts)] + (try take(isWon ? .yes : .no))
    }
    if let decision = state.openEntry?.decision { return try vote(counts, on: decision) }
    guard case .vote(let vote) = state.openEntry?.stage?.activity else { throw .noVoteOpen }
    let items = state.votedItems(of: vote)
    if items.isEmpty { throw .noVoteOpen }
    guard counts.count == items.count else { throw .countsWanted(items) }
    let people = state.circumstances.people.count
    let sum = counts.reduce(0, +)
    if people > 0, sum > vote.votesEach * people {
      throw .tooManyVotes(counted: sum, most: vote.votesEach * people)
    }
    if slot.counts.last == counts { throw .nothingChanges }
    return [.votesCounted(counts)]
  }

  private mutating func vote(
    _ counts: [Int], on decision: Decision
  ) throws(Refusal) -> [Event] {
    let options = decision.options
    // One more count than answers is that of those who abstain.
    guard counts.count == options.count || counts.count == options.count + 1 else {
      throw .countsWanted(options.map(\.answer))
    }
    let most = counts.prefix(options.count).max() ?? 0
    let winners = options.indices.filter { counts[$0] == most }
    let counted = [Event.votesCounted(counts)]
    guard winners.count == 1, most > 0 else { return counted }
    return counted + take(options[winners[0]], of: decision)
  }

  private mutating func take(_ option: Decision.Option, of decision: Decision) -> [Event] {
    var later = self
    later.state.answers[decision.id] = option.answer
    defer { chance = later.chance }
    return later.follow(option)
  }

  /// Goes where an answer leads; the answer is known to the conditions of what comes.
  private mutating func follow(_ option: Decision.Option) -> [Event] {
    guard let place = state.openPlace else { return [] }
    let route = route(of: option.outcome, from: place)
    return go(route, cause: .answer(option.answer), at: now.time)
  }

  /// Where an answer that the open decision or test was given leads; nil where it has none such.
  private func routeAhead(answered answer: String) -> Route? {
    guard let place = state.openPlace, let entry = state.openEntry else { return nil }
    var options = entry.decision?.options ?? []
    if case .test(let test) = entry.stage?.activity { options = test.outcomes }
    var later = self
    later.state.answers[entry.key.block] = answer
    let outcome = options.first { sameName($0.answer, answer) }?.outcome ?? .goOn
    return later.route(of: outcome, from: place)
  }

  private func route(of outcome: Decision.Outcome, from place: Agenda.Place) -> Route {
    state.agenda.route(of: outcome, from: place, state.routeRules(at: now.time))
  }

  // MARK: - Tests of a wording

  private mutating func take(
    _ answer: Answer, to test: WordingTest, _ point: Int
  ) throws(Refusal) -> [Event] {
    let parts = answer.words.splitReason
    let word: String? =
      switch answer {
      case .yes: test.answers.first
      case .no: test.answers.dropFirst().first
      case .words: test.answers.first { sameName($0, parts.words) }
      }
    guard let word else { throw .noSuchAnswer(answers: test.answers) }
    if word != test.answers.first, parts.reason == nil { throw .pointNeedsReason(word) }
    let answered = Event.pointAnswered(point: point, answer: word, because: parts.reason)
    guard point + 1 == test.points.count, let slot = state.openSlot, let entry = state.openEntry
    else { return [answered] }
    let given = state.pointAnswers.filter { $0.slot == slot.number }.map(\.answer) + [word]
    // The worst answer says where the test leads.
    let worst = test.answers.last { given.contains($0) } ?? word
    let option =
      test.outcomes.first { sameName($0.answer, worst) }
      ?? Decision.Option(answer: worst, outcome: .goOn)
    var later = after([answered])
    later.state.answers[entry.key.block] = worst
    defer { chance = later.chance }
    return [answered] + later.follow(option)
  }
}

extension Answer {
  /// The answer as a word.
  var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .words(let words): words
    }
  }
}

extension String {
  /// What stands in front of the word "because", and the reason behind it.
  var splitReason: (words: String, reason: String?) {
    let words = split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(where: { sameName(String($0), "because") }),
      place + 1 < words.count
    else { return (self, nil) }
    return (
      words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " ")
    )
  }
}
