import MeetingProtocol
import Session
import Testing

/// Notes put right in every state in which that can be asked.
struct NoteCorrectionTests {
  /// Note 1 before the start, note 2 in the first stage, note 3 struck.
  static func meeting() throws -> Meeting {
    var meeting = Meeting(plan([stage("a", minutes: 2), stage("b", minutes: 2)]))
    try meeting.when(.keep([note("one")], begunIn: nil), at: 1)
    try meeting.when(.start, at: 10)
    try meeting.when(.keep([note("two"), note("three")], begunIn: nil), at: 20)
    try meeting.when(.strike(number: 3))
    return meeting
  }

  private static let asked: [(NumberedCorrection, Refusal?)] = [
    (NumberedCorrection(number: 3, .unstruck), nil),
    (NumberedCorrection(number: 2, .unstruck), .noteNotStruck(2)),
    (NumberedCorrection(number: 9, .unstruck), .noSuchNote(9, last: 3)),
    (NumberedCorrection(number: 2, .refiled(note("two", "action", owner: "Amy"))), nil),
    (NumberedCorrection(number: 2, .refiled(note("two"))), .nothingChanges),
    (NumberedCorrection(number: 3, .refiled(note("three", "action"))), .noteStruck(3)),
    (NumberedCorrection(number: 9, .refiled(note(""))), .noSuchNote(9, last: 3)),
    (NumberedCorrection(number: 2, .moved(.before)), nil),
    (NumberedCorrection(number: 2, .moved(.slot(1))), .nothingChanges),
    (NumberedCorrection(number: 3, .moved(.before)), .noteStruck(3)),
    (NumberedCorrection(number: 0, .moved(.before)), .noSuchNote(0, last: 3)),
    (NumberedCorrection(number: 1, .attributed(.person("Amy"))), nil),
    (NumberedCorrection(number: 1, .attributed(.group)), .nothingChanges),
    (NumberedCorrection(number: 3, .attributed(.group)), .noteStruck(3)),
    (NumberedCorrection(number: 1, .reread(note("one", "question"))), nil),
    (NumberedCorrection(number: 1, .reread(note("one"))), .nothingChanges),
    (NumberedCorrection(number: 3, .reread(note("x"))), .noteStruck(3)),
  ]

  /// Everything that may come before: the stage runs, stands, is over time, is off the record, and all stages are done.
  private static let states: [[(Command, Double)]] = [
    [], [(.pause, 30)], [(.extend(.minutes(1)), 400)], [(.setRecord(false), 30)],
    [(.next(nil), 40)], [(.next(nil), 40), (.next(nil), 60)],
  ]

  @Test(arguments: states.indices)
  func `what may be put right may be so until the end`(index: Int) throws {
    for (correction, refusal) in Self.asked {
      var meeting = try Self.meeting()
      for (command, second) in Self.states[index] { try meeting.when(command, at: second) }
      let before = meeting.state
      #expect(meeting.refusal(of: .correct([correction])) == refusal, "\(correction)")
      guard refusal == nil else {
        #expect(meeting.state == before)
        continue
      }
      #expect(meeting.state != before, "\(correction)")
      try meeting.when(.undo)
      #expect(meeting.state == before, "\(correction)")
    }
  }

  @Test func `nothing is put right once the session is closed`() throws {
    for (correction, _) in Self.asked {
      var meeting = try Self.meeting()
      try meeting.when(.end, at: 30)
      #expect(meeting.refusal(of: .correct([correction])) == .alreadyEnded)
    }
  }

  @Test func `fix and strike hold after the last stage`() throws {
    var meeting = try Self.meeting()
    try meeting.when(.next(nil), at: 40)
    try meeting.when(.next(nil), at: 60)
    try meeting.when(.fix(number: 2, text: "too"))
    try meeting.when(.strike(number: 1))
    #expect(meeting.state.phase == .finished)
    #expect(meeting.state.notes.map(\.draft.text) == ["one", "too", "three"])
    #expect(meeting.state.notes.map(\.isStruck) == [true, false, true])
  }

  @Test func `a note remembers what it was`() throws {
    var meeting = try Self.meeting()
    let action = note("do it", "action", owner: "Amy")
    try meeting.when(
      .correct([
        NumberedCorrection(number: 1, .moved(.slot(1))),
        NumberedCorrection(number: 1, .reread(action)),
        NumberedCorrection(number: 2, .attributed(.group)),
      ]))
    let first = try #require(meeting.state.notes.first)
    #expect(first.place == .slot(1) && first.draft == action && first.isPutRight)
    #expect(
      first.earlierTexts == ["one"] && first.corrections == [.moved(.slot(1)), .reread(action)])
    #expect(meeting.state.notes[1].isPutRight == false)
    try meeting.when(.undo)
    #expect(meeting.state.notes.first?.draft.text == "one")
    #expect(meeting.state.notes.allSatisfy { !$0.isPutRight })
  }

  @Test func `the one role of which a stage expects a kind is known of every place`() throws {
    let wanted = Stage(
      id: "a", title: "A", time: .exactly(.minutes(1)),
      expects: [
        Wanted(kind: "question", from: "lead"), Wanted(kind: "idea", from: "lead"),
        Wanted(kind: "idea", from: "member"), Expectation(kind: "note", from: nil),
      ])
    let meeting = try started([.stage(wanted)])
    let state = meeting.state
    #expect(state.expectedAuthor(ofKind: "question", in: .slot(1)) == "lead")
    #expect(state.expectedAuthor(ofKind: "idea", in: .slot(1)) == nil)
    #expect(state.expectedAuthor(ofKind: "note", in: .slot(1)) == nil)
    #expect(state.expectedAuthor(ofKind: "question", in: .slot(2)) == nil)
    #expect(state.expectedAuthor(ofKind: "question", in: .before) == nil)
  }
}

private func note(_ text: String, _ kind: NoteKind.ID, owner: Person.ID? = nil) -> NoteDraft {
  NoteDraft(author: .group, kind: kind, text: text, owner: owner)
}
