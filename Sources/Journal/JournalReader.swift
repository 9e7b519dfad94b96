#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads journals, and puts aside what an interrupted turn left at the end of one.
public enum JournalReader {
  /// Reads a journal and changes nothing.
  ///
  /// While another process writes it, the torn end may be a turn on its way.
  ///
  /// - Parameter path: The journal's file.
  /// - Returns: The header, the records of all finished turns, and what is torn.
  /// - Throws: `JournalError`; the first damaged line as `.damaged`.
  public static func read(_ path: String) throws(JournalError) -> JournalContents {
    try JournalScan.contents(bytes(path), path: path)
  }

  /// Reads what stands before the first damage, and changes nothing.
  ///
  /// - Parameter path: The journal's file.
  /// - Returns: The finished turns before the damage, and the damage.
  /// - Throws: `JournalError`, also where the header is the damaged line.
  public static func salvage(_ path: String) throws(JournalError) -> JournalSalvage {
    try JournalScan.salvage(bytes(path), path: path)
  }

  /// Saves the torn end of a journal to `NAME.torn` and cuts it off.
  ///
  /// Changes nothing where nothing is torn. With damage, or while another writer has the file, it
  /// throws and changes nothing.
  ///
  /// - Parameter path: The journal's file.
  /// - Returns: What was put aside, or nil.
  /// - Throws: `JournalError`.
  public static func recover(_ path: String) throws(JournalError) -> TailPutAside? {
    let file = JournalFile(path: path, calls: .live)
    let lock = try JournalLock.take(file)
    return try withExtendedLifetime(lock) { () throws(JournalError) in
      try recover(file, descriptor: lock.descriptor).putAside
    }
  }

  static func bytes(_ path: String) throws(JournalError) -> [UInt8] {
    let file = JournalFile(path: path, calls: .live)
    let descriptor = file.calls.open(path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .refusal(.open, path, code: -descriptor) }
    defer { close(descriptor) }
    return try file.bytes(of: descriptor)
  }
}

// MARK: - Recovery

extension JournalReader {
  /// Recovers a file whose lock the caller holds.
  static func recover(
    _ file: JournalFile, descriptor: Int32
  ) throws(JournalError) -> (contents: JournalContents, putAside: TailPutAside?) {
    let bytes = try file.bytes(of: descriptor)
    var contents = try JournalScan.contents(bytes, path: file.path)
    guard let tail = contents.torn else { return (contents, nil) }
    let saved = try save(Array(bytes[contents.goodByteCount...]), of: file)
    try file.truncate(descriptor, to: Int64(contents.goodByteCount))
    try file.synchronise(descriptor)
    contents.torn = nil
    return (contents, TailPutAside(path: saved, tail: tail))
  }

  /// Saves bytes under the first free name of `NAME.torn`, `NAME.torn-2` and so on.
  private static func save(
    _ bytes: [UInt8], of file: JournalFile
  ) throws(JournalError) -> String {
    var number = 1
    while true {
      let path = file.path + ".torn" + (number == 1 ? "" : "-\(number)")
      let saved = JournalFile(path: path, calls: file.calls)
      let descriptor: Int32
      do throws(JournalError) {
        descriptor = try saved.openForAppending(O_CREAT | O_EXCL)
      } catch .alreadyExists {
        number += 1
        continue
      }
      defer { close(descriptor) }
      do throws(JournalError) {
        try saved.write(bytes, to: descriptor)
        try saved.synchronise(descriptor)
        try saved.synchroniseFolder()
      } catch {
        unlink(path)
        throw error
      }
      return path
    }
  }
}
