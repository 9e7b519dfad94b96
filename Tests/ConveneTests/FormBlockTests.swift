import Foundation
import SnapshotSupport
import Testing

/// Forms that the blocks of a protocol fill in, through the real binary.
struct FormBlockTests {
  private static let folder = Fixtures.transcripts.appendingPathComponent("Forms")

  /// A home in whose folder the scripts of the transcripts lie.
  private func home() throws -> Home {
    let home = try Home()
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "yaml" {
      try FileManager.default.copyItem(
        at: file, to: home.folder.appendingPathComponent(file.lastPathComponent))
    }
    return home
  }

  private func replay(_ name: String, in home: Home, columns: Int = 80) throws -> String {
    let run = try home.run([
      "replay", Self.folder.appendingPathComponent("\(name).transcript").path, "--at",
      "2026-11-21T15:45", "--zone", "Europe/London", "--seed", "7", "--columns", "\(columns)",
    ])
    #expect(run.errors == "")
    return home.withoutPlaces(run.output)
  }

  @Test(arguments: [40, 80]) func `cards, records and what ends too early`(columns: Int) throws {
    let home = try home()
    let screens = try replay("exit-cards", in: home, columns: columns)
    try expectSnapshot(screens, "Forms/exit-cards.\(columns).txt")
    if columns == 80 {
      let minutes = try String(contentsOf: try #require(home.minutes.first), encoding: .utf8)
      try expectSnapshot(minutes, "Forms/exit-cards.md")
    }
  }

  @Test(arguments: [40, 80]) func `what is asked before the start is of any type`(columns: Int)
    throws
  {
    let screens = try replay("asked", in: try home(), columns: columns)
    try expectSnapshot(screens, "Forms/asked.\(columns).txt")
  }

  @Test func `what is only for a role stands in nobody else's copy of the minutes`() throws {
    let home = try home()
    _ = try replay("exit-cards", in: home)
    let all = try home.run(["minutes", "--output", "all.md"])
    #expect(all.status == 0)
    let shareable = try home.run(["minutes", "--shareable", "--output", "shareable.md"])
    #expect(shareable.status == 0)
    func text(_ name: String) throws -> String {
      try String(contentsOf: home.folder.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(try text("all.md").contains("target is talk"))
    #expect(try !text("shareable.md").contains("target is talk"))
    #expect(try text("shareable.md").contains("12 dec"))
  }

  @Test func `the copies of a meeting are added up, one reading against the other`() throws {
    let home = try home()
    _ = try replay("exit-cards", in: home)
    let tally = try home.run(["tally", "exit-card", "last"])
    #expect(tally.status == 0)
    try expectSnapshot(tally.output, "Forms/exit-cards-tally.txt")
  }

  @Test func `a session that is named twice counts once, and the comparison is in the CSV`() throws
  {
    let home = try home()
    _ = try replay("exit-cards", in: home)
    let once = try home.run(["tally", "exit-card", "last", "--csv"])
    let twice = try home.run(
      ["tally", "exit-card", "last", "2026-11-21-1545-exit-cards", "--csv"])
    #expect(once.output == twice.output)
    #expect(once.output.contains("before against after,,2,I need more time.,better,,1,1,100,"))
  }

  @Test func `whoever came back is counted once among the people of a session`() throws {
    let home = try home()
    let run = try home.run(
      ["run", "exit-cards.yaml", "--person", "Tom", "--person", "Tess"],
      input: "/leave Tess\n/join Tess\n/quit\n")
    #expect(run.output.contains("Tess has left"))
    let sessions = try home.run(["sessions"])
    #expect(sessions.output.contains("2 people"))
  }

  @Test func `a meeting killed within a form goes on at the same question`() throws {
    let home = try home()
    let child = try LiveChild(["run", "exit-cards.yaml"], in: home)
    for line in [
      "/set classrooms Room 1, Room 2", "/join Cara coach", "/join Tom", "/join Tess", "/start",
      "sun", "2 3", "rain",
    ] { try child.type(line) }
    try child.hear("1. I know what I shall try.")
    try child.type("/nonsense")
    try child.hear("is no command")
    child.killNow()
    let resumed = try home.run(["resume"], input: "1 4\n/next\n")
    #expect(resumed.output.contains("2/3 1. I know what I shall try."))
    #expect(resumed.output.contains("Tess's copy is in; /next goes on"))
    #expect(!resumed.output.contains("rain"))
    let tally = try home.run(["tally", "exit-card", "last", "--csv"])
    #expect(tally.output.contains("sun") == tally.output.contains("rain"))
  }
}
