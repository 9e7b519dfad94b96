import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

@testable import Facilitator

/// Sleep, clocks that are changed, nights and other zones: each leaves a session that resumes exactly.
@MainActor
struct EndingsTests {
  /// Saturday 24 October 2026, 23:30 UTC: 00:30 on the Sunday in London on which summer time ends at 02:00.
  private static let lastSummerNight = WallTime(milliseconds: 1_792_884_600_000)

  /// Leaves a session and takes it up again later; what is left of the stage is what the wall left.
  private func resumed(_ desk: Desk, after seconds: Int64, zone: String = "Europe/London") throws
    -> Desk
  {
    // The whole session would hold the journal, and with it the lock.
    let id = try #require(desk.conductor.session?.header.id)
    let before = try #require(desk.state)
    let slot = try #require(before.openSlot)
    let left = try #require(before.remaining(in: slot, at: desk.clock.now.time))
    let last = try #require(desk.conductor.session?.engine.turns.last).at
    let unseen = desk.clock.now.time - last.time
    let wall = desk.clock.now.wall
    desk.conductor.inputEnded(.hangUp)
    let again = Desk(in: desk.home, wall: wall + .seconds(seconds), zone: zone)
    #expect(again.conductor.resume(id))
    let state = try #require(again.state)
    #expect(state.notes == before.notes)
    #expect(state.people == before.people)
    #expect(state.gaps.last?.from == last.time)
    #expect(state.gaps.last?.to == last.time + unseen + .seconds(seconds))
    if !state.isPaused {
      let now = again.clock.now.time
      #expect(state.remaining(in: slot, at: now) == left - .seconds(seconds))
    }
    #expect(try again.replayed() == again.conductor.session?.engine)
    return again
  }

