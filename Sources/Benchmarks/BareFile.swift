import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is only written and synced.
final class BareFile {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Unmeasurable(reason: "no file can be made beside convene") }
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: [UInt8]) throws {
    #if canImport(Darwin)
      let isDone =
        Darwin.write(descriptor, bytes, bytes.count) == bytes.count
        && fcntl(descriptor, F_FULLFSYNC) == 0
    #else
      let isDone =
        Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    #endif
    guard isDone else { throw Unmeasurable(reason: "the disk takes no bytes") }
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func bytes(of path: String, from offset: Int) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(offset))
    return Array(try file.readToEnd() ?? Data())
  }
}
