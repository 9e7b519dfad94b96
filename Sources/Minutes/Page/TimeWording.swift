public import MeetingProtocol
public import Session

/// How minutes write times: `4:05`, `24 min 10 s`, `+0:05`, `Friday 4 December 2026`.
public enum TimeWording {
  /// A length as a clock shows it: `4:05`, from an hour on `1:02:10`.
  public static func clock(_ length: Length) -> String {
    let seconds = abs(length.wholeSeconds)
    let sign = length < .zero ? "\u{2212}" : ""
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hours == 0 { return "\(sign)\(minutes):\(twoDigits(seconds % 60))" }
    return "\(sign)\(hours):\(twoDigits(minutes)):\(twoDigits(seconds % 60))"
  }

  /// A difference with its sign: `+0:05`, `−0:05`, `0:00`.
  public static func difference(_ length: Length) -> String {
    length.wholeSeconds > 0 ? "+" + clock(length) : clock(length)
  }

  /// A length in words: `24 min 10 s`, from two hours on `2 h 35 min`.
  public static func words(_ length: Length) -> String {
    let seconds = abs(length.wholeSeconds)
    let hours = seconds < 7200 ? 0 : seconds / 3600
    let minutes = (seconds - hours * 3600) / 60
    let parts = [
      hours > 0 ? "\(hours) h" : nil,
      minutes > 0 ? "\(minutes) min" : nil,
      seconds % 60 > 0 ? "\(seconds % 60) s" : nil,
    ]
    let text = parts.compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? "0 s" : text
  }

  /// A range in words: `5 to 10 min`; one length where both ends are the same.
  public static func words(from low: Length, to high: Length) -> String {
    if low == high { return words(low) }
    let areShort = high < .minutes(120)
    if areShort, low.milliseconds % 60_000 == 0, high.milliseconds % 60_000 == 0 {
      return "\(low.milliseconds / 60_000) to \(words(high))"
    }
    return "\(words(low)) to \(words(high))"
  }

  /// A time of day: `09:05`.
  public static func timeOfDay(_ time: LocalTime) -> String {
    "\(twoDigits(time.secondOfDay / 3600)):\(twoDigits(time.secondOfDay / 60 % 60))"
  }

  /// A time of day to the second: `09:05:20`.
  public static func timeOfDayWithSeconds(_ time: LocalTime) -> String {
    "\(timeOfDay(time)):\(twoDigits(time.secondOfDay % 60))"
  }

  /// A time of day that a script names: `15:30`.
  public static func timeOfDay(_ time: TimeOfDay) -> String {
    "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  /// A day in full: `Friday 4 December 2026`.
  public static func date(_ date: CivilDate) -> String {
    "\(weekdays[date.weekday]) \(dayAndMonth(date)) \(date.year)"
  }

  /// A day beside others: `4 December`, with the year where it is not the one given.
  public static func shortDate(_ date: CivilDate, besideYear year: Int) -> String {
    date.year == year ? dayAndMonth(date) : "\(dayAndMonth(date)) \(date.year)"
  }

  private static func dayAndMonth(_ date: CivilDate) -> String {
    "\(date.day) \(months[date.month - 1])"
  }

  static func twoDigits(_ number: some BinaryInteger) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
