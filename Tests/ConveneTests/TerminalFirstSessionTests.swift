import Foundation
import SnapshotSupport
import TerminalHarness
import Testing

extension AtTerminal {
  /// The first session explains itself, and no other.
  struct FirstSessionTests {
    private func loaded(_ home: Home, columns: Int, _ more: [String] = []) throws -> [String] {
      let session = try TerminalSession(["run", "grow"] + more, in: home, columns: columns)
      let screen = try session.terminal.wait("what is missing") { $0.contains("Next: /") }
      session.terminal.hangUp()
      return screen.transcript
    }

    @Test(arguments: [40, 80])
    func `five sentences, once`(columns: Int) throws {
      let home = try Home(isFirst: true)
      let first = try loaded(home, columns: columns)
      let start = try #require(first.firstIndex { $0.hasPrefix("Your first session") })
      let end = try #require(first.firstIndex { $0 == "GROW coaching" })
      let rows = first[start..<end].map { $0 + "\n" }
      try expectSnapshot(rows.joined(), "Terminal/first.\(columns).txt")
      if columns == 80 { #expect(rows.count == 5) }
      #expect(try !loaded(home, columns: columns).contains { $0.contains("first session") })
    }

    @Test func `heard, it says nothing of what is seen`() throws {
      let home = try Home(isFirst: true)
      let rows = try loaded(home, columns: 200, ["--plain"])
      let start = try #require(rows.firstIndex { $0.hasPrefix("Your first session") })
      try expectSnapshot(
        rows[start..<(start + 5)].map { $0 + "\n" }.joined(), "Terminal/first.aloud.txt")
      #expect(try !loaded(home, columns: 80).contains { $0.contains("first session") })
    }

    @Test func `a pipe and a transcript are told nothing, and the first session is still to come`()
      throws
    {
      let home = try Home(isFirst: true)
      #expect(try !home.run(["run", "grow"], input: "/quit\n").output.contains("first session"))
      let file = Fixtures.transcripts.appendingPathComponent("grow.transcript")
      #expect(try !home.run(["replay", file.path]).output.contains("first session"))
      #expect(try loaded(home, columns: 80).contains { $0.contains("first session") })
    }
  }
}
