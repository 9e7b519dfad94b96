import Minutes

/// What help, completion and the reader know of one command.
public struct CommandEntry: Equatable, Sendable {
  /// When a command makes sense.
  public enum Availability: Equatable, Sendable {
    /// Only while no protocol is loaded.
    case noSession
    /// While a protocol is loaded.
    case session
    /// From `/load` to `/start`.
    case beforeStart
    /// While a stage is open.
    case running
    /// While a question is open.
    case question
    /// At any time.
    case always
  }

  /// The command.
  public let name: CommandName
  /// What stands behind the command, such as `NAME [ROLE]`; empty where nothing does.
  public let arguments: String
  /// When it makes sense.
  public let availability: Availability
  /// What it does, in one line.
  public let summary: String
  /// A line as a facilitator would type it.
  public let example: String
  /// What a newcomer would not guess; empty where there is nothing.
  public let detail: String
  /// The short form, such as `/n`; nil where there is none.
  public let shortForm: String?

  /// The command with what stands behind it.
  public var synopsis: String {
    arguments.isEmpty ? name.typed : "\(name.typed) \(arguments)"
  }
}

/// The one table of commands: the reader, help and completion all follow it.
public enum CommandTable {
  /// The entry of a command.
  public static func entry(of name: CommandName) -> CommandEntry {
    let row = row(of: name)
    return CommandEntry(
      name: name, arguments: row.arguments, availability: row.availability, summary: row.summary,
      example: row.example, detail: row.detail, shortForm: shortForm(of: name))
  }

  /// Every entry, in the order in which a meeting needs them.
  public static let entries = CommandName.allCases.map(entry)

  private static func shortForm(of name: CommandName) -> String? {
    switch name {
    case .next: "/n"
    case .pause: "/p"
    case .undo: "/u"
    default: nil
    }
  }

  typealias Row = (
    arguments: String, availability: CommandEntry.Availability, summary: String, example: String,
    detail: String
  )

  private static func row(of name: CommandName) -> Row {
    switch name {
    case .load, .join, .leave, .role, .set, .fit, .start: gatheringRow(of: name)
    case .next, .back, .skip, .pause, .resume, .extend, .yes, .no, .answer: movingRow(of: name)
    case .vote, .turn, .pass, .swap, .agree, .ask, .more: courseRow(of: name)
    case .as, .fix, .strike, .undo, .redo, .outcome: noteRow(of: name)
    case .unstrike, .refile, .move, .by, .reread, .record: recordRow(of: name)
    case .began, .ended, .paused: correctedTimeRow(of: name)
    case .late, .early: rescueRow(of: name)
    case .floor, .breach, .air: floorRow(of: name)
    case .withdraw:
      (
        "NAME", .session, "take out what someone said, for good", "/withdraw Ben",
        "It asks twice; /undo does not bring it back. Note numbers stay."
      )
    case .status, .notes, .people, .norms, .values, .actions, .help: lookingRow(of: name)
    case .note, .later, .done: formRow(of: name)
    case .quiet, .loud, .minutes, .end, .quit: leavingRow(of: name)
    }
  }

  private static func formRow(of name: CommandName) -> Row {
    switch name {
    case .note:
      (
        "TEXT", .session, "keep a note, also while a form is open",
        "/note ask the office for the list",
        "In a form a line without a slash answers the question."
      )
    case .later:
      ("", .running, "leave this question of the form for the end", "/later", "")
    default:
      (
        "", .running, "no more rows in this table, or the form is filled in", "/done",
        "What is required is named where it is missing."
      )
    }
  }

  private static func gatheringRow(of name: CommandName) -> Row {
    switch name {
    case .load:
      (
        "PROTOCOL", .noSession, "load a protocol by its name, or a script by its path",
        "/load project-tuning", "A path has a slash in it or ends in .yaml."
      )
    case .join:
      (
        "NAME [ROLE]", .session, "someone is here", "/join Amy presenter",
        "Without a role: the rest role, else the only one with room. school=Hill behind it answers that."
      )
    case .leave:
      ("NAME", .session, "someone goes", "/leave Ben", "What they said stays in the minutes.")
    case .role:
      (
        "NAME ROLE", .session, "hand a role to someone", "/role Ben presenter",
        "Where the role is for one person, whoever held it gives it up."
      )
    case .fit:
      (
        "LENGTH|off", .beforeStart, "how long the whole meeting is to take", "/fit 40m",
        "At the start every stage gets its share, none less than its least, or than half where it has none."
      )
    case .set:
      (
        "NAME VALUE", .session, "give a value that the protocol asks for",
        "/set focus Is the question strong enough?", "The items of a list are divided by commas."
      )
    default:
      (
        "", .beforeStart, "open the first stage", "/start",
        "Says what is missing. /start because REASON goes on without what should be ready."
      )
    }
  }

