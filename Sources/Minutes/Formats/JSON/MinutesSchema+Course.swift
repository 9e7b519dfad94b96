extension MinutesSchema {
  private typealias Part = SchemaPart

  /// Notes, slots and what stands beside them.
  static var noteDefinitions: [(String, JSONValue)] {
    let optionalNumber: JSONValue = .object([("type", JSONValue(["integer", "null"]))])
    return [
      (
        "slot",
        Part.object([
          ("id", Part.text), ("number", optionalNumber), ("title", Part.text),
          ("qualifiers", Part.texts),
        ])
      ),
      (
        "note",
        Part.object([
          ("number", Part.number), ("at", Part.time), ("slot", Part.optional("slot")),
          ("kind", Part.text), ("kindTitle", Part.text), ("speaker", Part.reference("speaker")),
          ("text", Part.text), ("owner", Part.optionalText),
          (
            "due",
            .object([("type", JSONValue(["string", "null"])), ("format", .string("date"))])
          ),
        ])
      ),
      (
        "decision",
        Part.object([
          ("note", optionalNumber), ("question", Part.optionalText), ("answer", Part.text),
          ("way", Part.reference("way")), ("speaker", Part.reference("speaker")),
          ("qualifiers", Part.texts),
        ])
      ),
      ("way", way), ("section", section), ("result", result),
    ]
  }

  private static var way: JSONValue {
    let share = Part.object([("answer", Part.text), ("votes", Part.number)])
    return Part.object([
      ("by", Part.words("said", "consent", "objection", "vote", "tie")),
      ("votes", Part.list(share)),
      ("abstained", .object([("type", JSONValue(["integer", "null"]))])),
    ])
  }

  private static var section: JSONValue {
    let asked = Part.object([("question", Part.text), ("notes", Part.list(Part.number))])
    let shared: [(String, JSONValue)] = [
      ("notes", Part.list(Part.reference("note"))), ("asked", Part.list(asked)),
      ("results", Part.list(Part.reference("result"))),
    ]
    let stage: [(String, JSONValue)] = [
      ("topic", Part.constant(.string("stage"))), ("slot", Part.reference("slot")),
      ("planned", Part.reference("planned")), ("used", Part.seconds),
      ("extended", Part.seconds), ("open", Part.flag),
      ("skipped", Part.described(Part.optionalText, "The reason; null where it was held.")),
      ("passed", Part.flag),
      ("speaks", Part.texts), ("silent", Part.texts), ("away", Part.texts),
    ]
    let decision: [(String, JSONValue)] = [
      ("topic", Part.constant(.string("decision"))), ("slot", Part.reference("slot")),
      ("question", Part.text), ("answer", Part.optionalText), ("way", Part.reference("way")),
      ("skipped", Part.described(Part.optionalText, "The reason for no answer.")),
    ]
    let outside = [("topic", Part.words("before", "afterwards"))]
    let choices = [stage, decision, outside].map { Part.object($0 + shared) }
    return .object([("oneOf", .array(choices))])
  }

  /// Statements or a table.
  private static var result: JSONValue {
    let head = [("sort", Part.text), ("title", Part.optionalText)]
    return .object([
      (
        "oneOf",
        .array([
          Part.object(head + [("statements", Part.list(Part.reference("labelled")))]),
          Part.object(head + [("headings", Part.texts), ("rows", Part.list(Part.texts))]),
        ])
      )
    ])
  }

  /// Lengths and instants.
  static var timeDefinitions: [(String, JSONValue)] {
    [
      (
        "planned",
        Part.object([
          ("least", Part.optionalSeconds), ("planned", Part.optionalSeconds),
          ("most", Part.optionalSeconds),
        ])
      ),
      (
        "plannedStage",
        Part.object([("slot", Part.reference("slot")), ("planned", Part.reference("planned"))])
      ),
      ("ledger", ledger),
      (
        "pause",
        Part.object([
          ("from", Part.time), ("to", Part.optionalTime), ("slot", Part.optional("slot")),
        ])
      ),
      (
        "gap",
        Part.object([
          ("from", Part.time), ("to", Part.time), ("cause", Part.words("closed", "asleep")),
          ("clockWentOn", Part.flag),
        ])
      ),
    ]
  }

  private static var ledger: JSONValue {
    let row = Part.object([
      ("subject", Part.words("stage", "decisions", "between stages")),
      ("slot", Part.optional("slot")), ("planned", Part.optional("planned")),
      ("used", Part.optionalSeconds),
      (
        "verdict",
        Part.words(
          "none", "difference", "within", "under time", "in time", "over time", "skipped",
          "passed", "so far", "still to come", "not reached", "left out")
      ),
      ("difference", Part.optionalSeconds),
    ])
    return Part.object([
      ("rows", Part.list(row)), ("plannedLeast", Part.seconds), ("plannedMost", Part.seconds),
      ("openStages", Part.number), ("used", Part.seconds), ("paused", Part.seconds),
    ])
  }
}
