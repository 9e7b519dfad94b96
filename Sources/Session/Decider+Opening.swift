import MeetingProtocol

extension Decider {
  /// The events of leaving what is open for a place: lots, a new cycle, groups and orders, and the opening itself.
  mutating func open(
    _ place: Agenda.Place, cause: SlotOpening.Cause, at instant: SessionTime
  ) -> [Event] {
    let key = state.agenda.entries[place.index].key
    var events = cause == .back ? [] : drawLots()
    var ahead = after(events)
    func add(_ new: [Event], _ ahead: inout Decider) {
      events += new
      ahead = ahead.after(new)
    }
    add(cyclesBegun(at: place), &ahead)
    add(ahead.fixedEnds(at: key, instant), &ahead)
    add(ahead.arrangements(for: key), &ahead)
    let left = cause == .back ? nil : unusedTime(at: instant)
    let entry = ahead.state.agenda.index(of: key).map { ahead.state.agenda.entries[$0] }
    let opening = SlotOpening(
      key: key, cycles: place.cycles, at: instant, cause: cause,
      lasts: entry.flatMap { lasting(of: $0, at: instant) })
    events.append(.slotOpened(opening))
    if state.startedAt == nil { events += after(events).fittingToWhole() }
    guard let stage = entry?.stage else { return events }
    if let left, stage.activity.isNumbered, stage.time.planned != nil {
      events.append(.timePassedOn(left))
    }
    if case .adjournment = stage.activity { events.append(.paused) }
    return events
  }

  /// The events of leaving the last stage.
  mutating func finish(cause: SlotOpening.Cause, at instant: SessionTime) -> [Event] {
    drawLots() + [.stagesFinished(at: instant, cause: cause)] + standingActions()
  }

  /// The actions that every session leaves, once.
  func standingActions() -> [Event] {
    let actions = state.plan.rules.afterwards
    guard !actions.isEmpty, !state.hasStandingActions,
      state.startedAt != nil || state.openSlot != nil
    else { return [] }
    let last = state.notes.last?.number ?? 0
    let kept = actions.enumerated().map { index, action in
      let holders = action.who.map { state.holders(of: $0) } ?? []
      let draft = NoteDraft(
        author: action.who.map(Author.role) ?? .group, kind: NoteKind.action.id,
        text: state.filledText(action.what, in: nil),
        owner: holders.count == 1
          ? holders[0].id : action.who.flatMap { state.plan.role($0) }.map { Person.ID($0.title) },
        due: action.withinDays.map { clock.date(of: now.wall).adding(days: $0) })
      return Event.noteKept(number: last + index + 1, place: .after, draft)
    }
    return kept + [.standingActionsKept]
  }

  /// How long a stage lasts that ends by the clock on the wall, or that overruns have eaten into.
  private func lasting(of entry: Agenda.Entry, at instant: SessionTime) -> Length? {
    if case .until(let time) = entry.stage?.time {
      return max(clock.length(from: wall(at: instant), to: time), .zero)
    }
    if entry.stage?.activity == .spare {
      let left = state.spareLeft(of: entry, at: instant)
      return state.replanned[entry.key].map { min($0, left) } ?? left
    }
    return nil
  }

  private func wall(at instant: SessionTime) -> WallTime { now.wall + (instant - now.time) }

  /// The minutes that the stage which is left gives to the next one.
  private func unusedTime(at instant: SessionTime) -> Length? {
    guard let slot = state.openSlot, state.openEntry?.stage?.givesUnusedTime ?? false,
      let left = state.remaining(in: slot, at: instant), left > .zero
    else { return nil }
    return left
  }

  /// The repeats whose next cycle begins, and the roles that pass on with it.
  private func cyclesBegun(at place: Agenda.Place) -> [Event] {
    guard let open = state.openPlace else { return [] }
    let before = state.agenda.entries[open.index].cycles
    var events: [Event] = []
    for (depth, loop) in state.agenda.entries[place.index].cycles.enumerated() {
      let isNext =
        depth < before.count && before[depth].id == loop.id && depth < open.cycles.count
        && depth < place.cycles.count && open.cycles[depth] < place.cycles[depth]
      guard isNext else { continue }
      if let role = loop.moves, let handing = passedOn(role) { events.append(handing) }
      events.append(.cycleBegan(loop.id))
    }
    return events
  }

