#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system calls that a full or failing disk strikes, as values: tests refuse or shorten each.
///
/// A negative result is the negated `errno`.
package struct SystemCalls: Sendable {
  package var open: @Sendable (_ path: String, _ flags: Int32, _ mode: UInt32) -> Int32
  package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  package var synchronise: @Sendable (_ descriptor: Int32) -> Int32
  package var truncate: @Sendable (_ descriptor: Int32, _ length: Int64) -> Int32
  package var rename: @Sendable (_ old: String, _ new: String) -> Int32

  package static let live = SystemCalls(
    open: { path, flags, mode in
      repeated { systemOpen(path, flags, mode_t(mode)) }
    },
    write: { descriptor, bytes in
      repeated { systemWrite(descriptor, bytes.baseAddress, bytes.count) }
    },
    synchronise: { descriptor in
      #if canImport(Darwin)
        // A plain fsync stops at the drive's cache there; not every file system knows the other.
        if repeated({ fcntl(descriptor, F_FULLFSYNC) }) >= 0 { return 0 }
      #endif
      return repeated { fsync(descriptor) }
    },
    truncate: { descriptor, length in
      repeated { ftruncate(descriptor, off_t(length)) }
    },
    rename: { old, new in
      repeated { systemRename(old, new) }
    })
}

/// Calls again where a signal came before the call did anything.
private func repeated<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { return -Result(code) }
  }
}

// Inside the closures above the plain names would be the fields of the type.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old, new)
}

extension JournalError {
  /// A refusal by its `errno`.
  static func refusal(_ operation: Operation, _ path: String, code: Int32) -> Self {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .full(path: path, code: code)
    case ENOENT where operation == .open: .missing(path: path)
    case EEXIST where operation == .open: .alreadyExists(path: path)
    default: .refused(operation, path: path, code: code)
    }
  }
}
