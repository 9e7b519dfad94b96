import DiskSupport
import FolderSupport
import Foundation
import MeetingProtocol
import Session
import Testing

@testable import Journal

/// A journal that is written anew, on a disk that refuses or shortens any call, and by a program that is killed.
@Suite(.temporaryFolder) struct RewritingTests {
  private var path: String { TemporaryFolder.path + "/s.jsonl" }

  private static let turns = [[record("one"), record("two")], [record("three")]]

  private static func record(_ text: String) -> JournalRecord {
    JournalRecord(kind: "noteAdded", fields: ["text": .string(text)])
  }

  @Test func `it holds what is written, goes on, and stays locked`() throws {
    try Sample.makeJournal(at: path, turns: 4)
    let writer = try JournalWriter.resume(at: path).writer
    try writer.rewrite(header: Sample.header, turns: Self.turns)
    #expect(writer.lastSequence == 3)
    #expect(throws: JournalError.inUse(path: path, process: getpid())) {
      try JournalWriter.resume(at: path)
    }
    try writer.append([Self.record("four")])
    let contents = try JournalReader.read(path)
    #expect(contents.records.compactMap { $0.string("text") } == ["one", "two", "three", "four"])
    #expect(contents.header == Sample.header)
    #expect(try names(in: TemporaryFolder.path) == ["s.jsonl", "s.jsonl.lock"])
  }

  @Test(arguments: 0..<6, [Faults.Fault.refuse(ENOSPC), .shorten(to: 30)])
  func `refused at any call it is the old journal or the new one, and can be written on`(
    moment: Int, fault: Faults.Fault
  ) throws {
    try Sample.makeJournal(at: path, turns: 2)
    let before = try bytes(at: path)
    // Opening and locking the journal is the first call.
    let faults = Faults(fault, at: moment + 1..<moment + 2)
    let writer = try JournalWriter.resume(at: path, calls: faults.calls).writer
    #expect(throws: JournalError.self) {
      try writer.rewrite(header: Sample.header, turns: Self.turns)
    }
    // Opening, writing, syncing and renaming come first, then the folder's sync.
    let isWritten = try bytes(at: path) != before
    #expect(isWritten == (moment >= 4))
    try writer.append([Self.record("four")])
    let texts = try JournalReader.read(path).records.compactMap { $0.string("text") }
    let old = Sample.records(ofTurns: 2).compactMap { $0.string("text") }
    #expect(texts == (isWritten ? ["one", "two", "three", "four"] : old + ["four"]))
    #expect(try names(in: TemporaryFolder.path) == ["s.jsonl", "s.jsonl.lock"])
  }

  @Test(arguments: 0..<8, [false, true])
  func `killed between any two steps it is the old journal or the new one`(
    moment: Int, halfway: Bool
  ) async throws {
    let path = path
    try Sample.makeJournal(at: path, turns: 2)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, moment = moment as Int, halfway = halfway as Bool] in
      let faults = Faults(halfway ? .killHalfway : .kill, at: moment + 1..<moment + 2)
      let writer = try JournalWriter.resume(at: path, calls: faults.calls).writer
      try writer.rewrite(header: Sample.header, turns: Self.turns)
      kill(getpid(), SIGKILL)
    }
    let resumed = try JournalWriter.resume(at: path)
    #expect(resumed.putAside == nil)
    let texts = resumed.contents.records.compactMap { $0.string("text") }
    let old = Sample.records(ofTurns: 2).compactMap { $0.string("text") }
    #expect(texts == old || texts == ["one", "two", "three"])
    try resumed.writer.rewrite(header: Sample.header, turns: Self.turns)
    #expect(try names(in: TemporaryFolder.path) == ["s.jsonl", "s.jsonl.lock"])
  }
}
