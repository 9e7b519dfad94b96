extension AgendaBuilder {
  mutating func add(_ round: Round) {
    let turns = turns(of: round)
    within(
      Opening(
        id: round.id, title: round.title, kind: .round, budget: round.budget, floor: round.floor,
        frame: round.frame)
    ) { $0.addTurns(turns, of: round.blocks) }
  }

  mutating func add(_ rotation: Rotation) {
    let turns = turns(of: rotation)
    within(
      Opening(
        id: rotation.id, title: rotation.title, kind: .round, budget: rotation.budget,
        floor: rotation.floor, frame: rotation.frame)
    ) { $0.addTurns(turns, of: rotation.blocks) }
  }

  mutating func add(_ pairs: Pairs) {
    let turns = turns(of: pairs)
    within(
      Opening(
        id: pairs.id, title: pairs.title, kind: .round, budget: pairs.budget, floor: pairs.floor,
        frame: pairs.frame)
    ) { $0.addTurns(turns, of: pairs.blocks) }
  }

  // MARK: - Rounds

  private func turns(of round: Round) -> [Agenda.Turn] {
    let key = Agenda.Key(block: round.id, turns: turns.map(\.number))
    let order = circumstances.orders[key] ?? TurnOrder()
    guard let people = people(of: round.over) else {
      guard let found = items(of: round) else { return placeholder(for: round) }
      return numbered(order.turns(of: found).map { ($0, [], [:]) }, of: round)
    }
    // Small groups go round side by side: a turn is that of one person in each.
    let queues = zip(people, scope).map { order.turns(of: $0, in: isInGroups ? $1.members : nil) }
    let count = queues.map(\.count).max() ?? 0
    guard count > 0 else { return placeholder(for: round) }
    return numbered(
      (0..<count).map { turn in
        let names = queues.compactMap { $0.indices.contains(turn) ? $0[turn] : nil }
        return (names.joined(separator: ", "), names, seats(of: round, names, among: people))
      }, of: round)
  }

  /// One turn that stands for those of which nothing is known yet.
  private func placeholder(for round: Round) -> [Agenda.Turn] {
    numbered([(placeholder(of: round.over), [], [:])], of: round).map { turn in
      var turn = turn
      turn.isPlaceholder = true
      return turn
    }
  }

  private func numbered(
    _ items: [(item: String, people: [String], seats: [Role.ID: [String]])], of round: Round
  ) -> [Agenda.Turn] {
    items.enumerated().map { index, one in
      Agenda.Turn(
        round: round.id, itemName: round.itemName ?? round.seat?.text, item: one.item,
        people: one.people, seats: one.seats, number: index + 1, count: items.count)
    }
  }

  private func seats(
    of round: Round, _ names: [String], among people: [[String]]
  ) -> [Role.ID: [String]] {
    var seats: [Role.ID: [String]] = [:]
    if let seat = round.seat { seats[seat] = names }
    if let others = round.others {
      let everyone = scope.flatMap(\.members)
      seats[others] = everyone.filter { !names.contains($0) }
    }
    return seats
  }

  /// The people that a round goes through, group by group; nil where it goes through things.
  private func people(of over: Round.Over) -> [[String]]? {
    switch over {
    case .role(let role):
      let names = Set(circumstances.names(in: role) + (turns.last?.seats[role] ?? []))
      return scope.map { $0.members.filter(names.contains) }
    case .everyone:
      let present = Set(circumstances.everyone)
      return scope.map { $0.members.filter(present.contains) }
    case .others:
      let present = Set(circumstances.everyone).subtracting(turns.last?.people ?? [])
      return scope.map { $0.members.filter(present.contains) }
    case .list, .items, .groups, .notes: return nil
    }
  }

  /// What a round of things goes through; nil where nothing of it is known.
  private func items(of round: Round) -> [String]? {
    let items: [String]? =
      switch round.over {
      case .list(let list): circumstances.values[list.text]
      case .items(let items): items
      case .groups(let block): formedGroups[block, default: []].map(\.name.groupTitle)
      case .notes(let kind): circumstances.notes[kind]
      case .role, .everyone, .others: nil
      }
    return round.order == .votes ? items.map(byVotes) : items
  }

  /// Most votes first; items of as many votes, or of none, stay in their order.
  private func byVotes(_ items: [String]) -> [String] {
    var votes: [String: Int] = [:]
    for counted in circumstances.votes.values.joined() {
      votes[counted.item] = max(votes[counted.item] ?? 0, counted.votes)
    }
    return items.enumerated().sorted { left, right in
      (-(votes[left.element] ?? 0), left.offset) < (-(votes[right.element] ?? 0), right.offset)
    }.map(\.element)
  }

  private func placeholder(of over: Round.Over) -> String {
    switch over {
    case .list(let list): list.text
    case .items: ""
    case .role(let role): plan.role(role)?.title ?? role.text
    case .everyone: "everyone"
    case .others: "others"
    case .groups(let block): block.text
    case .notes(let kind): plan.kind(kind)?.title ?? kind.text
    }
  }

  // MARK: - Rings

  /// Those who sit in a ring: everyone of the group until it begins, then those who sat down in it.
  private func seated(_ members: [String], in ring: Stage.ID) -> [String] {
    let key = Agenda.Key(block: ring, turns: turns.map(\.number))
    guard let order = circumstances.orders[key], !order.ahead.isEmpty else { return members }
    guard isInGroups else { return order.ahead }
    return order.ahead.filter(members.contains)
  }

  private func turns(of rotation: Rotation) -> [Agenda.Turn] {
    let fixed = Set(rotation.fixed.flatMap { circumstances.names(in: $0) })
    let rings = scope.map { seated($0.members, in: rotation.id).filter { !fixed.contains($0) } }
    let count = max(rings.map(\.count).max() ?? 0, 1)
    return (0..<count).map { turn in
      var seats: [Role.ID: [String]] = [:]
      for ring in rings where !ring.isEmpty {
        for (place, name) in ring.enumerated() {
          let seat = rotation.seats[
            min((place - turn % ring.count + ring.count) % ring.count, rotation.seats.count - 1)]
          if circumstances.everyone.contains(name) { seats[seat, default: []].append(name) }
        }
      }
      let first = rings.compactMap { $0.isEmpty ? nil : $0[turn % $0.count] }
      return Agenda.Turn(
        round: rotation.id, itemName: rotation.seats.first?.text,
        item: first.isEmpty ? rotation.title : first.joined(separator: ", "), people: first,
        seats: seats, number: turn + 1, count: count)
    }
  }

  // MARK: - Pairs

  private func turns(of pairs: Pairs) -> [Agenda.Turn] {
    let members = pairs.role.map { Set(circumstances.names(in: $0)) }
    let present = Set(circumstances.everyone)
    let rings = scope.map { group in
      seated(group.members, in: pairs.id).filter { members?.contains($0) ?? true }.roundRobin
        .map { meetings in
          meetings.filter { present.contains($0.first) && present.contains($0.second) }
        }
    }
    let count = max(rings.map(\.count).max() ?? 0, 1)
    return (0..<count).map { turn in
      let meetings = rings.flatMap { $0.indices.contains(turn) ? $0[turn] : [] }
      let names = meetings.map { "\($0.first) & \($0.second)" }
      return Agenda.Turn(
        round: pairs.id, itemName: nil,
        item: names.isEmpty ? pairs.title : names.joined(separator: ", "),
        people: meetings.flatMap { [$0.first, $0.second] },
        seats: [Pairs.first: meetings.map(\.first), Pairs.second: meetings.map(\.second)],
        number: turn + 1, count: count)
    }
  }

  // MARK: - Groups

  mutating func add(_ groups: Groups) {
    let key = Agenda.Key(block: groups.id, turns: turns.map(\.number))
    let formed =
      circumstances.groups[key]
      ?? groups.formed(of: scope.flatMap(\.members), in: circumstances) {
        formedGroups[$0] ?? []
      }
    formedGroups[groups.id] = formed
    let outer = (scope, isInGroups)
    scope = formed
    isInGroups = true
    within(
      Opening(
        id: groups.id, title: groups.title, kind: .groups, budget: groups.budget,
        floor: groups.floor, frame: groups.frame)
    ) { $0.add(groups.blocks) }
    (scope, isInGroups) = outer
  }
}

extension [String] {
  /// Everyone against everyone, turn by turn, each at most once a turn: the circle method, in which the first stays
  /// and the others move round; of an odd number one sits out each turn.
  fileprivate var roundRobin: [[(first: String, second: String)]] {
    guard count > 1 else { return [] }
    var ring: [String?] = map { $0 }
    if ring.count % 2 == 1 { ring.append(nil) }
    var rounds: [[(first: String, second: String)]] = []
    for _ in 1..<ring.count {
      var meetings: [(first: String, second: String)] = []
      for place in 0..<ring.count / 2 {
        guard let first = ring[place], let second = ring[ring.count - 1 - place] else { continue }
        meetings.append((first, second))
      }
      rounds.append(meetings)
      ring.insert(ring.removeLast(), at: 1)
    }
    return rounds
  }
}
