import FolderSupport
import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

/// The tables of docs/journal-format.md against the code.
struct DocumentedKindsTests {
  /// What the documentation says of a kind.
  private struct Row {
    var all: Set<String> = []
    var always: Set<String> = []
  }

  private func section(_ heading: String) throws -> Substring {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let text = try String(
      contentsOf: root.appending(path: "docs/journal-format.md"), encoding: .utf8)
    let behind = try #require(text.range(of: "\n## \(heading)\n")).upperBound
    return text[behind...].prefix(
      upTo: text[behind...].range(of: "\n## ")?.lowerBound ?? text.endIndex)
  }

  private func rows(_ heading: String) throws -> [(name: String, fields: Substring)] {
    try section(heading).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard cells.count >= 3, let name = quoted(cells[0]).first else { return nil }
      return (name, cells[1])
    }
  }

  private func quoted(_ text: Substring) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }

  private func documentedKinds() throws -> [String: Row] {
    var kinds: [String: Row] = [:]
    for (kind, fields) in try rows("Event kinds") {
      let optional = fields.matches(of: /\[[^\]]*\]/).flatMap { quoted($0.output) }
      // Of "`a`, `b` or `c`" each is there now and then.
      let alternatives = ["slot", "place", "person", "role", "small-group", "group"].filter {
        name in
        kind.hasPrefix("note-") && fields.contains("`\(name)`")
      }
      let all = Set(quoted(fields))
      kinds[kind] = Row(all: all, always: all.subtracting(optional).subtracting(alternatives))
    }
    return kinds
  }

  @Test func `Every kind that is written is documented with its fields, and no other`() throws {
    let documented = try documentedKinds()
    var written: [String: Row] = [:]
    for sort in 0..<EventSamples.sorts {
      for seed in UInt64(0)..<300 {
        var samples = EventSamples(seed: seed)
        let record = samples.event(ofSort: sort).record
        let fields = Set(record.fields.map(\.name))
        var row = written[record.kind] ?? Row(all: fields, always: fields)
        row.all.formUnion(fields)
        row.always.formIntersection(fields)
        written[record.kind] = row
      }
    }
    #expect(Set(written.keys) == Set(documented.keys))
    for (kind, row) in written {
      #expect(documented[kind]?.all == row.all, "\(kind)")
      #expect(documented[kind]?.always == row.always, "\(kind)")
    }
  }

  @Test func `The words of cause, what and place are documented`() throws {
    let text = try section("Event kinds")
    var words: Set<String> = []
    for sort in [5, 6, 7, 14, 19] {
      for seed in UInt64(0)..<200 {
        var samples = EventSamples(seed: seed)
        let record = samples.event(ofSort: sort).record
        words.formUnion(["cause", "what", "place"].compactMap(record.string))
      }
    }
    #expect(words.count == 18)
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test func `The header is documented with its fields, and no other`() throws {
    let header = SessionHeader(
      id: "x", plan: "x", scriptPath: "x", script: "x",
      files: [KeptFile(id: "x", path: "x", text: "x")], zone: "UTC",
      loadedAt: WallTime(milliseconds: 0), seed: 1, pace: 1, program: "x")
    let fields = header.record.fields.map(\.name) + ["format"]
    #expect(Set(try rows("The header").map(\.name)) == Set(fields))
  }

  @Test func `The example in the documentation is a session`() throws {
    let example = try section("An example").split(separator: "\n").filter { $0.hasPrefix("{") }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let sessions = SessionFolder(dataFolder: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      atPath: sessions.path, withIntermediateDirectories: true)
    let id = "2026-11-21-1545-tuning"
    try Data(example.map { $0 + "\n" }.joined().utf8)
      .write(to: URL(filePath: sessions.journalPath(of: id)))
    let stored = try SessionJournal.read(id, in: sessions)
    #expect(stored.header.id == id)
    #expect(stored.turns.map(\.events.count) == [1, 1, 2])
  }
}
