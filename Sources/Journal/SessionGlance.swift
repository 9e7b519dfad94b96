public import Session

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What can be seen of a session's journal without reading it.
public struct SessionGlance: Equatable, Sendable {
  /// What tells the file from another that takes its place.
  public let file: UInt64
  /// Its length in bytes.
  public let byteCount: Int64
  /// When it was changed last, by the machine's clock.
  public let changedAt: WallTime
  /// The process that says it writes the session; nil where there is none.
  public let writer: Int32?
}

extension SessionFolder {
  /// Looks at a session's journal; nothing is opened, locked or changed.
  ///
  /// - Parameter id: The session's id.
  /// - Returns: What is there; nil where there is no such file.
  public func glance(at id: String) -> SessionGlance? {
    let path = journalPath(of: id)
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return SessionGlance(
      file: UInt64(status.st_ino), byteCount: Int64(status.st_size),
      changedAt: WallTime(
        milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000),
      writer: JournalLock.holder(of: path))
  }
}
