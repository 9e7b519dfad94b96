import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// What a round goes through, and what one turn fills.
  struct Turn {
    var over: Round.Over?
    var itemName: String?
    var seat: Role.ID?
    var others: Role.ID?
  }

  mutating func readRound(_ fields: Fields) -> Round? {
    let turn = readTurn(fields)
    enter(turn)
    guard let head = readHead(fields) else { return nil }
    let order =
      choice(
        fields, "order",
        ["given": Round.Order.given, "drawn": .drawn, "choice": .choice, "votes": .votes],
        ["given", "drawn", "choice", "votes"]) ?? .given
    if order == .votes, course.votes == 0, let node = fields["order"] {
      report(.course(.orderWithoutVote), node)
    }
    let mayPass = choice(fields, "pass", ["yes": true, "no": false], ["yes", "no"]) ?? true
    let time = readRoundTime(fields, place: "a round")
    let blocks = blocksOfTurn(fields, head, time)
    let frame = readFrame(fields, head)
    guard let over = turn.over else { return nil }
    return Round(
      id: head.id, title: head.title, over: over, order: order, mayPass: mayPass,
      itemName: turn.itemName, seat: turn.seat, others: turn.others, budget: time.budget,
      floor: head.floor, frame: frame, blocks: blocks)
  }

  mutating func readRotation(_ fields: Fields) -> Rotation? {
    let seats = readSeats(fields)
    enter(Turn(over: .everyone))
    course.around.seats += seats
    course.around.itemNames += seats.map(\.text)
    guard let head = readHead(fields) else { return nil }
    let fixed = roles(fields, "fixed")
    for node in nodes(fields, "fixed") {
      guard let role = names.match(node.text ?? "", .role), seats.contains(Role.ID(role)) else {
        continue
      }
      report(.name(.seatTwice(role)), node)
    }
    let time = readRoundTime(fields, place: "a rotation")
    let blocks = blocksOfTurn(fields, head, time)
    return Rotation(
      id: head.id, title: head.title, seats: seats, fixed: fixed, budget: time.budget,
      floor: head.floor, frame: readFrame(fields, head), blocks: blocks)
  }

  private mutating func readSeats(_ fields: Fields) -> [Role.ID] {
    guard let node = fields["roles"] else {
      if let key = fields.key("rotate") {
        report(
          .key(.missing("roles", in: "a rotation", example: "roles: [coach, client, observer]")),
          key)
      }
      return []
    }
    var seats: [Role.ID] = []
    let items = nodes(fields, "roles")
    for item in items {
      guard let role = role(item) else { continue }
      if seats.contains(role) {
        report(.name(.seatTwice(role.text)), item)
      } else {
        seats.append(role)
      }
    }
    if items.count == 1 { report(.course(.oneSeat), node) }
    return seats
  }

  mutating func readPairs(_ fields: Fields) -> Pairs? {
    var role: Role.ID?
    if let node = fields["each"], node.text?.trimmed.lowercased() != "everyone" {
      role = filledRole(node, orEveryone: true)
    }
    enter(Turn(over: .everyone))
    course.around.seats += [Pairs.first, Pairs.second]
    course.around.itemNames += [Pairs.first.text, Pairs.second.text]
    guard let head = readHead(fields) else { return nil }
    let time = readRoundTime(fields, place: "pairs")
    let blocks = blocksOfTurn(fields, head, time)
    return Pairs(
      id: head.id, title: head.title, role: role, budget: time.budget, floor: head.floor,
      frame: readFrame(fields, head), blocks: blocks)
  }

  /// From here on, blocks stand in the turns of a round.
  private mutating func enter(_ turn: Turn) {
    course.around.rounds += 1
    course.around.outsideTurn = course.around.lists.count
    switch turn.over {
    case .everyone, .role, .others: course.around.roundsOfPeople += 1
    case .list, .items, .groups, .notes, nil: break
    }
    for seat in [turn.seat, turn.others].compactMap(\.self) {
      course.around.seats.append(seat)
      course.around.itemNames.append(seat.text)
    }
    if let item = turn.itemName { course.around.itemNames.append(item) }
  }

  // MARK: - What is inside

  /// The blocks of one turn: those under `stages:`, or one stage with the keys of the block itself.
  private mutating func blocksOfTurn(
    _ fields: Fields, _ head: Head, _ time: (budget: Length?, each: StageTime?)
  ) -> [Block] {
    if time.budget != nil || fields["ends"] != nil { course.around.hasBudget = true }
    guard fields["stages"] != nil else {
      return [.stage(stage(fields, inner(head), time: time.each ?? .open))]
    }
    rejectStageKeys(fields)
    if time.each != nil, let node = fields["time"] { report(.time(.eachOnStages), node) }
    return readStages(fields, in: fields.place.name, key: head.key)
  }

  /// The head of the one stage inside a block: the block keeps its floor and what has to hold.
  func inner(_ head: Head) -> Head {
    Head(id: head.id, title: head.title, floor: Floor(), gate: Gate(), key: head.key)
  }

  mutating func rejectStageKeys(_ fields: Fields) {
    for key in Place.onlyOfOneStage {
      guard let node = fields.key(key) else { continue }
      let place = "\(fields.place.name) with stages inside"
      report(.key(.misplaced(key, in: place, belongsTo: "one of its stages")), node)
    }
  }
}
