/// Why the journal could not be made, read or gone on with; another target finds the words.
public enum JournalError: Error, Equatable, Sendable {
  /// What was asked of the operating system.
  public enum Operation: String, Equatable, Sendable {
    /// Making a folder.
    case makeFolder
    /// Listing a folder.
    case listFolder
    /// Opening or making a file.
    case open
    /// Reading a file.
    case read
    /// Locking a file.
    case lock
    /// Writing to a file.
    case write
    /// Waiting until the disk has it.
    case synchronise
    /// Cutting a file back.
    case truncate
    /// Giving a file the name of another.
    case rename
  }

  /// There is no such file.
  case missing(path: String)
  /// A new journal's name is taken.
  case alreadyExists(path: String)
  /// Another writer has the journal; its process where that is known.
  case inUse(path: String, process: Int32?)
  /// No room: the disk, a quota or a limit on a file's size is reached. Nothing of the turn
  /// remains. The code is `errno`, or nil where the system took a part of the bytes and said no
  /// more.
  case full(path: String, code: Int32?)
  /// The operating system refused; the code is `errno`.
  case refused(Operation, path: String, code: Int32)
  /// The file has no bytes at all.
  case empty(path: String)
  /// The file ends within its first line; the number of its bytes.
  case headerTorn(path: String, byteCount: Int)
  /// A later version of the program wrote this file; the version found and the newest known here.
  case newerFormat(path: String, found: Int64, known: Int64)
  /// A complete line is not what was written.
  case damaged(JournalDamage)
  /// The file was deleted or replaced while it was being written.
  case vanished(path: String)
  /// Another program changed the file while it was being written.
  case changedOutside(path: String)
  /// Neither the environment nor the system names a home folder.
  case noHomeFolder
}

/// Where a journal is damaged, and how.
public struct JournalDamage: Error, Equatable, Sendable {
  /// How a line can be wrong.
  public enum Reason: Equatable, Sendable {
    /// Not one flat JSON object as this format has them.
    case malformed
    /// Bytes that are not UTF-8.
    case invalidText
    /// A number too great for 64 bits.
    case numberTooGreat
    /// A field twice or out of order.
    case fieldOrder(String)
    /// A field that this line must have is not there, or holds another sort of value.
    case field(String)
    /// The line does not end in its checksum.
    case checksumMissing
    /// The line's bytes do not give the checksum that it states.
    case checksumMismatch(stated: UInt32, computed: UInt32)
    /// No event of this kind is known: a later version of the program may have written it.
    case unknownKind(String)
    /// The line's number does not follow the one before.
    case sequence(expected: Int, found: Int)
  }

  /// The file.
  public let path: String
  /// The line, from 1; the header is line 1.
  public let line: Int
  /// The place in the line, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong there.
  public let reason: Reason

  /// Damage made in code.
  public init(path: String, line: Int, column: Int, reason: Reason) {
    self.path = path
    self.line = line
    self.column = column
    self.reason = reason
  }
}
