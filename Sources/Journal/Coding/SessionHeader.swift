public import MeetingProtocol
public import Session

/// The first line of a session's journal: everything that the session needs besides its events.
public struct SessionHeader: Equatable, Sendable {
  /// The session's id, which is its file's name.
  public var id: String
  /// The protocol's id.
  public var plan: MeetingProtocol.ID
  /// Where the script was found.
  public var scriptPath: String
  /// The script's text, so that nothing outside the journal is needed.
  public var script: String
  /// The time zone's name.
  public var zone: String
  /// When the session was loaded.
  public var loadedAt: WallTime
  /// What lots are drawn with.
  public var seed: UInt64
  /// Session seconds in a second; more than 1 for a practice run.
  public var pace: Int
  /// The program's version.
  public var program: String

  /// Makes a header.
  public init(
    id: String, plan: MeetingProtocol.ID, scriptPath: String, script: String, zone: String,
    loadedAt: WallTime, seed: UInt64, pace: Int, program: String
  ) {
    self.id = id
    self.plan = plan
    self.scriptPath = scriptPath
    self.script = script
    self.zone = zone
    self.loadedAt = loadedAt
    self.seed = seed
    self.pace = pace
    self.program = program
  }
}

extension SessionHeader {
  /// The header as a record.
  public var record: JournalRecord {
    JournalRecord(
      kind: "session",
      fields: [
        "id": .string(id), "protocol": .string(plan.text),
        "path": .string(scriptPath), "script": .string(script), "zone": .string(zone),
        "at": .string(LocalClock(zone: zone).timestamp(loadedAt)),
        "seed": .string(String(seed)), "pace": .integer(Int64(pace)), "program": .string(program),
      ])
  }

  /// Reads a header.
  ///
  /// - Throws: What is missing.
  public init(record: JournalRecord) throws(CodingFault) {
    guard record.kind == "session" else { throw .unknownKind(record.kind) }
    let fields = FieldReader(record: record)
    guard let loadedAt = WallTime(timestamp: try fields.string("at")) else {
      throw .badValue("at")
    }
    guard let seed = UInt64(try fields.string("seed")) else { throw .badValue("seed") }
    self.init(
      id: try fields.string("id"), plan: MeetingProtocol.ID(try fields.string("protocol")),
      scriptPath: try fields.string("path"), script: try fields.string("script"),
      zone: try fields.string("zone"), loadedAt: loadedAt, seed: seed,
      pace: max(Int(clamping: try fields.integer("pace")), 1),
      program: try fields.string("program"))
  }
}
