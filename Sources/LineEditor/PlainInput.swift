import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A line of input that does not come from the input line of a terminal.
public struct PlainLine: Equatable, Sendable {
  /// Its place in the input, the first line being 1.
  public let number: Int

  /// Its text without the end of line; what was no UTF-8 is repaired.
  public let text: String

  /// A line with its number and text.
  public init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}

/// Lines from a pipe, a file or any other input that is not read through readline.
///
/// A thread of its own reads, because a Dispatch source misses the end of a pipe and never fires on
/// `/dev/null`.
@MainActor
public final class PlainInput {
  private let descriptor: Int32
  private var hasStarted = false

  /// Input from a file descriptor, standard input unless another is named.
  public init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
  }

  /// Begins to read; lines and then the end arrive on the main actor, in order.
  public func start(
    line: @escaping @MainActor (PlainLine) -> Void, ended: @escaping @MainActor () -> Void
  ) {
    precondition(!hasStarted, "a plain input is read once")
    hasStarted = true
    let descriptor = descriptor
    DispatchQueue(label: "convene.plain-input").async {
      var splitter = LineSplitter()
      while let bytes = Self.read(descriptor) {
        Self.post(splitter.take(bytes), to: line)
      }
      Self.post(splitter.finish().map { [$0] } ?? [], to: line)
      DispatchQueue.main.async { MainActor.assumeIsolated { ended() } }
    }
  }

  /// Waits until the lines are dealt with, so that a huge file does not pile up in memory.
  private nonisolated static func post(
    _ lines: [PlainLine], to handler: @escaping @MainActor (PlainLine) -> Void
  ) {
    guard !lines.isEmpty else { return }
    DispatchQueue.main.sync {
      MainActor.assumeIsolated {
        for line in lines { handler(line) }
      }
    }
  }

  private nonisolated static func read(_ descriptor: Int32) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      repeat {
        #if canImport(Darwin)
          count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      } while count < 0 && errno == EINTR
      initialized = max(count, 0)
    }
    return count > 0 ? bytes : nil
  }
}
