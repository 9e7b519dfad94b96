public import MeetingProtocol
public import TextLayout

extension ShellText {
  /// A protocol was named where a form is needed.
  public static func protocolNoForm(_ name: String, columns: Int) -> [StyledText] {
    sentence(
      "\(name.quoted) is a protocol, not a form; convene run \(name.oneLine) runs it", .alarm,
      columns: columns)
  }

  /// A session did not fill in the form that is to be added up.
  public static func formNotInSession(
    _ form: String, _ session: String, columns: Int
  ) -> [StyledText] {
    sentence(
      "The session \(session.quoted) has no form \(form.quoted)", .alarm, columns: columns)
  }

  /// What was answered alone stands where it was typed, and somebody else is to look.
  public static func answersStand(columns: Int) -> [StyledText] {
    sentence(
      "The lines above show what was answered alone: clear them before somebody else looks",
      .warning, columns: columns)
  }

  /// A form was named where a protocol is needed.
  public static func formNoProtocol(_ form: Form, columns: Int) -> [StyledText] {
    sentence(
      "'\(form.id.text)' is a form, not a protocol; convene show \(form.id.text) prints it", .alarm,
      columns: columns)
  }
}
