import Export
import FolderSupport
import Foundation
import Synchronization
import Testing

@Suite(.temporaryFolder) struct DocumentWriterTests {
  private var preferred: String { TemporaryFolder.path + "/minutes" }
  private var fallback: String { TemporaryFolder.path + "/data/minutes" }

  private func write(
    _ contents: String, calls: DocumentCalls = .live
  ) throws(DocumentError) -> WrittenDocument {
    try DocumentWriter(calls: calls).write(
      name: "m.md", contents: contents, preferred: preferred, fallback: fallback)
  }

  @Test func `A document goes into the preferred folder, which is made`() throws {
    let written = try DocumentWriter().write(
      name: "m.md", contents: "Zoë\n", preferred: preferred, fallback: fallback)
    #expect(written == WrittenDocument(path: preferred + "/m.md", refusal: nil))
    #expect(try bytes(at: written.path) == Array("Zoë\n".utf8))
    #expect(try names(in: preferred) == ["m.md"])
    #expect(try names(in: TemporaryFolder.path) == ["minutes"])
  }

  @Test func `A document of that name is replaced`() throws {
    _ = try write("old and longer")
    _ = try write("new")
    #expect(try bytes(at: preferred + "/m.md") == Array("new".utf8))
    #expect(try names(in: preferred) == ["m.md"])
  }

  @Test func `Its mode follows the user's mask`() async throws {
    let folder = preferred
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      umask(0o022)
      let written = try DocumentWriter().write(
        name: "m.md", contents: "x", preferred: folder, fallback: nil)
      exit(try permissions(at: written.path) == 0o644 ? 0 : 1)
    }
  }

  @Test func `A file in the folder's place sends the document to the other folder`() throws {
    try FolderSupport.write([], to: preferred)
    let written = try write("x")
    #expect(written.path == fallback + "/m.md")
    #expect(written.refusal?.reason == .nameTaken)
    #expect(written.refusal?.folder == preferred)
    #expect(try permissions(at: fallback) == 0o700)
  }

  @Test func `A folder in the document's place does as well`() throws {
    try FileManager.default.createDirectory(
      atPath: preferred + "/m.md", withIntermediateDirectories: true)
    let written = try write("x")
    #expect(written.path == fallback + "/m.md")
    #expect(written.refusal?.reason == .nameTaken)
    #expect(try names(in: preferred) == ["m.md"])
  }

  @Test(arguments: [
    (EROFS, FolderRefusal.Reason.notWritable), (EACCES, .notWritable), (ENOSPC, .full),
    (EFBIG, .full), (EIO, .other),
  ])
  func `A refusal at any call leaves the old document and uses the other folder`(
    code: Int32, reason: FolderRefusal.Reason
  ) throws {
    // Opening, writing, syncing, renaming.
    for moment in 0..<4 {
      try? FileManager.default.removeItem(atPath: fallback)
      _ = try write("old")
      let written = try write("new", calls: failing(code, at: moment..<moment + 1))
      #expect(written.path == fallback + "/m.md")
      #expect(
        written.refusal?.reason == reason && written.refusal?.code == code, "call \(moment)")
      #expect(try bytes(at: preferred + "/m.md") == Array("old".utf8))
      #expect(try names(in: preferred) == ["m.md"])
      #expect(try bytes(at: written.path) == Array("new".utf8))
    }
  }

  @Test func `Where neither folder takes it both reasons are told`() throws {
    _ = try write("old")
    let error = try #require(throws: DocumentError.self) {
      try write("new", calls: failing(ENOSPC, at: 0..<99))
    }
    #expect(error.preferred.folder == preferred)
    #expect(error.fallback?.folder == fallback)
    #expect(error.fallback?.reason == .full)
    #expect(try bytes(at: preferred + "/m.md") == Array("old".utf8))
  }

  @Test func `Short writes are gone on with`() throws {
    var calls = DocumentCalls.live
    calls.write = { descriptor, bytes in
      DocumentCalls.live.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(3)))
    }
    let written = try write("twelve bytes", calls: calls)
    #expect(try bytes(at: written.path) == Array("twelve bytes".utf8))
  }

  @Test func `A write that takes nothing is a full disk`() throws {
    var calls = DocumentCalls.live
    calls.write = { _, _ in 0 }
    let error = try #require(throws: DocumentError.self) { try write("x", calls: calls) }
    #expect(error.preferred.folder == preferred)
    #expect(error.preferred.reason == .full)
    #expect(error.preferred.code == nil)
    #expect(try names(in: preferred) == [])
  }
}

/// The real calls, of which some, counted from 0 over all kinds, give an `errno`.
private func failing(_ code: Int32, at failing: Range<Int>) -> DocumentCalls {
  let count = Counter()
  let live = DocumentCalls.live
  var calls = live
  calls.open = { failing.contains(count.next()) ? -code : live.open($0, $1, $2) }
  calls.write = { failing.contains(count.next()) ? -Int(code) : live.write($0, $1) }
  calls.synchronise = { failing.contains(count.next()) ? -code : live.synchronise($0) }
  calls.rename = { failing.contains(count.next()) ? -code : live.rename($0, $1) }
  return calls
}

private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      defer { value += 1 }
      return value
    }
  }
}
