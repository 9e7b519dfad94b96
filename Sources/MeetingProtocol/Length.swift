/// A length of time in whole milliseconds; negative where something is shorter or earlier than planned.
public struct Length: Hashable, Comparable, Sendable {
  /// The length in milliseconds.
  public var milliseconds: Int64

  /// Makes a length of milliseconds.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// No time at all.
  public static let zero = Length(milliseconds: 0)

  /// A length of whole seconds.
  public static func seconds(_ seconds: Int64) -> Length {
    Length(milliseconds: seconds * 1000)
  }

  /// A length of whole minutes.
  public static func minutes(_ minutes: Int64) -> Length {
    Length(milliseconds: minutes * 60_000)
  }

  /// The length in whole seconds, rounded down.
  public var wholeSeconds: Int64 {
    milliseconds >= 0 ? milliseconds / 1000 : -((-milliseconds + 999) / 1000)
  }

  /// Whether the left length is the shorter one.
  public static func < (left: Length, right: Length) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The sum of two lengths.
  public static func + (left: Length, right: Length) -> Length {
    Length(milliseconds: left.milliseconds + right.milliseconds)
  }

  /// The difference of two lengths.
  public static func - (left: Length, right: Length) -> Length {
    Length(milliseconds: left.milliseconds - right.milliseconds)
  }

  /// A length a number of times over.
  public static func * (left: Length, count: Int) -> Length {
    Length(milliseconds: left.milliseconds * Int64(count))
  }

  /// Adds a length in place.
  public static func += (left: inout Length, right: Length) {
    left.milliseconds += right.milliseconds
  }
}

/// A time on the clock on the wall, in the session's time zone.
public struct TimeOfDay: Hashable, Sendable {
  /// Hours since midnight, 0 to 23.
  public let hour: Int
  /// Minutes of the hour, 0 to 59.
  public let minute: Int

  /// Makes a time of day; nil where the hour or the minute does not exist.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }
}
