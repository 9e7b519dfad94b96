#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension JournalWriter {
  /// Puts other contents in the place of the journal: whoever reads it finds the old file or the new one, whole.
  ///
  /// The new file is written and synced beside it, locked, and given its name; the lock is held without a break.
  ///
  /// - Parameters:
  ///   - header: The first line; `format` is added to it.
  ///   - turns: The records of each turn.
  /// - Throws: `JournalError`. The journal is as it was, but where only the folder could not be synced: then the new
  ///   one has its place.
  func rewrite(header: JournalRecord, turns: [[JournalRecord]]) throws(JournalError) {
    if isInDoubt { try restore() }
    try checkNobodyElseWrote()
    let (bytes, count) = Self.bytes(header: header, turns: turns)
    let fresh = JournalFile(path: path + ".new", calls: file.calls)
    // What a killed rewriting left; only who has the lock writes one.
    unlink(fresh.path)
    let descriptor = try fresh.openForAppending(O_CREAT | O_EXCL)
    do throws(JournalError) {
      try JournalLock.lock(descriptor, of: fresh)
      try fresh.write(bytes, to: descriptor)
      try fresh.synchronise(descriptor)
      try fresh.rename(to: path)
    } catch {
      close(descriptor)
      unlink(fresh.path)
      throw error
    }
    adopt(descriptor, goodByteCount: Int64(bytes.count), lastSequence: count)
    try file.synchroniseFolder()
  }

  private static func bytes(
    header: JournalRecord, turns: [[JournalRecord]]
  ) -> (bytes: [UInt8], recordCount: Int) {
    var header = header
    header["format"] = .integer(JournalLine.formatVersion)
    var bytes: [UInt8] = []
    JournalLine(sequence: 0, more: false, record: header).encode(into: &bytes)
    var sequence = 0
    for records in turns {
      for (index, record) in records.enumerated() {
        sequence += 1
        JournalLine(sequence: sequence, more: index < records.count - 1, record: record)
          .encode(into: &bytes)
      }
    }
    return (bytes, sequence)
  }
}
