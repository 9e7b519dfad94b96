public import MeetingProtocol

/// An instant of a session, in milliseconds since it was loaded.
public struct SessionTime: Hashable, Comparable, Sendable {
  /// Milliseconds since the session was loaded.
  public let milliseconds: Int64

  /// Makes an instant.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The instant at which the session was loaded.
  public static let zero = SessionTime(milliseconds: 0)

  /// Whether the left instant is the earlier one.
  public static func < (left: SessionTime, right: SessionTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant so much later.
  public static func + (left: SessionTime, right: Length) -> SessionTime {
    SessionTime(milliseconds: left.milliseconds + right.milliseconds)
  }

  /// The length from the right instant to the left one.
  public static func - (left: SessionTime, right: SessionTime) -> Length {
    Length(milliseconds: left.milliseconds - right.milliseconds)
  }
}

/// An instant on the wall, in milliseconds since 1 January 1970 UTC.
public struct WallTime: Hashable, Comparable, Sendable {
  /// Milliseconds since 1 January 1970 UTC.
  public let milliseconds: Int64

  /// Makes an instant.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Whether the left instant is the earlier one.
  public static func < (left: WallTime, right: WallTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant so much later.
  public static func + (left: WallTime, right: Length) -> WallTime {
    WallTime(milliseconds: left.milliseconds + right.milliseconds)
  }

  /// The length from the right instant to the left one.
  public static func - (left: WallTime, right: WallTime) -> Length {
    Length(milliseconds: left.milliseconds - right.milliseconds)
  }
}

/// One instant on both clocks: the session's and the wall's.
public struct Moment: Hashable, Sendable {
  /// The session's clock.
  public let time: SessionTime
  /// The clock on the wall.
  public let wall: WallTime

  /// Makes a moment.
  public init(time: SessionTime, wall: WallTime) {
    self.time = time
    self.wall = wall
  }
}
