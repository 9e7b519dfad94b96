import FolderSupport
import Foundation
import Journal
import Testing

@Suite(.temporaryFolder) struct DocumentedFormatTests {
  @Test func `The example in the documentation is a journal`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let text = try String(
      contentsOf: root.appending(path: "docs/journal-format.md"), encoding: .utf8)
    let example = try #require(text.firstMatch(of: /```jsonl\n([^`]*)```/)).output.1
    let path = TemporaryFolder.path + "/s.jsonl"
    try write(Array(example.utf8), to: path)
    let contents = try JournalReader.read(path)
    #expect(contents.format == 1)
    #expect(contents.torn == nil)
    #expect(contents.records.compactMap { $0.integer("turn") } == [1, 2, 3, 3])
  }

  @Test func `A journal of a later version is refused with both versions`() throws {
    let path = TemporaryFolder.path + "/s.jsonl"
    let body = #"{"seq":0,"kind":"session","format":2"#
    let sum = String(Checksum.crc32(body.utf8), radix: 16)
    let seal = String(repeating: "0", count: 8 - sum.count) + sum
    // What a later version writes in the lines after it cannot be known here.
    try write(Array("\(body),\"crc\":\"\(seal)\"}\n{\"new\":{}}\n".utf8), to: path)
    #expect(throws: JournalError.newerFormat(path: path, found: 2, known: 1)) {
      try JournalReader.read(path)
    }
  }
}
