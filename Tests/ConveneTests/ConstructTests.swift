import Foundation
import SnapshotSupport
import Testing

/// A session for every construct of the language, from its script to the minutes, through the real binary.
struct ConstructTests {
  private static let folder = Fixtures.transcripts.appendingPathComponent("Constructs")
  static let names = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".transcript") }
      .map { String($0.dropLast(".transcript".count)) }.sorted()
  }()

  /// A home in which the scripts stand beside one another, as on a desk.
  private func home() throws -> Home {
    let home = try Home()
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    where file.hasSuffix(".yaml") {
      try FileManager.default.copyItem(
        at: Self.folder.appendingPathComponent(file), to: home.folder.appendingPathComponent(file))
    }
    return home
  }

  private func replay(_ name: String, columns: Int, in home: Home) throws -> Home.Run {
    try home.run([
      "replay", Self.folder.appendingPathComponent("\(name).transcript").path, "--at",
      "2026-11-21T15:45", "--zone", "Europe/London", "--seed", "7", "--columns", "\(columns)",
    ])
  }

  @Test func `there is one for every sort of block and more`() {
    #expect(Self.names.count >= 45)
  }

  @Test(arguments: names)
  func `a session leads from its script to the minutes`(name: String) throws {
    let home = try home()
    let checked = try home.run(["check", "--strict", "\(name).yaml"])
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    let run = try replay(name, columns: 80, in: home)
    #expect(run.errors == "")
    try expectSnapshot(home.withoutPlaces(run.output), "Constructs/\(name).80.txt")
    let written = try #require(home.minutes.first)
    #expect(home.minutes.count == 1)
    try expectSnapshot(try home.text(of: written), "Constructs/\(name).md")
  }

  @Test func `every script is shown as a person reads it`() throws {
    let home = try home()
    var pages = ""
    for name in Self.names {
      let run = try home.run(["show", "\(name).yaml"])
      #expect(run.status == 0, "\(name): \(run.errors)")
      pages += "# \(name)\n\(run.output)\n"
    }
    try expectSnapshot(pages, "Constructs/show.txt")
  }

  @Test func `rehearsals show groups, what fits and what does not`() throws {
    let home = try home()
    let people = ["Amy", "Ben", "Cyd", "Dee", "Eve", "Fay"].flatMap { ["--person", $0] }
    var pages = ""
    for arguments in [
      ["groups-mix.yaml"] + people, ["groups-mix.yaml", "--wall"] + people,
      ["groups-mix.yaml", "--people", "7", "--fit", "30m", "--start", "14:00"],
      ["repeat-until.yaml", "--fit", "20m"], ["cycles-if.yaml", "--fit", "5m"],
      ["conditions.yaml", "--fit", "12m", "--json"],
    ] {
      let run = try home.run(["rehearse"] + arguments)
      pages += "# rehearse \(arguments.joined(separator: " ")) → \(run.status)\n"
      pages += "\(run.output)\(run.errors)\n"
    }
    try expectSnapshot(pages, "Constructs/rehearse.txt")
  }

  @Test(arguments: names)
  func `its screens fit a narrow terminal`(name: String) throws {
    let home = try home()
    let run = try replay(name, columns: 40, in: home)
    for line in run.output.split(separator: "\n")
    where !line.contains("> ") && !line.hasPrefix("HOME") && !line.contains("/") {
      #expect(line.count <= 40, "\(line)")
    }
  }
}
