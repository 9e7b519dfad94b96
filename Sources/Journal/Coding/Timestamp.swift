public import Session

extension LocalClock {
  /// An instant as ISO 8601 with milliseconds and the zone's offset, such as `2026-11-21T15:45:00.000+00:00`.
  public func timestamp(_ wall: WallTime) -> String {
    let (date, second) = reading(of: wall)
    let milliseconds = Int(((wall.milliseconds % 1000) + 1000) % 1000)
    let seconds = Int((wall.milliseconds - Int64(milliseconds)) / 1000)
    let offset = offset(at: seconds) / 60
    let zone =
      (offset < 0 ? "-" : "+") + digits(abs(offset) / 60, 2) + ":" + digits(abs(offset) % 60, 2)
    return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2) + "T"
      + digits(second / 3600, 2) + ":" + digits(second / 60 % 60, 2) + ":" + digits(second % 60, 2)
      + "." + digits(milliseconds, 3) + zone
  }
}

extension WallTime {
  /// Reads an instant as `LocalClock.timestamp` writes it; nil for any other text.
  public init?(timestamp: String) {
    let bytes = Array(timestamp.utf8)
    guard bytes.count == 29, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "."),
      bytes[23] == UInt8(ascii: "+") || bytes[23] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      let thousandth = number(bytes[20..<23]), let zoneHour = number(bytes[24..<26]),
      let zoneMinute = number(bytes[27..<29]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let offset = (zoneHour * 60 + zoneMinute) * 60 * (bytes[23] == UInt8(ascii: "-") ? -1 : 1)
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
    let marks = zip([4, 7, 13, 16, 26], "--:::".utf8).allSatisfy { bytes[$0] == $1 }
    guard marks, hour < 24, minute < 60, second < 60, zoneHour < 24, zoneMinute < 60 else {
      return nil
    }
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(thousandth))
  }
}

private func digits(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for byte in bytes {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return number
}
