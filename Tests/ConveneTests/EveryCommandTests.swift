import Foundation
import InputLine
import SnapshotSupport
import Testing

/// What every command of the table shows, as it is meant and wrongly typed, through the real binary.
struct EveryCommandTests {
  static let names = ["every", "course", "form", "fit", "late", "leaving"]

  private static func file(_ name: String) -> URL {
    Fixtures.transcripts.appendingPathComponent("Commands/\(name).transcript")
  }

  private func replay(_ name: String, columns: Int) throws -> String {
    let home = try Home()
    // A session of its own script finds it where the program is started.
    let script = Self.file(name).deletingPathExtension().appendingPathExtension("yaml")
    if FileManager.default.fileExists(atPath: script.path) {
      try FileManager.default.copyItem(
        at: script, to: home.folder.appendingPathComponent(script.lastPathComponent))
    }
    let run = try home.run([
      "replay", Self.file(name).path, "--at", "2026-11-21T15:45", "--zone", "Europe/London",
      "--seed", "7", "--columns", "\(columns)",
    ])
    #expect(run.errors == "")
    #expect(run.status == 1, "lines were given back")
    return home.withoutPlaces(run.output)
  }

  @Test(arguments: [40, 80]) func `the screens of all commands are kept`(columns: Int) throws {
    let screens = try Self.names.map { try replay($0, columns: columns) }.joined(separator: "\n")
    try expectSnapshot(screens, "Commands/all.\(columns).txt")
  }

  @Test func `every command of the table is typed once as meant and once wrongly`() throws {
    var done: Set<CommandName> = []
    var givenBack: Set<CommandName> = []
    for name in Self.names {
      let screens = try replay(name, columns: 80)
      let text = try String(contentsOf: Self.file(name), encoding: .utf8)
      for line in try Transcript(text: text).lines {
        let word = line.text.dropFirst().prefix { $0 != " " }
        guard line.text.hasPrefix("/"), let command = CommandName(typed: String(word)) else {
          continue
        }
        if screens.contains("Line \(line.number) was given back") {
          givenBack.insert(command)
        } else {
          done.insert(command)
        }
      }
    }
    for entry in CommandTable.entries {
      #expect(done.contains(entry.name), "\(entry.name.typed) is never done")
      #expect(givenBack.contains(entry.name), "\(entry.name.typed) is never given back")
    }
  }
}
