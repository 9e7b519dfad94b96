import ArgumentParser
import Display

/// `convene sessions`.
struct SessionsCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the sessions, the latest first.",
    discussion: "The name in front is what resume and minutes take; its beginning is enough.")

  func perform() throws {
    Program.show(SessionList.lines(try StoredSessions.list(), columns: Program.columns))
  }
}
