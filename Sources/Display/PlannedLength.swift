import MeetingProtocol

/// How long a protocol takes, as far as that is known beforehand.
enum PlannedLength {
  /// Such as `24 min`, `40 to 50 min for one classroom` or `1 h 25 min for one cycle`.
  ///
  /// A round over a list that is not given yet counts once, and the text says so.
  static func words(of plan: MeetingProtocol, lists: [Question.ID: [String]]) -> String {
    switch plan.total {
    case .exactly(let length): return length.words
    case .between(let least, let most): return Length.words(from: least, to: most)
    case .each(let length): return "\(length.words) for each person"
    case .byPeople(let totals):
      let least = totals.values.min() ?? .zero
      return Length.words(from: least, to: totals.values.max() ?? least)
    case nil: break
    }
    let entries = Agenda(of: plan, lists: lists).entries
    let stages = entries.compactMap(\.stage)
    let least = stages.compactMap(\.time.shortest).reduce(.zero, +)
    let most = stages.compactMap { $0.time.longest ?? $0.time.planned }.reduce(.zero, +)
    if most == .zero { return "no set time" }
    var words = Length.words(from: least, to: max(least, most))
    if stages.contains(where: { $0.time.planned == nil }) { words += " and more" }
    let onceOnly = onceOnly(entries, lists: lists, in: plan)
    return onceOnly.isEmpty ? words : words + " for one " + listed(onceOnly)
  }

  private static func onceOnly(
    _ entries: [Agenda.Entry], lists: [Question.ID: [String]], in plan: MeetingProtocol
  ) -> [String] {
    let open = Set(openRounds(plan.blocks, lists: lists))
    let turns = entries.flatMap(\.turns).filter { open.contains($0.round) }
      .map { ($0.itemName ?? $0.item).oneLine }
    let cycles = entries.flatMap(\.cycles).map(\.title.uncapitalised.oneLine)
    return (turns + cycles).uniqued
  }

  /// The rounds over lists that are not given yet.
  private static func openRounds(
    _ blocks: [Block], lists: [Question.ID: [String]]
  ) -> [Stage.ID] {
    blocks.flatMap { block -> [Stage.ID] in
      let inside = openRounds(block.blocks, lists: lists)
      guard case .round(let round) = block else { return inside }
      switch round.over {
      case .list(let list): return (lists[list] == nil ? [round.id] : []) + inside
      case .role, .everyone, .others, .notes, .groups: return [round.id] + inside
      case .items: return inside
      }
    }
  }
}
