/// Unrolls blocks into agenda entries, and fills in the ranges of the containers once they are known.
struct AgendaBuilder {
  private struct OpenContainer {
    let id: Stage.ID
    let title: String
    let kind: Agenda.Container.Kind
    let budget: Length?
    let prompt: String?
    let floor: Floor
    let first: Int
    var end: Int
  }

  private struct Draft {
    let content: Agenda.Content
    let floor: Floor
    let turns: [Agenda.Turn]
    let containers: [Int]
    let number: Int?
  }

  private let lists: [Question.ID: [String]]
  private var containers: [OpenContainer] = []
  private var open: [Int] = []
  private var turns: [Agenda.Turn] = []
  private var drafts: [Draft] = []
  private var stages = 0

  init(lists: [Question.ID: [String]]) {
    self.lists = lists
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  func finished() -> [Agenda.Entry] {
    let closed = containers.map {
      Agenda.Container(
        id: $0.id, title: $0.title, kind: $0.kind, budget: $0.budget, prompt: $0.prompt,
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
        content: draft.content, floor: draft.floor, turns: draft.turns,
        containers: draft.containers.map { closed[$0] }, number: draft.number)
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .stage(let stage):
      stages += 1
      append(.stage(stage), floor: stage.floor, number: stages)
    case .decision(let decision):
      append(.decision(decision), floor: decision.floor, number: nil)
    case .part(let part):
      within(
        id: part.id, title: part.title, kind: .part, budget: part.budget, prompt: part.prompt,
        floor: part.floor
      ) {
        $0.add(part.blocks)
      }
    case .round(let round):
      within(
        id: round.id, title: round.title, kind: .round, budget: round.budget, floor: round.floor
      ) {
        $0.addTurns(of: round)
      }
    case .cycles(let cycles):
      within(id: cycles.id, title: cycles.title, kind: .cycles, budget: nil, floor: cycles.floor) {
        $0.add(cycles.blocks)
      }
    }
  }

  private mutating func addTurns(of round: Round) {
    let items = lists[round.list] ?? [round.list.text]
    for (index, item) in items.enumerated() {
      turns.append(
        Agenda.Turn(
          round: round.id, itemName: round.itemName, item: item, number: index + 1,
          count: items.count))
      add(round.blocks)
      turns.removeLast()
    }
  }

  private mutating func within(
    id: Stage.ID, title: String, kind: Agenda.Container.Kind, budget: Length?,
    prompt: String? = nil, floor: Floor,
    add: (inout AgendaBuilder) -> Void
  ) {
    containers.append(
      OpenContainer(
        id: id, title: title, kind: kind, budget: budget, prompt: prompt, floor: floor,
        first: drafts.count,
        end: drafts.count))
    let place = containers.count - 1
    open.append(place)
    add(&self)
    open.removeLast()
    containers[place].end = drafts.count
  }

  private mutating func append(_ content: Agenda.Content, floor: Floor, number: Int?) {
    let inherited = open.reduce(Floor()) { containers[$1].floor.inside($0) }
    drafts.append(
      Draft(
        content: content, floor: floor.inside(inherited), turns: turns, containers: open,
        number: number))
  }
}
