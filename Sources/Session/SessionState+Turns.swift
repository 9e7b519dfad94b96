public import MeetingProtocol

extension SessionState {
  /// The key of the innermost round that is open, and its turn; nil outside rounds.
  public var openTurn: (key: Agenda.Key, turn: Agenda.Turn)? {
    guard let entry = openEntry, let turn = entry.turns.last else { return nil }
    return (Agenda.Key(block: turn.round, turns: entry.key.turns.dropLast()), turn)
  }

  /// The items whose turns are still to come in the innermost open round, in their order.
  public var turnsAhead: [String] {
    guard let (key, turn) = openTurn else { return [] }
    var found: [String] = []
    for entry in agenda.entries {
      guard entry.turns.count == key.turns.count + 1, let other = entry.turns.last,
        other.round == turn.round, other.number > turn.number,
        found.count < other.number - turn.number,
        entry.key.turns.dropLast().elementsEqual(key.turns)
      else { continue }
      found.append(other.item)
    }
    return found
  }

  /// The round block of an id.
  public func round(_ id: Stage.ID) -> Round? {
    func find(_ blocks: [Block]) -> Round? {
      for block in blocks {
        if case .round(let round) = block, round.id == id { return round }
        if let found = find(block.blocks) { return found }
      }
      return nil
    }
    return find(plan.blocks)
  }

  /// The groups block of an id.
  func groupsBlock(_ id: Stage.ID) -> Groups? {
    func find(_ blocks: [Block]) -> Groups? {
      for block in blocks {
        if case .groups(let groups) = block, groups.id == id { return groups }
        if let found = find(block.blocks) { return found }
      }
      return nil
    }
    return find(plan.blocks)
  }

  /// The items that a vote is about, as they stand now.
  public func votedItems(of vote: Vote) -> [String] {
    switch vote.among {
    case .items(let items): items
    case .list(let list): values[list] ?? []
    case .notes(let kind): notes.filter { !$0.isStruck && $0.draft.kind == kind }.map(\.draft.text)
    }
  }

  /// The point of the open test that is answered next; nil where none is open, or all are answered.
  public var openPoint: (test: WordingTest, point: Int)? {
    guard let slot = openSlot, case .test(let test) = openEntry?.stage?.activity else { return nil }
    let answered = pointAnswers.count { $0.slot == slot.number }
    return answered < test.points.count ? (test, answered) : nil
  }

  /// The small groups that work now; empty where all work together.
  public var openGroups: [SmallGroup] { openEntry?.groups ?? [] }
}
