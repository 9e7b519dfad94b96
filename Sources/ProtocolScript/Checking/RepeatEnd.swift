import MeetingProtocol

extension ScriptReader {
  /// Says where nothing inside a repeat can leave it.
  mutating func checkEnd(_ cycles: Cycles, _ key: ScriptNode) {
    switch RepeatEnd(of: cycles.blocks) {
    case .reached: break
    case .barred: report(.course(.endNotReached), key)
    case .passed: report(.course(.repeatWithoutEnd), key)
    }
  }
}

/// How far one gets through the blocks of a cycle.
private enum RepeatEnd {
  /// A decision that leaves can be come to.
  case reached
  /// A decision stands in the way that never goes on.
  case barred
  /// There is none, and one comes to the end of the blocks.
  case passed

  init(of blocks: [Block]) {
    self = .passed
    for block in blocks {
      switch block {
      case .stage, .cycles: continue
      case .part(let part): self = RepeatEnd(of: part.blocks)
      case .round(let round): self = RepeatEnd(of: round.blocks)
      case .rotation, .groups, .pairs: self = RepeatEnd(of: block.blocks)
      case .decision(let decision):
        let outcomes = decision.options.map(\.outcome)
        if outcomes.contains(.leave) {
          self = .reached
        } else if !outcomes.contains(.goOn) {
          self = .barred
        }
      }
      if self != .passed { return }
    }
  }
}
