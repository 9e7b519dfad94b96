import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

@testable import Facilitator

/// What becomes of a session whose journal cannot be written for a while.
@MainActor
struct SavingTests {
  /// Lets every append be refused, as another program has the journal's last word, until it is mended.
  private struct Obstacle {
    let journal: URL
    let length: UInt64

    init(in home: Home) throws {
      journal = try #require(home.journals.last)
      let file = try FileHandle(forWritingTo: journal)
      length = try file.seekToEnd()
      try file.write(contentsOf: Data("x".utf8))
      try file.close()
    }

    func mend() throws {
      let file = try FileHandle(forWritingTo: journal)
      try file.truncate(atOffset: length)
      try file.close()
    }
  }

  private static let fault = "Not saved: the journal was changed by another program"

  @Test func `A line that cannot be saved is given back and nothing of it is kept`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    let before = try #require(desk.state)
    let obstacle = try Obstacle(in: desk.home)
    _ = desk.console.news()
    desk.type("the gist")
    desk.type("/next")
    #expect(desk.console.givenBack == ["the gist", "/next"])
    #expect(desk.console.news().filter { $0.hasPrefix(Self.fault) }.count == 2)
    #expect(desk.state == before)
    try obstacle.mend()
    #expect(try desk.replayed().state == before)
    desk.type("the gist")
    #expect(desk.console.news() == ["1 note · presenter"])
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  @Test func `What is due and cannot be saved is said once and happens at its own instant`() throws
  {
    let desk = Desk(in: try Home())
    desk.startTuning()
    let obstacle = try Obstacle(in: desk.home)
    let before = try #require(desk.state)
    _ = desk.console.news()
    for _ in 0..<300 {
      desk.stall(milliseconds: 1000)
      desk.conductor.tick()
    }
    #expect(
      desk.console.news() == ["\(Self.fault). Convene tries again each", "second"])
    #expect(desk.state == before)
    // A line does not overtake what is due.
    desk.type("too slow")
    #expect(desk.console.givenBack == ["too slow"])
    #expect(desk.state == before)
    try obstacle.mend()
    _ = desk.console.news()
    desk.conductor.tick()
    let news = desk.console.news()
    #expect(news.first == "Saved again, nothing is lost")
    #expect(news.filter { $0.hasPrefix("Saved again") }.count == 1)
    #expect(try desk.replayed() == desk.conductor.session?.engine)
    let prompt = Desk(in: try Home())
    prompt.startTuning()
    prompt.wait(seconds: 300)
    #expect(desk.state?.slots == prompt.state?.slots)
    desk.type("too slow")
    #expect(desk.console.news() == ["1 note · presenter"])
  }

  @Test func `Another obstacle is said again, and so is one that comes back`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    _ = desk.console.news()
    for _ in 0..<3 {
      let obstacle = try Obstacle(in: desk.home)
      desk.stall(milliseconds: 200_000)
      desk.conductor.tick()
      desk.conductor.tick()
      try obstacle.mend()
      desk.conductor.tick()
      desk.type("/next")
    }
    let news = desk.console.news()
    #expect(news.filter { $0.hasPrefix(Self.fault) }.count == 3)
    #expect(news.filter { $0.hasPrefix("Saved again") }.count == 3)
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  @Test func `In a pipe a line that cannot be saved is said whole, with its number`() throws {
    let desk = Desk(in: try Home(), canGiveBack: false)
    desk.startTuning()
    let obstacle = try Obstacle(in: desk.home)
    _ = desk.console.news()
    desk.conductor.submit("the gist", line: 8)
    desk.conductor.submit("/nxet", line: 9)
    let reason = "the journal was changed by another program"
    #expect(
      desk.console.news() == [
        "Line 8 was not saved, \(reason): the gist",
        "'/nxet' is no command: did you mean /next?",
        "Line 9 was not saved, \(reason): /nxet",
      ])
    #expect(desk.conductor.exitCode == 1)
    try obstacle.mend()
    desk.conductor.submit("the gist", line: 10)
    #expect(desk.console.news() == ["1 note · presenter"])
    #expect(desk.conductor.exitCode == 1)
  }

  @Test func `A gap that cannot be saved is saved later`() throws {
    let home = try Home()
    let first = Desk(in: home)
    first.startTuning()
    first.conductor.inputEnded(.hangUp)
    let id = try #require(try first.sessions.identifiers().last)
    let desk = Desk(in: home, wall: Desk.loadedAt + .seconds(90))
    // The card of the session that goes on is shown after the gap; this clock breaks the journal before.
    var obstacle: Obstacle?
    desk.clock.onBegin = { obstacle = try? Obstacle(in: home) }
    #expect(desk.conductor.resume(id))
    #expect(desk.state?.gaps == [])
    #expect(desk.console.news().contains { $0.hasPrefix(Self.fault) })
    try #require(obstacle).mend()
    desk.stall(milliseconds: 1000)
    desk.conductor.tick()
    #expect(desk.state?.gaps.map(\.from) == [.zero])
    #expect(desk.state?.gaps.map(\.to) == [SessionTime.zero + .seconds(91)])
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  @Test func `Leaving needs no room on the disk`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.type("the gist")
    _ = try Obstacle(in: desk.home)
    desk.stall(milliseconds: 500_000)
    desk.type("/status", "/quit")
    #expect(desk.conductor.hasLeft)
    #expect(desk.home.minutes.count == 1)
  }
}
