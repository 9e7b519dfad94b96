import FolderSupport
import Foundation
import Journal
import Testing

@Suite(.temporaryFolder) struct DamageTests {
  private var path: String { TemporaryFolder.path + "/s.jsonl" }

  @Test(arguments: [UInt8(0x01), 0x20, 0x80])
  func `A flipped bit in any complete line is damage in that line`(mask: UInt8) throws {
    try Sample.makeJournal(at: path, turns: 2)
    let whole = try bytes(at: path)
    var line = 1
    // The last newline is left out: without it the line is torn.
    for index in whole.indices.dropLast() {
      var flipped = whole
      flipped[index] ^= mask
      try write(flipped, to: path)
      let damage = try #require(throws: JournalError.self) { try JournalReader.read(path) }
      guard case .damaged(let place) = damage else {
        Issue.record("byte \(index): \(damage)")
        continue
      }
      #expect(place.line == line, "byte \(index)")
      #expect(place.column >= 1)
      if whole[index] == 0x0A { line += 1 }
    }
  }

  @Test func `Damage changes nothing, and the turns before it can be salvaged`() throws {
    try Sample.makeJournal(at: path, turns: 3)
    var damaged = try bytes(at: path)
    // In the second line of the second turn, which is line 4.
    let lines = damaged.split(separator: 0x0A)
    damaged[lines[3].startIndex + 60] ^= 1
    try write(damaged, to: path)
    #expect(throws: JournalError.self) { try JournalReader.recover(path) }
    #expect(throws: JournalError.self) { try JournalWriter.resume(at: path) }
    #expect(try bytes(at: path) == damaged)
    #expect(try names(in: TemporaryFolder.path) == ["s.jsonl"])
    let salvage = try JournalReader.salvage(path)
    #expect(salvage.damage?.line == 4)
    #expect(salvage.contents.records == Sample.records(ofTurns: 1))
    #expect(salvage.contents.torn?.line == 3)
    #expect(salvage.contents.torn?.byteCount == lines[2].count + 1)
  }

  @Test func `A wrong checksum is told with both sums at its column`() throws {
    try Sample.makeJournal(at: path, turns: 1)
    let text = String(decoding: try bytes(at: path), as: UTF8.self)
    let changed = text.replacing("réal", with: "reel")
    try write(Array(changed.utf8), to: path)
    let error = try #require(throws: JournalError.self) { try JournalReader.read(path) }
    guard case .damaged(let damage) = error, case .checksumMismatch = damage.reason else {
      Issue.record("\(error)")
      return
    }
    let line = try #require(changed.split(separator: "\n").last)
    #expect(damage.line == 2)
    #expect(damage.column == line.unicodeScalars.count - 9)
  }

  @Test func `A line left out or doubled is a jump in the numbers`() throws {
    try Sample.makeJournal(at: path, turns: 3)
    let lines = try bytes(at: path).split(separator: 0x0A, omittingEmptySubsequences: true)
    try write(
      Array(lines.enumerated().filter { $0.offset != 2 }.map(\.element).joined(by: 0x0A)), to: path)
    let jump = JournalDamage.Reason.sequence(expected: 2, found: 3)
    #expect(try reason() == jump)
    try write(Array((lines[0...2] + lines[2...]).joined(by: 0x0A)), to: path)
    #expect(try reason() == .sequence(expected: 3, found: 2))
  }

  @Test func `What is no journal is refused by its first line`() throws {
    try write(Array("hello\n".utf8), to: path)
    #expect(try reason() == .malformed)
    try write(Array("hello".utf8), to: path)
    #expect(throws: JournalError.headerTorn(path: path, byteCount: 5)) {
      try JournalReader.read(path)
    }
    try write([], to: path)
    #expect(throws: JournalError.empty(path: path)) { try JournalWriter.resume(at: path) }
  }

  private func reason() throws -> JournalDamage.Reason? {
    let error = try #require(throws: JournalError.self) { try JournalReader.read(path) }
    guard case .damaged(let damage) = error else { return nil }
    return damage.reason
  }
}

extension Sequence where Element: Sequence<UInt8> {
  fileprivate func joined(by newline: UInt8) -> [UInt8] {
    flatMap { Array($0) + [newline] }
  }
}
