import JSONText

extension MinutesSchema {
  private typealias Part = SchemaPart

  /// What is to be said about the record itself, and about the floor.
  static var recordDefinitions: [(String, JSONValue)] {
    [
      (
        "corrections",
        Part.object([
          ("fixed", Part.list(Part.number)), ("struck", Part.list(Part.number)),
          ("takenBack", Part.number), ("withdrawn", Part.list(withdrawn)),
          ("lostEntries", Part.number), ("times", Part.list(times)),
          ("plans", Part.list(plans)),
        ])
      ),
      (
        "speaking",
        Part.object([
          ("name", Part.text), ("isRole", Part.flag), ("spoke", Part.seconds),
          ("turns", Part.number), ("percent", Part.number),
        ])
      ),
      (
        "floor",
        Part.object([("slot", Part.reference("slot")), ("breaches", Part.list(breach))])
      ),
    ]
  }

  private static var withdrawn: JSONValue {
    Part.object([("code", Part.text), ("notes", Part.number), ("at", Part.time)])
  }

  private static var times: JSONValue {
    let what = Part.words("began", "ended", "paused")
    return Part.described(
      Part.object([
        ("what", what), ("slot", Part.reference("slot")), ("from", Part.time), ("to", Part.time),
      ]),
      "From the time that was typed to the time that holds; for a pause, from when to when.")
  }

  private static var plans: JSONValue {
    let change = Part.object([("slot", Part.reference("slot")), ("planned", Part.seconds)])
    return Part.described(
      Part.object([
        ("at", Part.time), ("drift", Part.words("late", "early")), ("by", Part.seconds),
        ("whole", Part.optionalSeconds), ("changes", Part.list(change)),
      ]),
      "New lengths for the rest of the meeting, 0 for what was dropped, and why.")
  }

  private static var breach: JSONValue {
    Part.object([("name", Part.text), ("times", Part.number)])
  }
}
