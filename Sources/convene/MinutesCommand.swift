import ArgumentParser
import Display
import Export
import Facilitator
import Minutes

/// `convene minutes [SESSION]`.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Print the minutes of a session, or write them to a file.")

  @Argument(help: "A session's id, a unique beginning of it, or last.")
  var session = "last"

  @Option(name: .shortAndLong, help: "Write to this file instead of printing.")
  var output: String?

  @MainActor
  func run() throws {
    let found = try StoredSessions.find(session, running: false)
    let text = try StoredSessions.minutes(of: found.id)
    guard let output else {
      PlainConsole.writeToOutput(text)
      return
    }
    do {
      try DocumentWriter.write(contents: text, toFileAt: output)
    } catch {
      Program.complain(ShellText.minutesNotWritten(error))
      throw ExitCode.failure
    }
    Program.show(ShellText.minutesWritten(at: output))
  }
}
