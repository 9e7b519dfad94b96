import MeetingProtocol

extension Decider {
  /// The next turn of the innermost round, or that of somebody named.
  mutating func turn(_ name: String?) throws(Refusal) -> [Event] {
    let (key, turn) = try openTurn()
    guard let place = state.openPlace else { throw .noStageOpen }
    guard let name else { return try turnOver(turn, place) }
    if state.round(turn.round) == nil { throw .turnsStand }
    let ahead = state.turnsAhead
    guard
      let item = ahead.first(where: { isTurn($0, of: name) })
        ?? turnTaken(by: name, before: turn, key, place)
    else { throw .noSuchTurn(name, items: ahead) }
    // Who had a turn before gets another one; nobody else is called up again.
    let ordered = Event.turnsOrdered(
      key, ([item] + ahead.filter { $0 != item }).flatMap(names))
    var later = after([ordered])
    return [ordered] + later.nextTurn(cause: .next)
  }

  /// The next turn, where this one has no stage left.
  private mutating func turnOver(
    _ turn: Agenda.Turn, _ place: Agenda.Place
  ) throws(Refusal) -> [Event] {
    let depth = state.agenda.entries[place.index].turns.count
    let route = state.agenda.route(after: place, state.routeRules(at: now.time))
    if let next = route.place.map({ state.agenda.entries[$0.index] }), next.turns.count >= depth,
      next.turns[depth - 1] == turn
    {
      throw .turnGoesOn(turn.item, next: next.key.block)
    }
    let slot = try openSlot()
    if state.question != .earlyEnd, isBeforeLeast(slot) { return [.earlyEndQuestioned] }
    return nextTurn(cause: .next)
  }

  /// The item of a turn that was taken or passed; nil where there was none of that name.
  private func turnTaken(
    by name: String, before turn: Agenda.Turn, _ key: Agenda.Key, _ place: Agenda.Place
  ) -> String? {
    state.agenda.entries.prefix(place.index).compactMap { entry -> String? in
      guard let other = entry.turns.last, other.round == turn.round,
        other.number < turn.number, isTurn(other.item, of: name),
        entry.key.turns.dropLast().elementsEqual(key.turns)
      else { return nil }
      return other.item
    }.first
  }

  /// Whoever has the turn passes.
  mutating func passTurn() throws(Refusal) -> [Event] {
    let (_, turn) = try openTurn()
    if let round = state.round(turn.round), !round.mayPass { throw .mayNotPass }
    return nextTurn(cause: .pass)
  }

  /// The turn goes to somebody whose turn is still to come, who gives theirs for it.
  mutating func swapTurn(_ name: String) throws(Refusal) -> [Event] {
    let (key, turn) = try openTurn()
    if state.round(turn.round) == nil { throw .turnsStand }
    var order = state.turnsAhead
    guard let index = order.firstIndex(where: { isTurn($0, of: name) }) else {
      throw .noSuchTurn(name, items: order)
    }
    let item = order[index]
    order[index] = turn.item
    let ordered = Event.turnsOrdered(key, ([item] + order).flatMap(names))
    // Who gave the turn away has not had it.
    var later = after([.turnGivenBack(key), ordered])
    return [.turnGivenBack(key), ordered] + later.reopenTurn(turn.number)
  }

  private mutating func nextTurn(cause: SlotOpening.Cause) -> [Event] {
    guard let place = state.openPlace else { return [] }
    let route = state.agenda.routeToNextTurn(from: place, state.routeRules(at: now.time))
    return go(route, cause: cause, at: now.time)
  }

  /// Opens the first place of the turn with this number of the open round.
  private mutating func reopenTurn(_ number: Int) -> [Event] {
    guard let place = state.openPlace, let (key, turn) = state.openTurn else { return [] }
    let first = state.agenda.entries.indices.first { index in
      let entry = state.agenda.entries[index]
      return entry.turns.count > key.turns.count
        && entry.key.turns.prefix(key.turns.count).elementsEqual(key.turns)
        && entry.turns[key.turns.count].round == turn.round
        && entry.turns[key.turns.count].number == number
    }
    guard let first else { return [] }
    return open(state.agenda.place(at: first, comingFrom: place), cause: .next, at: now.time)
  }

  private func openTurn() throws(Refusal) -> (key: Agenda.Key, turn: Agenda.Turn) {
    _ = try openSlot()
    guard let open = state.openTurn else { throw .noRoundOpen }
    return open
  }

  /// Whether a turn is that of a name: its item, one of its people, or the first part of a name.
  private func isTurn(_ item: String, of name: String) -> Bool {
    sameName(item, name)
      || names(of: item).contains { person in
        sameName(person, name)
          || person.split(separator: " ").first.map { sameName(String($0), name) } ?? false
      }
  }

  /// The people of a turn of small groups that go round side by side, or the item itself.
  private func names(of item: String) -> [String] {
    if state.openGroups.isEmpty { return [item] }
    for entry in state.agenda.entries {
      if let turn = entry.turns.last, turn.item == item, !turn.people.isEmpty { return turn.people }
    }
    return [item]
  }
}
