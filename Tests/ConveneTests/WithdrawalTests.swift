import Foundation
import InputLine
import Journal
import MeetingProtocol
import Session
import Testing

@testable import Facilitator

/// One person's words taken out of a session, at the input line and on the command line.
@MainActor
struct WithdrawalTests {
  /// A tuning in which Amy alone is presenter and Ben is one of three tuners.
  private func desk() throws -> Desk {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.type(
      "the gist of it", "ben: Amy's plan is bold", "/next", "tuner: + real work", "? amy, how long",
      "ben: - too long", "! visit the site @ben by 4 dec", "/fix 2 Amy's plan is brave",
      "amy: what was read out")
    _ = desk.console.news()
    return desk
  }

  private func bytes(_ desk: Desk) throws -> String {
    try desk.home.text(of: try #require(desk.home.journals.last))
  }

  @Test func `it is asked twice, and twice yes does it`() throws {
    let desk = try desk()
    desk.type("/withdraw Amy")
    #expect(
      desk.console.news().joined(separator: " ")
        == "Take out what Amy said? 2 notes (1, 7), and the name in 3 other texts, will be lost for good;"
        + " 'Withdrawn 1' stands in their place. /yes or /no")
    desk.type("/yes")
    #expect(
      desk.console.news().joined(separator: " ")
        == "No /undo brings it back. Take Amy out, really? /yes or /no")
    #expect(try bytes(desk).contains("Amy"))
    desk.type("/yes")
    #expect(
      desk.console.news().joined(separator: " ")
        == "2 notes and a name in 3 other texts taken out; 'Withdrawn 1' stands in their place")
    #expect(try !bytes(desk).lowercased().contains("amy"))
    #expect(try !bytes(desk).contains("gist of it"))
  }

  private func withdrawn() throws -> Desk {
    let desk = try desk()
    desk.type("/withdraw amy", "/yes", "/yes")
    _ = desk.console.news()
    return desk
  }

  @Test func `numbers, kinds and the words of others stay`() throws {
    let before = try #require(try desk().state)
    let desk = try withdrawn()
    let state = try #require(desk.state)
    #expect(state.notes.map(\.number) == before.notes.map(\.number))
    #expect(state.notes.map(\.draft.kind) == before.notes.map(\.draft.kind))
    #expect(
      state.notes.map(\.draft.text) == [
        "[Withdrawn 1]", "Withdrawn 1's plan is brave", "real work", "Withdrawn 1, how long",
        "too long", "visit the site", "[Withdrawn 1]",
      ])
    #expect(state.note(2)?.earlierTexts == ["Withdrawn 1's plan is bold"])
    #expect(state.people.map(\.id.text) == ["Withdrawn 1", "Ben", "Cyd", "Dee"])
    #expect(state.slots == before.slots)
    #expect(state.withdrawals.map(\.notes) == [2])
    #expect(try desk.replayed() == desk.conductor.session?.engine)
  }

  @Test func `the session goes on, is resumed, and undo brings nothing back`() throws {
    let desk = try withdrawn()
    desk.type("withdrawn 1: and on", "/undo", "/undo", "/redo", "/redo")
    #expect(desk.state?.notes.count == 8)
    #expect(desk.state?.notes.last?.draft.author == .person("Withdrawn 1"))
    let id = try #require(desk.conductor.session?.header.id)
    desk.conductor.inputEnded(.hangUp)
    let again = Desk(in: desk.home, wall: desk.clock.now.wall + .seconds(60))
    #expect(again.conductor.resume(id))
    again.type("/withdraw Ben", "/yes", "/yes")
    #expect(again.state?.people.map(\.id.text).contains("Withdrawn 2") == true)
    for _ in 0..<40 { again.type("/undo") }
    #expect(again.state?.notes == [])
    #expect(try again.replayed() == again.conductor.session?.engine)
  }

  @Test(arguments: ["/no", "/next", "/pause"])
  func `anything but yes takes nothing out`(line: String) throws {
    let desk = try desk()
    desk.type("/withdraw Amy", "/yes", line)
    #expect(desk.console.lines.contains("Nothing was taken out"))
    let before = try bytes(desk)
    desk.type("/yes")
    #expect(try bytes(desk).hasPrefix(before))
    #expect(try bytes(desk).contains("gist of it"))
  }

  @Test func `a note kept while it is asked is taken out too`() throws {
    let desk = try desk()
    desk.type("/withdraw Amy", "amy: one more word", "/status", "/yes", "/yes")
    #expect(desk.state?.notes.last?.draft.text == "[Withdrawn 1]")
    #expect(try !bytes(desk).contains("one more word"))
  }

  @Test func `who is not here is given back, who left may withdraw`() throws {
    let desk = try desk()
    desk.type("/withdraw Zed")
    #expect(desk.console.givenBack == ["/withdraw Zed"])
    desk.type("/leave Dee", "/withdraw Dee", "/yes", "/yes")
    #expect(desk.state?.people.last?.id == "Withdrawn 1")
  }

  @Test func `written minutes that hold the words are named, others are not`() throws {
    let desk = try desk()
    desk.type("/minutes")
    let minutes = try #require(desk.home.minutes.first)
    let other = minutes.deletingLastPathComponent().appendingPathComponent("2025-other.md")
    try Data("Amy: the gist of it".utf8).write(to: other)
    _ = desk.console.news()
    desk.type("/withdraw Amy", "/yes", "/yes")
    let news = desk.console.news().joined().replacing(" ", with: "")
    #expect(news.contains("Thewordsstillstandinwhatwaswrittenbefore"))
    #expect(news.contains(minutes.lastPathComponent))
    #expect(!news.contains("2025-other"))
    desk.type("/minutes", "/withdraw Cyd", "/yes", "/yes")
    #expect(!desk.console.news().joined().contains("Amy"))
    #expect(try !desk.home.text(of: minutes).lowercased().contains("amy"))
  }

  @Test func `what typed lines have the words is told to whoever keeps them`() throws {
    let desk = try desk()
    let typed = ["the gist of it", "/withdraw Amy", "ben: - too long", "/next", "amy: yes"]
    var kept: [String] = []
    desk.conductor.onWithdrawal = { hasWords in kept = typed.filter { !hasWords($0) } }
    desk.type("/withdraw Amy", "/yes", "/yes")
    #expect(kept == ["ben: - too long", "/next"])
  }
}
