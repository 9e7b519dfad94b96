import DiskSupport
import FolderSupport
import Foundation
import Journal
import Testing

/// A disk that refuses or shortens any call at any moment.
@Suite(.temporaryFolder) struct FaultTests {
  private var path: String { TemporaryFolder.path + "/s.jsonl" }

  /// More calls than three turns with their repairs make.
  private static let moments = 0..<18
  private static let faults: [Faults.Fault] = [
    .refuse(ENOSPC), .refuse(EIO), .shorten(to: 0), .shorten(to: 1), .shorten(to: 200),
  ]

  @Test(arguments: faults, [1, 2, 4, 9])
  func `A refusal at any call loses nothing acknowledged and invents nothing`(
    fault: Faults.Fault, duration: Int
  ) throws {
    for start in Self.moments {
      try? FileManager.default.removeItem(atPath: path)
      try session(Faults(fault, at: start..<start + duration), note: "\(fault) at \(start)")
    }
  }

  /// Three turns, each tried again until it is taken.
  private func session(_ faults: Faults, note: Comment) throws {
    var writer: JournalWriter?
    for _ in 0..<12 where writer == nil {
      do throws(JournalError) {
        writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
      } catch {
        #expect(!FileManager.default.fileExists(atPath: path), note)
      }
    }
    let open = try #require(writer, note)
    for number in 0..<3 {
      var isAcknowledged = false
      for _ in 0..<12 where !isAcknowledged {
        do throws(JournalError) {
          try open.append(Sample.turn(number))
          isAcknowledged = true
        } catch {
          #expect(open.lastSequence == Sample.records(ofTurns: number).count, note)
        }
      }
      #expect(isAcknowledged, note)
      let contents = try JournalReader.read(path)
      #expect(contents.records == Sample.records(ofTurns: number + 1), note)
      #expect(contents.torn == nil, note)
    }
  }

  @Test(arguments: [Faults.Fault.refuse(ENOSPC), .shorten(to: 9)])
  func `Nothing of a refused turn remains in the file`(fault: Faults.Fault) throws {
    let faults = Faults(fault, at: 7..<8)
    let writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
    try writer.append(Sample.turn(0))
    #expect(faults.callCount == 7)
    let before = try bytes(at: path)
    let error = try #require(throws: JournalError.self) { try writer.append(Sample.turn(1)) }
    if case .shorten = fault {
      #expect(error == .full(path: path, code: nil))
    } else {
      #expect(error == .full(path: path, code: ENOSPC))
    }
    #expect(try bytes(at: path) == before)
  }

  @Test func `A failed sync takes the turn back`() throws {
    let faults = Faults(.refuse(EIO), at: 8..<9)
    let writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
    try writer.append(Sample.turn(0))
    let before = try bytes(at: path)
    #expect(throws: JournalError.refused(.synchronise, path: path, code: EIO)) {
      try writer.append(Sample.turn(1))
    }
    #expect(try bytes(at: path) == before)
    try writer.append(Sample.turn(1))
    #expect(try JournalReader.read(path).records == Sample.records(ofTurns: 2))
  }

  @Test func `A file that changed behind a failed sync is not written on`() throws {
    let faults = Faults(.refuse(EIO), at: 8..<12)
    let writer = try JournalWriter.create(at: path, header: Sample.header, calls: faults.calls)
    try writer.append(Sample.turn(0))
    var damaged = try bytes(at: path)
    #expect(throws: JournalError.self) { try writer.append(Sample.turn(1)) }
    damaged[damaged.count - 30] ^= 1
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(damaged))
    for _ in 0..<6 {
      #expect(throws: JournalError.self) { try writer.append(Sample.turn(1)) }
    }
    #expect(try bytes(at: path).starts(with: damaged))
  }

  @Test func `A full disk stops recovery before anything is cut off`() throws {
    try Sample.makeJournal(at: path, turns: 2)
    let torn = try bytes(at: path).dropLast(5)
    for moment in 1..<6 {
      try write(Array(torn), to: path)
      let faults = Faults(.refuse(ENOSPC), at: moment..<moment + 1)
      #expect(throws: JournalError.self) {
        _ = try JournalWriter.resume(at: path, calls: faults.calls)
      }
      #expect(try bytes(at: path) == Array(torn), "call \(moment)")
      #expect(try names(in: TemporaryFolder.path) == ["s.jsonl"], "call \(moment)")
    }
  }
}
