import MeetingProtocol
import Session

extension TakenPlan {
  /// The plan as a flat record: stages, turns and lengths stand side by side, one of each for a change.
  var record: JournalRecord {
    var fields: [String: JournalValue] = [
      "drift": .string(drift.rawValue), "by": .integer(by.milliseconds),
      "way": .string(way.rawValue),
      "stages": .strings(changes.map(\.key.block.text)),
      "turns": .strings(
        changes.map { $0.key.turns.map(String.init).joined(separator: ".") }),
      "lengths": .strings(changes.map { String($0.length.milliseconds) }),
    ]
    if let whole { fields["whole"] = .integer(whole.milliseconds) }
    if let open { fields["open"] = .integer(open.milliseconds) }
    return JournalRecord(kind: "plan-taken", fields: fields)
  }
}

extension Event {
  /// How long the whole is to take, as a flat record.
  static func fitRecord(_ length: Length?) -> JournalRecord {
    JournalRecord(
      kind: "fit-set", fields: length.map { ["length": .integer($0.milliseconds)] } ?? [:])
  }

  /// Reads a plan that was taken or asked for; nil for an event of another topic.
  static func planEvent(_ kind: String, _ fields: FieldReader) throws(CodingFault) -> Event? {
    if kind == "fit-set" {
      return .fitSet(try fields.optionalInteger("length").map { Length(milliseconds: $0) })
    }
    guard kind == "plan-taken" else { return nil }
    guard let drift = Drift(rawValue: try fields.string("drift")) else { throw .badValue("drift") }
    guard let way = RescuePlan.Way(rawValue: try fields.string("way")) else {
      throw .badValue("way")
    }
    let stages = try fields.strings("stages")
    let turns = try fields.strings("turns")
    let lengths = try fields.strings("lengths")
    guard turns.count == stages.count else { throw .badValue("turns") }
    guard lengths.count == stages.count else { throw .badValue("lengths") }
    var changes: [TakenPlan.Change] = []
    for (index, stage) in stages.enumerated() {
      guard let length = Int64(lengths[index]) else { throw .badValue("lengths") }
      let numbers = turns[index].split(separator: ".").map { Int($0) }
      guard !numbers.contains(nil) else { throw .badValue("turns") }
      changes.append(
        TakenPlan.Change(
          key: Agenda.Key(block: Stage.ID(stage), turns: numbers.compactMap(\.self)),
          length: Length(milliseconds: length)))
    }
    return .planTaken(
      TakenPlan(
        drift: drift, by: Length(milliseconds: try fields.integer("by")),
        whole: try fields.optionalInteger("whole").map { Length(milliseconds: $0) }, way: way,
        open: try fields.optionalInteger("open").map { Length(milliseconds: $0) },
        changes: changes))
  }
}
