import FolderSupport
import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

/// Events and turns as lines of a journal, and back.
@Suite(.temporaryFolder) struct EventCodingTests {
  private static let header = SessionHeader(
    id: "2026-11-21-1545-tuning", plan: "tuning", scriptPath: "a \"folder\"/tuning.yaml",
    script: "convene: 1\nprotocol: \"Tuning\"\u{2028}\t🌉\n", zone: "Europe/London",
    loadedAt: WallTime(milliseconds: 1_795_275_900_123), seed: .max, pace: 60, program: "0.1.0")

  private var sessions: SessionFolder { SessionFolder(dataFolder: TemporaryFolder.path) }

  @Test func `Every sort of event is made by the samples`() {
    var samples = EventSamples(seed: 1)
    for sort in 0..<EventSamples.sorts {
      #expect(EventSamples.sort(of: samples.event(ofSort: sort)) == sort)
    }
  }

  @Test(arguments: 0..<EventSamples.sorts)
  func `An event is what it was after its record`(sort: Int) throws {
    for seed in UInt64(0)..<60 {
      var samples = EventSamples(seed: seed &* 64 &+ UInt64(sort))
      let event = samples.event(ofSort: sort)
      let again = try Event(record: event.record)
      #expect(again == event)
      // Texts compare equal in Swift where they only look alike; their records must not.
      #expect(again.record.spelled == event.record.spelled)
    }
  }

