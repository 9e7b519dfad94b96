import JSONText
import MeetingProtocol

extension JSONMinutes {
  /// A time that was put right: what, to when, and since when it was typed or until when it stood.
  static func timeCorrection(_ line: MinutesDocument.TimeCorrectionLine) -> JSONValue {
    let (what, name, from, to): (String, MinutesDocument.SlotName, LocalTime, LocalTime) =
      switch line {
      case .began(let name, let at, let instead): ("began", name, instead, at)
      case .ended(let name, let at, let instead): ("ended", name, instead, at)
      case .paused(let name, let from, let to): ("paused", name, from, to)
      }
    return .object([
      ("what", .string(what)), ("slot", slot(name)), ("from", .string(from.iso)),
      ("to", .string(to.iso)),
    ])
  }

  /// A plan for the rest of the meeting that was taken: when, why, and the new lengths.
  static func planTaken(_ line: MinutesDocument.PlanLine) -> JSONValue {
    let changes = line.changes.map { change in
      JSONValue.object([("slot", slot(change.name)), ("planned", seconds(change.length))])
    }
    return .object([
      ("at", .string(line.at.iso)), ("drift", .string(line.isLate ? "late" : "early")),
      ("by", seconds(line.by)), ("whole", line.whole.map(seconds) ?? .null),
      ("changes", .array(changes)),
    ])
  }

  /// A time in which nothing was kept.
  static func offRecord(_ line: MinutesDocument.OffRecordLine) -> JSONValue {
    .object([
      ("from", .string(line.from.iso)), ("to", JSONValue(line.to?.iso)),
      ("slot", line.during.map(slot) ?? .null),
    ])
  }

  /// Who spoke how long.
  static func speaking(_ line: MinutesDocument.SpeakingLine) -> JSONValue {
    .object([
      ("name", .string(line.name)), ("isRole", .boolean(line.isRole)),
      ("spoke", seconds(line.length)), ("turns", .integer(line.turns)),
      ("percent", .integer(line.share)),
    ])
  }

  /// How the floor of a stage was kept.
  static func floor(_ line: MinutesDocument.KeptFloorLine) -> JSONValue {
    let breaches = line.breaches.map { breach in
      JSONValue.object([("name", .string(breach.name)), ("times", .integer(breach.count))])
    }
    return .object([("slot", slot(line.name)), ("breaches", .array(breaches))])
  }
}
