extension Length {
  /// Reads a length as people write it: `4m`, `4 min`, `90s`, `1h30m`, `2m30s`.
  ///
  /// Nil where the text is anything else; `0m` is no time at all, and a length.
  public init?(text: String) {
    var rest = text[...]
    var sum: Int64 = 0
    var last = Int64.max
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...6).contains(digits.count), let count = Int64(digits) else { return nil }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let word = rest.prefix { $0.isLetter }
      guard let unit = Self.unit(word.lowercased()), unit < last else { return nil }
      rest = rest.dropFirst(word.count).drop { $0 == " " }
      sum += count * unit
      last = unit
    }
    guard !text.isEmpty else { return nil }
    self.init(milliseconds: sum)
  }

  private static func unit(_ word: String) -> Int64? {
    switch word {
    case "s", "sec", "secs", "second", "seconds": 1000
    case "m", "min", "mins", "minute", "minutes": 60_000
    case "h", "hr", "hrs", "hour", "hours": 3_600_000
    default: nil
    }
  }
}
