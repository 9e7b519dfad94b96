import MeetingProtocol
import Session

extension MinutesBuilder {
  /// A question of the script and its answer, with how it came about.
  func answer(to decision: Decision, in slot: Slot) -> MinutesDocument.AnswerLine {
    MinutesDocument.AnswerLine(
      question: question(of: decision, in: slot), answer: slot.answer,
      way: way(of: decision, in: slot), skippedBecause: slot.skippedBecause, name: name(of: slot))
  }

  private func way(of decision: Decision, in slot: Slot) -> MinutesDocument.Way {
    if let counts = slot.counts.last { return .vote(Self.count(counts, decision.options)) }
    guard decision.by == .consent, let answer = slot.answer else { return .said }
    return answer == decision.options.first?.answer ? .consent : .objection
  }

  private static func count(
    _ counts: [Int], _ options: [Decision.Option]
  ) -> MinutesDocument.Count {
    let votes = counts.prefix(options.count)
    let most = votes.max() ?? 0
    return MinutesDocument.Count(
      shares: zip(options, votes).map { .init(answer: $0.answer, votes: $1) },
      abstained: counts.count > options.count ? counts[options.count] : nil,
      isTie: most == 0 || votes.count { $0 == most } > 1)
  }

  /// Wordings of values that gave way to others, in order, and where those that hold were agreed.
  ///
  /// What was typed anew before the start is none.
  func wordings() -> (
    earlier: [MinutesDocument.WordingLine], agreedIn: [String: MinutesDocument.SlotName]
  ) {
    var held: [Question.ID: MinutesDocument.WordingLine] = [:]
    var earlier: [MinutesDocument.WordingLine] = []
    func take(_ line: MinutesDocument.WordingLine, of value: Question.ID, isBefore: Bool) {
      if !isBefore, let last = held[value], last.text != line.text { earlier.append(last) }
      held[value] = line
    }
    // Every standing agreement is in the state, with the slot in which it holds.
    var agreed = state.wordings[...]
    for turn in engine.standingTurns {
      let isBefore = state.startedAt.map { turn.at.time < $0 } ?? true
      for event in turn.events {
        if case .valueSet(let value, let texts) = event {
          take(wording(value, texts, slot: nil), of: value, isBefore: isBefore)
        } else if case .wordingAgreed = event, let wording = agreed.popFirst() {
          guard wording.value != .norms else { continue }
          take(
            self.wording(wording.value, [wording.text], slot: wording.slot), of: wording.value,
            isBefore: isBefore)
        }
      }
    }
    let places = held.values.compactMap { line in line.during.map { (line.label, $0) } }
    return (earlier, Dictionary(places) { first, _ in first })
  }

  private func wording(
    _ value: Question.ID, _ texts: [String], slot number: Int?
  ) -> MinutesDocument.WordingLine {
    MinutesDocument.WordingLine(
      label: Self.label(value.text), text: texts.joined(separator: ", "),
      during: number.flatMap(slot).map { name(of: $0) })
  }

  /// What the room agreed to before the start.
  var agreements: MinutesDocument.Agreements {
    let rules = state.plan.rules
    return MinutesDocument.Agreements(
      consent: state.agreedStatements.contains(.consent) ? rules.consent : [],
      ready: state.agreedStatements.contains(.ready) ? rules.ready : [],
      startedBecause: state.startedBecause)
  }
}
