import ArgumentParser
import Display
import Facilitator
import Journal
import MeetingProtocol
import Minutes
import ProtocolScript
import Session
import TextLayout

/// Sessions as their journals have them.
enum StoredSessions {
  /// The whole id of a session, or a complaint and exit code 1.
  static func find(_ text: String) throws -> String {
    do throws(SessionLookupError) {
      return try Program.sessions.find(text)
    } catch {
      Program.complain(lines(for: error))
      throw ExitCode.failure
    }
  }

  /// The latest session that can go on, or a complaint and exit code 1; a damaged one is not passed over.
  static func findOpen() throws -> String {
    let open = try identifiers().last(where: canGoOn)
    guard let open else {
      Program.complain(ShellText.nothingToResume(columns: Program.columns))
      throw ExitCode.failure
    }
    return open
  }

  /// The ids of all sessions, the oldest first, or a complaint and exit code 1.
  static func identifiers() throws -> [String] {
    do throws(JournalError) {
      return try Program.sessions.identifiers()
    } catch {
      Program.complain(error.lines(session: "sessions", columns: Program.columns))
      throw ExitCode.failure
    }
  }

  /// The sessions that were left open hours ago.
  static var leftOpen: [LeftSession] {
    Program.sessions.leftOpen(before: .now + (.zero - Decider.longestAbsence))
  }

  /// Whether a session is open; a damaged one counts, and what is wrong is said when it is opened.
  static func canGoOn(_ id: String) -> Bool {
    guard let stored = try? SessionJournal.read(id, in: Program.sessions),
      let engine = engine(of: stored)
    else { return true }
    return engine.state.phase != .ended
  }

  /// The pace of a session; nil where its journal cannot be read, which is said when it is opened.
  static func pace(of id: String) -> Int? {
    (try? SessionJournal.read(id, in: Program.sessions))?.header.pace
  }

  /// The minutes of a session, or a complaint and exit code 1.
  static func minutes(of id: String) throws -> MinutesDocument {
    let stored = try open(id)
    guard let engine = engine(of: stored) else {
      Program.complain(
        ShellText.scriptHasFaults(stored.header.scriptPath, count: 1, columns: Program.columns))
      throw ExitCode.failure
    }
    let facts = MinutesFacts(
      loadedAt: stored.header.loadedAt, session: stored.header.id,
      pace: Double(stored.header.pace), program: stored.header.program)
    return MinutesDocument(of: engine, facts: facts)
  }

  /// A session as its journal has it, or a complaint and exit code 1.
  static func state(of id: String) throws -> SessionState {
    let stored = try open(id)
    guard let engine = engine(of: stored) else {
      Program.complain(
        ShellText.scriptHasFaults(stored.header.scriptPath, count: 1, columns: Program.columns))
      throw ExitCode.failure
    }
    return engine.state
  }

  /// Every session, the latest first.
  static func list() throws -> [SessionList.Entry] {
    try identifiers().reversed().map(entry)
  }

  private static func entry(of id: String) -> SessionList.Entry {
    guard let stored = try? SessionJournal.read(id, in: Program.sessions),
      let engine = engine(of: stored)
    else {
      return SessionList.Entry(id: id, title: "", standing: .damaged, notes: 0, people: 0)
    }
    let state = engine.state
    var standing: SessionList.Standing = state.phase == .ended ? .closed : .open
    if case .inUse = try? Program.sessions.use(of: id) { standing = .running }
    return SessionList.Entry(
      id: id, title: state.plan.title, standing: standing,
      notes: state.notes.count { !$0.isStruck }, people: Set(state.people.map(\.id)).count)
  }

  private static func open(_ id: String) throws -> StoredSession {
    try complaining(of: id) { () throws(JournalError) in
      try SessionJournal.read(id, in: Program.sessions)
    }
  }

  static func engine(of stored: StoredSession) -> SessionEngine? {
    let header = stored.header
    guard let plan = header.readProtocol() else { return nil }
    return SessionEngine(
      plan: plan, clock: LocalClock(zone: header.zone), replaying: stored.turns)
  }

  private static func lines(for error: SessionLookupError) -> [StyledText] {
    let columns = Program.columns
    switch error {
    case .noSessions: return ShellText.noSessions(columns: columns)
    case .unknown(let text): return ShellText.unknownSession(text, columns: columns)
    case .ambiguous(let text, let candidates):
      return ShellText.ambiguousSession(text, matches: candidates, columns: columns)
    case .unreadable(let error): return error.lines(session: "sessions", columns: columns)
    }
  }
}
