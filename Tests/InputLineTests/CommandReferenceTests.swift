import Foundation
import InputLine
import Testing

/// The page about commands, held against the table and the reader.
struct CommandReferenceTests {
  @Test func `the page about commands is what the table makes of it`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/commands.md")
    let made = try CommandReference.markdown()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try made.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("docs/commands.md was written anew: read it, and run without RECORD_SNAPSHOTS")
      return
    }
    let written = try? String(contentsOf: page, encoding: .utf8)
    #expect(written == made, "docs/commands.md is out of date: run with RECORD_SNAPSHOTS=1")
  }

  @Test func `the page names every command`() throws {
    let made = try CommandReference.markdown()
    for entry in CommandTable.entries {
      #expect(made.contains("### \(entry.name.typed)\n"))
      #expect(made.contains("    \(entry.example)\n"))
    }
  }
}
