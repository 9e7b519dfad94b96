public import Session

/// The journal of one session, open for writing.
public final class SessionJournal {
  /// The first line.
  public let header: SessionHeader
  let writer: JournalWriter
  let clock: LocalClock

  private init(header: SessionHeader, writer: JournalWriter) {
    self.header = header
    self.writer = writer
    clock = LocalClock(zone: header.zone)
  }

  /// Opens the journal of a new session; the header's id gets a number where it is taken.
  ///
  /// - Parameters:
  ///   - folder: The folder of sessions.
  ///   - header: The first line.
  /// - Returns: The journal, locked.
  /// - Throws: Why the file cannot be made.
  public static func create(
    in folder: SessionFolder, header: SessionHeader
  ) throws(JournalError) -> SessionJournal {
    var header = header
    let made = try folder.create(baseName: header.id) { id in
      var named = header
      named.id = id
      return named.record
    }
    header.id = made.id
    return SessionJournal(header: header, writer: made.writer)
  }

  /// Opens the journal of a session that is to go on.
  ///
  /// - Parameters:
  ///   - id: The session's id.
  ///   - folder: The folder of sessions.
  /// - Returns: The journal, locked, with the turns so far and what was torn off its end.
  /// - Throws: Why it cannot be read; nothing has changed then.
  public static func resume(
    _ id: String, in folder: SessionFolder
  ) throws(JournalError) -> ResumedSession {
    let resumed = try JournalWriter.resume(
      at: folder.journalPath(of: id), calls: folder.calls)
    let (header, turns) = try decoded(resumed.contents, path: resumed.writer.path)
    return ResumedSession(
      journal: SessionJournal(header: header, writer: resumed.writer), turns: turns,
      putAside: resumed.putAside)
  }

  /// Reads a session without opening it: it may be running in another window.
  ///
  /// - Parameters:
  ///   - id: The session's id.
  ///   - folder: The folder of sessions.
  /// - Returns: The header and the turns so far.
  /// - Throws: Why it cannot be read.
  public static func read(
    _ id: String, in folder: SessionFolder
  ) throws(JournalError) -> StoredSession {
    let path = folder.journalPath(of: id)
    let (header, turns) = try decoded(try JournalReader.read(path), path: path)
    return StoredSession(header: header, turns: turns)
  }

  /// Writes a turn and waits until the disk has it.
  ///
  /// - Parameter turn: The turn, which is not to be applied before this returns.
  /// - Throws: Why it is not written; nothing of it remains.
  public func append(_ turn: Turn) throws(JournalError) {
    try append([turn])
  }

  /// Writes turns of one moment and waits until the disk has them all, which is one wait.
  ///
  /// - Parameter turns: The turns, of which none is to be applied before this returns.
  /// - Throws: Why they are not written; nothing of any of them remains.
  public func append(_ turns: [Turn]) throws(JournalError) {
    try writer.append(turns: turns.map { JournalRecord.records(of: $0, clock: clock) })
  }

  private static func decoded(
    _ contents: JournalContents, path: String
  ) throws(JournalError) -> (SessionHeader, [Turn]) {
    let header: SessionHeader
    do { header = try SessionHeader(record: contents.header) } catch {
      throw .damaged(JournalDamage(path: path, line: 1, column: 1, reason: error.reason))
    }
    do { return (header, try JournalRecord.turns(of: contents.records)) } catch {
      throw .damaged(error.damage(in: path))
    }
  }
}

/// A session that goes on.
public struct ResumedSession {
  /// The journal, locked.
  public let journal: SessionJournal
  /// The turns so far.
  public let turns: [Turn]
  /// What an interrupted turn left at the end; nil where there was nothing.
  public let putAside: TailPutAside?
}

/// A session as its journal has it.
public struct StoredSession: Sendable {
  /// The first line.
  public let header: SessionHeader
  /// The turns so far.
  public let turns: [Turn]

  /// A session of a header and its turns.
  public init(header: SessionHeader, turns: [Turn]) {
    self.header = header
    self.turns = turns
  }
}
