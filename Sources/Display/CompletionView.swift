public import InputLine
import MeetingProtocol
import Minutes
public import Session
public import TextLayout

/// What the word at the cursor may become, each with a few words about it.
public enum CompletionView {
  /// One line for each candidate, cut to the width; where there are too many, the last says how many more.
  ///
  /// - Parameters:
  ///   - candidates: What may stand at the cursor.
  ///   - state: The session; nil where none is open.
  ///   - columns: The width.
  ///   - most: The most lines that the screen has room for; at least two are taken.
  /// - Returns: The lines.
  public static func lines(
    _ candidates: [Completion.Candidate], _ state: SessionState?, columns: Int, most: Int
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    let most = max(most, 2)
    let shown = candidates.count > most ? candidates.prefix(most - 1) : candidates[...]
    let names = shown.map { name(of: $0, columns: sheet.columns) }
    // What can be typed is shown whole; what is said about it is cut.
    let room = sheet.columns - 2 - (names.map(\.width).max() ?? 0)
    let rows = zip(names, shown).map { name, candidate in
      let words = meaning(of: candidate.meaning, state).oneLine
      return [name, StyledText(words.truncated(to: max(room, 10)))]
    }
    let column = Table.Column(overflow: .isCut)
    sheet.add(Table(columns: [column, column], rows: rows))
    let rest = candidates.count - shown.count
    if rest > 0 { sheet.add("… and \(rest) more", .dim) }
    return sheet.lines
  }

  /// What stands there then; a command with its arguments, where there is room for them.
  private static func name(of candidate: Completion.Candidate, columns: Int) -> StyledText {
    let text = StyledText(candidate.text.oneLine, .bold)
    guard case .command(let name) = candidate.meaning, columns >= 60 else { return text }
    let arguments = CommandTable.entry(of: name).arguments
    let takesThem = candidate.endsWord && !candidate.text.contains(" ")
    return takesThem ? text + StyledText(" " + arguments, .dim) : text
  }

  private static func meaning(
    of meaning: Completion.Meaning, _ state: SessionState?
  ) -> String {
    switch meaning {
    case .command(let name): CommandTable.entry(of: name).summary
    case .slash: "a command"
    case .script(let title): title ?? "has mistakes; convene check says which"
    case .file: "a script"
    case .folder: "a folder"
    case .everyone: "the words of the group"
    case .code(let label): label
    case .day(let day): day.words
    case .turn: "a turn still to come"
    case .format(let format): format.summary
    case .person, .role, .value, .stage, .answer, .note, .kind:
      state.map { sessionMeaning(of: meaning, $0) } ?? ""
    }
  }

  private static func sessionMeaning(
    of meaning: Completion.Meaning, _ state: SessionState
  ) -> String {
    switch meaning {
    case .person(let id): words(of: id, state)
    case .role(let id): words(of: id, state.plan)
    case .value(let id): state.plan.question(id)?.question ?? ""
    case .stage(let id): words(of: id, state)
    case .answer(let option): option.map { Card.destination(of: $0.outcome, state) } ?? ""
    case .note(let number): words(ofNote: number, state)
    case .kind(let id): words(of: id, state.plan)
    case .command, .slash, .script, .file, .folder, .everyone, .code, .day, .turn,
      .format:
      ""
    }
  }

  private static func words(of id: Person.ID, _ state: SessionState) -> String {
    guard let person = state.presentPerson(id) else { return "has left" }
    let roles = state.roles(of: person)
    return roles.isEmpty ? "here" : listed(roles.map { state.plan.name(of: $0) })
  }

  private static func words(of id: Role.ID, _ plan: MeetingProtocol) -> String {
    guard let role = plan.role(id) else { return "" }
    // A title that is the id again would only take the room of what the role does.
    let title = role.does != nil && sameName(role.title, id.text) ? nil : role.title
    return [title, role.does].compactMap(\.self).joined(separator: ": ")
  }

  private static func words(of id: Stage.ID, _ state: SessionState) -> String {
    let entry = state.agenda.entries.first { $0.key.block == id }
    let container = state.agenda.entries.lazy.flatMap(\.containers).first { $0.id == id }
    let time = entry.map { $0.stage?.time.words ?? "decision" } ?? container?.budget?.words
    return [state.title(of: id), time].compactMap(\.self).joined(separator: ", ")
  }

  private static func words(ofNote number: Int, _ state: SessionState) -> String {
    guard let note = state.note(number) else { return "" }
    return "\(state.name(of: note.draft.author).capitalised): \(note.draft.text)"
  }

  private static func words(of id: NoteKind.ID, _ plan: MeetingProtocol) -> String {
    let kind = plan.kind(id)
    let mark = kind?.mark.map { ", or \($0) in front" } ?? ""
    return (kind?.title ?? id.text) + mark
  }
}
