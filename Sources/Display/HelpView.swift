public import InputLine
import MeetingProtocol
public import Session
public import TextLayout

/// What can be typed now, or one command in full.
public enum HelpView {
  /// The lines of `/help`: the commands that make sense now, and how notes are marked.
  public static func lines(
    _ state: SessionState?, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add("What can be typed now", .bold)
    let rows = CommandTable.entries.filter { $0.makesSense(in: state) }.map { entry in
      let short = entry.shortForm.map { " (\($0))" } ?? ""
      return [StyledText(entry.synopsis, .bold), StyledText(entry.summary + short)]
    }
    sheet.add(pairs: rows, aloud: aloud)
    if let state {
      if !aloud { sheet.addGap() }
      sheet.add("Anything else is kept as a note", .bold)
      sheet.add(pairs: noteRows(state), aloud: aloud)
    }
    sheet.add("/help next shows one command with an example", .dim)
    return sheet.lines
  }

  /// The lines of `/help COMMAND`.
  public static func lines(for name: CommandName, columns: Int) -> [StyledText] {
    let entry = CommandTable.entry(of: name)
    var sheet = Sheet(columns: columns)
    sheet.add(entry.synopsis, .bold)
    sheet.add(entry.summary.capitalised, indent: 2)
    if !entry.detail.isEmpty { sheet.add(entry.detail, indent: 2) }
    sheet.add(StyledText("Example: ", .dim) + StyledText(entry.example), indent: 2)
    if let short = entry.shortForm { sheet.add("In short: \(short)", indent: 2) }
    sheet.add(when(entry.availability), .dim, indent: 2)
    return sheet.lines
  }

  private static func when(_ availability: CommandEntry.Availability) -> String {
    switch availability {
    case .always: "At any time"
    case .noSession: "Before a protocol is loaded"
    case .session: "While a protocol is loaded"
    case .beforeStart: "Before the start"
    case .running: "While a stage is open"
    case .question: "While a question is open"
    }
  }

  /// The marks of the protocol's kinds, names, and an action in full.
  private static func noteRows(_ state: SessionState) -> [[StyledText]] {
    let plan = state.plan
    let marked = plan.kinds.compactMap { kind -> [StyledText]? in
      guard let mark = kind.mark, kind.id != NoteKind.action.id else { return nil }
      return [StyledText("\(mark) TEXT", .bold), StyledText(plan.name(of: kind.id))]
    }
    let words = plan.kinds.filter { $0.mark == nil && $0.id != NoteKind.note.id }
      .map { "\($0.id.text):" }
    let wordRows =
      words.isEmpty
      ? []
      : [[StyledText("WORD: TEXT", .bold), StyledText("a kind by its word: \(listed(words))")]]
    let name = state.present.first?.id.text ?? "Amy"
    return marked + [
      [
        StyledText("! TEXT", .bold),
        StyledText("action; with @\(name) and by fri at the end, who does it and when"),
      ],
      [StyledText("\(name): TEXT", .bold), StyledText("\(name)'s words; a role's name does too")],
      [StyledText("\\TEXT", .bold), StyledText("a note exactly as typed")],
    ] + wordRows
  }
}
