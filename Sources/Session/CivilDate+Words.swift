extension CivilDate {
  /// The days of the week, Monday first.
  public static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The months of the year.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Spelled out: `Friday 4 December 2026`.
  public var words: String { "\(Self.weekdayNames[weekday]) \(dayAndMonth) \(year)" }

  /// Without its year: `4 December`.
  public var dayAndMonth: String { "\(day) \(Self.monthNames[month - 1])" }
}
