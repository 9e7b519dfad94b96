import MeetingProtocol
import Testing

struct LengthTests {
  @Test(arguments: [
    (0, 0), (999, 0), (1000, 1), (1999, 1), (-1, -1), (-999, -1), (-1000, -1), (-1001, -2),
  ])
  func `whole seconds are rounded down, before zero too`(milliseconds: Int64, seconds: Int64) {
    #expect(Length(milliseconds: milliseconds).wholeSeconds == seconds)
  }

  @Test func `lengths add up`() {
    var sum = Length.seconds(90) + .minutes(1)
    #expect(sum == .seconds(150))
    sum += .seconds(-30)
    #expect(sum == .minutes(2))
    #expect(sum - .minutes(3) == .minutes(-1))
    #expect(Length.seconds(20) * 3 == .minutes(1))
    #expect(Length.zero < .seconds(1))
  }

  @Test(arguments: [(-1, 0), (24, 0), (0, -1), (0, 60)])
  func `a time of day that no clock shows is none`(hour: Int, minute: Int) {
    #expect(TimeOfDay(hour: hour, minute: minute) == nil)
  }

  @Test func `a time of day has an hour and a minute`() throws {
    let time = try #require(TimeOfDay(hour: 23, minute: 59))
    #expect(time.hour == 23 && time.minute == 59)
  }
}
