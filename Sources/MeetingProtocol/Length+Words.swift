extension Length {
  /// The length without its sign.
  public var magnitude: Length { self < .zero ? .zero - self : self }

  /// As said: `4 min`, `48 s`, `3 min 20 s`, from an hour on without seconds: `1 h 5 min`; the sign is left to the
  /// sentence.
  public var words: String {
    let seconds = (magnitude.milliseconds + 500) / 1000
    return Self.words(ofSeconds: seconds < 3600 ? seconds : seconds / 60 * 60)
  }

  /// As written down, to the second: `24 min 10 s`, `1 h 3 min 30 s`.
  public static func words(ofSeconds seconds: Int64) -> String {
    let counts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
  }

  /// Two lengths as one: `5 to 10 min`, `40 s to 2 min`.
  public static func words(from least: Length, to most: Length) -> String {
    if least == most { return most.words }
    let areMinutes = [least, most].allSatisfy {
      $0.milliseconds % 60_000 == 0 && $0 < .minutes(120)
    }
    return areMinutes
      ? "\(least.milliseconds / 60_000) to \(most.milliseconds / 60_000) min"
      : "\(least.words) to \(most.words)"
  }

  /// In figures, `03:12` or unpadded `3:12`, from an hour on `1:03:12`.
  public static func figures(ofSeconds seconds: Int64, padded: Bool) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    if hours > 0 { return "\(hours):\(twoDigits(minutes)):\(twoDigits(rest))" }
    return (padded ? twoDigits(minutes) : "\(minutes)") + ":" + twoDigits(rest)
  }
}

/// A number of at least two digits, as clocks and calendars write it.
public func twoDigits(_ number: some BinaryInteger) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}

/// A time on the clock: `15:06`.
public func clockText(_ hour: Int, _ minute: Int) -> String {
  "\(twoDigits(hour)):\(twoDigits(minute))"
}
