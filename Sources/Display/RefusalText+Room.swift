import MeetingProtocol
import Session

/// Why what is told about the room cannot have been.
extension RefusalText {
  static func roomText(_ refusal: Refusal, _ state: SessionState) -> String {
    switch refusal {
    case .timeOutOfReach(let most, let number):
      let slots = state.slots
      let title =
        slots.indices.contains(number - 1) ? state.title(of: slots[number - 1]) : "the stage"
      return "\(title) had begun only \(most.words) ago; it takes a time after that, "
        + "such as \(shorter(than: most)) ago"
    case .timeNotYet(let now):
      let clock = now.map { "; it is \(clockText($0.hour, $0.minute)) now" } ?? ""
      return "That is still to come\(clock)"
    case .nextAsksFirst:
      return "What comes next is asked first: /next, then /began TIME puts the time right"
    case .floorAlready(let name?):
      return "\(name.text) has the floor already; /floor everyone ends that"
    case .floorAlready(nil): return "Nobody in particular has the floor; /floor NAME says who does"
    default: return ""
    }
  }

  /// A handy length that is shorter, as it would be typed.
  private static func shorter(than length: Length) -> String {
    let seconds = max(length.milliseconds / 1000 - 1, 1)
    let minutes = seconds / 60
    return minutes > 0 ? "\(minutes)m" : "\(seconds)s"
  }
}
