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
      rl_callback_read_char()
      deliver()
    } while phase == .running && reading.end == nil && inputIsWaiting
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

  nonisolated var inputIsWaiting: Bool { somethingIsWaiting() }

  /// Has readline ask for bytes here.
  func configureReading() {
    rl_getc_function = nextByte
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

/// Leaves a NUL out where more follows it: in a paste, readline would take it for the end of the text.
private func nextByte(_ stream: UnsafeMutablePointer<FILE>?) -> Int32 {
  // The pointer is readline's own and is handed straight back to it.
  nonisolated(unsafe) let stream = stream
  return MainActor.assumeIsolated {
    var byte = rl_getc(stream)
    while byte == 0, somethingIsWaiting() { byte = rl_getc(stream) }
    return byte
  }
}
