import CReadline
import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  /// What is known between one key and the next.
  struct Reading {
    struct EndedLine {
      var line: TypedLine
      var wasAnnounced: Bool
    }

    var source: (any DispatchSourceRead)?
    var keys = KeyQueue()
    /// Hands over what is held, where nothing follows for a moment.
    var moment: (any DispatchSourceTimer)?
    var isUnderWay = false
    var begunAt: ContinuousClock.Instant?
    var endedLines: [EndedLine] = []
    var end: EndOfInput?
    var endWasTold = false
  }

  /// The source is made once and never cancelled: tearing one down is not safe on Linux.
  func startReading() {
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated { LineEditor.current?.readKeys() }
    }
    reading.source = source
    source.resume()
    let moment = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
    moment.setEventHandler {
      MainActor.assumeIsolated { LineEditor.current?.settleKeys() }
    }
    moment.schedule(deadline: .distantFuture, leeway: .nanoseconds(0))
    moment.activate()
    reading.moment = moment
  }

  func readKeys() {
    guard phase == .running, !reading.isUnderWay else { return }
    reading.isUnderWay = true
    repeat {
      // Readline would take the typed text for abandoned; here it is still there to be kept.
      guard terminalIsThere else {
        reading.end = .hangUp
        break
      }
      guard fillKeys() else { break }
      rl_callback_read_char()
      deliver()
    } while phase == .running && reading.end == nil && canRead
    awaitMore()
    reading.isUnderWay = false
    if let end = reading.end {
      self.end(end)
    } else if phase == .running {
      update()
    }
    flush()
  }

  /// Called in the middle of readline's own work, so it only takes the line down.
  func lineWasEnded(_ text: String?) {
    guard let text else {
      rl_callback_handler_remove()
      reading.end = terminalIsThere ? .controlD : .hangUp
      return
    }
    let line = TypedLine(text: text, begunAt: reading.begunAt ?? .now)
    reading.endedLines.append(.init(line: line, wasAnnounced: reading.begunAt != nil))
    reading.begunAt = nil
  }

  private func deliver() {
    while !reading.endedLines.isEmpty, phase == .running {
      let ended = reading.endedLines.removeFirst()
      if !ended.wasAnnounced, !ended.line.text.isEmpty { handlers.lineBegun() }
      handlers.line(ended.line)
    }
    noteBeginning()
  }

  func noteBeginning() {
    guard phase == .running, rl_end > 0 else {
      reading.begunAt = nil
      return
    }
    guard reading.begunAt == nil else { return }
    reading.begunAt = .now
    handlers.lineBegun()
  }

  /// Puts the terminal back first, so that whoever hears of the end can print as usual.
  func end(_ reason: EndOfInput) {
    finish()
    guard !reading.endWasTold else { return }
    reading.endWasTold = true
    handlers.ended(reason)
  }

  /// Whether something was typed that readline has not dealt with.
  var inputIsWaiting: Bool { !reading.keys.isEmpty || somethingIsWaiting() }

  private var canRead: Bool { reading.keys.hasNext || somethingIsWaiting() }

  /// Has readline ask for bytes here.
  func configureReading() {
    rl_getc_function = nextByte
    // Else readline would wait on the terminal for what may follow an Escape.
    rl_input_available_hook = byteIsReady
  }

  /// Takes bytes, one by one so that none is kept from whoever reads after this program, until readline can go on.
  ///
  /// - Returns: Whether it can; at the end of the input it can, as it is told so.
  func fillKeys() -> Bool {
    while !reading.keys.hasNext {
      guard somethingIsWaiting() else { return false }
      guard let byte = readByte() else { return true }
      reading.keys.add(byte, isViMode: rl_editing_mode == 0)
    }
    return true
  }

  /// The next byte for readline, which asks here only when one is ready, or else waits; negative at the end.
  func takeKey() -> Int32 {
    while true {
      if let byte = reading.keys.next() { return Int32(byte) }
      guard let byte = readByte() else { return EOF }
      reading.keys.add(byte, isViMode: false)
    }
  }

  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    var count = 0
    repeat { count = read(STDIN_FILENO, &byte, 1) } while count < 0 && errno == EINTR
    return count == 1 ? byte : nil
  }

  // MARK: - What is held

  /// Sets the timer for what is held, so that the clock goes on meanwhile.
  private func awaitMore() {
    let milliseconds: Int? =
      switch reading.keys.holding {
      case .nothing, .letter, .stalledPaste: nil
      case .escape: rl_variable_value("keyseq-timeout").flatMap { Int(String(cString: $0)) } ?? 500
      case .paste: Self.patience
      }
    reading.moment?.schedule(
      deadline: milliseconds.map { .now() + .milliseconds($0) } ?? .distantFuture,
      leeway: .nanoseconds(0))
  }

  /// How long a paste may come to a halt before its beginning is shown.
  private static let patience = 1_000

  private func settleKeys() {
    reading.keys.settle()
    readKeys()
  }

  /// Puts a paste whose end has not come on the input line; what comes next does not belong to it.
  func endPaste() {
    guard reading.keys.holding == .paste || reading.keys.holding == .stalledPaste else { return }
    reading.keys.endPaste()
    while reading.keys.hasNext { rl_callback_read_char() }
  }

  /// The end of file comes both from Ctrl-D and from a terminal that has gone; only one still has modes.
  var terminalIsThere: Bool {
    var modes = termios()
    return tcgetattr(STDIN_FILENO, &modes) == 0
  }
}

private func somethingIsWaiting() -> Bool {
  var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
  return poll(&request, 1, 0) > 0
}

private func nextByte(_: UnsafeMutablePointer<FILE>?) -> Int32 {
  MainActor.assumeIsolated { LineEditor.current?.takeKey() ?? EOF }
}

private func byteIsReady() -> Int32 {
  MainActor.assumeIsolated { LineEditor.current?.fillKeys() ?? false } ? 1 : 0
}
