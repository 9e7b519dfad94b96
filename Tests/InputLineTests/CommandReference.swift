import InputLine
import MeetingProtocol
import Session

/// `docs/commands.md`, made of the command table and of what the reader makes of its examples.
///
/// It stands with the tests, so that the program does not carry it.
enum CommandReference {
  static func markdown() throws -> String {
    let parts = [
      head, try examples(), rules, "## Commands\n\n" + overview, details.joined(separator: "\n\n"),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    # What you type

    <!-- Made by the tests from the table of commands. RECORD_SNAPSHOTS=1 writes it anew. -->

    Everything is typed at one line. Each line you enter is **done** (it was a command), **kept** (it
    is a note, and the answer shows its number, kind and author) or **given back** (it is on the input
    line again, with the reason above it). Nothing that you type is lost, and Enter alone does nothing.
    """

  // MARK: - Examples

  private static let typed = [
    "/next", "next", "/nxet", "four lessons a week", "+ a real audience", "+1 for that",
    "ben: four",
    "presenter: four", "ben: + a real audience", "cool: the product comes first",
    "? who is it for", "= a new question first", "! visit the site @amy by fri",
    "Bem: four", "https://example.org", "10:30 we start", "ben:four", #"\+ as typed"#, "ben:",
  ]

  private static func examples() throws -> String {
    let reader = try Room.tuning()
    let rows = typed.map { "| `\($0)` | \(outcome(of: reader.read($0))) |" }
    return """
      ## Examples

      In a project tuning, while its Discussion is open: Amy presents, Ben and Cyd are tuners, today is
      Saturday 21 November 2026, and only the tuners may speak.

      | you type | what becomes of it |
      |---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  private static func outcome(of read: Interpretation) -> String {
    switch read {
    case .nothing: "nothing"
    case .command: "done"
    case .givenBack(.unknownCommand(_, let nearest)):
      "given back" + (nearest.map { ": did you mean \($0.typed)?" } ?? "")
    case .givenBack: "given back"
    case .note(let drafts, let hint):
      drafts.map(words).joined(separator: "; ") + (hint.map(words) ?? "")
    }
  }

  private static func words(_ draft: NoteDraft) -> String {
    let author =
      switch draft.author {
      case .person(let name): name.text
      case .role(let role): "the \(role)"
      case .group: "the group"
      case .smallGroup(let name): name.groupTitle
      }
    let owner = draft.owner.map { ", for \($0)" } ?? ""
    let due = draft.due.map { ", due \($0.year)-\($0.month)-\($0.day)" } ?? ""
    return "kept: `\(draft.text)`, \(draft.kind) by \(author)\(owner)\(due)"
  }

  private static func words(_ hint: Hint) -> String {
    switch hint {
    case .meantCommand(let name): "; the answer adds that \(name.typed) is the command"
    case .notHere(let name, let nearest):
      "; the answer adds that no \(name) is here" + (nearest.map { ", but \($0)" } ?? "")
    case .severalHere(let name, let people):
      "; the answer asks which \(name): \(people.map(\.text).joined(separator: " or "))"
    case .pasted: ""
    }
  }

  // MARK: - Commands

  private static var overview: String {
    let rows = CommandTable.entries.map { entry in
      let short = entry.shortForm.map { ", `\($0)`" } ?? ""
      // A bar ends a cell of a table, in code as well.
      let synopsis = entry.synopsis.replacing("|", with: "\\|")
      return "| `\(synopsis)`\(short) | \(words(entry.availability)) | \(entry.summary) |"
    }
    return "| command | when | does |\n|---|---|---|\n" + rows.joined(separator: "\n")
      + "\n\nWhat stands in brackets may be left out. There are no other short forms."
  }

  private static var details: [String] {
    CommandTable.entries.map { entry in
      let detail = entry.detail.isEmpty ? "" : "\n\n\(entry.detail)"
      return "### \(entry.name.typed)\n\n\(sentence(entry.summary))\(detail)\n\n"
        + "    \(entry.example)"
    }
  }

  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }

  private static func words(_ availability: CommandEntry.Availability) -> String {
    switch availability {
    case .noSession: "before a protocol is loaded"
    case .session: "once a protocol is loaded"
    case .beforeStart: "before the start"
    case .running: "while a stage is open"
    case .question: "while a question is open"
    case .always: "at any time"
    }
  }
}
