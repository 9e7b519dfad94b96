import Diagnostics
import MeetingProtocol
public import Session
public import TextLayout

/// The notes so far, stage by stage.
public enum NotesView {
  /// The lines of `/notes`: all notes, or those in whose stage, kind, author, owner or text a word occurs.
  public static func lines(_ state: SessionState, filter: String?, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let notes = state.notes.filter { note in filter.map { matches(note, $0, state) } ?? true }
    if state.notes.isEmpty { return sentence("No notes yet", columns: columns) }
    if notes.isEmpty {
      let word = (filter ?? "").quoted
      return sentence("No note has \(word) in its stage, kind, name or text", columns: columns)
    }
    var place: NotePlace?
    let numberWidth = "\(notes.map(\.number).max() ?? 0)".count
    for note in notes {
      if place != note.place { sheet.add(state.title(of: note.place), .bold) }
      place = note.place
      sheet.add(line(note, state, numberWidth), hanging: numberWidth + 3)
    }
    if let outcome = state.outcome, filter == nil {
      sheet.add(StyledText("Outcome: ", .bold) + StyledText(outcome), hanging: 2)
    }
    return sheet.lines
  }

  private static func line(
    _ note: Note, _ state: SessionState, _ numberWidth: Int
  ) -> StyledText {
    let draft = note.draft
    var text = StyledText(
      "\(note.number)".padded(to: numberWidth + 1, alignment: .right) + "  ", .dim)
    if note.isStruck {
      text.append("struck: \(draft.text)", .dim)
      return text
    }
    let kind = draft.kind == NoteKind.note.id ? nil : state.plan.name(of: draft.kind)
    let author = draft.author == .group ? nil : state.name(of: draft.author)
    let head = [author, kind].compactMap { $0 }.joined(separator: ", ")
    if !head.isEmpty { text.append(head + ": ", .bold) }
    text.append(draft.text)
    var behind: [String] = []
    if let owner = draft.owner { behind.append(owner.text) }
    if let due = draft.due { behind.append("due \(due.words)") }
    if !behind.isEmpty { text.append(" (\(behind.joined(separator: ", ")))") }
    return text
  }

  private static func matches(_ note: Note, _ word: String, _ state: SessionState) -> Bool {
    let draft = note.draft
    let texts = [
      state.title(of: note.place), draft.kind.text, state.plan.name(of: draft.kind),
      state.name(of: draft.author), draft.owner?.text ?? "", draft.text,
    ]
    let sought = Folding.folded(word)
    return texts.contains { Folding.folded($0).contains(sought) }
  }
}
