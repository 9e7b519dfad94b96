public import InputLine
import MeetingProtocol
import Session

/// Plays a transcript on a virtual clock: the same path as typed lines, in a moment.
@MainActor
public struct TranscriptPlayer {
  private let conductor: Conductor
  private let clock: VirtualClock
  private let console: PlainConsole

  /// Makes a player.
  ///
  /// - Parameters:
  ///   - conductor: What takes the lines; it must use the clock and the console.
  ///   - clock: The virtual clock.
  ///   - console: Where lines are echoed.
  public init(conductor: Conductor, clock: VirtualClock, console: PlainConsole) {
    self.conductor = conductor
    self.clock = clock
    self.console = console
  }

  /// Plays every line at its time, and what comes due between them at its own.
  public func play(_ transcript: Transcript) {
    for line in transcript.lines where !conductor.hasLeft {
      go(to: SessionTime.zero + line.at)
      console.echo(line.text)
      conductor.submit(line.text, line: line.number)
    }
    conductor.inputEnded(.endOfFile)
  }

  private func go(to time: SessionTime) {
    while let wake = conductor.nextWake, wake <= time {
      clock.advance(to: wake)
      conductor.advance()
      // What cannot be written down stays due; the next line tries again.
      if let next = conductor.nextWake, next <= wake { break }
    }
    clock.advance(to: time)
    conductor.advance()
  }
}
