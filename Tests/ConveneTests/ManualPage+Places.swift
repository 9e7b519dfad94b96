/// The sections of the manual that no table has.
extension ManualPage {
  static let places = """
    .SH FILES
    .TP
    .I \\(ti/.config/convene/settings
    The settings, where the variables below name no other folder.
    .TP
    .I \\(ti/.config/convene/protocols
    Protocols of your own.
    .TP
    .I \\(ti/.local/share/convene/sessions
    A journal for each session: every line is there before it is answered.
    .TP
    .I \\(ti/.local/share/convene/history
    What was typed at the input line.
    .TP
    .I \\(ti/.local/share/convene/minutes
    Minutes that could not be written where they belong.
    .TP
    .I ./protocols
    Protocols of the folder where Convene is started; they come first.
    .TP
    .I ./minutes
    The minutes, unless an option or the settings name another folder.
    .SH ENVIRONMENT
    .TP
    .B CONVENE_HOME
    One folder for settings and data alike.
    .TP
    .B XDG_CONFIG_HOME
    The folder in which the settings folder
    .I convene
    stands, instead of
    .IR \\(ti/.config .
    .TP
    .B XDG_DATA_HOME
    The folder in which the data folder
    .I convene
    stands, instead of
    .IR \\(ti/.local/share .
    .TP
    .B NO_COLOR
    Set to anything: no colour, unless the settings say always. Bold and reversed letters stay.
    .TP
    .B TERM
    On a terminal that is dumb, sessions run as with
    .BR \\-\\-plain .
    .TP
    .B TZ
    The time zone of a new session, instead of this machine\\(aqs.
    .TP
    .B INPUTRC
    The file with the keys of the input line, as readline has it.
    .SH EXIT STATUS
    .TP
    .B 0
    All went well.
    .TP
    .B 1
    Something was refused, not found, damaged or, from a pipe, not understood.
    .TP
    .B 64
    The command line was wrong.
    """

  static let examples = """
    .SH EXAMPLES
    Look at a protocol, and at its clock times for five people:
    .PP
    .EX
    convene show project\\-tuning
    convene rehearse project\\-tuning \\-\\-people 5 \\-\\-start 15:45
    .EE
    .PP
    Practise it, an hour in a minute:
    .PP
    .EX
    convene run project\\-tuning \\-\\-pace 60
    .EE
    .PP
    Hold the meeting, and go on with it after an interruption:
    .PP
    .EX
    convene run project\\-tuning \\-\\-person Amy=presenter \\-\\-person Ben
    convene resume
    .EE
    .PP
    The last minutes again, into a file:
    .PP
    .EX
    convene minutes \\-\\-output tuning.md
    .EE
    """

  static let further = """
    .SH SEE ALSO
    .BR readline (3)
    """
}

/// Text as the formatter of manual pages takes it.
enum Roff {
  /// A text, nothing in which is an instruction.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += "\\(dq"
      case let other where other.isASCII: result.unicodeScalars.append(other)
      case let other: result += "\\[u" + hexadecimal(other.value) + "]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func bold(_ words: String) -> String { "\\fB\(text(words))\\fR" }

  static func italic(_ words: String) -> String { "\\fI\(text(words))\\fR" }

  /// Words in bold, divided by commas.
  static func list(_ words: [String]) -> String { words.map(bold).joined(separator: ", ") }

  /// A discussion: its paragraphs, those of typed lines as they stand.
  static func paragraphs(_ discussion: String) -> [String] {
    discussion.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").map(String.init)
      let isTyped = lines.allSatisfy { $0.hasPrefix("convene ") || $0.hasPrefix("@") }
      let body = lines.map(text).joined(separator: "\n")
      return isTyped ? ".PP\n.EX\n\(body)\n.EE" : ".PP\n" + body
    }
  }
}
