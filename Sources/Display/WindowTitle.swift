import MeetingProtocol
public import Session
import TextLayout

/// What the title of the terminal's window says, to be read while another window is in front.
public enum WindowTitle {
  /// The time first, as a tab shows little of it; nil where no session is open.
  public static func text(_ state: SessionState?, now: SessionTime) -> String? {
    guard let state else { return nil }
    let plan = state.plan.title.oneLine
    switch state.phase {
    case .gathering: return plan
    case .finished: return "finished · \(plan)"
    case .ended: return nil
    case .running:
      guard let slot = state.openSlot else { return plan }
      let reading = ClockReading(of: slot, in: state, now: now)
      let time = (state.isPaused ? "paused " : "") + reading.signed
      return "\(time) \(state.title(of: slot)) · \(plan)"
    }
  }
}
