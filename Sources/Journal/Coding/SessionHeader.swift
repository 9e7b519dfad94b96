public import MeetingProtocol
public import Session

/// A file that a session's script refers to, as it was when the session was loaded.
public struct KeptFile: Hashable, Sendable {
  /// The id by which the script names it.
  public var id: String
  /// Where it was found.
  public var path: String
  /// Its text.
  public var text: String

  /// Makes a file.
  public init(id: String, path: String, text: String) {
    self.id = id
    self.path = path
    self.text = text
  }
}

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
  /// The files that the script refers to: included scripts and forms.
  public var files: [KeptFile]
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
    id: String, plan: MeetingProtocol.ID, scriptPath: String, script: String,
    files: [KeptFile] = [], zone: String, loadedAt: WallTime, seed: UInt64, pace: Int,
    program: String
  ) {
    self.id = id
    self.plan = plan
    self.scriptPath = scriptPath
    self.script = script
    self.files = files
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
    var fields: [String: JournalValue] = [
      "id": .string(id), "protocol": .string(plan.text),
      "path": .string(scriptPath), "script": .string(script), "zone": .string(zone),
      "at": .string(LocalClock(zone: zone).timestamp(loadedAt)),
      "seed": .string(String(seed)), "pace": .integer(Int64(pace)), "program": .string(program),
    ]
    if !files.isEmpty {
      fields["files"] = .strings(files.map(\.id))
      fields["file-paths"] = .strings(files.map(\.path))
      fields["file-texts"] = .strings(files.map(\.text))
    }
    return JournalRecord(kind: "session", fields: fields)
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
      files: try Self.files(fields), zone: try fields.string("zone"), loadedAt: loadedAt,
      seed: seed,
      pace: max(Int(clamping: try fields.integer("pace")), 1),
      program: try fields.string("program"))
  }

  private static func files(_ fields: FieldReader) throws(CodingFault) -> [KeptFile] {
    guard fields.record["files"] != nil else { return [] }
    let ids = try fields.strings("files")
    let paths = try fields.strings("file-paths")
    let texts = try fields.strings("file-texts")
    guard paths.count == ids.count else { throw .badValue("file-paths") }
    guard texts.count == ids.count else { throw .badValue("file-texts") }
    return ids.indices.map { KeptFile(id: ids[$0], path: paths[$0], text: texts[$0]) }
  }
}
