import Foundation
import InputLine
import SnapshotSupport
import Testing

/// The page about commands, held against the table and the reader.
struct CommandReferenceTests {
  @Test func `the page about commands is what the table makes of it`() throws {
    try expectFixture(
      CommandReference.markdown(), in: Fixtures.root.appending(path: "docs/commands.md"))
  }

  @Test func `the page names every command`() throws {
    let made = try CommandReference.markdown()
    for entry in CommandTable.entries {
      #expect(made.contains("### \(entry.name.typed)\n"))
      #expect(made.contains("    \(entry.example)\n"))
    }
  }
}
