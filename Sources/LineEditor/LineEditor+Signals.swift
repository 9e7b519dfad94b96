import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  /// Listens to all signals that concern the input line, and says when none can be missed any more.
  func listenToSignals(whenReady ready: @escaping @MainActor (LineEditor) -> Void) {
    let actions: [Int32: @MainActor (LineEditor) -> Void] = [
      SIGINT: { $0.interrupt() },
      SIGWINCH: { $0.resize() },
      SIGTSTP: { $0.suspend() },
      SIGCONT: { $0.resume() },
      SIGHUP: { $0.end(.hangUp) },
      SIGTERM: { $0.end(.terminated) },
    ]
    var awaited = actions.count
    for (signal, action) in actions {
      signals[signal] = SignalSource(signal) { [weak self] in
        awaited -= 1
        if awaited == 0, let self { ready(self) }
      } handler: { [weak self] in
        if let self { action(self) }
      }
    }
  }

  /// Lets Ctrl-C and the like act as usual again.
  ///
  /// A hang-up or a request to end must still not kill the process while its owner writes down what there is.
  func releaseSignals() {
    for signal in [SIGINT, SIGWINCH, SIGTSTP, SIGCONT] {
      signals.removeValue(forKey: signal)?.restoreDefault()
    }
  }

  private func interrupt() {
    guard phase == .running else { return }
    endPaste()
    leaveSearch()
    remember(typedText)
    rl_clear_visible_line()
    // Installing again also drops undo, macro and history position of the line that is given up.
    _ = status.next(nil, isBlocked: false)
    installHandler()
    noteBeginning()
    handlers.interrupted()
    flush()
  }

  private func resize() {
    guard phase == .running else { return }
    let before = columns
    let cells = cellsBeforeCursor
    let after = WindowSize(of: STDOUT_FILENO)?.columns ?? before
    let guess = RewrappingGuess { name in getenv(name).map { String(cString: $0) } }
    let rowsUp = guess.rowsUp(cells, before: before, after: after)
    // Where the whole screen is erased from its first cell, tmux keeps it, and shows it again when it gets wider.
    write((rowsUp > 0 ? "\u{1B}[\(rowsUp)A" : "") + "\r\u{1B}[K\u{1B}[C\u{1B}[J\r")
    measure()
    if !convene_readline_has_message() { rl_set_prompt(status.shown) }
    rl_on_new_line()
    redisplay()
    flush()
    handlers.resized(columns)
  }

  private func suspend() {
    guard phase == .running else { return }
    phase = .suspended
    rl_clear_visible_line()
    write(title.letGo())
    releaseTerminal()
    flush()
    kill(getpid(), SIGSTOP)
  }

  /// Also after a stop that nobody announced, when the shell may have changed the terminal.
  private func resume() {
    if phase == .paging { return renewPager() }
    guard phase == .running || phase == .suspended else { return }
    if phase == .running {
      rl_clear_visible_line()
      releaseTerminal()
    }
    phase = .running
    prepareTerminal()
    write(title.takeBack())
    rl_on_new_line()
    redisplay()
    flush()
    readKeysIfWaiting()
  }

  private func readKeysIfWaiting() {
    if inputIsWaiting { readKeys() }
  }
}
