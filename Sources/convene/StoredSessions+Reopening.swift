import ArgumentParser
import Display
import Facilitator
import Journal
import MeetingProtocol
import Session

/// A stored session that is open for a change.
struct ReopenedSession {
  /// The journal, locked.
  let journal: SessionJournal
  /// The session.
  let engine: SessionEngine

  /// The moment now, as the session would go on.
  var now: Moment {
    let last = engine.turns.last?.at ?? Moment(time: .zero, wall: journal.header.loadedAt)
    return last.goneOn(to: .now, isPractice: journal.header.pace > 1)
  }
}

extension StoredSessions {
  /// Opens a session that nobody else writes, or complains and leaves with exit code 1.
  static func reopen(_ id: String) throws -> ReopenedSession {
    let resumed = try complaining(of: id) { () throws(JournalError) in
      try SessionJournal.resume(id, in: Program.sessions)
    }
    let header = resumed.journal.header
    guard let engine = engine(of: StoredSession(header: header, turns: resumed.turns)) else {
      Program.complain(
        ShellText.scriptHasFaults(header.scriptPath, count: 1, columns: Program.columns))
      throw ExitCode.failure
    }
    return ReopenedSession(journal: resumed.journal, engine: engine)
  }

  /// Does something with a session's journal, or complains and leaves with exit code 1.
  static func complaining<Result>(
    of id: String, _ work: () throws(JournalError) -> Result
  ) throws -> Result {
    do throws(JournalError) {
      return try work()
    } catch {
      Program.complain(error.lines(session: id, columns: Program.columns))
      throw ExitCode.failure
    }
  }
}