  @Test(arguments: UInt64(0)..<25)
  func `Turns are what they were after a journal`(seed: UInt64) throws {
    var samples = EventSamples(seed: seed)
    let turns = samples.turns(20)
    let journal = try SessionJournal.create(in: sessions, header: Self.header)
    for turn in turns { try journal.append(turn) }
    let stored = try SessionJournal.read(journal.header.id, in: sessions)
    #expect(stored.turns == turns)
    #expect(
      stored.turns.flatMap(\.events).map(\.record.spelled)
        == turns.flatMap(\.events).map(\.record.spelled))
    #expect(stored.header == journal.header)
  }

  @Test func `A header is what it was, and a second session of its name gets a number`() throws {
    for expected in ["", "-2", "-3"] {
      let journal = try SessionJournal.create(in: sessions, header: Self.header)
      var named = Self.header
      named.id += expected
      #expect(journal.header == named)
      #expect(try SessionHeader(record: named.record) == named)
      #expect(try SessionJournal.read(named.id, in: sessions).header == named)
    }
  }

  @Test func `A header keeps the texts of the files that its script refers to`() throws {
    var header = Self.header
    header.files = [
      KeptFile(id: "norms", path: "protocols/norms.yaml", text: "convene: 1\nprotocol: Norms\n"),
      KeptFile(id: "log", path: "log.yaml", text: ""),
    ]
    let journal = try SessionJournal.create(in: sessions, header: header)
    #expect(try SessionJournal.read(journal.header.id, in: sessions).header.files == header.files)
    for field in ["file-paths", "file-texts"] {
      var record = header.record
      record[field] = ["only one"]
      try expectDamage(line: 1, .field(field), header: record, [])
    }
  }

  @Test(arguments: ["id", "protocol", "path", "script", "zone", "at", "seed", "pace", "program"])
  func `A header without one of its fields is damage of line 1`(field: String) throws {
    var record = Self.header.record
    record[field] = nil
    try expectDamage(line: 1, .field(field), header: record, [])
    record[field] = ["no", "such", "value"]
    try expectDamage(line: 1, .field(field), header: record, [])
  }

  @Test func `A first line that is no header is damage of line 1`() throws {
    let record = JournalRecord(kind: "programme")
    try expectDamage(line: 1, .unknownKind("programme"), header: record, [])
  }

  @Test(arguments: 0..<EventSamples.sorts)
  func `A missing or impossible field is damage of its line`(sort: Int) throws {
    for seed in UInt64(0)..<6 {
      var samples = EventSamples(seed: seed)
      let good = JournalRecord.records(of: samples.turns(1)[0], clock: LocalClock(zone: "UTC"))
      let event = samples.event(ofSort: sort)
      let turn = Turn(
        number: 2, at: Moment(time: .zero, wall: Self.header.loadedAt), events: [event])
      let record = JournalRecord.records(of: turn, clock: LocalClock(zone: "UTC"))[0]
      for field in record.fields.map(\.name) {
        var wrong = record
        if case .strings = record[field] { wrong[field] = "x" } else { wrong[field] = ["x"] }
        // `group` only has to be there.
        if field == "group" { continue }
        try expectDamage(line: good.count + 2, .field(field), good + [wrong])
        wrong[field] = nil
        if try Self.isOptional(field, of: record) { continue }
        try expectDamage(line: good.count + 2, nil, good + [wrong])
      }
    }
  }

  /// Whether an event without that field is still an event, and another one.
  private static func isOptional(_ field: String, of record: JournalRecord) throws -> Bool {
    switch (record.kind, field) {
    case ("person-joined", "role"), ("role-handed", "from"), ("stage-opened", "lasts"),
      ("note-kept", "owner"), ("note-kept", "due"), ("note-refiled", "owner"),
      ("note-refiled", "due"), ("note-reread", "owner"), ("note-reread", "due"),
      ("floor-taken", "name"), ("plan-taken", "open"), ("plan-taken", "whole"),
      ("fit-set", "length"), ("voice-taken", "person"),
      ("voice-taken", "role"), ("end-fixed", "of"), ("point-answered", "because"),
      ("question-opened", "answer"), ("question-opened", "because"):
      true
    case (let kind, let field) where kind.hasPrefix("form-"):
      ["subject", "writer", "reading", "part", "row", "column", "about"].contains(field)
    default: false
    }
  }

  @Test func `A kind of a later version is damage of its line and says the kind`() throws {
    let record = JournalRecord(
      kind: "show-of-hands",
      fields: ["turn": 1, "t": 0, "at": "2026-11-21T15:45:00.000+00:00", "for": 3])
    try expectDamage(line: 2, .unknownKind("show-of-hands"), [record])
  }

  @Test(arguments: [(1, 1, 3), (2, 2, 2), (1, 2, 1), (0, 1, 2)])
  func `Turns that do not follow one another are damage`(_ numbers: (Int64, Int64, Int64)) throws {
    let records = [numbers.0, numbers.1, numbers.2].map { number in
      JournalRecord(
        kind: "paused",
        fields: ["turn": .integer(number), "t": 0, "at": "2026-11-21T15:45:00.000+00:00"])
    }
    try expectDamage(line: firstFault(of: numbers) + 2, .field("turn"), records)
  }

  private func firstFault(of numbers: (Int64, Int64, Int64)) -> Int {
    var last: Int64 = 0
    for (index, number) in [numbers.0, numbers.1, numbers.2].enumerated() {
      let follows = number == last + 1 || number == last && index > 0
      if !follows { return index }
      last = number
    }
    return 3
  }

  private func expectDamage(
    line: Int, _ reason: JournalDamage.Reason?, header: JournalRecord = header.record,
    _ records: [JournalRecord], at location: SourceLocation = #_sourceLocation
  ) throws {
    let made = try sessions.create(baseName: "s") { _ in header }
    for record in records { try made.writer.append([record]) }
    let error = #expect(throws: JournalError.self, sourceLocation: location) {
      _ = try SessionJournal.read(made.id, in: sessions)
    }
    guard case .damaged(let damage)? = error else {
      Issue.record("\(String(describing: error))", sourceLocation: location)
      return
    }
    #expect(damage.line == line, sourceLocation: location)
    if let reason { #expect(damage.reason == reason, sourceLocation: location) }
    #expect(damage.path == sessions.journalPath(of: made.id), sourceLocation: location)
  }
}

extension JournalRecord {
  /// The record letter by letter, where `==` takes texts that look alike for one.
  var spelled: [String] {
    [kind]
      + fields.map { "\($0.name): \(String(reflecting: $0.value).unicodeScalars.map(\.value))" }
  }
}
