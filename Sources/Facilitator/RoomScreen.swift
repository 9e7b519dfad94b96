import Dispatch
public import Display
import Foundation
import LineEditor
public import TextLayout

/// Where the room's display is seen.
@MainActor
public protocol RoomOutput: AnyObject {
  /// Called when something else is to be shown: the size has changed, or the terminal is there again.
  var onRedraw: () -> Void { get set }
  /// Called when the display is to end.
  var onLeave: () -> Void { get set }
  /// Shows the session.
  func show(_ display: RoomDisplay)
  /// Whether the display stays when the session has ended.
  var staysAtTheEnd: Bool { get }
}

/// Plain lines at stage changes: for pipes, and for terminals that cannot move the cursor.
@MainActor
public final class RoomPrinter: RoomOutput {
  /// Never called: lines are not drawn again.
  public var onRedraw: () -> Void = {}
  /// Never called: a signal ends the program.
  public var onLeave: () -> Void = {}
  /// Nobody presses a key at a pipe.
  public let staysAtTheEnd = false

  private let columns: Int
  private let write: @MainActor (String) -> Void
  private var place: RoomDisplay.Place?

  /// Makes a printer.
  ///
  /// - Parameters:
  ///   - columns: The width to which lines are wrapped.
  ///   - write: Takes text that ends in a line break; standard output unless another is given.
  public init(
    columns: Int, write: @escaping @MainActor (String) -> Void = PlainConsole.writeToOutput
  ) {
    self.columns = columns
    self.write = write
  }

  /// Prints a few lines where the session has got to another place.
  public func show(_ display: RoomDisplay) {
    guard display.place != place else { return }
    place = display.place
    write(display.lines(columns: columns).map { $0.rendered(as: .plain) + "\n" }.joined())
  }
}

/// The alternate screen of a terminal, put back at the end however it comes.
@MainActor
public final class RoomScreen: RoomOutput {
  /// Called when the size has changed or the terminal is there again.
  public var onRedraw: () -> Void = {}
  /// Called after the terminal was put back.
  public var onLeave: () -> Void = {}
  /// It stays until a key is pressed.
  public let staysAtTheEnd = true

  private let rendering: Rendering
  private var signals: [Int32: SignalSource] = [:]
  private var keys: (any DispatchSourceRead)?
  private var foundModes: termios?
  private var isShown = false
  private var hasLeft = false

  /// Makes a screen; nothing is written yet.
  public init(rendering: Rendering) {
    self.rendering = rendering
  }

  // MARK: - Showing

  /// Shows the session: the whole screen in one write.
  public func show(_ display: RoomDisplay) {
    guard isShown, !hasLeft else { return }
    let size = WindowSize(of: STDOUT_FILENO)
    let (columns, rows) = (size?.columns ?? 80, size?.rows ?? 24)
    var text = ""
    for (row, line) in display.frame(columns: columns, rows: rows).enumerated() {
      text += "\u{1B}[\(row + 1);1H" + line.rendered(as: rendering)
      // Behind a full line the cursor stands on its last cell, which would be erased.
      if line.width < columns { text += "\u{1B}[K" }
    }
    write(text)
  }

  // MARK: - Beginning and ending

  /// Takes the terminal once no signal can be missed any more.
  public func start() {
    let actions: [Int32: @MainActor (RoomScreen) -> Void] = [
      SIGWINCH: { $0.redraw() },
      SIGINT: { $0.leave() },
      SIGTERM: { $0.end(by: SIGTERM) },
      SIGHUP: { $0.end(by: SIGHUP) },
      SIGQUIT: { $0.end(by: SIGQUIT) },
      SIGTSTP: { $0.suspend() },
      SIGCONT: { $0.resume() },
    ]
    var awaited = actions.count
    for (signal, action) in actions {
      signals[signal] = SignalSource(signal) { [weak self] in
        awaited -= 1
        if awaited == 0 { self?.begin() }
      } handler: { [weak self] in
        if let self { action(self) }
      }
    }
  }

  private func begin() {
    enter()
    guard isatty(STDIN_FILENO) == 1 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.readKeys() }
    }
    keys = source
    source.resume()
  }

  private func readKeys() {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    let typed = buffer.prefix(max(count, 0))
    // The terminal is gone, or Ctrl-D, or q.
    if count <= 0 || typed.contains(0x04) || typed.contains(UInt8(ascii: "q")) { leave() }
  }

  private func enter() {
    guard !hasLeft else { return }
    silenceKeys()
    isShown = true
    // The alternate screen, empty; no cursor; no line goes on in the next.
    write("\u{1B}[?1049h\u{1B}[H\u{1B}[2J\u{1B}[?25l\u{1B}[?7l")
    onRedraw()
  }

  private func putBack() {
    guard isShown else { return }
    isShown = false
    write("\u{1B}[?7h\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l")
    if var modes = foundModes { tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) }
    foundModes = nil
  }

  private func silenceKeys() {
    var modes = termios()
    guard foundModes == nil, tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    foundModes = modes
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    modes.c_iflag &= ~tcflag_t(IXON | IXOFF)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }

  private func redraw() {
    guard isShown else { return }
    write("\u{1B}[2J")
    onRedraw()
  }

  /// Puts the terminal back and ends.
  public func leave() {
    guard !hasLeft else { return }
    putBack()
    hasLeft = true
    onLeave()
  }

  /// Puts the terminal back and lets the signal do what it does by default.
  private func end(by signal: Int32) {
    guard !hasLeft else { return }
    putBack()
    hasLeft = true
    signals[signal]?.restoreDefault()
    kill(getpid(), signal)
  }

  private func suspend() {
    putBack()
    kill(getpid(), SIGSTOP)
  }

  /// Also after a stop that nobody announced, when the shell may have changed the terminal.
  private func resume() {
    putBack()
    enter()
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      // A terminal that is gone, or takes no more just now: the next second draws everything anew.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
