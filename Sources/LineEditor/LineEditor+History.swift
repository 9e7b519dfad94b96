import CReadline

#if canImport(Darwin)
  import Darwin
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

extension LineEditor {
  /// Keeps a line for the arrow keys and, unless it is off the record, for the history file.
  ///
  /// Blank lines and repeats are not kept.
  public func remember(_ line: String) {
    guard history.remember(line, isOnRecord: !isOffRecord) else { return }
    guard phase == .running || phase == .suspended else { return }
    let isBrowsing = where_history() < history_length
    add_history(line)
    // The prompt is up already, so readline would look for older lines before the one just added.
    if !isBrowsing { using_history() }
  }

  /// Reads the history file, if one was named and exists; done before the start.
  public func loadHistory() throws(HistoryFileError) {
    precondition(phase == .idle, "history is loaded before the input line is shown")
    guard let historyFile else { return }
    guard let stream = fopen(historyFile, "r") else {
      if errno == ENOENT { return }
      throw HistoryFileError(path: historyFile, errno: errno)
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    guard ferror(stream) == 0 else { throw HistoryFileError(path: historyFile, errno: errno) }
    history = History(fileText: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes what may be written to the history file, whole or not at all.
  public func saveHistory() throws(HistoryFileError) {
    guard let historyFile else { return }
    let partial = historyFile + ".\(getpid())"
    let bytes = Array(history.fileText.utf8)
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HistoryFileError(path: historyFile, errno: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Self.write(descriptor, $0)
      }
      guard count > 0 else { break }
      written += count
    }
    guard close(descriptor) == 0, written == bytes.count, rename(partial, historyFile) == 0 else {
      let reason = errno
      unlink(partial)
      throw HistoryFileError(path: historyFile, errno: reason)
    }
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
