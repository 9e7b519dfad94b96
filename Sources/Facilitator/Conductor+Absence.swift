import Display
public import Journal
import MeetingProtocol
import Session

extension Conductor {
  /// Writes down time that went by unseen; the clock stops where that was a night.
  ///
  /// - Returns: Whether it is written down; where not it stays to be.
  func reportGap(at now: Moment) -> Bool {
    guard let gap = unreportedGap else { return true }
    let before = Moment(
      time: gap.from, wall: now.wall + (gap.from - now.time))
    guard stopForAbsence(from: gap.from, to: now.time, at: before),
      happens(.reportGap(from: gap.from, cause: gap.cause), at: now)
    else { return false }
    unreportedGap = nil
    return true
  }

  /// Stops the clock of a session in which nobody has typed for hours; a practice has no room that could be empty.
  func stopIfAbandoned(at now: Moment) {
    guard clock.pace == 1 else { return }
    _ = stopForAbsence(from: lastSign, to: now.time, at: now)
  }

  /// Stops the clock at a moment where nobody was there for too long, and says so; false where it cannot be saved.
  private func stopForAbsence(from: SessionTime, to: SessionTime, at moment: Moment) -> Bool {
    guard let before = session?.state.isPaused else { return true }
    guard happens(.stopForAbsence(from: from, to: to), at: moment) else { return false }
    if !before, session?.state.isPaused == true {
      say(ShellText.clockStopped(after: to - from, columns: console.columns))
    }
    return true
  }

  /// Says which sessions were left open, and how each goes on or is closed.
  public func showLeftOpen(_ sessions: [LeftSession]) {
    for left in sessions {
      let length = clock.now.wall - left.lastChange
      say(ShellText.leftOpen(left.id, since: length, columns: console.columns))
    }
    flush()
  }
}
