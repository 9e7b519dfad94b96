import Foundation
import Journal
import MeetingProtocol
import ProtocolScript
import Session
import SnapshotSupport
import Testing

@testable import Facilitator

/// Sessions whose program is killed, and what is there when they go on.
struct CrashTests {
  private static let opening = [
    "/join Ben", "/join Cyd", "/join Dee", "/set focus Is it strong enough?", "/start",
  ]

  /// A folder of protocols of its own, with the tuning in it.
  private func makeProtocols(in home: Home) throws -> URL {
    let folder = home.folder.appendingPathComponent("protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let shipped = Fixtures.protocols.appendingPathComponent("tuning/project-tuning.yaml")
    let script = folder.appendingPathComponent("ours.yaml")
    try FileManager.default.copyItem(at: shipped, to: script)
    return script
  }

  private func killedInStageThree(_ home: Home) throws -> (id: String, stored: StoredSession) {
    let script = try makeProtocols(in: home)
    let child = try LiveChild(
      ["run", "ours", "--person", "Amy=presenter", "--seed", "3"], in: home)
    for line in Self.opening + ["the gist", "/next", "? how many", "/next", "ben: why a bridge"] {
      try child.type(line)
    }
    try child.hear("Kept 3, question, Ben")
    child.killNow()
    // The script is another one now, and then it and its folder are gone.
    let changed = try home.text(of: script).replacingOccurrences(of: "time: 4m", with: "time: 9m")
    try Data(changed.utf8).write(to: script)
    try FileManager.default.removeItem(at: script.deletingLastPathComponent())
    let sessions = SessionFolder(dataFolder: home.data.path)
    let id = try #require(try sessions.identifiers().last)
    return (id, try SessionJournal.read(id, in: sessions))
  }

  @Test func `Killed in stage 3 it goes on there, although the script is gone`() throws {
    let home = try Home()
    let (id, stored) = try killedInStageThree(home)
    let before = try stored.engine().state
    let run = try home.run(["resume"], input: "/status\namy: because of the brook\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output.contains(
        "Project tuning goes on, \(id)\nConvene was closed, and the last entry is "))
    #expect(run.output.contains("\nStage 3 of 6: Probing questions, 4 min, ends "))
    #expect(run.output.contains("Kept 4, note, Amy"))
    let again = try SessionJournal.read(id, in: SessionFolder(dataFolder: home.data.path))
    let after = try again.engine().state
    #expect(again.header == stored.header)
    #expect(Array(again.turns.prefix(stored.turns.count)) == stored.turns)
    #expect(after.openEntry?.key == before.openEntry?.key)
    #expect(after.slots.last?.openedAt == before.slots.last?.openedAt)
    #expect(Array(after.notes.prefix(3)) == Array(before.notes))
    #expect(after.gaps.count == 1)
    // The session's time went on as the clock on the wall did.
    let last = try #require(stored.turns.last).at
    let gap = try #require(again.turns.first { $0.number == stored.turns.count + 1 }).at
    let difference = (gap.time - last.time).milliseconds - (gap.wall - last.wall).milliseconds
    #expect(abs(difference) < 1000)
  }

  @MainActor
  @Test(arguments: [1, 90, 500, 14_000] as [Int64])
  func `The time that is left is what the clock on the wall left`(seconds: Int64) throws {
    let home = try Home()
    let (id, stored) = try killedInStageThree(home)
    let before = try stored.engine().state
    let last = try #require(stored.turns.last).at
    let desk = Desk(in: home, wall: last.wall + .seconds(seconds))
    #expect(desk.conductor.resume(id))
    let state = try #require(desk.state)
    let slot = try #require(state.openSlot)
    #expect(slot.number == 3)
    #expect(state.planned(for: slot) == .minutes(4))
    let left = try #require(before.remaining(in: slot, at: last.time)) - .seconds(seconds)
    #expect(state.remaining(in: slot, at: desk.clock.now.time) == left)
    #expect(state.gaps.map(\.to) == [last.time + .seconds(seconds)])
    #expect(state.notes == before.notes)
    #expect(state.people == before.people)
    #expect(state.values == before.values)
    #expect(
      desk.console.lines.contains(
        "Convene was closed, and the last entry is \(Self.words[seconds] ?? "?") old; the clock went on"
      ))
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  private static let words: [Int64: String] = [
    1: "1 s", 90: "1 min 30 s", 500: "8 min 20 s", 14_000: "3 h 53 min",
  ]

