public import MeetingProtocol

extension Decider {
  /// How long nobody may be there before a clock that is over its time is stopped.
  public static let longestAbsence = Length.minutes(240)

  /// The clock stops where nobody was there for so long that no meeting can have gone on, and the stage should be over.
  func stop(forAbsenceFrom from: SessionTime, to: SessionTime) -> [Event] {
    guard to - from >= Self.longestAbsence, !state.isPaused, let slot = state.openSlot else {
      return []
    }
    if let left = state.remaining(in: slot, at: to), left > .zero { return [] }
    return [.paused]
  }
}
