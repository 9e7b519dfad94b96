#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a history file could not be read or written.
public struct HistoryFileError: Error, Equatable, Sendable {
  /// The file.
  public let path: String
  /// What the system said.
  public let errno: Int32
}

/// The file in which typed lines are kept for the arrow keys.
public struct HistoryFile: Sendable {
  /// Where it is.
  public let path: String

  /// The file at a path; it need not exist.
  public init(path: String) {
    self.path = path
  }

  /// Takes lines out of the file; one that has none of them stays as it is.
  ///
  /// - Parameter isForgotten: Whether a line goes.
  /// - Throws: Why the file still has them.
  public func forget(where isForgotten: (String) -> Bool) throws(HistoryFileError) {
    guard var history = try read() else { return }
    if history.forget(where: isForgotten) { try write(history) }
  }

  /// The lines of the file; nil where there is none.
  func read() throws(HistoryFileError) -> History? {
    guard let stream = fopen(path, "r") else {
      if errno == ENOENT { return nil }
      throw HistoryFileError(path: path, errno: errno)
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    guard ferror(stream) == 0 else { throw HistoryFileError(path: path, errno: errno) }
    return History(fileText: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the lines that may be written, whole or not at all.
  func write(_ history: History) throws(HistoryFileError) {
    let partial = path + ".\(getpid())"
    let bytes = Array(history.fileText.utf8)
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HistoryFileError(path: path, errno: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      written += count
    }
    guard close(descriptor) == 0, written == bytes.count, rename(partial, path) == 0 else {
      let reason = errno
      unlink(partial)
      throw HistoryFileError(path: path, errno: reason)
    }
  }
}

// Inside the type the plain name would be its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