  @MainActor
  @Test func `A clock on the wall that was set back costs no time and moves nothing back`() throws {
    let home = try Home()
    let (id, stored) = try killedInStageThree(home)
    let last = try #require(stored.turns.last).at
    let desk = Desk(in: home, wall: last.wall + .seconds(-7200))
    #expect(desk.conductor.resume(id))
    #expect(desk.clock.now.time == last.time)
    #expect(desk.state?.openSlot?.number == 3)
    desk.wait(seconds: 300)
    desk.type("after it")
    #expect(try desk.replayed() == desk.conductor.session?.engine)
    #expect(desk.state?.openSlot?.given.map(\.kind).contains(.timeUp) == true)
  }

  @MainActor
  @Test func `Left while paused it stays paused, and the pause counts on`() throws {
    let home = try Home()
    let first = Desk(in: home)
    first.startTuning()
    first.wait(seconds: 60)
    first.type("/pause", "/quit")
    let id = try #require(try first.sessions.identifiers().last)
    let desk = Desk(in: home, wall: Desk.loadedAt + .seconds(3660))
    #expect(desk.conductor.resume(id))
    #expect(desk.state?.isPaused == true)
    #expect(
      desk.console.lines.contains(
        "Convene was closed, and the last entry is 1 h old; the clock was paused"))
    #expect(desk.conductor.nextWake == nil)
    desk.type("/resume")
    let slot = try #require(desk.state?.openSlot)
    #expect(desk.state?.remaining(in: slot, at: desk.clock.now.time) == .minutes(3))
  }

  @MainActor
  @Test func `A practice goes on where it was left`() throws {
    let home = try Home()
    let first = Desk(in: home)
    first.clock.pace = 60
    first.startTuning()
    first.wait(seconds: 60)
    first.type("the gist")
    first.conductor.inputEnded(.hangUp)
    let id = try #require(try first.sessions.identifiers().last)
    for wall in [Desk.loadedAt + .seconds(86_400), Desk.loadedAt + .seconds(2)] {
      let desk = Desk(in: home, wall: wall)
      desk.clock.pace = 60
      #expect(desk.conductor.resume(id), "\(desk.console.lines)")
      let slot = try #require(desk.state?.openSlot)
      #expect(desk.state?.remaining(in: slot, at: desk.clock.now.time) == .minutes(3))
      #expect(desk.state?.gaps == [])
      desk.conductor.inputEnded(.hangUp)
    }
  }

  @Test(arguments: UInt64(0)..<16)
  func `Killed at any moment, what was answered is kept and nothing is invented`(
    seed: UInt64
  ) throws {
    var dice = Dice(seed: seed)
    let home = try Home()
    let child = try LiveChild(
      ["run", "project-tuning", "--person", "Amy=presenter", "--seed", "1"], in: home)
    for line in Self.opening { try child.type(line) }
    let typed = (1...120).map { number in
      "word \(number) é" + String(repeating: "é", count: Int.random(in: 0...300, using: &dice))
    }
    for line in typed { try child.type(line) }
    try child.hear("Kept \(Int.random(in: 1...119, using: &dice)), note")
    child.killNow()
    let answered = child.heard.split(separator: "\n").count { $0.hasSuffix(", note, presenter") }
    let sessions = SessionFolder(dataFolder: home.data.path)
    let id = try #require(try sessions.identifiers().last)
    let texts = try SessionJournal.read(id, in: sessions).engine().state.notes.map(\.draft.text)
    #expect(
      texts == Array(typed.prefix(texts.count)))
    // One more may be on the disk than was answered: it was killed between the two.
    #expect(texts.count == answered || texts.count == answered + 1)
    let run = try home.run(["resume"], input: "and on\n/end\n")
    #expect(run.status == 0)
    #expect(run.output.contains("\nKept \(texts.count + 1), note, presenter\n"))
  }
}
