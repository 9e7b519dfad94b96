#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Appends turns to a journal: what `append` returned from is on the disk.
///
/// A turn is written whole or not at all. After a refusal nothing of it remains, and the next
/// `append` may succeed. The journal is locked against other writers until the writer is released.
public final class JournalWriter {
  /// The journal's file.
  public let path: String
  /// The `seq` of the last record on the disk; 0 where there is only the header.
  public private(set) var lastSequence: Int

  let file: JournalFile
  private let lock: JournalLock
  private var descriptor: Int32
  private var goodByteCount: Int64
  /// Whether the file may hold more than the good bytes, after a refusal.
  private(set) var isInDoubt = false
  private var buffer: [UInt8] = []

  private init(file: JournalFile, lock: JournalLock, goodByteCount: Int64, lastSequence: Int) {
    path = file.path
    self.file = file
    self.lock = lock
    descriptor = lock.descriptor
    self.goodByteCount = goodByteCount
    self.lastSequence = lastSequence
  }

  deinit {
    if descriptor != lock.descriptor { close(descriptor) }
  }
}

// MARK: - Beginning and going on

extension JournalWriter {
  /// Makes a new journal with its header on the disk; folders on the way are made for this user.
  ///
  /// - Parameters:
  ///   - path: The file to make.
  ///   - header: The first line; `format` is added to it.
  /// - Returns: The writer, which holds the lock.
  /// - Throws: `JournalError`, `.alreadyExists` where the name is taken; no file is left behind.
  public static func create(
    at path: String, header: JournalRecord
  ) throws(JournalError) -> JournalWriter {
    try create(at: path, header: header, calls: .live)
  }

  package static func create(
    at path: String, header: JournalRecord, calls: SystemCalls
  ) throws(JournalError) -> JournalWriter {
    ignoreFileSizeSignal()
    try Folder.make(Folder.parent(of: path), calls: calls)
    let file = JournalFile(path: path, calls: calls)
    let lock = try JournalLock.take(file, flags: O_CREAT | O_EXCL)
    var header = header
    header["format"] = .integer(JournalLine.formatVersion)
    var bytes: [UInt8] = []
    JournalLine(sequence: 0, more: false, record: header).encode(into: &bytes)
    do throws(JournalError) {
      try file.write(bytes, to: lock.descriptor)
      try file.synchronise(lock.descriptor)
      try file.synchroniseFolder()
    } catch {
      unlink(path)
      throw error
    }
    return JournalWriter(
      file: file, lock: lock, goodByteCount: Int64(bytes.count), lastSequence: 0)
  }

  /// Goes on with a journal: locks it, reads it, and puts a torn end aside.
  ///
  /// - Parameter path: The journal's file.
  /// - Returns: The writer, what the journal holds, and what was put aside.
  /// - Throws: `JournalError`; with damage, or while another writer has it, nothing is changed.
  public static func resume(at path: String) throws(JournalError) -> ResumedJournal {
    try resume(at: path, calls: .live)
  }

  package static func resume(
    at path: String, calls: SystemCalls
  ) throws(JournalError) -> ResumedJournal {
    ignoreFileSizeSignal()
    let file = JournalFile(path: path, calls: calls)
    let lock = try JournalLock.take(file)
    let (contents, putAside) = try JournalReader.recover(file, descriptor: lock.descriptor)
    let writer = JournalWriter(
      file: file, lock: lock, goodByteCount: Int64(contents.goodByteCount),
      lastSequence: contents.records.count)
    return ResumedJournal(writer: writer, contents: contents, putAside: putAside)
  }

  /// A file that reaches its limit must give an error, not end the meeting.
  private static func ignoreFileSizeSignal() {
    signal(SIGXFSZ, SIG_IGN)
  }
}

// MARK: - Appending

