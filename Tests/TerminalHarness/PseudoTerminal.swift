import CTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a program came to its end, or where it is.
public enum ProgramState: Equatable, Sendable {
  /// It left with an exit status.
  case exited(Int)
  /// A signal ended it.
  case killed(Int)
  /// A signal stopped it.
  case stopped(Int)
}

/// A program on a terminal of its own, with a person at it who types and looks.
///
/// Nothing sleeps: whoever waits, waits for output, and fails with the screen as it was.
public final class PseudoTerminal {
  /// All that the program has written.
  public private(set) var output: [UInt8] = []

  /// How often output was read: the program has written at least as often.
  public private(set) var reads = 0

  /// The process id of the program.
  public let process: Int32

  var master: Int32
  private let emulator: ScreenEmulator
  private var lastState: ProgramState?
  private var isDrained = false

  /// Starts a program.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var descriptor: Int32 = -1
    let argv = CStringArray([executable] + arguments)
    let envp = CStringArray(environment.map { "\($0.key)=\($0.value)" }.sorted())
    process = terminal_spawn(
      executable, argv.pointer, envp.pointer, Int32(columns), Int32(rows), &descriptor)
    guard process > 0 else { throw TerminalFailure("cannot start \(executable): errno \(errno)") }
    master = descriptor
    emulator = ScreenEmulator(columns: columns, rows: rows)
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
  }

  /// What the terminal shows after all output that has come so far.
  public var screen: Screen {
    while readAvailable() {}
    return emulator.snapshot
  }

  /// Types a text, letter for letter.
  public func type(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Pastes a text as a terminal does that knows bracketed paste.
  public func paste(_ text: String) throws {
    try type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  /// Sends bytes, reading output meanwhile so that neither side waits for the other.
  public func send(_ bytes: [UInt8], within seconds: Double = 30) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !rest.isEmpty {
      guard ContinuousClock.now < deadline else { throw failure("it does not read what is typed") }
      let ready = wait(for: Int16(POLLIN | POLLOUT), until: deadline)
      if ready & Int16(POLLIN) != 0 { _ = readAvailable() }
      if ready & Int16(POLLOUT) != 0 {
        let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
        if count > 0 { rest = rest.dropFirst(count) }
      }
      if ready & Int16(POLLHUP) != 0 { throw failure("it has gone while something was typed") }
    }
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int = 24) {
    while readAvailable() {}
    emulator.resize(columns: columns, rows: rows)
    _ = terminal_resize(master, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Sends a signal to all that is in the foreground, as a shell with job control has it.
  public func signalForeground(_ number: Int32) {
    let foreground = tcgetpgrp(master)
    // A terminal without a foreground would have the signal go to everything that may be signalled.
    if foreground > 1 { kill(-foreground, number) }
  }

  /// Closes the terminal as a closed window does.
  public func hangUp() {
    while readAvailable() {}
    close(master)
    master = -1
    isDrained = true
  }

  /// Reads output until the screen is as wanted, and returns it.
  @discardableResult
  public func wait(
    _ wish: String = "the screen that was waited for", within seconds: Double = 20,
    until condition: (Screen) -> Bool
  ) throws -> Screen {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let screen = screen
      if condition(screen) { return screen }
      guard !isDrained else { throw failure("the program ended before: \(wish)") }
      guard ContinuousClock.now < deadline else { throw failure("never came: \(wish)") }
      // A condition may also look at a file, whose change makes no descriptor ready.
      _ = wait(for: Int16(POLLIN), until: min(deadline, .now + .milliseconds(50)))
    }
  }

  /// Waits until the program has ended or stopped.
  public func state(within seconds: Double = 20) throws -> ProgramState {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      while readAvailable() {}
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG | WUNTRACED) == process {
        var value: Int32 = 0
        let kind = terminal_state(status, &value)
        let states: [Int32: ProgramState] = [
          1: .exited(Int(value)), 2: .killed(Int(value)), 3: .stopped(Int(value)),
        ]
        if let state = states[kind] {
          lastState = state
          while readAvailable() {}
          return state
        }
      }
      guard ContinuousClock.now < deadline else { throw failure("the program goes on running") }
      // A stop or an exit makes no descriptor ready on every system, so look again soon.
      _ = wait(for: Int16(POLLIN), until: min(deadline, .now + .milliseconds(10)))
    }
  }

  private var hasEnded: Bool {
    switch lastState {
    case .exited, .killed: true
    case .stopped, nil: false
    }
  }

  private func wait(for events: Int16, until deadline: ContinuousClock.Instant) -> Int16 {
    let left = deadline - .now
    let milliseconds =
      left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
    var request = pollfd(fd: isDrained ? -1 : master, events: events, revents: 0)
    guard poll(&request, 1, Int32(max(0, milliseconds) + 1)) > 0 else { return 0 }
    return request.revents
  }

  func readAvailable() -> Bool {
    guard !isDrained else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    if count > 0 {
      reads += 1
      output += buffer[..<count]
      emulator.feed(Array(buffer[..<count]))
      return true
    }
    // On Linux a terminal whose program has gone answers with an error, elsewhere with the end of file.
    if count == 0 || (errno != EAGAIN && errno != EINTR) { isDrained = true }
    return false
  }

  private func failure(_ reason: String) -> TerminalFailure {
    TerminalFailure(reason, screen: screen)
  }
}

/// What went wrong at a terminal, with the screen as it was.
public struct TerminalFailure: Error, CustomStringConvertible {
  /// The reason and the screen.
  public let description: String

  init(_ reason: String, screen: Screen? = nil) {
    var lines = [reason]
    if let screen {
      lines += screen.transcript.map { "  | \($0)" }
      lines.append("  cursor at \(screen.cursor), bells \(screen.bells)")
    }
    description = lines.joined(separator: "\n")
  }
}

/// Strings as `execve` takes them.
private final class CStringArray {
  let pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    pointer = .allocate(capacity: count + 1)
    pointer.initialize(repeating: nil, count: count + 1)
    for (index, string) in strings.enumerated() { pointer[index] = strdup(string) }
  }

  deinit {
    for index in 0..<count { free(pointer[index]) }
    pointer.deallocate()
  }
}
