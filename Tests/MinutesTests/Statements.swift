import MeetingProtocol
import Minutes
import Session
import TextLayout

/// What a session says, gathered from its state and not from the minutes.
struct Statements {
  /// What every format for readers and programs must say.
  var all: [String] = []
  /// What a table of results must say.
  var results: [String] = []
  /// What a table of notes must say.
  var notes: [String] = []
  /// What a calendar must say.
  var actions: [String] = []

  init(of meeting: Meeting) {
    let state = meeting.engine.state
    for note in state.notes where !note.isStruck {
      notes.append(Self.plain(note.draft.text))
      if case .person(let id) = note.draft.author { notes.append(id.text) }
      if note.draft.kind == NoteKind.action.id {
        actions.append(Self.plain(note.draft.text))
        actions += [note.draft.owner?.text].compactMap(\.self)
      }
    }
    all = notes + actions + state.people.map(\.id.text)
    all += state.values.values.flatMap { $0 }.map(Self.plain)
    all += [state.outcome].compactMap(\.self).map(Self.plain)
    all += state.slots.compactMap(\.answer)
    results = Self.results(of: state)
    all += results
    all += state.slots.compactMap(\.skippedBecause).map(Self.plain)
    all += state.norms
    all.append(state.plan.title)
    all = all.map(Self.plain)
  }

  /// What was agreed, tested, voted on and asked for.
  private static func results(of state: SessionState) -> [String] {
    var texts = state.wordings.map(\.text) + state.pointAnswers.compactMap(\.because)
    texts += state.values.values.flatMap { $0 }
    for slot in state.slots {
      guard let entry = state.entry(of: slot) else { continue }
      texts += entry.groups.flatMap(\.members)
      if case .vote = entry.stage?.activity, let last = slot.counts.last {
        texts += last.map(String.init)
      }
    }
    if state.agreedStatements.contains(.consent) { texts += state.plan.rules.consent }
    if state.agreedStatements.contains(.ready) { texts += state.plan.rules.ready }
    return (texts + [state.startedBecause].compactMap(\.self)).map(plain)
  }

  /// A text as readers show it: one line, control characters as pictures.
  private static func plain(_ text: String) -> String {
    PlainReadings.oneLine(Sanitiser.sanitise(text, lineBreaks: .blanked))
  }
}
