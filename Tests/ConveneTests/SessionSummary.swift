import Journal
import MeetingProtocol
import Session

/// What a session comes to, in words that no display uses: kept beside old journals.
enum SessionSummary {
  static func text(_ header: SessionHeader, _ engine: SessionEngine) -> String {
    let state = engine.state
    let lines =
      ["session \(header.id) of \(header.plan.text), seed \(header.seed), in \(header.zone)"]
      + ["turns \(engine.turns.count), standing \(engine.standingTurns.count)"]
      + ["phase \(state.phase), bell \(state.bell), outcome \(state.outcome ?? "-")"]
      + ["started \(text(state.startedAt)), finished \(text(state.finishedAt))"]
      + state.people.map(text)
      + state.values.sorted { $0.key.text < $1.key.text }.map { key, texts in
        "value \(key.text): \(texts.joined(separator: " | "))"
      }
      + state.slots.map { slot in
        text(slot, visit: state.visit(of: slot), title: state.entry(of: slot)?.title)
      }
      + engine.drawnLots.map { "drawn \($0.person.text) as \($0.role.text) in slot \($0.slot)" }
      + state.pauses.map { "paused \(text($0.from)) to \(text($0.to))" }
      + state.gaps.map { "\($0.cause.rawValue) \(text($0.from)) to \(text($0.to))" }
      + state.notes.map(text)
      + state.notUnderstood.map { "not understood: \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(_ time: SessionTime?) -> String {
    time.map { "\($0.milliseconds)" } ?? "-"
  }

  private static func text(_ person: Person) -> String {
    let roles = person.roles.map(\.text).joined(separator: ", ")
    return "person \(person.id.text) (\(roles)) \(text(person.joinedAt)) to \(text(person.leftAt))"
  }

  private static func text(_ slot: Slot, visit: Int, title: String?) -> String {
    let given = slot.given.map { text(.momentCame($0), but: ["slot"]) }.joined(separator: "; ")
    return
      "slot \(slot.number) '\(title ?? "-")', visit \(visit): \(text(.slotOpened(slot.opening)))"
      + "; to \(text(slot.closedAt)), longer \(slot.extended.milliseconds)"
      + ", answer \(slot.answer ?? "-"), skipped \(slot.skippedBecause ?? "-"); given: \(given)"
  }

  private static func text(_ note: Note) -> String {
    let kept = Event.noteKept(number: note.number, place: note.place, note.draft)
    let earlier = note.earlierTexts.joined(separator: " | ")
    return "note at \(text(note.keptAt))\(note.isStruck ? " struck" : ""), before [\(earlier)]:"
      + " \(text(kept))"
  }

  /// An event as the journal spells it.
  private static func text(_ event: Event, but left: [String] = []) -> String {
    event.record.fields.filter { !left.contains($0.name) }.map { field in
      switch field.value {
      case .string(let text): "\(field.name) \(text)"
      case .integer(let number): "\(field.name) \(number)"
      case .boolean(let truth): "\(field.name) \(truth)"
      case .strings(let texts): "\(field.name) [\(texts.joined(separator: " "))]"
      }
    }.joined(separator: ", ")
  }
}
