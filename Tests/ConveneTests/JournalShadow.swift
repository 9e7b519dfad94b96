import Foundation
import MeetingProtocol
import Session
import Testing

@testable import Journal

/// A session evolved from nothing but the lines of a journal, each as it is decoded from the disk when it appears there.
struct JournalShadow {
  private(set) var engine: SessionEngine
  /// How many lines were read.
  private(set) var lineCount = 0
  private let path: String
  private var offset: UInt64 = 0
  private var fileNumber: UInt64?
  private let empty: SessionEngine

  init(path: String, plan: MeetingProtocol, zone: String) {
    self.path = path
    empty = SessionEngine(plan: plan, clock: LocalClock(zone: zone))
    engine = empty
  }

  /// Reads what was added since the last look; from the beginning where the file is another.
  mutating func look() throws {
    let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber]
    if let number = number as? UInt64, number != fileNumber {
      fileNumber = number
      offset = 0
      engine = empty
    }
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seek(toOffset: offset)
    let bytes = Array(try file.readToEnd() ?? Data())
    offset += UInt64(bytes.count)
    var records: [JournalRecord] = []
    for line in bytes.split(separator: 0x0A) {
      let parsed = try line.withUnsafeBufferPointer { try JournalLineParser.parse($0) }
      lineCount += 1
      guard parsed.sequence > 0 else { continue }
      records.append(parsed.record)
      if !parsed.more {
        try apply(records)
        records = []
      }
    }
    try #require(records.isEmpty, "a turn without its last line")
  }

  private mutating func apply(_ records: [JournalRecord]) throws {
    let first = try #require(records.first)
    let stamp = try #require(first.string("at"))
    let wall = try #require(WallTime(timestamp: stamp))
    let milliseconds = try #require(first.integer("t"))
    let number = try #require(first.integer("turn"))
    let events = try records.map { try Event(record: $0) }
    let at = Moment(time: SessionTime(milliseconds: milliseconds), wall: wall)
    engine.apply(Turn(number: Int(number), at: at, events: events))
  }
}
