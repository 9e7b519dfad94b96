import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why no line can be edited.
public enum LineEditorError: Error, Equatable, Sendable {
  /// The terminal could not be opened a second time for output.
  case outputUnavailable(errno: Int32)
}

/// The input line: GNU readline through its callback interface, with output above the typed line.
///
/// There is one in a process, as readline has one line. Nothing that is shown disturbs the typed text, the
/// cursor or a history search, and whatever belongs together reaches the terminal in one write.
@MainActor
public final class LineEditor {
  enum Phase {
    case idle
    case starting
    case running
    case suspended
    case paging
    case finished
  }

  /// Where readline's C functions find their way back, as they can carry no context.
  static var current: LineEditor?

  /// Says what the word at the cursor may become.
  public typealias Completer =
    @MainActor (_ line: String, _ cursorByteOffset: Int) -> CompletionAnswer

  /// What the words at the cursor may become, asked when the tabulator key is pressed.
  public var completer: Completer?

  /// Where lines are remembered.
  public var memory = LineMemory.onDisk

  /// What was typed but not entered when the editor was finished.
  public internal(set) var unfinishedLine = ""

  /// The width of the terminal, which is also the width that readline wraps at.
  public internal(set) var columns: Int

  /// The height of the terminal.
  public internal(set) var rows: Int

  let historyFile: String?
  var history = History()
  var handlers = LineEditorHandlers(line: { _ in }, ended: { _ in })
  var phase = Phase.idle
  var status = StatusSlot(shown: "")
  var title = TitleSlot()
  var signals: [Int32: SignalSource] = [:]
  var reading = Reading()
  var paging: Paging?
  /// What is shown of a text that is taller than the screen; nil for a text that is not.
  var window: LineWindow?
  /// What the tabulator key found last.
  var answer = CompletionAnswer.none

  private let terminal: UnsafeMutablePointer<FILE>
  private var modes: TerminalModes?

  /// An editor on standard input and output, whose history may live in a file.
  public init(historyFile: String? = nil) throws(LineEditorError) {
    // Buffered as a whole and apart from `stdout`, so that a flush is one write and nobody else's.
    let descriptor = dup(STDOUT_FILENO)
    guard descriptor >= 0, let stream = fdopen(descriptor, "w") else {
      throw .outputUnavailable(errno: errno)
    }
    setvbuf(stream, nil, _IOFBF, 65_536)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    terminal = stream
    let size = WindowSize(of: STDOUT_FILENO)
    columns = size?.columns ?? 80
    rows = size?.rows ?? 24
    self.historyFile = historyFile
  }

  /// Shows the input line and begins to read keys, both as soon as the main queue runs.
  public func start(status prompt: String, handlers: LineEditorHandlers) {
    precondition(phase == .idle && Self.current == nil, "there is one input line in a process")
    Self.current = self
    self.handlers = handlers
    status = StatusSlot(shown: prompt)
    phase = .starting
    // Before the terminal is changed and its width measured, or an early signal would go unnoticed.
    listenToSignals { $0.showInputLine() }
  }

  private func showInputLine() {
    guard phase == .starting else { return }
    phase = .running
    UTF8Locale.establish()
    configureReadline()
    configureCompletion()
    configureReading()
    configureDisplay()
    prepareTerminal()
    for line in history.lines { add_history(line) }
    _ = status.next(nil, isBlocked: false)
    installHandler()
    flush()
    startReading()
  }

  /// Leaves the input line and puts the terminal back as it was found; harmless when repeated.
  public func finish() {
    if phase == .starting {
      write(title.letGo())
      flush()
      phase = .finished
      releaseSignals()
    }
    if phase == .paging {
      paging?.process.end()
      leavePager()
      phase = .suspended
    }
    guard phase == .running || phase == .suspended else { return }
    endPaste()
    leaveSearch()
    unfinishedLine = typedText
    remember(unfinishedLine)
    rl_clear_visible_line()
    rl_callback_handler_remove()
    write(title.letGo())
    releaseTerminal()
    flush()
    phase = .finished
    releaseSignals()
  }

  /// What stands on the input line now.
  public var typedText: String {
    guard phase != .idle, phase != .starting, let buffer = rl_line_buffer else { return "" }
    return String(cString: buffer)
  }

  // MARK: - For the extensions

  func flush() {
    fflush(terminal)
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, terminal) }
  }

  /// Also takes what was half typed off the input line.
  func installHandler() {
    rl_callback_handler_install(status.shown, takeLine)
  }

  func prepareTerminal() {
    modes = TerminalModes.withoutFlowControl(STDIN_FILENO)
    rl_prep_terminal(1)
    measure()
  }

  func releaseTerminal() {
    rl_deprep_terminal()
    modes?.restore()
  }

  func measure() {
    let size = WindowSize(of: STDOUT_FILENO)
    columns = size?.columns ?? columns
    rows = size?.rows ?? 24
    rl_set_screen_size(Int32(rows), Int32(columns))
  }

  /// Ends a history search or a numeric argument, which leaves the found line on the input line.
  func leaveSearch() {
    guard convene_readline_has_message() else { return }
    rl_callback_sigcleanup()
    rl_clear_message()
  }

  private func configureReadline() {
    rl_readline_name = UnsafePointer(strdup("convene"))
    rl_outstream = terminal
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    setDefaults()
    rl_initialize()
    // Else readline would put the terminal back and prepare it again at every line, and a key typed
    // meanwhile would be echoed by the kernel.
    rl_prep_term_function = nil
    rl_deprep_term_function = nil
    using_history()
  }
}

/// Called by readline, which owns nothing of the line: whoever gets it frees it.
private func takeLine(_ pointer: UnsafeMutablePointer<CChar>?) {
  let text = pointer.map { String(cString: $0) }
  free(pointer)
  MainActor.assumeIsolated { LineEditor.current?.lineWasEnded(text) }
}
