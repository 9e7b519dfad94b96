import ArgumentParser
import Display
import Facilitator
import Minutes

/// `convene templates [FORMAT]`.
struct TemplatesCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Print the template of the minutes, to copy and change.",
    discussion: """
      Without a format it lists what a template can name. A copy is used with --template:

      convene templates html > school.html
      convene minutes last --template school.html --output talk.pdf
      """)

  @Argument(
    help: "A format: \(StandardFrame.formats.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(StandardFrame.formats.map(\.rawValue)))
  var format: String?

  func perform() throws {
    guard let format else {
      Program.show(MinutesWords.templateTags(columns: Program.columns))
      return
    }
    guard let known = MinutesFormat(typed: format), StandardFrame.formats.contains(known),
      let text = StandardFrame.text(for: known)
    else {
      Program.complain(MinutesWords.noTemplate(format, columns: Program.columns))
      throw ExitCode.failure
    }
    PlainConsole.writeToOutput(text)
  }
}