  @Test(arguments: [3600, -3600, 86_400 * 40] as [Int64])
  func `a changed clock on the wall moves no deadline, and the session resumes exactly`(
    seconds: Int64
  ) throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    let wake = desk.conductor.nextWake
    desk.clock.setWall(forward: .seconds(seconds))
    desk.conductor.tick()
    #expect(desk.conductor.nextWake == wake)
    #expect(desk.state?.gaps == [])
    desk.type("the gist")
    desk.wait(seconds: 30)
    #expect(try desk.replayed() == desk.conductor.session?.engine)
    let again = try resumed(desk, after: 45)
    again.wait(seconds: 300)
    #expect(again.state?.openSlot?.given.map(\.kind).contains(.timeUp) == true)
  }

  @Test func `the hour that comes twice is an hour`() throws {
    let desk = Desk(in: try Home(), wall: Self.lastSummerNight)
    desk.startTuning()
    desk.wait(seconds: 40)
    desk.type("before the clocks change")
    desk.wait(seconds: 3600)
    desk.type("ben: in the hour that comes twice")
    desk.wait(seconds: 3600)
    desk.type("/next", "after it")
    let stored = try desk.home.text(of: try #require(desk.home.journals.last))
    #expect(stored.contains(#""at":"2026-10-25T01:30:40.000+01:00""#))
    #expect(stored.contains(#""at":"2026-10-25T01:30:40.000+00:00""#))
    let slot = try #require(desk.state?.slots.first)
    #expect(desk.state?.elapsed(in: slot, at: desk.clock.now.time) == .seconds(7240))
    _ = try resumed(desk, after: 30)
  }

  @Test func `midnight parts nothing, and a day is that of the line`() throws {
    let beforeMidnight = WallTime(milliseconds: 1_795_305_540_000)
    let desk = Desk(in: try Home(), wall: beforeMidnight)
    desk.startTuning()
    desk.type("! ring the mason by tomorrow")
    desk.wait(seconds: 120)
    desk.type("! write to her by tomorrow")
    #expect(desk.state?.notes.compactMap(\.draft.due).map(\.iso) == ["2026-11-22", "2026-11-23"])
    _ = try resumed(desk, after: 20)
  }

  @Test func `taken up in another zone the session keeps its own`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    let again = try resumed(desk, after: 60, zone: "America/New_York")
    #expect(again.conductor.session?.header.zone == "Europe/London")
    again.type("! ring the mason by today")
    #expect(again.state?.notes.last?.draft.due?.iso == "2026-11-21")
    let stored = try again.home.text(of: try #require(again.home.journals.last))
    #expect(stored.contains(#""at":"2026-11-21T15:47:00.000+00:00""#))
  }

  @Test func `a machine that slept has a gap, and the session resumes exactly`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    desk.stall(milliseconds: 600_000)
    desk.clock.slept = .seconds(600)
    desk.conductor.tick()
    #expect(desk.state?.gaps.map(\.cause) == [.asleep])
    #expect(desk.state?.gaps.map(\.from) == [SessionTime.zero + .seconds(60)])
    #expect(desk.state?.isPaused == false)
    #expect(desk.state?.openSlot?.given.map(\.kind).contains(.timeUp) == true)
    _ = try resumed(desk, after: 15)
  }

  // MARK: - Nights

  private static let night: Int64 = 16 * 3600

  @Test func `left open overnight the clock stands where it was left, until it is told`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    desk.type("the gist")
    let again = try resumed(desk, after: Self.night)
    #expect(again.state?.isPaused == true)
    #expect(again.conductor.nextWake == nil)
    let said = again.console.news().joined(separator: " ")
    #expect(
      said.contains("Nothing was typed for 16 h and the stage should be over, so the clock stands.")
    )
    #expect(said.contains("the clock was paused"))
    again.type("/resume")
    let slot = try #require(again.state?.openSlot)
    #expect(again.state?.remaining(in: slot, at: again.clock.now.time) == .minutes(3))
    #expect(try again.replayed() == again.conductor.session?.engine)
  }

  @Test func `where the room did go on, undo counts the night as well`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    desk.type("the gist")
    let again = try resumed(desk, after: Self.night)
    again.type("/undo")
    again.wait(seconds: 0)
    #expect(again.state?.isPaused == false)
    let slot = try #require(again.state?.openSlot)
    #expect(
      again.state?.remaining(in: slot, at: again.clock.now.time)
        == .minutes(3) - .seconds(Self.night))
    #expect(again.state?.openSlot?.given.map(\.kind).contains(.timeUp) == true)
  }

  @Test func `a lid that was closed overnight stops the clock where it fell asleep`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    desk.stall(milliseconds: Self.night * 1000)
    desk.clock.slept = .seconds(Self.night)
    desk.conductor.tick()
    #expect(desk.state?.isPaused == true)
    #expect(desk.state?.pauses.map(\.from) == [SessionTime.zero + .seconds(60)])
    #expect(desk.state?.gaps.map(\.cause) == [.asleep])
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  @Test func `a session that nobody types in for hours does not run through the night`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.wait(seconds: 60)
    desk.type("the gist")
    desk.wait(seconds: 14_399)
    #expect(desk.state?.isPaused == false)
    desk.wait(seconds: 1)
    #expect(desk.state?.isPaused == true)
    #expect(desk.console.lines.contains { $0.hasPrefix("Nothing was typed for 4 h") })
    desk.wait(seconds: Self.night)
    desk.type("/resume", "next morning")
    #expect(desk.state?.isPaused == false)
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  @Test func `a stage that is still within its time is not stopped`() throws {
    let home = try Home()
    let folder = home.folder.appendingPathComponent("protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = "convene: 1\nprotocol: Day\nstages:\n  - stage: Field work\n    time: 8h\n"
    try Data(script.utf8).write(to: folder.appendingPathComponent("day.yaml"))
    let desk = Desk(in: home)
    desk.type("/load day", "/start")
    desk.wait(seconds: 7 * 3600)
    #expect(desk.state?.isPaused == false)
    desk.wait(seconds: 2 * 3600)
    #expect(desk.state?.isPaused == true)
  }
}
