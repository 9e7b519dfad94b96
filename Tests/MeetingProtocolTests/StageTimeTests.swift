import MeetingProtocol
import Testing

struct StageTimeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let written: String
    let time: StageTime
    let planned: Int64?
    let least: Int64?
    let bell: Int64?
    let shortest: Int64?
    let longest: Int64?
    var testDescription: String { written }
  }

  static let table: [Row] = [
    Row(
      written: "open", time: .open, planned: nil, least: nil, bell: nil, shortest: nil,
      longest: nil),
    Row(
      written: "4m", time: .exactly(.minutes(4)), planned: 4, least: nil, bell: 4, shortest: 4,
      longest: 4),
    Row(
      written: "5m..10m, plan: 8m",
      time: .between(least: .minutes(5), most: .minutes(10), plan: .minutes(8)), planned: 8,
      least: 5, bell: 10, shortest: 5, longest: 10),
    Row(
      written: "10m..", time: .atLeast(.minutes(10), plan: .minutes(12)), planned: 12, least: 10,
      bell: nil, shortest: 10, longest: nil),
    Row(
      written: "..5m", time: .atMost(.minutes(5), plan: .minutes(4)), planned: 4, least: nil,
      bell: 5, shortest: 5, longest: 5),
  ]

  @Test(arguments: table)
  func `each row of the table of times`(row: Row) {
    #expect(row.time.planned == row.planned.map(Length.minutes))
    #expect(row.time.writtenLeast == row.least.map(Length.minutes))
    #expect(row.time.bell == row.bell.map(Length.minutes))
    #expect(row.time.shortest == row.shortest.map(Length.minutes))
    #expect(row.time.longest == row.longest.map(Length.minutes))
  }

  @Test func `a stage that ends by the clock on the wall has no length of its own`() throws {
    let time = StageTime.until(try #require(TimeOfDay(hour: 15, minute: 30)))
    #expect(time.planned == nil)
    #expect(time.writtenLeast == nil)
    #expect(time.bell == nil)
    #expect(time.shortest == nil)
    #expect(time.longest == nil)
  }
}
