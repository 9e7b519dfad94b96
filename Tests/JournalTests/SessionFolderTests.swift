import FolderSupport
import Foundation
import Journal
import Testing

@Suite(.temporaryFolder) struct SessionFolderTests {
  private var folder: SessionFolder { SessionFolder(dataFolder: TemporaryFolder.path + "/data") }

  private func make(_ ids: String...) throws {
    for id in ids { _ = try folder.create(baseName: id) { _ in Sample.header } }
  }

  @Test func `Without a folder there are no sessions`() throws {
    #expect(try folder.identifiers() == [])
    #expect(throws: SessionLookupError.noSessions(folder: folder.path)) { try folder.find("last") }
  }

  @Test func `A name that is taken gets a number`() throws {
    let base = "2026-11-21-1545-project-tuning"
    let ids = try (0..<3).map { _ in
      try folder.create(baseName: base) { JournalRecord(kind: "s", fields: ["id": .string($0)]) }.id
    }
    #expect(ids == [base, base + "-2", base + "-3"])
    for id in ids {
      let header = try JournalReader.read(folder.journalPath(of: id)).header
      #expect(header.string("id") == id)
    }
  }

  @Test func `A base name cannot leave the folder`() throws {
    #expect(try folder.create(baseName: "../x") { _ in Sample.header }.id == "..-x")
    #expect(try names(in: TemporaryFolder.path + "/data") == ["sessions"])
  }

  @Test func `Sessions are ordered by the date in their ids, then by their last change`() throws {
    try make("2026-11-21-1545-grow", "2026-11-20-0900-walk", "2026-11-21-1545-aims", "old")
    let path = folder.journalPath(of: "2026-11-20-0900-walk")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 9_000_000_000)], ofItemAtPath: path)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: folder.journalPath(of: "2026-11-21-1545-grow"))
    try write([], to: folder.path + "/notes.txt")
    try write([], to: folder.path + "/2026-12-01-1000-x.jsonl.torn")
    #expect(
      try folder.identifiers() == [
        "old", "2026-11-20-0900-walk", "2026-11-21-1545-grow", "2026-11-21-1545-aims",
      ])
    #expect(try folder.find("last") == "2026-11-21-1545-aims")
  }

  @Test func `An id is found by itself and by a beginning that only it has`() throws {
    let base = "2026-11-21-1545-project-tuning"
    try make("2026-11-20-0900-walk", base, base)
    #expect(try folder.find("2026-11-20") == "2026-11-20-0900-walk")
    #expect(try folder.find(base) == base)
    #expect(try folder.find(base + "-") == base + "-2")
    #expect(
      throws: SessionLookupError.ambiguous("2026-11-21", candidates: [base, base + "-2"])
    ) { try folder.find("2026-11-21") }
    #expect(throws: SessionLookupError.unknown("tuning")) { try folder.find("tuning") }
    #expect(throws: SessionLookupError.unknown("")) { try folder.find("") }
  }

  @Test func `A session is in use as long as its writer lives`() throws {
    var session: (id: String, writer: JournalWriter)? =
      try folder.create(baseName: "s") { _ in Sample.header }
    #expect(session != nil)
    #expect(try folder.use(of: "s") == .inUse(process: getpid()))
    session = nil
    #expect(try folder.use(of: "s") == .free)
    #expect(throws: JournalError.missing(path: folder.journalPath(of: "t"))) {
      try folder.use(of: "t")
    }
  }

  @Test func `A lock does not outlive a killed process, whatever its note says`() async throws {
    let data = TemporaryFolder.path + "/data"
    await #expect(processExitsWith: .signal(SIGKILL)) { [data = data as String] in
      let made = try SessionFolder(dataFolder: data).create(baseName: "s") { _ in Sample.header }
      try made.writer.append(Sample.turn(0))
      kill(getpid(), SIGKILL)
    }
    #expect(try names(in: folder.path) == ["s.jsonl", "s.jsonl.lock"])
    #expect(try folder.use(of: "s") == .free)
    #expect(try folder.identifiers() == ["s"])
    let resumed = try JournalWriter.resume(at: folder.journalPath(of: "s"))
    #expect(try folder.use(of: "s") == .inUse(process: getpid()))
    #expect(resumed.contents.records == Sample.turn(0))
  }
}

struct DataFolderTests {
  @Test(arguments: [
    (["CONVENE_HOME": "/c/", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/c"),
    (["CONVENE_HOME": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/convene"),
    (["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/convene"),
    (["HOME": "/h"], "/h/.local/share/convene"),
    (["CONVENE_HOME": "here"], "here"),
  ])
  func `The environment names the data folder`(
    environment: [String: String], expected: String
  ) throws {
    #expect(try DataFolder.path { environment[$0] } == expected)
  }
}
