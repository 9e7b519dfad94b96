#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file at a path with the calls that reach it: what writer, reader and recovery share.
struct JournalFile {
  let path: String
  let calls: SystemCalls

  /// What tells one file from another, and how long it is.
  struct Status {
    var device: UInt64
    var node: UInt64
    var links: UInt64
    var byteCount: Int64

    func isSameFile(as other: Status) -> Bool { device == other.device && node == other.node }
  }

  /// Opens the file for appending; `flags` are added to that.
  func openForAppending(_ flags: Int32 = 0) throws(JournalError) -> Int32 {
    let descriptor = calls.open(path, O_RDWR | O_APPEND | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { throw .refusal(.open, path, code: -descriptor) }
    return descriptor
  }

  func bytes(of descriptor: Int32) throws(JournalError) -> [UInt8] {
    let wanted = Int(try status(of: descriptor).byteCount)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted, let base = buffer.baseAddress {
        let taken = pread(descriptor, base + count, wanted - count, off_t(count))
        if taken < 0 {
          if errno == EINTR { continue }
          code = errno
        }
        if taken <= 0 { break }
        count += taken
      }
    }
    guard code == 0 else { throw .refused(.read, path: path, code: code) }
    return bytes
  }

  func status(of descriptor: Int32) throws(JournalError) -> Status {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .refused(.read, path: path, code: errno)
    }
    return Status(status)
  }

  /// The status of what has the path now, or nil where nothing has it.
  func statusAtPath() -> Status? {
    var status = stat()
    return stat(path, &status) == 0 ? Status(status) : nil
  }

  /// Writes all bytes in one call.
  func write(_ bytes: [UInt8], to descriptor: Int32) throws(JournalError) {
    let outcome = bytes.withUnsafeBytes { calls.write(descriptor, $0) }
    if outcome < 0 { throw .refusal(.write, path, code: Int32(-outcome)) }
    guard outcome == bytes.count else { throw .full(path: path, code: nil) }
  }

  func synchronise(_ descriptor: Int32) throws(JournalError) {
    let outcome = calls.synchronise(descriptor)
    guard outcome >= 0 else { throw .refusal(.synchronise, path, code: -outcome) }
  }

  func truncate(_ descriptor: Int32, to byteCount: Int64) throws(JournalError) {
    let outcome = calls.truncate(descriptor, byteCount)
    guard outcome >= 0 else { throw .refusal(.truncate, path, code: -outcome) }
  }

  /// Gives the file the name of another, in whose place it stands from then on.
  func rename(to other: String) throws(JournalError) {
    let outcome = calls.rename(path, other)
    guard outcome >= 0 else { throw .refusal(.rename, other, code: -outcome) }
  }

  /// Makes the names in the file's folder last.
  func synchroniseFolder() throws(JournalError) {
    let folder = Folder.parent(of: path)
    let descriptor = calls.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .refusal(.open, folder, code: -descriptor) }
    defer { close(descriptor) }
    let outcome = calls.synchronise(descriptor)
    // Some file systems know no such call for folders and need none.
    guard outcome >= 0 || [EINVAL, ENOTSUP].contains(-outcome) else {
      throw .refusal(.synchronise, folder, code: -outcome)
    }
  }
}

extension JournalFile.Status {
  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(status.st_ino)
    links = UInt64(status.st_nlink)
    byteCount = Int64(status.st_size)
  }
}
