import Foundation
import Journal
import MeetingProtocol
import Session
import SnapshotSupport
import Testing

@testable import Facilitator

/// Journals of every version of the format there ever was, as they were written then: read and folded for ever.
///
/// A file below `Tests/JournalFixtures` is never changed. A new version of the format gets a folder of its own.
struct OldJournalTests {
  private static let fixtures = Fixtures.root.appendingPathComponent("Tests/JournalFixtures")

  /// Every journal there, as `format-1/grow`.
  static let journals: [String] = {
    let files = FileManager.default.enumerator(atPath: fixtures.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
  }()

  /// Puts a journal where sessions are, under its own name.
  private func store(_ name: String, in home: Home) throws -> (id: String, folder: SessionFolder) {
    let bytes = try Data(contentsOf: Self.fixtures.appendingPathComponent(name + ".jsonl"))
    let id = "2026-11-21-1545-old"
    let folder = SessionFolder(dataFolder: home.data.path)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: folder.journalPath(of: id)))
    return (id, folder)
  }

  @Test(arguments: journals)
  func `a journal of any version is the session that it was`(name: String) throws {
    let home = try Home()
    let (id, folder) = try store(name, in: home)
    let stored = try SessionJournal.read(id, in: folder)
    #expect(home.journals.count == 1)
    let summary = SessionSummary.text(stored.header, try stored.engine())
    try expectFixture(summary, in: Self.fixtures.appendingPathComponent(name + ".txt"))
  }

  @Test(arguments: journals)
  func `the program still writes the minutes of it`(name: String) throws {
    let home = try Home()
    let (id, _) = try store(name, in: home)
    let run = try home.run(["minutes", id])
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# "))
  }

  @Test func `each version that can be read has its journals, today's too`() throws {
    let home = try Home()
    let header = SessionHeader(
      id: "x", plan: "x", scriptPath: "x", script: "x", zone: "UTC",
      loadedAt: WallTime(milliseconds: 0),
      seed: 1, pace: 1, program: "x")
    let folder = SessionFolder(dataFolder: home.data.path)
    _ = try SessionJournal.create(in: folder, header: header)
    let format = try JournalReader.read(folder.journalPath(of: "x")).format
    for version in 1...format {
      #expect(Self.journals.contains { $0.hasPrefix("format-\(version)/") }, "\(version)")
    }
  }

  @Test func `a field that this version does not know changes nothing`() throws {
    let home = try Home()
    let (id, folder) = try store("format-1/every-kind", in: home)
    let before = try SessionJournal.read(id, in: folder).engine()
    try changeLine(7, of: folder.journalPath(of: id)) { body in
      body + #","zzz":["of","a","later","version"]"#
    }
    #expect(try SessionJournal.read(id, in: folder).engine() == before)
  }

  @Test func `a kind that this version does not know is refused with its place`() throws {
    let home = try Home()
    let (id, folder) = try store("format-1/every-kind", in: home)
    let path = folder.journalPath(of: id)
    try changeLine(7, of: path) { body in
      body.replacing(/"kind":"[^"]*"/, with: #""kind":"song-sung""#)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let run = try home.run(["resume", id], input: "a word\n")
    #expect(run.status == 1)
    let said = home.withoutPlaces(run.output).replacing("\n", with: " ")
    #expect(
      said.contains(
        "\(id).jsonl:7:1: error: this version does not know entries of the kind 'song-sung', a newer Convene"
      ), "\(said)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  /// Changes a line's text before its checksum, and seals it anew.
  private func changeLine(_ number: Int, of path: String, _ change: (String) -> String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.components(separatedBy: "\n")
    let sealed = try #require(lines[number - 1].range(of: #","crc":"#, options: .backwards))
    let body = change(String(lines[number - 1][..<sealed.lowerBound]))
    let sum = String(Checksum.crc32(body.utf8), radix: 16)
    lines[number - 1] =
      body + #","crc":""# + String(repeating: "0", count: 8 - sum.count) + sum + #""}"#
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
