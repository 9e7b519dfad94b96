import Foundation
import SnapshotSupport
import Testing

/// Programs that other people wrote read the minutes.
struct IndependentReadersTests {
  @Test(.enabled(if: IndependentReaders.areInstalled, "`.ci/setup test` installs them"))
  func `an HTML checker, axe, a schema, a calendar, a CSV reader and pandoc accept the minutes`()
    throws
  {
    let home = try Home()
    let folder = home.folder.appendingPathComponent("made")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in TranscriptTests.names {
      _ = try home.run([
        "replay", Fixtures.transcripts.appendingPathComponent("\(name).transcript").path, "--at",
        "2026-11-21T15:45", "--zone", "Europe/London", "--seed", "7",
      ])
      for format in ["html", "json", "ics", "csv"] + (name == "footbridge" ? ["docx", "odt"] : []) {
        try make("\(name).\(format)", in: folder, home)
      }
    }
    try copyHostileMinutes(to: folder)
    let said = try IndependentReaders.read(folder)
    #expect(said == ["read csv:5 docx:1 html:5 ics:5 json:5 odt:1"])
  }

  @Test(.enabled(if: IndependentReaders.areInstalled, "`.ci/setup test` installs them"))
  func `the readers find what is wrong`() throws {
    let home = try Home()
    let folder = home.folder.appendingPathComponent("made")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let wrong = [
      "a.html": "<!DOCTYPE html><html><body><img src=\"a.png\"><table><p></table></body></html>",
      "a.json": "{\"format\": \"other\", \"actions\": []}", "a.csv": "a,b\r\nc\r\n",
    ]
    for (name, text) in wrong {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let said = try IndependentReaders.read(folder).joined(separator: "\n")
    for fault in ["error", "a.html: image-alt", "a.json: $", "a.csv: rows of [1, 2] cells"] {
      #expect(said.contains(fault), "\(fault): \(said)")
    }
  }

  private func make(_ name: String, in folder: URL, _ home: Home) throws {
    let file = folder.appendingPathComponent(name)
    let run = try home.run(["minutes", "last", "--output", file.path])
    #expect(run.status == 0 && run.errors == "", "\(name): \(run.errors)")
  }

  /// The snapshots of the session whose every text means harm.
  private func copyHostileMinutes(to folder: URL) throws {
    for name in ["everywhere.html", "everywhere.json", "everywhere.ics", "everywhere-notes.csv"] {
      try FileManager.default.copyItem(
        at: Fixtures.snapshots.appendingPathComponent("Minutes/\(name)"),
        to: folder.appendingPathComponent(name))
    }
  }

  @Test(.enabled(if: IndependentReaders.areInstalled, "`.ci/setup test` installs them"))
  func `the schema of scripts accepts every script that is right, and finds wrong keys`() throws {
    let schema = Fixtures.root.appendingPathComponent("docs/convene.schema.json").path
    let right = Self.scripts(in: "protocols") + Self.scripts(in: "Tests/RightScripts")
    #expect(right.count > 45)
    let accepted = try IndependentReaders.run("scripts.py", [schema] + right)
    #expect(accepted == ["read \(right.count)"])
    let wrong = ["unknown-keys", "asked-values", "comma-divides"].map {
      Fixtures.root.appendingPathComponent("Tests/ErrorBook/\($0).yaml").path
    }
    let found = try IndependentReaders.run("scripts.py", [schema] + wrong)
    #expect(found.count == wrong.count + 1, "\(found)")
  }

  private static func scripts(in folder: String) -> [String] {
    let files = FileManager.default.enumerator(
      at: Fixtures.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
      .map(\.path).sorted()
  }
}
