import CReadline
import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  /// What is known while a pager has the terminal.
  struct Paging {
    var process: PagerProcess
    /// Whether the next continuation is the one that it was given here, and it has the terminal as it left it.
    var isLetGoOn = false
    /// What was to be shown above the input line meanwhile.
    var held: [String] = []
    /// Whether the screen is to be cleared before.
    var clears = false
  }

  /// Hands the terminal to a pager with a rendered text; the main queue runs on meanwhile.
  ///
  /// - Parameters:
  ///   - text: What it shows.
  ///   - command: The pager, as the shell takes it.
  /// - Returns: False where it was not started. So it is while keys wait: they are meant for the input line.
  public func page(_ text: String, through command: String) -> Bool {
    guard phase == .running, !inputIsWaiting, !convene_readline_has_message() else { return false }
    rl_clear_visible_line()
    releaseTerminal()
    flush()
    guard let process = PagerProcess(command, text: text) else {
      takeBackTerminal()
      return false
    }
    phase = .paging
    paging = Paging(process: process)
    // Its keys are not ours: a source that is not read would fire all the time.
    reading.source?.suspend()
    signal(SIGQUIT, SIG_IGN)
    if signals[SIGCHLD] == nil {
      signals[SIGCHLD] = SignalSource(SIGCHLD) { [weak self] in
        self?.lookAtPager()
      } handler: { [weak self] in
        self?.lookAtPager()
      }
    }
    return true
  }

  /// Keeps what is shown while a pager has the terminal; the bell and the title are not its own.
  func hold(_ texts: [String], clears: Bool) {
    if clears { paging?.clears = true }
    paging?.held += texts
    flush()
  }

  private func lookAtPager() {
    guard phase == .paging, let paging else { return }
    switch paging.process.state() {
    case .running: break
    case .stopped(let isUnawares):
      // No shell would ever let it go on.
      self.paging?.isLetGoOn = !isUnawares
      paging.process.goOn()
    case .ended(let hasRun):
      let before = columns
      leavePager()
      phase = .running
      takeBackTerminal()
      update(
        above: (hasRun ? [] : [paging.process.text]) + paging.held, clears: paging.clears)
      if columns != before { handlers.resized(columns) }
      if inputIsWaiting { readKeys() }
    }
  }

  /// All stood still, and the shell has set the terminal to its own modes and written on it: a pager that is stopped
  /// in the usual way, which it notices, takes the terminal anew when it goes on.
  func renewPager() {
    guard let paging else { return }
    if paging.isLetGoOn {
      self.paging?.isLetGoOn = false
    } else {
      paging.process.stop()
    }
  }

  /// The pager has ended, or is asked to, as the input line ends.
  func leavePager() {
    guard phase == .paging else { return }
    paging = nil
    signal(SIGQUIT, SIG_DFL)
    reading.source?.resume()
  }

  private func takeBackTerminal() {
    prepareTerminal()
    rl_on_new_line()
    redisplay()
    flush()
  }
}
