import InputLine
import MeetingProtocol
import Session
import Testing

/// What stands behind the commands that put notes right.
struct CorrectionReaderTests {
  /// Discussion is open; note 1 stands before the start, the others in Discussion, as they would be pasted.
  private static let texts = [
    "the plan", "+ a real client", "ben: four lessons", "ben: ? who pays",
    "! see the site @amy by fri", "visit the brook @cyd by 4 dec", "+", "no mark, no name",
  ]

  private func room(_ more: [Command] = []) throws -> LineReader {
    try Room.tuning(
      at: "discussion",
      [
        .keep(
          Self.texts.map { NoteDraft(author: .role("tuner"), kind: "note", text: $0) }, begunIn: nil
        )
      ]
        + more)
  }

  private static func draft(
    _ text: String, by author: Author = .role("tuner"), _ kind: NoteKind.ID = "note",
    owner: Person.ID? = nil, due: CivilDate? = nil
  ) -> NoteDraft {
    NoteDraft(author: author, kind: kind, text: text, owner: owner, due: due)
  }

  private static let rows: [Row] = [
    Row("/unstrike 3", corrected(3, .unstruck)),
    Row("/unstrike 3 4", .givenBack(.notANumber("3 4"))),
    Row("/unstrike three", .givenBack(.notANumber("three"))),
    Row("/refile 1 cool", corrected(1, .refiled(draft("the plan", "cool")))),
    Row("/refile 1 Cool feedback", corrected(1, .refiled(draft("the plan", "cool")))),
    Row("/refile 1 -", corrected(1, .refiled(draft("the plan", "cool")))),
    Row("/refile 1", .givenBack(.missingArgument(.refile))),
    Row(
      "/refile 1 colo",
      .givenBack(
        .unknownKind(
          "colo", nearest: "cool", known: ["warm", "cool"] + NoteKind.builtIn.map(\.id.text)))),
    Row("/refile 1 cool @ben", .givenBack(.onlyActionsHaveMore("@ben"))),
    Row(
      "/refile 1 action @ben by fri",
      corrected(1, .refiled(draft("the plan", "action", owner: "Ben", due: day(11, 27))))),
    Row("/refile 1 action soon", .givenBack(.noOwnerOrDay("soon"))),
    Row(
      "/refile 6 action",
      corrected(6, .refiled(draft("visit the brook", "action", owner: "Cyd", due: day(12, 4))))),
    Row(
      "/refile 6 ! by fri",
      corrected(6, .refiled(draft("visit the brook", "action", owner: "Cyd", due: day(11, 27))))),
    Row("/move 1 discussion", corrected(1, .moved(.slot(2)))),
    Row("/move 1 Presentation", corrected(1, .moved(.slot(1)))),
    Row("/move 1 presentation 1", corrected(1, .moved(.slot(1)))),
    Row("/move 1 before", corrected(1, .moved(.before))),
    Row("/move 1 after", corrected(1, .moved(.after))),
    Row(
      "/move 1 reflection",
      .givenBack(.stageNotOpened("Reflection", opened: ["Presentation", "Discussion"]))),
    Row(
      "/move 1 discusion",
      .givenBack(
        .unknownStage("discusion", nearest: "Discussion", known: ["Presentation", "Discussion"]))),
    Row(
      "/move 1 presentation 2",
      .givenBack(
        .unknownStage(
          "presentation 2", nearest: "Presentation", known: ["Presentation", "Discussion"]))),
    Row("/by 1 amy", corrected(1, .attributed(.person("Amy")))),
    Row("/by 1 presenters", corrected(1, .attributed(.role("presenter")))),
    Row("/by 1 everyone", corrected(1, .attributed(.group))),
    Row("/by 1 Bem", .givenBack(.unknownPerson("Bem", nearest: "Ben"))),
    Row("/by one Amy", .givenBack(.notANumber("one"))),
    Row("/reread 2", corrected(2, .reread(draft("a real client", "warm")))),
    Row(
      "/reread 3 – 4",
      .command(
        .session(
          .correct([
            NumberedCorrection(
              number: 3, .reread(draft("four lessons", by: .person("Ben")))),
            NumberedCorrection(
              number: 4, .reread(draft("who pays", by: .person("Ben"), "question"))),
          ])))),
    Row(
      "/reread 5",
      corrected(5, .reread(draft("see the site", "action", owner: "Amy", due: day(11, 27))))),
    Row("/reread 7", corrected(7, .reread(draft("+")))),
    Row("/reread 8", corrected(8, .reread(draft("no mark, no name")))),
    Row("/reread 4-2", .givenBack(.notARange("4-2"))),
    Row("/reread 2-", .givenBack(.notARange("2-"))),
    Row("/reread 2-3-4", .givenBack(.notARange("2-3-4"))),
    Row("/reread all", .givenBack(.notARange("all"))),
    Row("/record", .givenBack(.missingArgument(.record))),
    Row("/record out", .givenBack(.notOnOrOff("out"))),
  ]

  private static func corrected(_ number: Int, _ correction: NoteCorrection) -> Interpretation {
    done(.correct([NumberedCorrection(number: number, correction)]))
  }

  @Test(arguments: rows)
  func `a correction is read`(row: Row) throws {
    #expect(try room().read(row.typed) == row.becomes)
  }

  @Test func `a struck note inside a range is left out, the ends and what is missing are not`()
    throws
  {
    let reader = try room([.strike(number: 3)])
    guard case .command(.session(.correct(let read))) = reader.read("/reread 2-4") else {
      Issue.record("not read")
      return
    }
    #expect(read.map(\.number) == [2, 4])
    guard case .command(.session(.correct(let beyond))) = reader.read("/reread 8-12") else {
      Issue.record("not read")
      return
    }
    #expect(beyond.map(\.number) == [8, 12])
  }

  @Test func `someone who has left can still be the author`() throws {
    #expect(
      try room([.leave("Cyd")]).read("/by 1 cyd") == Self.corrected(1, .attributed(.person("Cyd"))))
  }

  private static let completions: [CompletionRow] = [
    CompletionRow("/refile 1 co", ["cool"]),
    CompletionRow("/refile 1 action @b", ["@Ben"]),
    CompletionRow("/refile 1 action by to", ["today", "tomorrow"]),
    CompletionRow("/move 1 ", ["presentation", "discussion"]),
    CompletionRow("/by 1 b", ["Ben"]),
    CompletionRow("/reread 1 ", []), CompletionRow("/record o", ["off", "on"]),
    CompletionRow("/unstrike ", ["2"]),
  ]

  @Test(arguments: completions)
  func `what stands behind them is completed`(row: CompletionRow) throws {
    let room = try Room.tuningNames(
      at: "discussion",
      [
        .keep([Self.draft("x"), Self.draft("y")], begunIn: nil), .strike(number: 2),
      ])
    #expect(CompletionDesk.complete(row.typed, room).texts == row.candidates)
  }
}
