import MeetingProtocol

extension Decider {
  /// The wording that the room agrees on.
  func agree(_ text: String) throws(Refusal) -> [Event] {
    _ = try openSlot()
    guard let value = state.openEntry?.stage?.agrees else { throw .nothingToAgree }
    if state.wordings.last(where: { $0.value == value })?.text == text { throw .nothingChanges }
    return [.wordingAgreed(value, text)]
  }

  /// The next question of the stage, or the one of a number among its questions and its bank.
  func ask(_ number: Int?) throws(Refusal) -> [Event] {
    let slot = try openSlot()
    guard let words = state.openEntry?.stage?.words else { throw .noSuchQuestion(number, count: 0) }
    let count = words.questions.count + words.bank.count
    if let number {
      guard (1...max(count, 1)).contains(number), count > 0 else {
        throw .noSuchQuestion(number, count: count)
      }
      return [.questionAsked(number)]
    }
    let asked = Set(slot.asked.map(\.number))
    guard let next = (1...max(words.questions.count, 1)).first(where: { !asked.contains($0) }),
      !words.questions.isEmpty
    else { throw .noSuchQuestion(nil, count: count) }
    return [.questionAsked(next)]
  }

  /// What the script asks of each person, for one.
  func setDetail(
    _ question: Question.ID, _ name: Person.ID, _ text: String
  ) throws(Refusal) -> [Event] {
    let person = try here(name)
    try check(detail: question)
    if person.details[question] == text { throw .nothingChanges }
    return [.detailSet(question, person.id, text)]
  }

  /// Whether the script asks something of each person.
  func check(detail question: Question.ID) throws(Refusal) {
    guard state.plan.questions.contains(where: { $0.id == question && $0.isOfEachPerson }) else {
      throw .notOfEachPerson(question)
    }
  }

  /// A value that the script asks for.
  func setValue(_ id: Question.ID, _ values: [String]) throws(Refusal) -> [Event] {
    if values.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw .emptyValue(id) }
    guard let question = state.plan.questions.first(where: { $0.id == id }) else {
      throw .emptyValue(id)
    }
    if state.values[id] == values { throw .nothingChanges }
    try checkFormWords(id, values)
    switch question.shape {
    case .text: break
    case .choice(let choices):
      guard let chosen = choices.first(where: { sameName($0, values[0]) }) else {
        throw .notAChoice(id, choices)
      }
      if id == ProtocolVariant.question, state.phase != .gathering { throw .variantIsSettled }
      if state.values[id] == [chosen] { throw .nothingChanges }
      return [.valueSet(id, [chosen])]
    case .list(let most, let exactly):
      if let most, values.count > most { throw .tooManyItems(id, most: most) }
      if let exactly, values.count != exactly { throw .itemsWanted(id, exactly: exactly) }
      if hasBegun(roundOver: id) { throw .roundHasBegun(id) }
    }
    return [.valueSet(id, values)]
  }

  /// Whether a slot of a round over the list was opened: its turns can no longer be numbered anew.
  private func hasBegun(roundOver list: Question.ID) -> Bool {
    func rounds(in blocks: [Block]) -> [Stage.ID] {
      blocks.flatMap { block -> [Stage.ID] in
        if case .round(let round) = block, round.over == .list(list) {
          return [round.id] + rounds(in: block.blocks)
        }
        return rounds(in: block.blocks)
      }
    }
    let over = Set(rounds(in: state.plan.blocks))
    return state.slots.contains { slot in
      state.entry(of: slot)?.turns.contains { over.contains($0.round) } ?? false
    }
  }

  /// Fills the outcome.
  func fillOutcome(_ text: String) throws(Refusal) -> [Event] {
    if state.plan.outcome == nil { throw .noOutcomeAsked }
    if state.outcome == text { throw .nothingChanges }
    return [.outcomeFilled(text)]
  }

  /// The session closes; required answers and an empty outcome are asked for once.
  func end() -> [Event] {
    let actions = standingActions()
    if state.question == nil || state.question == .earlyEnd {
      let lacking = state.copiesLackingAnswers.count
      if lacking > 0 { return [.questionOpened(.answersMissing(lacking))] }
    }
    guard state.plan.outcome != nil, state.outcome == nil, state.startedAt != nil,
      state.question != .outcomeMissing
    else { return actions + [.sessionEnded] }
    if let text = outcomeByItself { return actions + [.outcomeFilled(text), .sessionEnded] }
    return [.questionOpened(.outcomeMissing)]
  }

  /// The session closes without an outcome, for a reason.
  func end(because reason: String) -> [Event] {
    [.endedWithout(reason)] + standingActions() + [.sessionEnded]
  }

  /// The outcome where the script says what it comes from; nil where that is empty.
  private var outcomeByItself: String? {
    let texts: [String] =
      switch state.plan.outcomeSource {
      case .value(let value): state.values[value] ?? []
      case .kind(let kind):
        state.notes.filter { !$0.isStruck && $0.draft.kind == kind }.map(\.draft.text)
      case .stage(let stage):
        state.notes.filter { note in
          guard case .slot(let number) = note.place, !note.isStruck else { return false }
          return state.slots[number - 1].opening.key.block == stage
        }.map(\.draft.text)
      case nil: []
      }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
