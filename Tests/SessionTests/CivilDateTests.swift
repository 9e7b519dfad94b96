import Session
import Testing

struct CivilDateTests {
  @Test func `every day from 1900 to 2100 counts up by one, through the week`() throws {
    var days = -25_567  // 1 January 1900, a Monday.
    var weekday = 0
    for year in 1900...2100 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        try #require(CivilDate(year: year, month: month + 1, day: length + 1) == nil)
        for day in 1...length {
          let date = try #require(CivilDate(year: year, month: month + 1, day: day))
          try #require(date.daysSince1970 == days)
          try #require(CivilDate(daysSince1970: days) == date)
          try #require(date.weekday == weekday)
          try #require(date.adding(days: -1) < date)
          days += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(days == 47_847)
  }

  @Test(arguments: [
    (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 2, 29), (0, 1, 1),
    (10_000, 1, 1), (2026, -1, -1),
  ])
  func `a day that the calendar has not is none`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `known days`() throws {
    #expect(CivilDate(daysSince1970: 0) == CivilDate(year: 1970, month: 1, day: 1))
    let saturday = try #require(CivilDate(year: 2026, month: 11, day: 21))
    #expect(saturday.weekday == 5)
    #expect(saturday.adding(days: 41) == CivilDate(year: 2027, month: 1, day: 1))
    let ancient = try #require(CivilDate(year: 1, month: 1, day: 1))
    #expect(ancient.weekday == 0)
    #expect(CivilDate(daysSince1970: ancient.daysSince1970) == ancient)
  }
}
