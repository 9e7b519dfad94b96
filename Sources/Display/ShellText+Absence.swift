public import MeetingProtocol
public import TextLayout

extension ShellText {
  /// Nobody was there for hours, so that the clock stands.
  public static func clockStopped(after length: Length, columns: Int) -> [StyledText] {
    sentence(
      "Nothing was typed for \(length.words) and the stage should be over, so the clock stands."
        + " /resume lets it go on, /undo counts the time as well", .warning, columns: columns)
  }

  /// A session was left open hours ago.
  public static func leftOpen(_ session: String, since length: Length, columns: Int) -> [StyledText]
  {
    sentence(
      "\(session) is still open, left \(length.words) ago. Is it over? convene resume \(session), and"
        + " there /end closes it or /next goes on", .warning, columns: columns)
  }
}
