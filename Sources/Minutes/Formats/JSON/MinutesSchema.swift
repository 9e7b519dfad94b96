import JSONText

/// What minutes as JSON look like, as a JSON Schema (2020-12).
public enum MinutesSchema {
  /// The schema as text that ends with one line break.
  public static var text: String {
    let head: [(String, JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Minutes of a Convene session")),
      (
        "description",
        .string(
          "Texts are as they were typed; times carry the offset of the session's zone; lengths are seconds."
        )
      ),
    ]
    guard case .object(let document) = SchemaPart.object(members) else { return "" }
    return JSONValue.object(head + document + [("$defs", .object(definitions))]).text
  }

  private typealias Part = SchemaPart

  private static var members: [(String, JSONValue)] {
    head + people + [
      ("purpose", Part.optionalText), ("values", Part.list(Part.reference("labelled"))),
      ("earlierWordings", Part.list(Part.reference("wording"))),
      ("outcome", Part.optional("outcome")),
      ("actions", Part.described(notes, "The earliest due day first.")),
      ("decisions", Part.list(Part.reference("decision"))),
      ("sections", Part.list(Part.reference("section"))),
      ("results", Part.list(Part.reference("result"))),
      ("parked", Part.described(numbers, "Numbers of notes.")),
      (
        "unanswered",
        Part.described(
          numbers,
          "Numbers of questions behind which nothing was noted before the next question or the end of the stage."
        )
      ),
      ("ahead", Part.list(Part.reference("plannedStage"))),
      ("leftOut", Part.list(Part.reference("plannedStage"))),
      ("time", Part.reference("ledger")),
      ("timing", Part.words("the source's", "ours", "partly ours")),
      ("pauses", Part.list(Part.reference("pause"))), ("gaps", Part.list(Part.reference("gap"))),
      ("corrections", Part.reference("corrections")),
      ("offTheRecord", Part.list(Part.reference("pause"))),
      ("speaking", Part.list(Part.reference("speaking"))),
      ("floors", Part.list(Part.reference("floor"))), ("notUnderstood", Part.texts),
      ("agreements", Part.reference("agreements")), ("norms", Part.texts),
    ]
  }

  private static var head: [(String, JSONValue)] {
    [
      ("format", Part.constant(.string("convene-minutes"))),
      ("version", Part.constant(.integer(1))), ("program", Part.text), ("session", Part.text),
      (
        "protocol",
        Part.object([
          ("id", Part.text), ("title", Part.text), ("source", Part.optional("source")),
        ])
      ),
      ("practice", Part.flag),
      (
        "standing",
        Part.words("not started", "never started", "running", "finished", "closed")
      ),
      (
        "goesOn",
        Part.described(Part.optional("goesOn"), "The day on which an adjourned session goes on.")
      ),
      ("begin", Part.time), ("end", Part.time), ("written", Part.time),
      ("copy", Part.described(Part.optional("copy"), "Null for the whole minutes.")),
    ]
  }

  private static var people: [(String, JSONValue)] {
    let role = Part.object([
      ("title", Part.text), ("task", Part.optionalText), ("byLots", Part.flag),
      ("people", Part.list(Part.reference("attendance"))),
    ])
    return [
      ("roles", Part.list(role)), ("withoutRole", Part.list(Part.reference("attendance"))),
    ]
  }

  private static var notes: JSONValue { Part.list(Part.reference("note")) }
  private static var numbers: JSONValue { Part.list(Part.number) }

  private static var definitions: [(String, JSONValue)] {
    smallDefinitions + noteDefinitions + timeDefinitions + recordDefinitions
  }

  private static var smallDefinitions: [(String, JSONValue)] {
    [
      (
        "source",
        Part.object([
          ("title", Part.text), ("authors", Part.optionalText), ("year", Part.optionalText),
          ("page", Part.optionalText),
        ])
      ),
      (
        "attendance",
        Part.object([
          ("name", Part.text), ("details", Part.list(Part.reference("labelled"))),
          ("remarks", Part.list(Part.reference("remark"))),
        ])
      ),
      (
        "remark",
        Part.object([
          (
            "what",
            Part.words("came", "came back", "left", "took the role", "gave the role", "drawn")
          ),
          ("at", Part.optionalTime), ("cycle", Part.optionalText),
        ])
      ),
      (
        "copy",
        Part.object([
          ("for", Part.optionalText), ("shareable", Part.flag), ("anonymous", Part.flag),
          ("stages", Part.texts), ("kinds", Part.texts),
        ])
      ),
      ("goesOn", Part.object([("day", Part.day), ("atTheLatest", Part.flag)])),
      ("labelled", Part.object([("label", Part.text), ("texts", Part.texts)])),
      (
        "outcome",
        Part.object([
          ("label", Part.text), ("text", Part.optionalText), ("missingBecause", Part.optionalText),
        ])
      ),
      (
        "wording",
        Part.object([
          ("label", Part.text), ("text", Part.text), ("slot", Part.optional("slot")),
        ])
      ),
      (
        "agreements",
        Part.object([
          ("consent", Part.texts), ("ready", Part.texts), ("startedBecause", Part.optionalText),
        ])
      ),
      (
        "speaker",
        Part.object([
          ("person", Part.optionalText), ("role", Part.optionalText),
          ("smallGroup", Part.optionalText),
        ])
      ),
    ]
  }
}
