import MeetingProtocol
import Minutes
import Session
import TextLayout

/// What a session says, gathered from its state and not from the minutes.
struct Statements {
  /// What every format for readers and programs must say.
  var all: [String] = []
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
    all += state.slots.compactMap(\.skippedBecause).map(Self.plain)
    all += state.plan.norms
    all.append(state.plan.title)
  }

  /// A text as readers show it: one line, control characters as pictures.
  private static func plain(_ text: String) -> String {
    PlainReadings.oneLine(Sanitiser.sanitise(text, lineBreaks: .blanked))
  }
}
