import Foundation
import Journal
import Session
import Testing

/// Instants as the journal writes them.
struct TimestampTests {
  @Test(arguments: [
    (0, "UTC", "1970-01-01T00:00:00.000+00:00"),
    (1_795_275_900_123, "Europe/London", "2026-11-21T15:45:00.123+00:00"),
    (1_795_275_900_123, "Asia/Kathmandu", "2026-11-21T21:30:00.123+05:45"),
    (1_795_275_900_123, "America/St_Johns", "2026-11-21T12:15:00.123-03:30"),
    (1_795_275_900_123, "Pacific/Kiritimati", "2026-11-22T05:45:00.123+14:00"),
    (-1, "UTC", "1969-12-31T23:59:59.999+00:00"),
    // The hour that autumn has twice: 01:30 in summer time, and 01:30 an hour later.
    (1_792_888_200_000, "Europe/London", "2026-10-25T01:30:00.000+01:00"),
    (1_792_891_800_000, "Europe/London", "2026-10-25T01:30:00.000+00:00"),
    // The last second before the hour that spring leaves out, and the first behind it.
    (1_774_745_999_999, "Europe/London", "2026-03-29T00:59:59.999+00:00"),
    (1_774_746_000_000, "Europe/London", "2026-03-29T02:00:00.000+01:00"),
  ])
  func `An instant is written with its zone's offset`(
    milliseconds: Int64, zone: String, text: String
  ) {
    let wall = WallTime(milliseconds: milliseconds)
    #expect(LocalClock(zone: zone).timestamp(wall) == text)
    #expect(WallTime(timestamp: text) == wall)
  }

  @Test(arguments: [
    "Europe/London", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia",
    "Africa/Casablanca", "Antarctica/Troll", "UTC", "No/Where",
  ])
  func `An instant is what it was after its text`(zone: String) {
    let clock = LocalClock(zone: zone)
    var chance = Chance(seed: 7)
    for _ in 0..<800 {
      // 1980 to 2060, all hours and all nights on which the clocks change.
      let wall = WallTime(
        milliseconds: Int64.random(in: 315_532_800_000...2_840_140_800_000, using: &chance))
      #expect(WallTime(timestamp: clock.timestamp(wall)) == wall)
    }
    // Around every change of 2026, minute by minute.
    for minute in 0..<525_600 where minute % 7 == 0 {
      let second = 1_767_225_600 + minute * 60
      guard clock.offset(at: second) != clock.offset(at: second + 3600) else { continue }
      let wall = WallTime(milliseconds: Int64(second) * 1000)
      #expect(WallTime(timestamp: clock.timestamp(wall)) == wall)
    }
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T15:45:00Z", "2026-11-21T15:45:00+00:00",
    "2026-11-21 15:45:00.000+00:00", "2026-11-31T15:45:00.000+00:00",
    "2026-13-21T15:45:00.000+00:00", "2026-11-21T25:45:00.000+00:00",
    "2026-11-21T15:60:00.000+00:00", "2026-11-21T15:45:61.000+00:00",
    "2026-11-21T15:45:00.000+00.00", "2026/11/21T15:45:00.000+00:00",
    "2026-11-21T15-45-00.000+00:00", "2026-11-21T15:45:00,000+00:00",
    "2026-11-21T15:45:00.000 00:00", "2026-11-21T15:45:00.000+00:0x",
    "２026-11-21T15:45:00.000+00:00", "2026-11-21T15:45:00.000+00:000",
  ])
  func `Any other text is no instant`(text: String) {
    #expect(WallTime(timestamp: text) == nil)
  }
}
