import MeetingProtocol
import Session

extension TimeCorrection {
  /// The correction of a time as a flat record.
  var record: JournalRecord {
    func record(_ kind: String, _ slot: Int, _ times: [String: SessionTime]) -> JournalRecord {
      var fields = times.mapValues { JournalValue.integer($0.milliseconds) }
      fields["slot"] = .integer(Int64(slot))
      return JournalRecord(kind: kind, fields: fields)
    }
    return switch self {
    case .began(let slot, let at, let instead):
      record("beginning-corrected", slot, ["since": at, "instead": instead])
    case .ended(let slot, let at, let instead):
      record("end-corrected", slot, ["since": at, "instead": instead])
    case .paused(let slot, let from, let to):
      record("pause-corrected", slot, ["from": from, "to": to])
    }
  }
}

extension Event {
  /// The record of who had the floor.
  static func floorRecord(_ person: Person.ID?, isBreach: Bool) -> JournalRecord {
    var fields: [String: JournalValue] = ["breach": .boolean(isBreach)]
    if let person { fields["name"] = .string(person.text) }
    return JournalRecord(kind: "floor-taken", fields: fields)
  }

  /// Reads an event about what happened in the room; nil for one of another topic.
  static func roomEvent(_ kind: String, _ fields: FieldReader) throws(CodingFault) -> Event? {
    switch kind {
    case "beginning-corrected":
      return .timeCorrected(
        .began(
          slot: try fields.number("slot"), at: try fields.instant("since"),
          instead: try fields.instant("instead")))
    case "end-corrected":
      return .timeCorrected(
        .ended(
          slot: try fields.number("slot"), at: try fields.instant("since"),
          instead: try fields.instant("instead")))
    case "pause-corrected":
      return .timeCorrected(
        .paused(
          slot: try fields.number("slot"), from: try fields.instant("from"),
          to: try fields.instant("to")))
    case "floor-taken":
      return .floorTaken(
        try fields.optionalString("name").map { Person.ID($0) },
        isBreach: try fields.boolean("breach"))
    case "floor-broken": return .floorBroken(Person.ID(try fields.string("name")))
    default: return nil
    }
  }
}
