public import InputLine
import MeetingProtocol
public import Session
public import TextLayout

/// The notes so far, stage by stage.
public enum NotesView {
  /// The lines of `/notes`: all notes, or those that fit a filter.
  public static func lines(
    _ state: SessionState, filter: NoteFilter?, columns: Int
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    if state.notes.isEmpty { return sentence("No notes yet", columns: columns) }
    let notes = state.notes.filter { note in filter?.fits(note, in: state) ?? true }
    if let filter, notes.isEmpty {
      return sentence("No note fits \(filter.typed.quoted)", columns: columns)
    }
    var place: NotePlace?
    let numberWidth = "\(notes.map(\.number).max() ?? 0)".count
    for note in notes {
      if place != note.place { sheet.add(state.title(of: note.place), .bold) }
      place = note.place
      sheet.add(line(note, state, numberWidth), hanging: numberWidth + 3)
    }
    if filter != nil {
      sheet.add("\(notes.count) of \(counted(state.notes.count, "note"))", .dim)
    } else if let outcome = state.outcome {
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
}
