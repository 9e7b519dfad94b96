import CTerminal
import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program on a pseudo-terminal, whose output is kept with the instants at which it came.
final class Program {
  typealias Instant = ContinuousClock.Instant

  let process: pid_t
  private(set) var output: [UInt8] = []
  private let name: String
  private var arrivals: [(offset: Int, at: Instant)] = []
  private let master: Int32

  init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
    name = ([(path as NSString).lastPathComponent] + arguments).joined(separator: " ")
    let texts = [path] + arguments
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    var descriptor: Int32 = -1
    process = Self.withStrings(texts) { arguments in
      Self.withStrings(variables) { environment in
        terminal_spawn(path, arguments, environment, 80, 24, &descriptor)
      }
    }
    master = descriptor
    guard process > 0 else { throw Unmeasurable(reason: "\(path) cannot be started") }
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  /// Types a text, and says when.
  @discardableResult
  func type(_ text: String) throws -> Instant {
    let now = ContinuousClock.now
    let bytes = Array(text.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else {
      throw Unmeasurable(reason: "\(name) does not read what is typed")
    }
    return now
  }

  /// Waits until a text has come behind an offset of the output, and says when it was there.
  @discardableResult
  func wait(for text: String, from offset: Int = 0, within seconds: Double = 20) throws -> Instant {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      if let arrival = arrival(of: text, from: offset) { return arrival.at }
      guard Self.watch([self], until: deadline, orOutput: true) else { break }
    }
    let end = String(decoding: output.suffix(400), as: UTF8.self)
    throw Unmeasurable(reason: "\(name) never showed '\(text)' but: \(end)")
  }

  /// When the first text of that kind behind an offset was complete; nil where it has not come.
  func arrival(of text: String, from offset: Int = 0) -> (at: Instant, end: Int)? {
    guard let range = output[min(offset, output.count)...].firstRange(of: Array(text.utf8)),
      let arrival = arrivals.first(where: { $0.offset >= range.upperBound })
    else { return nil }
    return (arrival.at, range.upperBound)
  }

  /// Keeps what programs write until an instant, or until one of them has written something.
  ///
  /// - Returns: Whether any program is still there.
  @discardableResult
  static func watch(_ programs: [Program], until deadline: Instant, orOutput: Bool = false) -> Bool
  {
    var requests = programs.map { pollfd(fd: $0.master, events: Int16(POLLIN), revents: 0) }
    while true {
      let left = (deadline - .now).milliseconds
      guard left > 0 else { return true }
      guard poll(&requests, nfds_t(requests.count), Int32(left.rounded(.up))) > 0 else { continue }
      for (index, program) in programs.enumerated() where requests[index].revents != 0 {
        if !program.read() { requests[index].fd = -1 }
      }
      if orOutput || requests.allSatisfy({ $0.fd < 0 }) { return requests.contains { $0.fd >= 0 } }
    }
  }

  private func read() -> Bool {
    let now = ContinuousClock.now
    var buffer = [UInt8](repeating: 0, count: 65_536)
    #if canImport(Darwin)
      let count = Darwin.read(master, &buffer, buffer.count)
    #else
      let count = Glibc.read(master, &buffer, buffer.count)
    #endif
    guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
    output += buffer[..<count]
    arrivals.append((output.count, now))
    return true
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
      // Never empty: there is the nil at the end.
      guard let base = buffer.baseAddress else { preconditionFailure("an empty array") }
      return body(base)
    }
  }
}
