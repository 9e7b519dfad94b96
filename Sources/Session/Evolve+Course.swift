public import MeetingProtocol

/// Changes a state by what was settled about its course: cycles, groups, turns, votes, wordings.
func evolveCourse(_ state: inout SessionState, _ event: Event) {
  switch event {
  case .cycleBegan(let loop):
    state.forgetArrangements(inside: loop)
    state.layOut()
  case .groupsFormed(let place, let groups):
    state.groups[place] = groups
    state.lastGroups[place.block] = groups
    state.layOut()
  case .turnsOrdered(let place, let items):
    state.orders[place, default: TurnOrder()].ahead = items
    state.layOut()
  case .turnGivenBack(let place):
    if state.orders[place]?.taken.isEmpty == false { state.orders[place]?.taken.removeLast() }
    state.layOut()
  case .votesCounted(let counts):
    state.changeOpenSlot { $0.counts.append(counts) }
    guard let stage = state.openEntry?.stage, case .vote(let vote) = stage.activity else { break }
    state.votes[stage.id] = zip(state.votedItems(of: vote), counts).map {
      CountedItem(item: $0, votes: $1)
    }
    state.layOut()
  case .wordingAgreed(let value, let text):
    let slot = state.slots.count
    state.wordings.append(Wording(value: value, text: text, slot: slot))
    if value == .norms {
      state.agreedNorms.append(text)
    } else {
      state.values[value] = state.isList(value) ? text.listItems : [text]
    }
    state.layOut()
  case .pointAnswered(let point, let answer, let reason):
    var wording: String?
    if case .test(let test) = state.openEntry?.stage?.activity {
      wording = state.values[test.of]?.joined(separator: ", ")
    }
    state.pointAnswers.append(
      PointAnswer(
        slot: state.slots.count, point: point, answer: answer, because: reason, wording: wording))
  case .questionAsked(let number):
    let last = state.notes.last?.number ?? 0
    state.changeOpenSlot { $0.asked.append(AskedQuestion(number: number, afterNote: last)) }
  default: break
  }
}

/// Changes a state by questions that the program put and what was agreed to before the start.
func evolveQuestions(_ state: inout SessionState, _ event: Event) {
  switch event {
  case .statementsAgreed(let statements):
    state.agreedStatements.insert(statements)
    state.question = nil
  case .startedWithout(let reason):
    state.startedBecause = reason
    state.question = nil
  case .questionOpened(let question): state.question = question
  case .questionDropped: state.question = nil
  case .standingActionsKept: state.hasStandingActions = true
  case .endedWithout(let reason): state.endedBecause = reason
  default: break
  }
}

extension SessionState {
  /// Opens a slot, and takes note of the turns that begin with it.
  mutating func open(_ opening: SlotOpening) {
    var slot = Slot(number: slots.count + 1, opening: opening)
    slot.entry = agenda.index(of: opening.key).map { agenda.entries[$0] }
    closeRounds(leftFor: slot.entry)
    slot.extended = replannedDifference(for: opening)
    for (depth, turn) in (slot.entry?.turns ?? []).enumerated() {
      let key = Agenda.Key(block: turn.round, turns: Array(opening.key.turns.prefix(depth)))
      guard round(turn.round) != nil, turn.number > orders[key]?.taken.count ?? 0 else { continue }
      let items = turn.people.isEmpty ? [turn.item] : turn.people
      orders[key, default: TurnOrder()].taken.append(items)
      for item in items {
        guard let place = orders[key]?.ahead.firstIndex(of: item) else { continue }
        orders[key]?.ahead.remove(at: place)
      }
    }
    passes = passes(into: slot)
    slots.append(slot)
    phase = .running
  }

  /// Rounds that are left are over; one that is gone back into is not.
  private mutating func closeRounds(leftFor entry: Agenda.Entry?) {
    let open = entry?.roundKeys ?? []
    for key in slots.last?.entry?.roundKeys ?? [] where !open.contains(key) {
      orders[key]?.isOver = true
    }
    for key in open { orders[key]?.isOver = false }
  }

  /// Whether a value is a list.
  func isList(_ value: Question.ID) -> Bool {
    if case .list = plan.questions.first(where: { $0.id == value })?.shape { true } else { false }
  }

  /// A new cycle forms its groups and orders its turns anew.
  fileprivate mutating func forgetArrangements(inside loop: Stage.ID) {
    func find(_ blocks: [Block]) -> Block? {
      for block in blocks {
        if block.id == loop { return block }
        if let found = find(block.blocks) { return found }
      }
      return nil
    }
    func ids(in block: Block) -> [Stage.ID] {
      block.blocks.flatMap { [$0.id] + ids(in: $0) }
    }
    guard let block = find(plan.blocks) else { return }
    let inside = Set(ids(in: block))
    orders = orders.filter { !inside.contains($0.key.block) }
    groupsBefore += groups.filter { inside.contains($0.key.block) }
      .sorted { $0.key.block < $1.key.block }.flatMap(\.value)
    groups = groups.filter { !inside.contains($0.key.block) }
  }
}

extension Agenda.Entry {
  /// The rounds that it is in, each by its turn of the rounds around it.
  fileprivate var roundKeys: [Agenda.Key] {
    turns.enumerated().map { depth, turn in
      Agenda.Key(block: turn.round, turns: Array(key.turns.prefix(depth)))
    }
  }
}

extension Question.ID {
  /// The value that stands for the norms in `agrees: norms`.
  public static let norms: Question.ID = "norms"
}

extension String {
  /// The items of a list as they are typed, divided by commas or semicolons.
  public var listItems: [String] {
    split { $0 == "," || $0 == ";" }.map {
      String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
