import ArgumentParser
import Display
import Export
import Facilitator
import Foundation
import Minutes

/// `convene minutes [SESSION]`.
struct MinutesCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Print the minutes of a session, or write them to a file.",
    discussion: "They are made of the session's journal anew, each time the same.")

  @Argument(
    help: "A session's id, a unique beginning of it, or last.", completion: Completions.sessions)
  var session = "last"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of printing.", valueName: "file"),
    completion: .file())
  var output: String?

  func perform() throws {
    let found = try StoredSessions.find(session)
    let text = try StoredSessions.minutes(of: found)
    guard let output else {
      PlainConsole.writeToOutput(text)
      return
    }
    let file = URL(fileURLWithPath: output)
    do throws(DocumentError) {
      _ = try DocumentWriter().write(
        name: file.lastPathComponent, contents: text,
        preferred: file.deletingLastPathComponent().path, fallback: nil)
    } catch {
      Program.complain(
        ShellText.minutesNotWritten(
          to: output, because: error.preferred.fault, session: found, columns: Program.columns))
      throw ExitCode.failure
    }
    Program.show(ShellText.minutesWritten(to: output, columns: Program.columns))
  }
}
