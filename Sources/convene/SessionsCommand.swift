import ArgumentParser
import Display

/// `convene sessions`.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the sessions, the latest first.")

  @MainActor
  func run() throws {
    Program.show(SessionList.lines(try StoredSessions.list(), columns: Program.columns))
  }
}
