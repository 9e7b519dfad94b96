public import MeetingProtocol
public import TextLayout

extension ShellText {
  /// A form was named where a protocol is needed.
  public static func formNoProtocol(_ form: Form, columns: Int) -> [StyledText] {
    sentence(
      "'\(form.id.text)' is a form, not a protocol; convene show \(form.id.text) prints it", .alarm,
      columns: columns)
  }
}