  /// A role goes to the next person in the order of joining.
  private func passedOn(_ role: Role.ID) -> Event? {
    let people = state.present.filter { person in
      let held = person.roles
      return held.contains(role) || held.allSatisfy { $0 == state.restRole?.id }
    }
    guard let holder = people.firstIndex(where: { $0.roles.contains(role) }), people.count > 1
    else {
      return nil
    }
    let next = people[(holder + 1) % people.count]
    return .roleHanded(role, to: next.id, from: people[holder].id)
  }

  /// The instants on the clock by which what is entered is to end.
  private func fixedEnds(at key: Agenda.Key, _ instant: SessionTime) -> [Event] {
    guard let index = state.agenda.index(of: key) else { return [] }
    var events: [Event] = []
    if state.startedAt == nil, let whole = state.fit {
      events.append(.endFixed(nil, instant + whole))
    } else if state.startedAt == nil, let ends = state.plan.rules.ends {
      events.append(.endFixed(nil, instant + clock.length(from: wall(at: instant), to: ends)))
    }
    for container in state.agenda.entries[index].containers {
      guard let ends = container.ends, state.fixedEnds[container.id] == nil else { continue }
      events.append(
        .endFixed(container.id, instant + clock.length(from: wall(at: instant), to: ends)))
    }
    return events
  }

  /// The groups that are formed and the orders that are drawn before an entry opens.
  private mutating func arrangements(for key: Agenda.Key) -> [Event] {
    guard let index = state.agenda.index(of: key) else { return [] }
    var events: [Event] = []
    var ahead = self
    var depth = 0
    for container in state.agenda.entries[index].containers {
      let place = Agenda.Key(block: container.id, turns: Array(key.turns.prefix(depth)))
      if container.kind == .round { depth += 1 }
      guard let event = ahead.arrangement(of: container, at: place) else { continue }
      events.append(event)
      ahead = ahead.after([event])
    }
    chance = ahead.chance
    return events
  }

  private mutating func arrangement(
    of container: Agenda.Container, at place: Agenda.Key
  ) -> Event? {
    switch container.kind {
    case .part, .cycles: return nil
    case .groups:
      guard state.groups[place] == nil, let block = state.groupsBlock(container.id) else {
        return nil
      }
      return .groupsFormed(place, formed(block))
    case .round:
      guard state.orders[place] == nil else { return nil }
      guard let round = state.round(container.id) else {
        return .turnsOrdered(place, state.circumstances.everyone)
      }
      guard round.order == .drawn else { return nil }
      var items: [String] = []
      for index in container.range {
        let entry = state.agenda.entries[index]
        guard entry.key.turns.prefix(place.turns.count).elementsEqual(place.turns),
          entry.turns.count > place.turns.count
        else { continue }
        let turn = entry.turns[place.turns.count]
        for item in turn.people.isEmpty ? [turn.item] : turn.people where !items.contains(item) {
          items.append(item)
        }
      }
      return .turnsOrdered(place, items.shuffled(using: &chance))
    }
  }

  private func formed(_ block: Groups) -> [SmallGroup] {
    let known = state.circumstances
    if block.stay != nil {
      var earlier = state.lastGroups[block.id]
      if case .sameAs(let other) = block.forming { earlier = earlier ?? state.lastGroups[other] }
      if let earlier { return block.movedOn(from: earlier, in: known) }
    }
    return block.formed(of: known.everyone, in: known) { state.lastGroups[$0] ?? [] }
  }

  /// Draws the lots that fall when the open stage ends.
  private mutating func drawLots() -> [Event] {
    guard let entry = state.openEntry else { return [] }
    var events: [Event] = []
    var taken: Set<Person.ID> = []
    for role in state.plan.roles
    where role.drawnIn == entry.key.block && state.holders(of: role.id).isEmpty {
      let candidates = state.present.map(\.id).filter { isFree($0) }
      let before = state.drawnBefore[role.id, default: []]
      var pool = candidates.filter { !before.contains($0) && !taken.contains($0) }
      for _ in 0..<max(role.people.least, 1) {
        if pool.isEmpty { pool = candidates.filter { !taken.contains($0) } }
        guard let name = pool.randomElement(using: &chance) else { break }
        pool.removeAll { $0 == name }
        taken.insert(name)
        events.append(.roleDrawn(role.id, name))
      }
    }
    return events
  }

  /// Whether lots may fall on a person: one whose only role, if any, is the one that takes the rest.
  func isFree(_ name: Person.ID) -> Bool {
    guard let person = state.presentPerson(name) else { return false }
    return state.heldRoles(of: person).allSatisfy { $0 == state.restRole?.id }
  }
}
