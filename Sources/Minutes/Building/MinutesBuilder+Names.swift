import MeetingProtocol
import Session

extension MinutesBuilder {
  /// The slot of a number; nil where there is none.
  func slot(_ number: Int) -> Slot? {
    state.slots.indices.contains(number - 1) ? state.slots[number - 1] : nil
  }

  /// What a slot is called.
  func name(of slot: Slot) -> MinutesDocument.SlotName {
    let entry = state.entry(of: slot)
    let visit = state.visit(of: slot)
    return MinutesDocument.SlotName(
      id: slot.opening.key.block, number: entry?.number,
      title: entry.map(title) ?? slot.opening.key.block.text,
      qualifiers: turns(of: slot) + cycles(of: slot) + (visit > 1 ? ["visit \(visit)"] : []))
  }

  /// What an entry of the agenda is called while it was not opened.
  func name(of entry: Agenda.Entry) -> MinutesDocument.SlotName {
    MinutesDocument.SlotName(
      id: entry.key.block, number: entry.number, title: title(of: entry),
      qualifiers: entry.turns.map(\.item))
  }

  /// The items whose turns a slot is in.
  func turns(of slot: Slot) -> [String] {
    state.entry(of: slot)?.turns.map(\.item) ?? []
  }

  /// The cycles that a slot is in, such as "cycle 2".
  func cycles(of slot: Slot) -> [String] {
    guard let entry = state.entry(of: slot) else { return [] }
    return zip(entry.cycles, slot.opening.cycles).map { loop, cycle in
      "\(Self.inSentence(loop.title)) \(cycle)"
    }
  }

  private func title(of entry: Agenda.Entry) -> String {
    state.filledText(entry.title, in: entry)
  }

  /// A title as it stands inside a sentence: "Cycle" as "cycle", but "PDSA cycle" as it is.
  private static func inSentence(_ title: String) -> String {
    guard let first = title.first, let second = title.dropFirst().first, second.isLowercase else {
      return title
    }
    return first.lowercased() + title.dropFirst()
  }

  /// How long a slot was meant to last by the script.
  func plannedTime(of slot: Slot) -> MinutesDocument.PlannedTime {
    guard let stage = state.entry(of: slot)?.stage else { return .open }
    if case .until(let time) = stage.time {
      return slot.lasts.map { .until(time, $0) } ?? .open
    }
    return plannedTime(of: stage)
  }

  /// How long a stage is meant to last by the script.
  func plannedTime(of stage: Stage) -> MinutesDocument.PlannedTime {
    switch stage.time {
    case .open, .until: .open
    case .exactly(let length): .exactly(length)
    case .between(let least, let most, let plan):
      plan == most ? .between(least, most) : .chosen(plan, least: least, most: most)
    case .atLeast(let least, let plan): plan == least ? .atLeast(least) : .exactly(plan)
    case .atMost(let most, let plan): plan == most ? .atMost(most) : .exactly(plan)
    }
  }

  /// Stages that were never opened: those that lie ahead, or those that were passed over.
  ///
  /// What a repeat did not come to is left to its decision and is not among the latter.
  func unopened(ahead: Bool) -> [MinutesDocument.PlannedStage] {
    guard state.startedAt != nil, let last = state.slots.last.flatMap({ state.place(of: $0) })
    else { return [] }
    let opened = Set(state.slots.map(\.opening.key))
    return state.agenda.entries.enumerated().compactMap { index, entry in
      guard let stage = entry.stage, !opened.contains(entry.key) else { return nil }
      let isAhead = state.finishedAt == nil && index > last.index
      guard isAhead == ahead, isAhead || entry.cycles.isEmpty else { return nil }
      return MinutesDocument.PlannedStage(name: name(of: entry), planned: plannedTime(of: stage))
    }
  }
}