extension JournalWriter {
  /// Writes one turn and waits until the disk has it.
  ///
  /// - Parameter records: What happened in the turn, in order; with none, nothing is written. They
  ///   get the numbers after `lastSequence`.
  /// - Throws: `JournalError`. Nothing of the turn remains; where even cutting it off was refused,
  ///   the next `append` does that first.
  public func append(_ records: [JournalRecord]) throws(JournalError) {
    try append(turns: [records])
  }

  /// Writes turns that belong to one moment with one sync, and waits until the disk has them all.
  ///
  /// - Parameter turns: The records of each turn, as `append` takes those of one.
  /// - Throws: `JournalError`. Nothing of any of the turns remains.
  public func append(turns: [[JournalRecord]]) throws(JournalError) {
    guard turns.contains(where: { !$0.isEmpty }) else { return }
    if isInDoubt { try restore() }
    try checkNobodyElseWrote()
    encode(turns)
    isInDoubt = true
    do throws(JournalError) {
      try file.write(buffer, to: descriptor)
      try file.synchronise(descriptor)
    } catch {
      // This error says why the turns are not saved; a second one meets the next append.
      do throws(JournalError) { try restore() } catch {}
      throw error
    }
    isInDoubt = false
    goodByteCount += Int64(buffer.count)
    lastSequence += turns.reduce(0) { $0 + $1.count }
  }

  private func encode(_ turns: [[JournalRecord]]) {
    buffer.removeAll(keepingCapacity: true)
    var sequence = lastSequence
    for records in turns {
      for (index, record) in records.enumerated() {
        sequence += 1
        let more = index < records.count - 1
        JournalLine(sequence: sequence, more: more, record: record).encode(into: &buffer)
      }
    }
  }

  func checkNobodyElseWrote() throws(JournalError) {
    let status = try file.status(of: descriptor)
    guard status.links > 0 else { throw .vanished(path: path) }
    guard status.byteCount == goodByteCount else { throw .changedOutside(path: path) }
  }

  /// Cuts the file back to the last good byte, through a descriptor that has seen no error.
  ///
  /// After a failed sync the system may have dropped what it could not write and report no second
  /// error on the old descriptor, so what counts as written is read again.
  func restore() throws(JournalError) {
    let status = try file.status(of: descriptor)
    if status.byteCount > goodByteCount { try file.truncate(descriptor, to: goodByteCount) }
    let fresh = try file.openForAppending()
    do throws(JournalError) {
      try verify(fresh)
      try file.synchronise(fresh)
    } catch {
      close(fresh)
      throw error
    }
    if descriptor != lock.descriptor { close(descriptor) }
    descriptor = fresh
    isInDoubt = false
  }

  private func verify(_ fresh: Int32) throws(JournalError) {
    let mine = try file.status(of: lock.descriptor)
    let found = try file.status(of: fresh)
    guard found.isSameFile(as: mine), mine.links > 0 else { throw .vanished(path: path) }
    #if os(Linux)
      posix_fadvise(fresh, 0, 0, POSIX_FADV_DONTNEED)
    #endif
    let contents = try JournalScan.contents(file.bytes(of: fresh), path: path)
    guard contents.torn == nil, contents.records.count == lastSequence else {
      throw .changedOutside(path: path)
    }
  }
}

extension JournalWriter {
  /// Goes on with another file that has been given the journal's name, open and locked by a descriptor.
  func adopt(_ fresh: Int32, goodByteCount: Int64, lastSequence: Int) {
    if descriptor != lock.descriptor { close(descriptor) }
    lock.move(to: fresh)
    descriptor = fresh
    self.goodByteCount = goodByteCount
    self.lastSequence = lastSequence
    isInDoubt = false
  }
}

/// A journal that is gone on with.
public struct ResumedJournal {
  /// Appends after the last record, and holds the lock.
  public let writer: JournalWriter
  /// What the journal holds, without the torn end.
  public let contents: JournalContents
  /// What was put aside, or nil where nothing was torn.
  public let putAside: TailPutAside?
}
