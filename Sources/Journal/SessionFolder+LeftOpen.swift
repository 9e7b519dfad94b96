public import Session

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A session that was neither closed nor is being run.
public struct LeftSession: Equatable, Sendable {
  /// The session's id.
  public let id: String
  /// When its journal was changed last.
  public let lastChange: WallTime
}

extension SessionFolder {
  /// How many of the latest sessions are looked at, and how much of the end of each.
  private static let looked = (sessions: 20, bytes: 8192)

  /// The sessions among the latest that were left open, the latest first.
  ///
  /// Only the end of each file is read, so that it costs nothing at the start of the program.
  ///
  /// - Parameter instant: What was changed later is no session that was left.
  /// - Returns: The sessions.
  public func leftOpen(before instant: WallTime) -> [LeftSession] {
    let latest = ((try? identifiers()) ?? []).suffix(Self.looked.sessions).reversed()
    return latest.compactMap { id in
      guard let glance = glance(at: id), glance.changedAt < instant, !isClosed(id, glance),
        (try? use(of: id)) == .free
      else { return nil }
      return LeftSession(id: id, lastChange: glance.changedAt)
    }
  }

  /// Whether the end of a file says that the session was closed.
  private func isClosed(_ id: String, _ glance: SessionGlance) -> Bool {
    let descriptor = open(journalPath(of: id), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.looked.bytes)
    let start = max(glance.byteCount - Int64(bytes.count), 0)
    let count = pread(descriptor, &bytes, bytes.count, off_t(start))
    // Quotes inside a text are escaped, so that no note can look like this.
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
      .contains(#""kind":"session-ended""#)
  }
}
