import Foundation
import InputLine
import Journal
import MeetingProtocol
import Session
import SnapshotSupport
import Testing

@testable import Facilitator

/// Long generated sessions: after every step a shadow that reads only the journal is the live session.
///
/// `CONVENE_COMMANDS=10000` tries ten times as many lines.
@MainActor
struct ShadowTests {
  nonisolated static let count =
    ProcessInfo.processInfo.environment["CONVENE_COMMANDS"].flatMap(Int.init) ?? 1000

  /// A machine whose journals are in memory where there is a folder for it: thousands of turns are synced.
  private static func home() throws -> Home {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isThere = FileManager.default.isWritableFile(atPath: memory.path)
    return try Home(in: isThere ? memory : FileManager.default.temporaryDirectory)
  }

  @Test(arguments: GeneratedSessionTests.protocols)
  func `the shadow is the live session after every step`(name: String) throws {
    var lines = GeneratedLines(seed: UInt64(name.utf8.count))
    var typed = 0
    while typed < Self.count / GeneratedSessionTests.protocols.count {
      try run(name, seed: UInt64(typed), &lines, &typed)
    }
  }

  /// One session of at most 250 lines.
  private func run(
    _ name: String, seed: UInt64, _ lines: inout GeneratedLines, _ typed: inout Int
  ) throws {
    let desk = Desk(in: try Self.home(), seed: seed)
    desk.type("/load \(name)")
    let session = try #require(desk.conductor.session)
    var shadow = JournalShadow(
      path: desk.sessions.journalPath(of: session.header.id), plan: session.state.plan,
      zone: session.header.zone)
    for _ in 0..<250 {
      let pause = lines.pause()
      if pause % 2 == 0 {
        desk.wait(seconds: pause / 1000)
      } else {
        desk.stall(milliseconds: pause)
        desk.conductor.tick()
      }
      try shadow.look()
      let waited = try #require(desk.conductor.session?.engine)
      try #require(shadow.engine.state == waited.state, "\(name), line \(typed), waiting")
      let line = lines.line(in: desk.state)
      desk.type(line)
      typed += 1
      let place = Comment(rawValue: "\(name), line \(typed): \(line)")
      try shadow.look()
      let engine = try #require(desk.conductor.session?.engine, place)
      try #require(shadow.engine.state == engine.state, place)
      try requireInvariants(of: engine.state, at: desk.clock.now.time, place)
    }
    let engine = try #require(desk.conductor.session?.engine)
    #expect(shadow.engine == engine)
    #expect(shadow.lineCount > 100)
    #expect(try desk.replayed() == engine)
  }

  @Test func `every command that changes a session is in the table`() {
    let looking: Set<CommandName> = [
      .load, .status, .notes, .people, .norms, .values, .actions, .air, .help, .more,
      .minutes, .quit,
    ]
    let generated = Set(GeneratedLines.table.compactMap(\.command))
    #expect(generated.union(looking) == Set(CommandName.allCases))
  }
}
