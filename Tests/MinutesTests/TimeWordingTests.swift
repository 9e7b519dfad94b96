import MeetingProtocol
import Minutes
import Session
import Testing

struct TimeWordingTests {
  @Test(arguments: [
    (0, "0:00"), (5, "0:05"), (245, "4:05"), (3599, "59:59"), (3730, "1:02:10"),
    (-5, "\u{2212}0:05"), (36_000, "10:00:00"),
  ])
  func `lengths as a clock shows them`(seconds: Int64, text: String) {
    #expect(TimeWording.clock(.seconds(seconds)) == text)
  }

  @Test(arguments: [(5, "+0:05"), (0, "0:00"), (-5, "\u{2212}0:05"), (3730, "+1:02:10")])
  func `differences carry their sign`(seconds: Int64, text: String) {
    #expect(TimeWording.difference(.seconds(seconds)) == text)
  }

  @Test(arguments: [
    (0, "0 s"), (45, "45 s"), (60, "1 min"), (1450, "24 min 10 s"), (3810, "1 h 3 min 30 s"),
    (9300, "2 h 35 min"), (7200, "2 h"), (7205, "2 h 5 s"),
  ])
  func `lengths in words`(seconds: Int64, text: String) {
    #expect(TimeWording.words(.seconds(seconds)) == text)
  }

  @Test func `ranges in words`() {
    #expect(TimeWording.words(from: .minutes(5), to: .minutes(10)) == "5 to 10 min")
    #expect(TimeWording.words(from: .minutes(60), to: .minutes(90)) == "60 to 90 min")
    #expect(TimeWording.words(from: .seconds(90), to: .minutes(10)) == "1 min 30 s to 10 min")
    #expect(TimeWording.words(from: .minutes(60), to: .minutes(180)) == "1 h to 3 h")
    #expect(TimeWording.words(from: .minutes(4), to: .minutes(4)) == "4 min")
  }

  @Test func `days and times of day`() throws {
    let date = try #require(CivilDate(year: 2026, month: 12, day: 4))
    #expect(TimeWording.date(date) == "Friday 4 December 2026")
    #expect(TimeWording.shortDate(date, besideYear: 2026) == "4 December")
    #expect(TimeWording.shortDate(date, besideYear: 2027) == "4 December 2026")
    let time = LocalTime(date: date, secondOfDay: 9 * 3600 + 5 * 60 + 20)
    #expect(TimeWording.timeOfDay(time) == "09:05")
    #expect(TimeWording.timeOfDayWithSeconds(time) == "09:05:20")
  }
}
