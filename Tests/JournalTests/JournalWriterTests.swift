import DiskSupport
import FolderSupport
import Foundation
import Journal
import Testing

@Suite(.temporaryFolder) struct JournalWriterTests {
  private var path: String { TemporaryFolder.path + "/data/sessions/s.jsonl" }

  @Test func `What was appended is read, and gone on with`() throws {
    try Sample.makeJournal(at: path, turns: 4)
    let resumed = try JournalWriter.resume(at: path)
    #expect(resumed.putAside == nil)
    #expect(resumed.contents.header == Sample.header)
    #expect(resumed.contents.records == Sample.records(ofTurns: 4))
    #expect(resumed.writer.lastSequence == 7)
    try resumed.writer.append(Sample.turn(4))
    #expect(resumed.writer.lastSequence == 10)
    let contents = try JournalReader.read(path)
    #expect(contents.records == Sample.records(ofTurns: 5))
    #expect(contents.torn == nil)
    #expect(contents.format == 1)
    #expect(try contents.goodByteCount == bytes(at: path).count)
  }

  @Test func `Nothing appended writes nothing`() throws {
    let writer = try JournalWriter.create(at: path, header: Sample.header)
    let before = try bytes(at: path)
    try writer.append([])
    #expect(try bytes(at: path) == before)
    #expect(writer.lastSequence == 0)
  }

  @Test func `Files and folders are for this user only`() throws {
    try Sample.makeJournal(at: path, turns: 1)
    #expect(try permissions(at: path) == 0o600)
    #expect(try permissions(at: TemporaryFolder.path + "/data/sessions") == 0o700)
    #expect(try permissions(at: TemporaryFolder.path + "/data") == 0o700)
    #expect(try names(in: TemporaryFolder.path + "/data/sessions") == ["s.jsonl"])
  }

  @Test func `A name that is taken is refused and left alone`() throws {
    try Sample.makeJournal(at: path, turns: 2)
    let before = try bytes(at: path)
    #expect(throws: JournalError.alreadyExists(path: path)) {
      try JournalWriter.create(at: path, header: Sample.header)
    }
    #expect(try bytes(at: path) == before)
  }

  @Test func `A second writer is refused and told whose it is`() throws {
    let writer = try JournalWriter.create(at: path, header: Sample.header)
    let refusal = JournalError.inUse(path: path, process: getpid())
    #expect(throws: refusal) { try JournalWriter.resume(at: path) }
    #expect(throws: refusal) { try JournalReader.recover(path) }
    try writer.append(Sample.turn(0))
    #expect(try JournalReader.read(path).records == Sample.turn(0))
  }

  @Test func `A missing file says so`() {
    #expect(throws: JournalError.missing(path: path)) { try JournalWriter.resume(at: path) }
    #expect(throws: JournalError.missing(path: path)) { try JournalReader.read(path) }
  }

  @Test func `A file that was deleted or changed meanwhile takes no more`() throws {
    let writer = try JournalWriter.create(at: path, header: Sample.header)
    try writer.append(Sample.turn(0))
    let whole = try bytes(at: path)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("x\n".utf8))
    #expect(throws: JournalError.changedOutside(path: path)) { try writer.append(Sample.turn(1)) }
    try handle.truncate(atOffset: UInt64(whole.count))
    try writer.append(Sample.turn(1))
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: JournalError.vanished(path: path)) { try writer.append(Sample.turn(2)) }
  }

  @Test func `Turns of one moment take one write and one sync and the bytes of several`() throws {
    let other = TemporaryFolder.path + "/other.jsonl"
    let single = try JournalWriter.create(at: other, header: Sample.header)
    for number in 0..<3 { try single.append(Sample.turn(number)) }
    let faults = Faults(.refuse(EIO), at: 0..<0)
    let writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
    let before = faults.callCount
    try writer.append(turns: (0..<3).map { Sample.turn($0) })
    #expect(faults.callCount == before + 2)
    #expect(writer.lastSequence == single.lastSequence)
    #expect(try bytes(at: path) == bytes(at: other))
  }

  @Test func `Of turns of one moment that are refused nothing remains`() throws {
    let path = TemporaryFolder.path + "/s.jsonl"
    let faults = Faults(.shorten(to: 200), at: 5..<6)
    let writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
    #expect(faults.callCount == 5)
    let before = try bytes(at: path)
    #expect(throws: JournalError.self) {
      try writer.append(turns: (0..<3).map { Sample.turn($0) })
    }
    #expect(try bytes(at: path) == before)
    try writer.append(turns: (0..<3).map { Sample.turn($0) })
    #expect(try JournalReader.read(path).records == Sample.records(ofTurns: 3))
  }
}
