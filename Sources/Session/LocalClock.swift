import Foundation
public import MeetingProtocol

/// What the clock on the wall shows in a session's time zone.
///
/// The zone is a name of the tz database, so a session reads the same in the next country and after a change of
/// summer time.
public struct LocalClock: Equatable, Sendable {
  /// The zone's name, such as `Europe/London`.
  public let zone: String
  private let timeZone: TimeZone

  /// Makes the clock of a zone; one that this machine does not know is read as UTC.
  public init(zone: String) {
    self.zone = zone
    timeZone = TimeZone(identifier: zone) ?? .gmt
  }

  /// The day and the seconds since its midnight.
  public func reading(of wall: WallTime) -> (date: CivilDate, secondOfDay: Int) {
    let seconds = Int(wall.milliseconds.quotient(floor: 1000))
    let local = seconds + offset(at: seconds)
    let days = Int(Int64(local).quotient(floor: 86_400))
    return (CivilDate(daysSince1970: days), local - days * 86_400)
  }

  /// The day.
  public func date(of wall: WallTime) -> CivilDate {
    reading(of: wall).date
  }

  /// The time of day, seconds dropped.
  public func timeOfDay(of wall: WallTime) -> (hour: Int, minute: Int) {
    let second = reading(of: wall).secondOfDay
    return (second / 3600, second / 60 % 60)
  }

  /// How far it is from an instant to a time on the clock that day; negative where that time has passed.
  public func length(from wall: WallTime, to time: TimeOfDay) -> Length {
    let (date, second) = reading(of: wall)
    // The offset at the target may differ from the one now, where summer time begins or ends between.
    let local = date.daysSince1970 * 86_400 + time.hour * 3600 + time.minute * 60
    let now = date.daysSince1970 * 86_400 + second
    let offsetNow = now - Int(wall.milliseconds.quotient(floor: 1000))
    let target = local - offset(at: local - offsetNow)
    return WallTime(milliseconds: Int64(target) * 1000) - wall
  }

  /// Seconds that the zone is ahead of UTC at an instant in seconds since 1970.
  public func offset(at seconds: Int) -> Int {
    timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }
}

extension Int64 {
  fileprivate func quotient(floor divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
