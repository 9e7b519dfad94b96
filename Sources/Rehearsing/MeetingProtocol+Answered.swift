public import MeetingProtocol

extension MeetingProtocol {
  /// What the room answers: its decisions, its tests, and the repeats after whose cycles it is asked.
  public var answeredBlocks: [Stage.ID] {
    var found: [Stage.ID] = []
    func look(_ blocks: [Block]) {
      for block in blocks {
        if block.isAnswered, !found.contains(block.id) { found.append(block.id) }
        look(block.blocks)
      }
    }
    look(blocks)
    for variant in variants { look(variant.blocks) }
    return found
  }
}

extension MeetingProtocol {
  /// The kinds of note that rounds go through.
  public var kindsOfRounds: [NoteKind.ID] {
    var found: [NoteKind.ID] = []
    func look(_ blocks: [Block]) {
      for block in blocks {
        if case .round(let round) = block, case .notes(let kind) = round.over,
          !found.contains(kind)
        {
          found.append(kind)
        }
        look(block.blocks)
      }
    }
    look(blocks)
    return found
  }
}

extension Block {
  fileprivate var isAnswered: Bool {
    switch self {
    case .decision: true
    case .stage(let stage):
      if case .test = stage.activity { true } else { false }
    case .cycles(let cycles):
      switch cycles.end {
      case .count(let least, let most): least < most
      case .timeLeft: true
      case .decision: false
      }
    case .part, .round, .rotation, .groups, .pairs: false
    }
  }
}
