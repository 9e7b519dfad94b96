public import TextLayout

/// How a session explains itself to someone who has never had one: five sentences, and never again.
public enum FirstSession {
  /// The sentences.
  ///
  /// - Parameters:
  ///   - columns: The width.
  ///   - aloud: Whether it is heard or read as a log, where there is no status and no Tab key.
  /// - Returns: The lines.
  public static func lines(columns: Int, aloud: Bool = false) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    for text in aloud ? heard : seen { sheet.add(text, hanging: 2) }
    return sheet.lines
  }

  private static let seen = [
    "Your first session: what you type is a note, what begins with / is a command.",
    "Left of it stand the stage, its time left, and whose words a plain line is.",
    "/next opens the next stage, /undo takes back the last thing, whatever it was.",
    "Tab completes and puts a slip right; ? lists what can be typed at the moment.",
    "Each line is on the disk before it is answered; /end writes the minutes.",
  ]

  private static let heard = [
    "Your first session: what you type is a note, what begins with / is a command.",
    "You hear when a stage opens and when its time is up; /status tells all of it.",
    "/next opens the next stage, /undo takes back the last thing, whatever it was.",
    "? lists what can be typed at the moment, and /help next explains one command.",
    "Each line is on the disk before it is answered; /end writes the minutes.",
  ]
}
