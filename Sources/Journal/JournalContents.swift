/// What a journal holds, read without changing anything.
public struct JournalContents: Equatable, Sendable {
  /// The version of the format that the file states.
  public var format: Int64
  /// The first line, `seq` 0.
  public var header: JournalRecord
  /// The records of all finished turns; the first has `seq` 1.
  public var records: [JournalRecord]
  /// What an interrupted turn left at the end, or nil where there is nothing.
  public var torn: TornTail?
  /// The number of bytes up to the end of the last finished turn.
  public var goodByteCount: Int

  /// Contents made in code.
  public init(
    format: Int64, header: JournalRecord, records: [JournalRecord], torn: TornTail?,
    goodByteCount: Int
  ) {
    self.format = format
    self.header = header
    self.records = records
    self.torn = torn
    self.goodByteCount = goodByteCount
  }
}

/// The end of a file that belongs to no finished turn: it was never acknowledged.
public struct TornTail: Equatable, Sendable {
  /// The line where it begins, from 1.
  public var line: Int
  /// Its length in bytes.
  public var byteCount: Int
  /// Its first 80 characters, control characters included.
  public var beginning: String

  /// A tail made in code.
  public init(line: Int, byteCount: Int, beginning: String) {
    self.line = line
    self.byteCount = byteCount
    self.beginning = beginning
  }
}

/// A torn end that was saved beside the journal and cut off.
public struct TailPutAside: Equatable, Sendable {
  /// The file that has the bytes now.
  public var path: String
  /// What was cut off.
  public var tail: TornTail

  /// A tail put aside, made in code.
  public init(path: String, tail: TornTail) {
    self.path = path
    self.tail = tail
  }
}

/// What can be read of a damaged journal.
public struct JournalSalvage: Equatable, Sendable {
  /// The finished turns before the damage; a turn in which the damage stands counts as torn.
  public var contents: JournalContents
  /// The first damage, or nil where there is none.
  public var damage: JournalDamage?
}
