public import Session

/// What minutes say about a session beyond its events: the journal's header.
public struct MinutesFacts: Equatable, Sendable {
  /// When the session was loaded, on the clock on the wall.
  public var loadedAt: WallTime
  /// The session's id, such as `2026-11-21-1545-project-tuning`.
  public var session: String
  /// How many times faster than the wall the session's clock ran; 1 but for a practice run.
  public var pace: Double
  /// The program and its version.
  public var program: String

  /// Makes the facts.
  public init(loadedAt: WallTime, session: String, pace: Double = 1, program: String) {
    self.loadedAt = loadedAt
    self.session = session
    self.pace = pace
    self.program = program
  }
}

/// An instant as the clock on the wall of the session's zone showed it.
public struct LocalTime: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// Seconds since its midnight.
  public let secondOfDay: Int
  /// Seconds that the zone is ahead of UTC then.
  public let offset: Int

  /// Makes a time.
  public init(date: CivilDate, secondOfDay: Int, offset: Int = 0) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.offset = offset
  }
}
