import Foundation
import SnapshotSupport
import Testing

/// What is heard or logged with `--plain`: whole sessions, sentence by sentence.
struct ReadAloudTests {
  @Test(arguments: ["footbridge", "Commands/every"])
  func `a session read aloud makes sense`(name: String) throws {
    let home = try Home()
    let run = try home.run([
      "replay", Fixtures.transcripts.appendingPathComponent(name + ".transcript").path, "--plain",
      "--at", "2026-11-21T15:45", "--zone", "Europe/London", "--seed", "7",
    ])
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for line in lines {
      #expect(line.last.map { $0 != " " } ?? false, "a line of nothing or of padding: '\(line)'")
      let text = line.drop { $0 == " " }
      let isNote = line != text && text.first?.isNumber ?? false
      #expect(isNote || !text.contains("  "), "columns: '\(line)'")
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
    let file = name.split(separator: "/").last ?? ""
    try expectSnapshot(home.withoutPlaces(run.output), "Aloud/\(file).txt")
  }
}
