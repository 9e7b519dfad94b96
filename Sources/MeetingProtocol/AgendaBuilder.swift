/// Unrolls blocks into agenda entries, and fills in the ranges of the containers once they are known.
struct AgendaBuilder {
  /// What a container says, before its range is known.
  struct Opening {
    var id: Stage.ID
    var title: String
    var kind: Agenda.Container.Kind
    var budget: Length?
    var prompt: String?
    var floor: Floor
    var frame: Frame
    var cycleEnd: Cycles.End?
    var moves: Role.ID?
  }

  private struct OpenContainer {
    let opening: Opening
    let first: Int
    var end: Int
  }

  private struct Draft {
    let content: Agenda.Content
    let floor: Floor
    let confidence: Confidence
    let turns: [Agenda.Turn]
    let containers: [Int]
    let groups: [SmallGroup]
    let seats: [Role.ID: [String]]
    let number: Int?
  }

  let plan: MeetingProtocol
  let circumstances: Circumstances
  private var containers: [OpenContainer] = []
  private var open: [Int] = []
  private(set) var turns: [Agenda.Turn] = []
  private var drafts: [Draft] = []
  private var stages = 0
  /// The groups of each groups block so far, for those that refer to it.
  var formedGroups: [Stage.ID: [SmallGroup]] = [:]
  /// The small groups that work here; one of everyone outside groups.
  var scope: [SmallGroup]
  /// Whether `scope` is that of small groups.
  var isInGroups = false

  init(plan: MeetingProtocol, circumstances: Circumstances) {
    self.plan = plan
    self.circumstances = circumstances
    scope = [SmallGroup(name: "", members: circumstances.everyone)]
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  func finished() -> [Agenda.Entry] {
    let closed = containers.map {
      Agenda.Container(
        id: $0.opening.id, title: $0.opening.title, kind: $0.opening.kind,
        budget: $0.opening.budget, ends: $0.opening.frame.ends, prompt: $0.opening.prompt,
        gate: $0.opening.frame.gate, cycleEnd: $0.opening.cycleEnd, moves: $0.opening.moves,
        range: $0.first..<$0.end)
    }
    return drafts.map { draft in
      let block: Stage.ID =
        switch draft.content {
        case .stage(let stage): stage.id
        case .decision(let decision): decision.id
        }
      return Agenda.Entry(
        key: Agenda.Key(block: block, turns: draft.turns.map(\.number)),
        content: draft.content, floor: draft.floor, confidence: draft.confidence,
        turns: draft.turns, containers: draft.containers.map { closed[$0] },
        groups: draft.groups, seats: draft.seats, number: draft.number)
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .stage(let stage):
      if stage.activity.isNumbered { stages += 1 }
      append(
        .stage(stage), floor: stage.floor, confidence: stage.confidence,
        number: stage.activity.isNumbered ? stages : nil)
    case .decision(let decision):
      append(
        .decision(decision), floor: decision.floor, confidence: Confidence(), number: nil)
    case .part(let part):
      within(
        Opening(
          id: part.id, title: part.title, kind: .part, budget: part.budget, prompt: part.prompt,
          floor: part.floor, frame: part.frame)
      ) { $0.add(part.blocks) }
    case .cycles(let cycles):
      within(
        Opening(
          id: cycles.id, title: cycles.title, kind: .cycles, budget: cycles.budget,
          floor: cycles.floor, frame: cycles.frame, cycleEnd: cycles.end, moves: cycles.moves)
      ) { $0.add(cycles.blocks) }
    case .round(let round): add(round)
    case .rotation(let rotation): add(rotation)
    case .pairs(let pairs): add(pairs)
    case .groups(let groups): add(groups)
    }
  }

  /// Adds the turns of a round, each with the blocks inside.
  mutating func addTurns(_ turns: [Agenda.Turn], of blocks: [Block]) {
    for turn in turns {
      self.turns.append(turn)
      add(blocks)
      self.turns.removeLast()
    }
  }

  mutating func within(_ opening: Opening, add: (inout AgendaBuilder) -> Void) {
    containers.append(OpenContainer(opening: opening, first: drafts.count, end: drafts.count))
    let place = containers.count - 1
    open.append(place)
    add(&self)
    open.removeLast()
    containers[place].end = drafts.count
  }

  private mutating func append(
    _ content: Agenda.Content, floor: Floor, confidence: Confidence, number: Int?
  ) {
    let inherited = open.reduce(Floor()) { containers[$1].opening.floor.inside($0) }
    let secrecy = open.reduce(Confidence()) {
      containers[$1].opening.frame.confidence.inside($0)
    }
    drafts.append(
      Draft(
        content: content, floor: floor.inside(inherited), confidence: confidence.inside(secrecy),
        turns: turns, containers: open, groups: isInGroups ? scope : [], seats: seats(),
        number: number))
  }

  /// The roles that the turns here fill, and those that each small group fills for itself.
  private func seats() -> [Role.ID: [String]] {
    var seats: [Role.ID: [String]] = [:]
    for turn in turns { seats.merge(turn.seats) { _, inner in inner } }
    guard isInGroups else { return seats }
    for role in plan.roles where role.filling == .groups && seats[role.id] == nil {
      let handed = Set(circumstances.names(in: role.id))
      seats[role.id] = scope.compactMap { group in
        group.members.first(where: handed.contains) ?? group.members.first
      }
    }
    return seats
  }
}
