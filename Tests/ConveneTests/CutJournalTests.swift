import Foundation
import Journal
import MeetingProtocol
import ProtocolScript
import Session
import Testing

@testable import Facilitator

/// A session's journal cut at every byte, and with a bit changed at every byte.
struct CutJournalTests {
  /// A small session with every length of turn.
  private struct Sample: Sendable {
    let sessions: SessionFolder
    let id: String
    let bytes: [UInt8]
    let turns: [Turn]
    let plan: MeetingProtocol
    /// Where the header and each turn ends.
    let ends: [Int]

    @MainActor
    init(in home: Home, copies: URL) throws {
      let folder = home.folder.appendingPathComponent("protocols")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let script = "convene: 1\nprotocol: Talk\nstages:\n  - stage: Gist\n    time: 1m\n"
      try Data(script.utf8).write(to: folder.appendingPathComponent("talk.yaml"))
      let desk = Desk(in: home)
      desk.type("/load talk", "/join Zoë", "/start", "é \"x\"", "one\ntwo\nthree", "/undo")
      desk.wait(seconds: 70)
      desk.type("a last word", "/next")
      sessions = SessionFolder(dataFolder: copies.path)
      id = try #require(desk.conductor.session?.header.id)
      plan = try #require(desk.state?.plan)
      desk.conductor.inputEnded(.hangUp)
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: desk.sessions.journalPath(of: id))))
      turns = try SessionJournal.read(id, in: desk.sessions).turns
      var ends: [Int] = []
      var start = 0
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
        start += line.count + 1
        if !String(decoding: line, as: UTF8.self).contains(",\"more\":true") { ends.append(start) }
      }
      self.ends = ends
    }

    func state(after count: Int) -> SessionState {
      SessionEngine(
        plan: plan, clock: LocalClock(zone: "Europe/London"), replaying: Array(turns.prefix(count))
      ).state
    }

    /// Writes bytes as the only journal.
    func write(_ bytes: some Collection<UInt8>) throws {
      try? FileManager.default.removeItem(atPath: sessions.path)
      try FileManager.default.createDirectory(
        atPath: sessions.path, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: sessions.journalPath(of: id)))
    }

    func files() throws -> [String: [UInt8]] {
      var files: [String: [UInt8]] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: sessions.path) {
        files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: sessions.path + "/" + name)))
      }
      return files
    }
  }

  /// A folder in memory where there is one: thousands of copies are synced to it.
  private final class Copies {
    let url: URL

    init() {
      let memory = URL(fileURLWithPath: "/dev/shm")
      let isThere = FileManager.default.isWritableFile(atPath: memory.path)
      url = (isThere ? memory : FileManager.default.temporaryDirectory)
        .appendingPathComponent("convene-\(UUID().uuidString)")
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  @Test(arguments: 0..<4)
  func `Cut at every byte it resumes with whole turns, and says what was torn`(
    quarter: Int
  ) async throws {
    let copies = Copies()
    let sample = try await Sample(in: try Home(), copies: copies.url)
    defer { withExtendedLifetime(copies) {} }
    #expect(sample.ends.count == sample.turns.count + 1)
    #expect(Set(sample.turns.map(\.events.count)) == [1, 3])
    let states = (0...sample.turns.count).map(sample.state)
    for count in stride(from: quarter, through: sample.bytes.count, by: 4) {
      try sample.write(sample.bytes.prefix(count))
      guard let whole = sample.ends.lastIndex(where: { $0 <= count }) else {
        let reason: JournalError =
          count == 0
          ? .empty(path: sample.sessions.journalPath(of: sample.id))
          : .headerTorn(path: sample.sessions.journalPath(of: sample.id), byteCount: count)
        #expect(throws: reason) { try SessionJournal.resume(sample.id, in: sample.sessions) }
        continue
      }
      let resumed = try SessionJournal.resume(sample.id, in: sample.sessions)
      let torn = Array(sample.bytes[sample.ends[whole]..<count])
      try #require(resumed.turns == Array(sample.turns.prefix(whole)), "cut at \(count)")
      let engine = SessionEngine(
        plan: sample.plan, clock: LocalClock(zone: "Europe/London"), replaying: resumed.turns)
      try #require(engine.state == states[whole], "cut at \(count)")
      try #require((resumed.putAside?.tail.byteCount ?? 0) == torn.count, "cut at \(count)")
      let files = try sample.files()
      try #require(files[sample.id + ".jsonl"] == Array(sample.bytes[..<sample.ends[whole]]))
      try #require(files[sample.id + ".jsonl.torn"] ?? [] == torn, "cut at \(count)")
    }
  }

  @MainActor
  @Test func `Cut anywhere the conductor goes on, says so, and the next turn is whole`() throws {
    let home = try Home()
    let sample = try Sample(in: home, copies: home.data)
    for count in stride(from: sample.ends[0], through: sample.bytes.count, by: 37) {
      try sample.write(sample.bytes.prefix(count))
      let isTorn = !sample.ends.contains(count)
      let desk = Desk(in: home, wall: Desk.loadedAt + .seconds(600))
      #expect(desk.conductor.resume(sample.id))
      #expect(desk.console.lines.contains { $0.hasPrefix("The last entry was cut off") } == isTorn)
      desk.type("and on")
      #expect(desk.state?.notes.last?.draft.text == "and on")
      #expect(try desk.replayed() == desk.conductor.session?.engine)
      desk.conductor.inputEnded(.hangUp)
    }
  }

  @Test func `A bit changed anywhere is refused with its line, and nothing is changed`()
    async throws
  {
    let copies = Copies()
    let sample = try await Sample(in: try Home(), copies: copies.url)
    let path = sample.sessions.journalPath(of: sample.id)
    defer { withExtendedLifetime(copies) {} }
    for place in sample.bytes.indices.dropLast() {
      var bytes = sample.bytes
      bytes[place] ^= 1 << UInt8(place % 7)
      let line = sample.bytes[..<place].count { $0 == 0x0A } + 1
      try sample.write(bytes)
      let error = #expect(throws: JournalError.self) {
        try SessionJournal.resume(sample.id, in: sample.sessions)
      }
      guard case .damaged(let damage)? = error else {
        Issue.record("byte \(place): \(String(describing: error))")
        continue
      }
      // A changed letter may end a line too early, never too late.
      try #require(damage.line == line, "byte \(place)")
      try #require(damage.path == path)
      try #require(try sample.files() == [sample.id + ".jsonl": bytes], "byte \(place)")
    }
  }
}
