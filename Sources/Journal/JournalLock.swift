#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The right to write to a journal, held by at most one writer on this machine.
///
/// The truth is an exclusive `flock` on the journal itself: the system drops it when the process
/// ends, however it ends. The file `NAME.lock` only says which process it is; one that a killed
/// process left behind means nothing and is written over.
final class JournalLock {
  /// Open for appending to the locked file as long as the lock lives.
  private(set) var descriptor: Int32
  private let noteToRemove: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    noteToRemove = Self.notePath(path)
    Self.writeNote(at: noteToRemove)
  }

  deinit {
    unlink(noteToRemove)
    // A child that was forked and has not yet begun its own program shares the lock; closing would leave it there.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Holds another file instead, which is locked already and has the journal's name now.
  func move(to locked: Int32) {
    flock(descriptor, LOCK_UN)
    close(descriptor)
    descriptor = locked
  }

  /// Opens and locks an existing file, or a new one with `O_CREAT | O_EXCL` as flags.
  static func take(_ file: JournalFile, flags: Int32 = 0) throws(JournalError) -> JournalLock {
    while true {
      let descriptor = try file.openForAppending(flags)
      do throws(JournalError) {
        try lock(descriptor, of: file)
        let mine = try file.status(of: descriptor)
        // Between opening and locking, the one who had it may have put another file in its place.
        if let now = file.statusAtPath(), now.isSameFile(as: mine) {
          return JournalLock(descriptor: descriptor, path: file.path)
        }
      } catch {
        if flags & O_CREAT != 0 { unlink(file.path) }
        close(descriptor)
        throw error
      }
      close(descriptor)
      if flags & O_CREAT != 0 { throw .vanished(path: file.path) }
    }
  }

  /// Whether another has the lock, as seen at this moment.
  static func probe(_ file: JournalFile) throws(JournalError) -> SessionUse {
    let descriptor = file.calls.open(file.path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .refusal(.open, file.path, code: -descriptor) }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return .free }
    let code = errno
    guard code == EWOULDBLOCK else { throw .refused(.lock, path: file.path, code: code) }
    return .inUse(process: holder(of: file.path))
  }

  static func lock(_ descriptor: Int32, of file: JournalFile) throws(JournalError) {
    // A probe holds a shared lock for a moment; it is over after a few tries.
    var attemptsLeft = 20
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK else { throw .refused(.lock, path: file.path, code: code) }
      attemptsLeft -= 1
      guard attemptsLeft > 0 else {
        throw .inUse(path: file.path, process: holder(of: file.path))
      }
      sched_yield()
    }
  }
}

// MARK: - The note beside the journal

extension JournalLock {
  private static func notePath(_ path: String) -> String { path + ".lock" }

  /// Where it cannot be written, the lock still holds; only the number will be missing.
  private static func writeNote(at path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let text = Array("\(getpid())\n".utf8)
    _ = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  static func holder(of path: String) -> Int32? {
    let descriptor = open(notePath(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    let digits = buffer.prefix(max(0, count)).prefix { $0 != 0x0A }
    guard let process = Int32(String(decoding: digits, as: UTF8.self)), process > 0 else {
      return nil
    }
    // A number left behind by a killed process must not be told to anyone.
    return kill(process, 0) == 0 || errno == EPERM ? process : nil
  }
}
