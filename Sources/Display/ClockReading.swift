import MeetingProtocol
import Session
import TextLayout

/// What the clock of a slot shows at one instant.
struct ClockReading {
  /// Which way the time is counted.
  enum Sense {
    /// Down to the end of the time.
    case left
    /// Up from there.
    case over
    /// Up from the opening, where no time is set.
    case gone
  }

  /// Which way the time is counted.
  let sense: Sense
  /// The figures without a sign.
  let figures: String
  /// Whether it is soon over, or over, by a time that the bell rings at.
  let style: Style

  /// The figures with a `+` over time.
  var signed: String { sense == .over ? "+" + figures : figures }

  init(of slot: Slot, in state: SessionState, now: SessionTime) {
    guard let left = state.remaining(in: slot, at: now), let whole = state.countdown(for: slot)
    else {
      sense = .gone
      figures = state.elapsed(in: slot, at: now).figures
      style = .plain
      return
    }
    let rings = state.bell(for: slot) != nil
    if left <= .zero {
      sense = left < .zero && left.magnitude >= .seconds(1) ? .over : .left
      figures = left.figures
      style = rings ? .alarm : .plain
    } else {
      sense = .left
      // Rounded up, so that a tick that comes a moment late still shows the second it was set for.
      figures = Length.figures(ofSeconds: (left.milliseconds + 999) / 1000, padded: true)
      style = rings && left * 5 <= whole ? .warning : .plain
    }
  }
}
