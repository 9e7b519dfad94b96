import MeetingProtocol
import Session

extension NoteCorrection {
  /// The correction of a note as a flat record.
  func record(number: Int) -> JournalRecord {
    var fields: [String: JournalValue]
    let kind: String
    switch self {
    case .unstruck: (kind, fields) = ("note-unstruck", [:])
    case .refiled(let draft): (kind, fields) = ("note-refiled", draft.fields)
    case .reread(let draft): (kind, fields) = ("note-reread", draft.fields)
    case .attributed(let author): (kind, fields) = ("note-attributed", author.fields)
    case .moved(let place): (kind, fields) = ("note-moved", place.fields)
    }
    fields["number"] = .integer(Int64(number))
    return JournalRecord(kind: kind, fields: fields)
  }
}

extension Event {
  /// Reads an event about the record; nil for one of another topic.
  static func recordEvent(_ kind: String, _ fields: FieldReader) throws(CodingFault) -> Event? {
    if kind == "record-set" { return .recordSet(try fields.boolean("on")) }
    guard let correction = try correction(kind, fields) else { return nil }
    return .noteCorrected(number: try fields.number("number"), correction)
  }

  private static func correction(
    _ kind: String, _ fields: FieldReader
  ) throws(CodingFault) -> NoteCorrection? {
    switch kind {
    case "note-unstruck": return .unstruck
    case "note-refiled": return .refiled(try fields.draft())
    case "note-reread": return .reread(try fields.draft())
    case "note-moved": return .moved(try fields.place())
    case "note-attributed":
      guard let author = try fields.author() else { throw .missing("person") }
      return .attributed(author)
    default: return nil
    }
  }
}
