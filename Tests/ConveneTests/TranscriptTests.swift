import Foundation
import SnapshotSupport
import Testing

/// Whole sessions through the real binary, from the first line to the minutes.
struct TranscriptTests {
  static let names = ["footbridge", "grow", "learning-walk", "research-plan-do-evaluate"]

  private func replay(_ name: String, columns: Int, in home: Home) throws -> Home.Run {
    try home.run([
      "replay", Fixtures.transcripts.appendingPathComponent("\(name).transcript").path, "--at",
      "2026-11-21T15:45", "--zone", "Europe/London",
      "--seed", "7", "--columns", "\(columns)",
    ])
  }

  @Test(arguments: names, [40, 80])
  func `a session is shown as it was kept`(name: String, columns: Int) throws {
    let home = try Home()
    let run = try replay(name, columns: columns, in: home)
    #expect(run.errors == "")
    #expect(run.status == 0)
    try expectSnapshot(home.withoutPlaces(run.output), "Transcripts/\(name).\(columns).txt")
  }

  @Test(arguments: names)
  func `a session leaves its minutes`(name: String) throws {
    let home = try Home()
    _ = try replay(name, columns: 80, in: home)
    let written = try #require(home.minutes.first)
    #expect(home.minutes.count == 1)
    try expectSnapshot(try home.text(of: written), "Transcripts/\(name).md")
    let printed = try home.run(["minutes", "last"])
    #expect(printed.output == (try home.text(of: written)))
  }

  @Test(arguments: names)
  func `a session has its minutes in every own format`(name: String) throws {
    let home = try Home()
    _ = try replay(name, columns: 80, in: home)
    for format in ["html", "txt", "json", "ics"] {
      let printed = try home.run(["minutes", "--to", format])
      #expect(printed.errors == "" && printed.status == 0)
      try expectSnapshot(printed.output, "Transcripts/\(name).\(format)")
    }
    for table in ["notes", "actions", "decisions", "times", "people"] {
      let printed = try home.run(["minutes", "--to", "csv", "--table", table])
      try expectSnapshot(printed.output, "Transcripts/\(name).\(table).csv")
    }
  }

  @Test(arguments: names)
  func `every line on a screen is as wide as the terminal at most`(name: String) throws {
    let run = try replay(name, columns: 40, in: Home())
    let lines = run.output.split(separator: "\n")
    // An echoed line is as long as it was typed; everything else is wrapped.
    for line in lines where !line.contains("> ") && !line.hasPrefix("HOME") && !line.contains("/") {
      #expect(line.count <= 40, "\(line)")
    }
  }
}
