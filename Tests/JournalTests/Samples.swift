import Journal

/// A small session as the journal sees it.
enum Sample {
  static let header = JournalRecord(
    kind: "session", fields: ["script": "title: \"Tuning\"\n", "people": ["Amy", "Zoë"]])

  /// Turns of one, three and two records, over and over.
  static func turn(_ number: Int) -> [JournalRecord] {
    (0..<[1, 3, 2][number % 3]).map { part in
      JournalRecord(
        kind: "noteAdded",
        fields: [
          "turn": .integer(Int64(number)), "part": .integer(Int64(part)), "text": "a réal \"🌉\"\n",
        ])
    }
  }

  static func records(ofTurns count: Int) -> [JournalRecord] {
    (0..<count).flatMap(turn)
  }

  /// The number of whole turns that these records are, or nil where they are something else.
  static func turnCount(_ records: [JournalRecord]) -> Int? {
    var count = 0
    while self.records(ofTurns: count).count < records.count { count += 1 }
    return self.records(ofTurns: count) == records ? count : nil
  }

  static func makeJournal(at path: String, turns: Int) throws {
    let writer = try JournalWriter.create(at: path, header: header)
    for number in 0..<turns { try writer.append(turn(number)) }
  }
}
