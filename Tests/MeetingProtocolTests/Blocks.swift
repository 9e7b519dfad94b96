import MeetingProtocol

func stage(_ id: Stage.ID, floor: Floor = Floor()) -> Block {
  .stage(Stage(id: id, title: id.text.uppercased(), floor: floor))
}

func decision(_ id: Stage.ID) -> Block {
  .decision(
    Decision(
      id: id, title: id.text.uppercased(), question: "\(id)?",
      options: [
        Decision.Option(answer: "Again", outcome: .again),
        Decision.Option(answer: "Leave", outcome: .leave),
      ]))
}

func part(_ id: Stage.ID, budget: Length? = nil, _ blocks: [Block]) -> Block {
  .part(Part(id: id, title: id.text.uppercased(), budget: budget, blocks: blocks))
}

func cycles(_ id: Stage.ID, _ blocks: [Block]) -> Block {
  .cycles(Cycles(id: id, title: id.text.uppercased(), blocks: blocks))
}

func round(_ id: Stage.ID, over list: Question.ID, _ blocks: [Block]) -> Block {
  .round(Round(id: id, title: id.text.uppercased(), list: list, itemName: "room", blocks: blocks))
}

func agenda(_ blocks: [Block], lists: [Question.ID: [String]] = [:]) -> Agenda {
  Agenda(of: MeetingProtocol(id: "tried", title: "Tried", blocks: blocks), lists: lists)
}

func place(_ index: Int, _ cycles: Int...) -> Agenda.Place {
  Agenda.Place(index: index, cycles: cycles)
}

extension Agenda {
  /// Every key as text, such as `look 2`.
  var keys: [String] {
    entries.map { entry in
      ([entry.key.block.text] + entry.key.turns.map { "\($0)" }).joined(separator: " ")
    }
  }
}
