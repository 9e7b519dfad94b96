#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether something happens for the first time, remembered as an empty file.
struct FirstTime {
  /// The file that says it has happened.
  let file: String

  /// Whether this is the first time, which it is once only; never where that could not be remembered.
  func take() -> Bool {
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }
}
