import MeetingProtocol
import Session

/// Events about the journal itself.
extension Event {
  /// The event as a record.
  var keepingRecord: JournalRecord {
    switch self {
    case .personWithdrawn(let code, let notes, let mentions):
      JournalRecord(
        kind: "person-withdrawn",
        fields: [
          "code": .string(code.text), "mentions": .integer(Int64(mentions)),
          "notes": .integer(Int64(notes)),
        ])
    case .sessionRepaired(let lost):
      JournalRecord(kind: "session-repaired", fields: ["lost": .integer(Int64(lost))])
    default:
      preconditionFailure("not an event about the journal: \(self)")
    }
  }

  /// Reads an event about the journal.
  static func keepingEvent(_ kind: String, _ fields: FieldReader) throws(CodingFault) -> Event {
    switch kind {
    case "person-withdrawn":
      .personWithdrawn(
        code: Person.ID(try fields.string("code")), notes: try fields.number("notes"),
        mentions: try fields.number("mentions"))
    default:
      .sessionRepaired(lost: try fields.number("lost"))
    }
  }
}