  private static func movingRow(of name: CommandName) -> Row {
    switch name {
    case .next:
      (
        "[STAGE]", .running, "open the next stage, or a later one by name", "/next",
        "Before the least time it asks once: /yes, or /next again."
      )
    case .back:
      (
        "[STAGE]", .running, "go back to the stage before, or to an earlier one by name", "/back",
        "Timed by itself; /undo takes a wrong /next back whole. In a form: the question before."
      )
    case .skip:
      (
        "REASON", .running, "leave this stage and say why", "/skip no time today",
        "The reason stands in the minutes. In a form it passes over the question, also without one."
      )
    case .pause:
      ("", .running, "stop the clock", "/pause", "Notes can be typed meanwhile.")
    case .resume:
      ("", .running, "let the clock go on", "/resume", "")
    case .extend:
      (
        "TIME", .running, "make this stage longer, or shorter with a minus", "/extend 2m",
        "Write 2m, 90s or 1m30s; -1m shortens. Over time it counts from now."
      )
    case .yes:
      ("", .question, "answer the open question with yes", "/yes", "")
    case .no:
      ("", .question, "answer the open question with no", "/no", "")
    default:
      (
        "TEXT", .question, "answer the open decision in its own words", "/answer Another cycle",
        "The card of the decision lists the answers."
      )
    }
  }

  private static func noteRow(of name: CommandName) -> Row {
    switch name {
    case .as:
      (
        "NAME", .running, "whose words lines without a name are, until the stage ends",
        "/as Ben",
        "/as everyone makes them the group's."
      )
    case .fix:
      (
        "N [TEXT]", .session, "put note N right", "/fix 12 the question is given away",
        "Without a text it puts the note on the input line."
      )
    case .strike:
      ("N", .session, "strike note N from the minutes", "/strike 7", "/unstrike brings it back.")
    case .undo:
      (
        "", .session, "take back the last command or note", "/undo",
        "Time itself is never undone: a stage left by mistake was never left."
      )
    case .redo:
      ("", .session, "do again what was taken back", "/redo", "")
    default:
      (
        "TEXT", .session, "what the meeting leaves behind", "/outcome Week two gets its own survey",
        ""
      )
    }
  }

  private static func lookingRow(of name: CommandName) -> Row {
    switch name {
    case .status:
      ("", .session, "the whole agenda, planned against actual", "/status", "")
    case .notes:
      (
        "[FILTER]", .session, "the notes so far, or those that fit", "/notes warm ben footbridge",
        "Stages, roles, people, kinds and words of the text, all of which must fit; \"in quotes\" is text."
      )
    case .people:
      ("", .session, "who is here, in which role", "/people", "")
    case .norms:
      ("", .session, "the rules of conduct", "/norms", "")
    case .values:
      (
        "", .session, "the values that the protocol asks for", "/values",
        "/set gives one, and another one later."
      )
    case .actions:
      ("", .session, "who will do what, by when", "/actions", "")
    default:
      ("[COMMAND]", .always, "what can be typed now, or one command in full", "/help next", "")
    }
  }

  private static func leavingRow(of name: CommandName) -> Row {
    switch name {
    case .quiet:
      ("", .session, "no bell", "/quiet", "")
    case .loud:
      ("", .session, "the bell again", "/loud", "")
    case .minutes:
      (
        "[FORMAT]", .session, "write the minutes so far", "/minutes html",
        "The format is one of \(MinutesFormat.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .end:
      (
        "", .session, "close the session and write the minutes", "/end",
        "An empty outcome is asked for once; /end because REASON closes without."
      )
    default:
      (
        "", .always, "leave; a session can be taken up again", "/quit",
        "convene resume goes on where the room is. The clock goes on meanwhile, unless paused."
      )
    }
  }
}
