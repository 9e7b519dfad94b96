/// Spans of days as scripts write them.
enum DayText {
  /// Reads `1d`, `2 days`, `3 weeks`, `24h`; nil where the text is anything else.
  ///
  /// Hours count as the days that they fill or begin.
  static func days(_ written: String) -> Int? {
    let text = written.lowercased().trimmed
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let count = Int(digits), count > 0 else { return nil }
    switch String(text.dropFirst(digits.count)).trimmed {
    case "d", "day", "days": return count
    case "w", "week", "weeks": return count * 7
    case "h", "hour", "hours": return (count + 23) / 24
    default: return nil
    }
  }
}
