#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The sessions of a data folder: `sessions/ID.jsonl`, one file a session.
///
/// An id begins with the date and time at which the session was made, so that names sort by age:
/// `2026-11-21-1545-project-tuning`.
public struct SessionFolder: Sendable {
  /// The folder that holds the journals; it need not exist yet.
  public let path: String
  /// What reaches the files.
  package var calls = SystemCalls.live

  private static let suffix = ".jsonl"
  /// Characters of `2026-11-21-1545`, by which sessions are ordered.
  private static let dateLength = 15

  /// The sessions under a data folder.
  public init(dataFolder: String) {
    path = dataFolder + "/sessions"
  }

  /// The file of a session, whether or not there is one.
  public func journalPath(of id: String) -> String {
    "\(path)/\(id)\(Self.suffix)"
  }

  /// The ids of all sessions, the oldest first.
  ///
  /// The date is the id's own, since copying a folder changes the dates of its files. Only within
  /// one minute the last change of the file decides, and then the name. Ids that begin with no date
  /// come first. A file without bytes is no session: its writer was killed before it had begun.
  ///
  /// - Throws: `JournalError.refused` where the folder cannot be listed; none where there is none.
  public func identifiers() throws(JournalError) -> [String] {
    let entries = try Folder.names(in: path).compactMap { name -> Entry? in
      guard name.hasSuffix(Self.suffix), !name.hasPrefix(".") else { return nil }
      let entry = Entry(id: String(name.dropLast(Self.suffix.count)), in: self)
      return entry.isEmpty ? nil : entry
    }
    return entries.sorted().map(\.id)
  }

  /// The session that a user means.
  ///
  /// - Parameter text: A whole id, a beginning that only one id has, or `last` for the latest.
  /// - Returns: The id.
  /// - Throws: `SessionLookupError`.
  public func find(_ text: String) throws(SessionLookupError) -> String {
    let all: [String]
    do { all = try identifiers() } catch { throw .unreadable(error) }
    guard let latest = all.last else { throw .noSessions(folder: path) }
    if text == "last" { return latest }
    if all.contains(text) { return text }
    let candidates = text.isEmpty ? [] : all.filter { $0.hasPrefix(text) }
    guard let first = candidates.first else { throw .unknown(text) }
    guard candidates.count == 1 else { throw .ambiguous(text, candidates: candidates) }
    return first
  }

  /// Makes the journal of a new session under the first free id.
  ///
  /// - Parameters:
  ///   - baseName: The id wished for; `-2`, `-3` and so on are added where it is taken. Slashes in
  ///     it become hyphens.
  ///   - header: The first line for an id, which it may hold.
  /// - Returns: The id and the writer, which holds the lock.
  /// - Throws: `JournalError`.
  public func create(
    baseName: String, header: (_ id: String) -> JournalRecord
  ) throws(JournalError) -> (id: String, writer: JournalWriter) {
    let base = String(baseName.map { $0 == "/" || $0 == "\0" ? "-" : $0 })
    var number = 1
    while true {
      let id = number == 1 ? base : "\(base)-\(number)"
      do throws(JournalError) {
        return (
          id,
          try JournalWriter.create(
            at: journalPath(of: id), header: header(id), calls: calls)
        )
      } catch .alreadyExists {
        number += 1
      }
    }
  }

  /// Whether a session is being written at this moment, by this process or another.
  ///
  /// - Throws: `JournalError`, `.missing` where there is no such session.
  public func use(of id: String) throws(JournalError) -> SessionUse {
    try JournalLock.probe(JournalFile(path: journalPath(of: id), calls: .live))
  }
}

/// Why a text names no session.
public enum SessionLookupError: Error, Equatable, Sendable {
  /// There is no session at all.
  case noSessions(folder: String)
  /// No id begins so.
  case unknown(String)
  /// Several ids begin so; the oldest first.
  case ambiguous(String, candidates: [String])
  /// The folder cannot be listed.
  case unreadable(JournalError)
}

extension SessionFolder {
  /// A session with what it is ordered by.
  private struct Entry: Comparable {
    let id: String
    let date: Substring
    let change: Int64
    let isEmpty: Bool

    init(id: String, in folder: SessionFolder) {
      self.id = id
      let start = id.prefix(SessionFolder.dateLength)
      let isDate =
        start.count == SessionFolder.dateLength
        && start.allSatisfy { $0 == "-" || $0.isASCII && $0.isNumber }
      date = isDate ? start : ""
      var status = stat()
      let found = stat(folder.journalPath(of: id), &status) == 0
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      isEmpty = found && status.st_size == 0
      change = found ? Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) : 0
    }

    static func < (left: Entry, right: Entry) -> Bool {
      (left.date, left.change, left.id) < (right.date, right.change, right.id)
    }
  }
}
