import FolderSupport
import Journal
import Testing

@Suite(.temporaryFolder) struct TornTailTests {
  private var path: String { TemporaryFolder.path + "/s.jsonl" }

  @Test func `A journal cut at every byte keeps each finished turn and says what is torn`() throws {
    try Sample.makeJournal(at: path, turns: 3)
    let whole = try bytes(at: path)
    let ends = try turnEnds(whole)
    #expect(ends.count == 4)
    for length in 0...whole.count {
      try write(Array(whole[..<length]), to: path)
      guard length >= ends[0] else {
        let expected: JournalError =
          length == 0 ? .empty(path: path) : .headerTorn(path: path, byteCount: length)
        #expect(throws: expected) { try JournalReader.read(path) }
        continue
      }
      let finished = ends.count { $0 <= length } - 1
      let contents = try JournalReader.read(path)
      #expect(contents.records == Sample.records(ofTurns: finished))
      #expect(contents.goodByteCount == ends[finished])
      #expect((contents.torn?.byteCount ?? 0) == length - ends[finished])
    }
  }

  @Test func `Recovery saves the torn bytes, cuts them off, and is done`() throws {
    try Sample.makeJournal(at: path, turns: 3)
    let whole = try bytes(at: path)
    let good = try turnEnds(whole)[2]
    for (attempt, length) in [good + 1, good + 40, whole.count - 1].enumerated() {
      try write(Array(whole[..<length]), to: path)
      let putAside = try #require(try JournalReader.recover(path))
      let suffix = attempt == 0 ? ".torn" : ".torn-\(attempt + 1)"
      #expect(putAside.path == path + suffix)
      #expect(putAside.tail.byteCount == length - good)
      #expect(putAside.tail.line == 6)
      #expect(putAside.tail.beginning.count == min(80, length - good))
      #expect(putAside.tail.beginning.hasPrefix("{"))
      #expect(try bytes(at: putAside.path) == Array(whole[good..<length]))
      #expect(try bytes(at: path) == Array(whole[..<good]))
      #expect(try permissions(at: putAside.path) == 0o600)
      #expect(try JournalReader.recover(path) == nil)
    }
  }

  @Test func `A turn without its last line is torn although its lines are whole`() throws {
    try Sample.makeJournal(at: path, turns: 2)
    let whole = try bytes(at: path)
    let ends = try turnEnds(whole)
    let firstLine = try #require(whole[ends[1]...].firstIndex(of: 0x0A)) + 1
    try write(Array(whole[..<firstLine]), to: path)
    let resumed = try JournalWriter.resume(at: path)
    #expect(resumed.contents.records == Sample.records(ofTurns: 1))
    #expect(resumed.contents.torn == nil)
    #expect(resumed.putAside?.tail.byteCount == firstLine - ends[1])
    try resumed.writer.append(Sample.turn(1))
    #expect(try bytes(at: path) == whole)
  }

  /// Where the header and each turn end.
  private func turnEnds(_ bytes: [UInt8]) throws -> [Int] {
    var ends: [Int] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      if !line.contains("\"more\":true") { ends.append(end + 1) }
      start = end + 1
    }
    return ends
  }
}
