public import Session

extension Moment {
  /// The moment at which a session goes on that was left at this one.
  ///
  /// Its time goes on by what the clock on the wall says has gone by, never back. A practice has its own time of day and
  /// no room that went on: it goes on where it was left.
  ///
  /// - Parameters:
  ///   - wall: What the clock on the wall shows now.
  ///   - isPractice: Whether the session is a practice.
  /// - Returns: The moment.
  public func goneOn(to wall: WallTime, isPractice: Bool) -> Moment {
    let now = isPractice ? self.wall : max(wall, self.wall)
    return Moment(time: time + (now - self.wall), wall: now)
  }
}
