public import TextLayout

/// What the shell says around a session: files, sessions and leaving.
public enum ShellText {
  // MARK: - Minutes

  /// Where the minutes were written.
  public static func minutesWritten(to path: String, columns: Int) -> [StyledText] {
    sentence("Minutes: \(path)", .good, columns: columns)
  }

  /// Where the minutes were written, after the first folder could not be.
  public static func minutesWritten(
    to path: String, insteadOf folder: String, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence("\(folder) could not be written: \(reason.words)", .warning, columns: columns)
      + minutesWritten(to: path, columns: columns)
  }

  /// Someone changed the minutes since they were written, so they stay as they are.
  public static func minutesWereChanged(_ name: String, columns: Int) -> [StyledText] {
    sentence(
      "\(name) was changed by hand since; it stays as it is, and these stand beside it", .warning,
      columns: columns)
  }

  /// The minutes could not be written anywhere; the notes are safe.
  public static func minutesNotWritten(
    to path: String, because reason: FileFault, session: String, columns: Int
  ) -> [StyledText] {
    sentence(
      "The minutes could not be written to \(path): \(reason.words)", .alarm, columns: columns)
      + sentence(
        "Every note is kept; convene minutes \(session) writes them later", columns: columns)
  }

  // MARK: - Saving

  /// A line could not be saved; it is back on the input line.
  public static func notSaved(because reason: FileFault, columns: Int) -> [StyledText] {
    let remedy =
      switch reason {
      case .diskFull, .tooLarge: "; free some space and press Enter"
      case .noPermission, .readOnly, .missing, .isFolder, .isNoFolder, .other:
        "; press Enter to try again"
      }
    return sentence(
      "Not saved: \(reason.words). The line is back on the input line\(remedy)", .alarm,
      columns: columns)
  }

  /// A line of a pipe or of the command line could not be saved; it is lost, and said whole.
  public static func notSaved(
    _ text: String, line: Int?, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    let which = line.map { "Line \($0) was not saved" } ?? "Not saved"
    var sheet = Sheet(columns: columns)
    sheet.add("\(which), \(reason.words): \(text)", .alarm, hanging: 2)
    return sheet.lines
  }

  /// What the clock made happen could not be saved; it is tried again.
  public static func clockNotSaved(because reason: FileFault, columns: Int) -> [StyledText] {
    sentence(
      "Not saved: \(reason.words). Convene tries again each second", .alarm, columns: columns)
  }

  /// Saving works again.
  public static func savedAgain(columns: Int) -> [StyledText] {
    sentence("Saved again, nothing is lost", .good, columns: columns)
  }

  /// A new session could not be begun because its journal cannot be written.
  public static func sessionNotBegun(
    in folder: String, because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence(
      "No session can be begun: \(folder) could not be written, \(reason.words);"
        + " CONVENE_HOME names another folder", .alarm, columns: columns)
  }

  /// `/fix` with a number alone: the note's text is on the input line.
  public static func noteOnInputLine(_ number: Int, columns: Int) -> [StyledText] {
    sentence(
      "Note \(number) is on the input line; put it right and press Enter", columns: columns)
  }

  // MARK: - Leaving

  /// How a session that was left goes on.
  public static func canBeResumed(_ session: String, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(
      StyledText("The session goes on with: ") + StyledText("convene resume \(session)", .bold),
      hanging: 2)
    return sheet.lines
  }

  /// Ctrl-D, which leaves nothing by itself.
  public static func endOfInputKey(hasSession: Bool, columns: Int) -> [StyledText] {
    let text =
      hasSession
      ? "/quit leaves and the session can go on later, /end closes it" : "/quit leaves"
    return sentence(text, columns: columns)
  }

  /// The input ended without `/end`.
  public static func inputEnded(session: String, columns: Int) -> [StyledText] {
    sentence("The input ended without /end", columns: columns)
      + canBeResumed(session, columns: columns)
  }

  /// Standard output could not be written.
  public static func outputLost(because reason: FileFault, columns: Int) -> [StyledText] {
    sentence(
      "What was to be printed could not be written: \(reason.words)", .alarm, columns: columns)
  }

  /// The session is run for practice, faster than the clock.
  public static func practice(pace: Int, columns: Int) -> [StyledText] {
    sentence(
      "Practice: the clock runs \(pace) times as fast, and the minutes say so", .warning,
      columns: columns)
  }

  /// Lines given back in a pipe or a transcript, with their numbers.
  public static func notUnderstood(line: Int, text: String, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add("Line \(line) was given back: \(text)", .warning, hanging: 2)
    return sheet.lines
  }

  /// How many lines of the input were given back, at its end.
  public static func notUnderstoodInAll(_ count: Int, columns: Int) -> [StyledText] {
    sentence(
      "\(counted(count, "line")) \(count == 1 ? "was" : "were") given back", .warning,
      columns: columns)
  }
}
