public import MeetingProtocol
public import Session

/// How minutes write times: `4:05`, `24 min 10 s`, `+0:05`, `Friday 4 December 2026`.
public enum TimeWording {
  /// A length as a clock shows it: `4:05`, from an hour on `1:02:10`.
  public static func clock(_ length: Length) -> String {
    (length < .zero ? "\u{2212}" : "")
      + Length.figures(ofSeconds: abs(length.wholeSeconds), padded: false)
  }

  /// A difference with its sign: `+0:05`, `−0:05`, `0:00`.
  public static func difference(_ length: Length) -> String {
    length.wholeSeconds > 0 ? "+" + clock(length) : clock(length)
  }

  /// A length in words, to the second: `24 min 10 s`, `1 h 3 min 30 s`.
  public static func words(_ length: Length) -> String {
    Length.words(ofSeconds: abs(length.wholeSeconds))
  }

  /// A range in words: `5 to 10 min`; one length where both ends are the same.
  public static func words(from low: Length, to high: Length) -> String {
    Length.words(from: low, to: high)
  }

  /// A time of day: `09:05`.
  public static func timeOfDay(_ time: LocalTime) -> String {
    clockText(time.secondOfDay / 3600, time.secondOfDay / 60 % 60)
  }

  /// A time of day to the second: `09:05:20`.
  public static func timeOfDayWithSeconds(_ time: LocalTime) -> String {
    "\(timeOfDay(time)):\(twoDigits(time.secondOfDay % 60))"
  }

  /// A time of day that a script names: `15:30`.
  public static func timeOfDay(_ time: TimeOfDay) -> String {
    clockText(time.hour, time.minute)
  }

  /// A day in full: `Friday 4 December 2026`.
  public static func date(_ date: CivilDate) -> String { date.words }

  /// A day beside others: `4 December`, with the year where it is not the one given.
  public static func shortDate(_ date: CivilDate, besideYear year: Int) -> String {
    date.year == year ? date.dayAndMonth : "\(date.dayAndMonth) \(date.year)"
  }
}
