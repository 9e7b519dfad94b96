public import TextLayout

extension ShellText {
  // MARK: - Protocols

  /// No protocol has that id.
  public static func unknownProtocol(
    _ id: String, nearest: String?, known: [String], columns: Int
  ) -> [StyledText] {
    if let nearest {
      return sentence(
        "There is no protocol \(id.quoted): did you mean \(nearest.quoted)?", columns: columns)
    }
    if known.isEmpty {
      return sentence(
        "There is no protocol \(id.quoted), and no others were found; give the path of a script",
        columns: columns)
    }
    return sentence(
      "There is no protocol \(id.quoted); there are \(listed(known))", columns: columns)
  }

  /// A file could not be read.
  public static func unreadable(
    _ path: String, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence("\(path.quoted) could not be read: \(reason.words)", columns: columns)
  }

  /// A script has faults, which were shown before.
  public static func scriptHasFaults(_ path: String, count: Int, columns: Int) -> [StyledText] {
    sentence(
      "\(path) has \(counted(count, "error")) and was not loaded", .alarm, columns: columns)
  }

  /// A protocol stands before another of the same id.
  public static func shadowed(
    _ id: String, used: String, hidden: String, columns: Int
  ) -> [StyledText] {
    sentence("\(id) is the one in \(used), not the one in \(hidden)", .dim, columns: columns)
  }

  /// A script has no faults.
  public static func scriptIsSound(_ path: String, columns: Int) -> [StyledText] {
    sentence("\(path): no faults", .good, columns: columns)
  }

  // MARK: - Sessions

  /// No session has a name that begins so.
  public static func unknownSession(_ typed: String, columns: Int) -> [StyledText] {
    sentence(
      "There is no session \(typed.quoted); convene sessions lists them", columns: columns)
  }

  /// More than one session has a name that begins so.
  public static func ambiguousSession(
    _ typed: String, matches: [String], columns: Int
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add("\(counted(matches.count, "session")) begin with \(typed.quoted):")
    for match in matches { sheet.add(match, indent: 2) }
    return sheet.lines
  }

  /// There is no session that could go on.
  public static func nothingToResume(columns: Int) -> [StyledText] {
    sentence(
      "There is no open session; convene run PROTOCOL begins one", columns: columns)
  }

  /// There are no sessions at all.
  public static func noSessions(columns: Int) -> [StyledText] {
    sentence("There are no sessions yet; convene run PROTOCOL begins one", columns: columns)
  }

  /// The session was closed and cannot go on.
  public static func sessionIsClosed(_ session: String, columns: Int) -> [StyledText] {
    sentence(
      "\(session) is closed; convene minutes \(session) writes its minutes again,"
        + " convene resume \(session) --reopen opens it again",
      columns: columns)
  }

  /// There is no session that could be shown to the room.
  public static func nothingToWatch(columns: Int) -> [StyledText] {
    sentence(
      "No session is open; convene run PROTOCOL begins one, then convene watch shows it",
      columns: columns)
  }

  /// Another window has the session.
  public static func sessionInUse(
    _ session: String, process: Int?, columns: Int
  ) -> [StyledText] {
    let which = process.map { " (process \($0))" } ?? ""
    return sentence(
      "\(session) is open in another window\(which); go on there, or /quit it first",
      columns: columns)
  }

  /// A session is taken up again; its card follows.
  public static func resumed(_ session: String, title: String, columns: Int) -> [StyledText] {
    sentence("\(title) goes on, \(session)", .bold, columns: columns)
  }

  /// Words that were being written when the machine stopped could not be read and were put aside.
  public static func tornTail(
    bytes: Int, putAsideIn path: String, columns: Int
  ) -> [StyledText] {
    sentence(
      "The last entry was cut off while it was written (\(counted(bytes, "byte")));"
        + " it is put aside in \(path), everything before it is here", .warning, columns: columns)
  }

  /// A journal is damaged in the middle; with a session that a repair may save.
  public static func damagedJournal(
    _ path: String, line: Int, column: Int?, fault: JournalFault, session: String? = nil,
    columns: Int
  ) -> [StyledText] {
    let place = ([path, "\(line)"] + (column.map { ["\($0)"] } ?? [])).joined(separator: ":")
    return sentence("\(place): error: \(fault.words)", .alarm, columns: columns)
      + sentence(
        session.map { "Nothing was changed; convene repair \($0) saves what can be read" }
          ?? "Nothing was changed", columns: columns)
  }
}
