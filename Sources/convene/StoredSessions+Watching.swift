import ArgumentParser
import Display
import Facilitator
import Journal

extension StoredSessions {
  /// The session that is running, else the latest that can go on, or a complaint and exit code 1.
  static func findWatchable() throws -> String {
    let ids = try identifiers()
    let running = ids.last { id in
      if case .inUse = try? Program.sessions.use(of: id) { true } else { false }
    }
    if let found = running ?? ids.last(where: canGoOn) { return found }
    Program.complain(ShellText.nothingToWatch(columns: Program.columns))
    throw ExitCode.failure
  }

  /// Follows a session, or complains and leaves with exit code 1.
  @MainActor
  static func follow(_ id: String) throws -> JournalFollower {
    do throws(JournalFollower.Failure) {
      return try JournalFollower(id, in: Program.sessions)
    } catch {
      switch error {
      case .journal(let error):
        Program.complain(error.lines(session: id, columns: Program.columns))
      case .script(let path):
        Program.complain(ShellText.scriptHasFaults(path, count: 1, columns: Program.columns))
      }
      throw ExitCode.failure
    }
  }
}
