import MeetingProtocol
import Session
import Testing

struct LocalClockTests {
  /// A wall time of a day and a time of day in UTC.
  static func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) throws
    -> WallTime
  {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60
    return WallTime(milliseconds: Int64(seconds) * 1000)
  }

  struct Reading: Sendable, CustomTestStringConvertible {
    let zone: String
    let utc: (month: Int, day: Int, hour: Int, minute: Int)
    let local: String
    var testDescription: String { "\(zone) \(local)" }
  }

  static let readings: [Reading] = [
    Reading(zone: "Europe/London", utc: (3, 29, 0, 59), local: "29.3. 0:59"),
    Reading(zone: "Europe/London", utc: (3, 29, 1, 0), local: "29.3. 2:0"),
    Reading(zone: "Europe/London", utc: (10, 25, 0, 59), local: "25.10. 1:59"),
    Reading(zone: "Europe/London", utc: (10, 25, 1, 0), local: "25.10. 1:0"),
    Reading(zone: "Europe/London", utc: (7, 1, 23, 30), local: "2.7. 0:30"),
    Reading(zone: "Asia/Kolkata", utc: (3, 29, 18, 29), local: "29.3. 23:59"),
    Reading(zone: "Asia/Kolkata", utc: (3, 29, 18, 30), local: "30.3. 0:0"),
    Reading(zone: "America/St_Johns", utc: (3, 8, 5, 29), local: "8.3. 1:59"),
    Reading(zone: "America/St_Johns", utc: (3, 8, 5, 30), local: "8.3. 3:0"),
    Reading(zone: "America/St_Johns", utc: (11, 1, 4, 29), local: "1.11. 1:59"),
    Reading(zone: "America/St_Johns", utc: (11, 1, 4, 30), local: "1.11. 1:0"),
    Reading(zone: "No/Where", utc: (7, 1, 12, 0), local: "1.7. 12:0"),
  ]

  @Test(arguments: readings)
  func `the clock on the wall shows summer time`(reading: Reading) throws {
    let clock = LocalClock(zone: reading.zone)
    let at = reading.utc
    let wall = try Self.utc(2026, at.month, at.day, at.hour, at.minute)
    let date = clock.date(of: wall)
    let time = clock.timeOfDay(of: wall)
    #expect("\(date.day).\(date.month). \(time.hour):\(time.minute)" == reading.local)
    // The last millisecond before is the minute before.
    #expect(clock.reading(of: wall + Length(milliseconds: 59_999)).secondOfDay % 60 == 59)
  }

  @Test func `before 1970 the clock is read as well`() throws {
    let wall = WallTime(milliseconds: -1)
    let reading = LocalClock(zone: "UTC").reading(of: wall)
    #expect(reading.date == CivilDate(year: 1969, month: 12, day: 31))
    #expect(reading.secondOfDay == 86_399)
  }

  struct Span: Sendable, CustomTestStringConvertible {
    let says: String
    var zone = "Europe/London"
    let utc: (month: Int, day: Int, hour: Int, minute: Int)
    let to: (hour: Int, minute: Int)
    let minutes: Int64
    var testDescription: String { says }
  }

  static let spans: [Span] = [
    Span(says: "an afternoon", utc: (11, 21, 15, 45), to: (16, 30), minutes: 45),
    Span(says: "just now", utc: (11, 21, 15, 45), to: (15, 45), minutes: 0),
    Span(says: "just missed", utc: (11, 21, 15, 45), to: (15, 30), minutes: -15),
    Span(says: "a long day", utc: (11, 21, 8, 0), to: (21, 30), minutes: 810),
    Span(says: "past midnight", utc: (11, 21, 23, 50), to: (0, 10), minutes: 20),
    Span(says: "a summer night", utc: (7, 1, 22, 50), to: (0, 10), minutes: 20),
    Span(says: "an hour is lost", utc: (3, 29, 0, 50), to: (2, 10), minutes: 20),
    Span(says: "to the hour that is lost", utc: (3, 29, 0, 50), to: (1, 30), minutes: 40),
    Span(says: "after the hour was lost", utc: (3, 29, 1, 10), to: (2, 30), minutes: 20),
    Span(says: "an hour is won", utc: (10, 25, 0, 50), to: (2, 10), minutes: 80),
    Span(says: "the first 1:30", utc: (10, 24, 23, 50), to: (1, 30), minutes: 40),
    Span(says: "the second 1:30", utc: (10, 25, 1, 10), to: (1, 30), minutes: 20),
    Span(says: "1:10 comes once more", utc: (10, 25, 0, 50), to: (1, 10), minutes: 20),
    Span(
      says: "half an hour's zone", zone: "Asia/Kolkata", utc: (3, 29, 10, 0), to: (16, 0),
      minutes: 30),
    Span(
      says: "an hour is lost in the west", zone: "America/St_Johns", utc: (3, 8, 5, 20),
      to: (3, 10), minutes: 20),
    Span(
      says: "an hour is won in the west", zone: "America/St_Johns", utc: (11, 1, 4, 20),
      to: (2, 10), minutes: 80),
  ]

  @Test(arguments: spans)
  func `how far it is to a time on the clock`(span: Span) throws {
    let at = span.utc
    let wall = try Self.utc(2026, at.month, at.day, at.hour, at.minute)
    let time = try #require(TimeOfDay(hour: span.to.hour, minute: span.to.minute))
    #expect(LocalClock(zone: span.zone).length(from: wall, to: time) == .minutes(span.minutes))
  }

  @Test func `seconds and milliseconds of now are taken off`() throws {
    let wall = try Self.utc(2026, 11, 21, 15, 45) + Length(milliseconds: 1500)
    let time = try #require(TimeOfDay(hour: 15, minute: 46))
    #expect(
      LocalClock(zone: "Europe/London").length(from: wall, to: time)
        == Length(milliseconds: 58_500))
  }
}
