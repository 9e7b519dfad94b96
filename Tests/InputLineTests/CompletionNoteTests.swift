import InputLine
import MeetingProtocol
import Session
import Testing

/// Names, kinds, owners and days in a line of text, and odd input.
struct CompletionNoteTests {
  @Test(arguments: [
    CompletionRow("am", ["Amy:"]), CompletionRow("  am", ["Amy:"]), CompletionRow("AM", ["Amy:"]),
    CompletionRow("pre", ["presenter:"]), CompletionRow("part", ["tuner:"]),
    CompletionRow("w", ["warm:"]), CompletionRow("co", ["cool:"]),
    CompletionRow("cool f", ["cool:"]),
    CompletionRow("c", ["Cyd:", "cool:"]), CompletionRow("+ a", ["Amy:"]), CompletionRow("+ w", []),
    CompletionRow("amy: w", ["warm:"]), CompletionRow("amy: b", []),
    CompletionRow("warm: b", ["Ben:"]),
    CompletionRow("warm: amy: b", []), CompletionRow("the am", []), CompletionRow("amy", ["Amy:"]),
    CompletionRow("amy:", []), CompletionRow("+", []), CompletionRow("zzz", []),
    CompletionRow("/s/ am", []), CompletionRow("\\am", []), CompletionRow(" \\", []),
    CompletionRow("amy：w", ["warm:"]), CompletionRow("by fri", []), CompletionRow("see @a", []),
    CompletionRow("amy: + ", []),
  ])
  func `a line begins with a name or a kind`(row: CompletionRow) throws {
    #expect(CompletionDesk.complete(row.typed, try Room.tuningNames()).texts == row.candidates)
  }

  @Test(arguments: ["", " ", "   "])
  func `an empty line offers every beginning`(typed: String) throws {
    let offered = CompletionDesk.complete(typed, try Room.tuningNames())
    #expect(
      offered.texts == [
        "Amy:", "Ben:", "Cyd:", "presenter:", "tuner:", "facilitator:", "warm:", "cool:", "note:",
        "question:", "decision:", "action:", "idea:", "parked:", "evidence:", "/",
      ])
    #expect(offered.start == typed.utf8.count && offered.insertion == "")
    #expect(CompletionDesk.press(typed, try Room.tuningNames()) == typed)
  }

  @Test(arguments: [
    CompletionRow("! ask @", ["@Amy", "@Ben", "@Cyd"]), CompletionRow("! ask @b", ["@Ben"]),
    CompletionRow("! @b", ["@Ben"]), CompletionRow("action: ask @CY", ["@Cyd"]),
    CompletionRow("! ask a@b", []), CompletionRow("! ask @nobody", []),
    CompletionRow("? ask @b", []),
    CompletionRow("! ask by fri", ["friday"]), CompletionRow("! ask by FRI", ["friday"]),
    CompletionRow("! ask @amy by to", ["today", "tomorrow"]),
    CompletionRow("! ask by s", ["sunday", "saturday"]),
    CompletionRow("! ask by t", ["today", "tomorrow", "tuesday", "thursday"]),
    CompletionRow("! ask by 2026-12-04", ["2026-12-04"]),
    CompletionRow("! ask by 4 d", ["4 december"]),
    CompletionRow(
      "! ask by 31 ",
      [
        "31 december", "31 january", "31 march", "31 may", "31 july", "31 august", "31 october",
      ]),
    CompletionRow("! ask by dec 4 2027", ["dec 4 2027"]), CompletionRow("! ask by year 4", []),
    CompletionRow("! stand by me for an hour", []), CompletionRow("! ask by", []),
    CompletionRow("!", []), CompletionRow("! a", ["Amy:"]),
    CompletionRow("ben: ! ask by mo", ["monday"]),
  ])
  func `an action has an owner and a day`(row: CompletionRow) throws {
    #expect(CompletionDesk.complete(row.typed, try Room.tuningNames()).texts == row.candidates)
  }

  @Test func `a day says which it is`() throws {
    let room = try Room.tuningNames()
    let offered = CompletionDesk.complete("! ask by ", room)
    #expect(
      offered.candidates.prefix(3).map(\.meaning) == [
        .day(try #require(day(11, 21))), .day(try #require(day(11, 22))),
        .day(try #require(day(11, 22))),
      ])
    #expect(
      offered.texts.suffix(7) == [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
      ])
    let friday = CompletionDesk.complete("! ask by fri", room).candidates
    #expect(friday.map(\.meaning) == [.day(try #require(day(11, 27)))])
    let next = CompletionDesk.complete("! ask by 4 dec", room).candidates
    #expect(next.map(\.meaning) == [.day(try #require(day(12, 4)))])
  }

  /// What the key puts there is read as it was meant.
  @Test func `a completed action is read with its owner and day`() throws {
    let room = try Room.walkNames(at: "look")
    let line = CompletionDesk.press(CompletionDesk.press("! call @maria", room) + "by fri", room)
    #expect(line == "! call @Maria del Carmen Ruiz by friday")
    let note = NoteDraft(
      author: .group, kind: "action", text: "call", owner: "Maria del Carmen Ruiz", due: day(11, 27)
    )
    #expect(LineReader(vocabulary: room).read(line) == .note([note], nil))
  }

  @Test func `a stage that expects actions makes a bare line one`() throws {
    let room = try Room.walkNames(at: "plan")
    #expect(CompletionDesk.complete("call her by fri", room).texts == ["friday"])
    #expect(CompletionDesk.complete("call @jo", room).texts == ["@José"])
    #expect(CompletionDesk.complete("sam", room).texts == ["Sam Hill:", "Sam Park:"])
  }

  @Test(arguments: [
    ("sam", "Sam "), ("sam p", "Sam Park: "), ("am", "Amélie Noël: "),
    ("/leave sam", "/leave Sam "),
    ("! x @sam", "! x @Sam "), ("/back cri", "/back cri"), ("/nex", "/next "), ("/pau", "/pause"),
    ("/nxet", "/next "), ("/nxet talk", "/next talk"), ("/set e", "/set élan "),
    ("/ne‸ talk", "/next talk"), ("am‸b", "Amélie Noël:b"), ("/next ta‸ x", "/next talk x"),
    ("/next m", "/next mix"), ("cr", "critical-friend: "), ("i w", "wonder: "),
  ])
  func `one press puts there what is certain`(typed: String, line: String) throws {
    #expect(CompletionDesk.press(typed, try Room.walkNames(at: "look")) == line)
  }

  @Test(arguments: [
    ("", -1), ("", 1), ("am", 3), ("é", 1), ("👩🏽‍🏫", 4), ("am\nam", 5), ("am\nam", 2),
  ])
  func `a cursor outside, inside a letter or in a block finds nothing`(line: String, cursor: Int)
    throws
  {
    let source = CompletionSource(vocabulary: try Room.tuningNames())
    #expect(Completion.candidates(in: line, cursor: cursor, from: source) == .none)
  }

  @Test func `letters of several bytes stand before the word`() throws {
    let room = try Room.walkNames(at: "look")
    let found = CompletionDesk.complete("! naïve 你好 👩🏽‍🏫 @jose", room)
    #expect(found.texts == ["@José"])
    #expect(found.start == "! naïve 你好 👩🏽‍🏫 ".utf8.count)
    #expect(found.typed == "@jose")
  }

  /// Whatever is typed, the answer fits the line.
  @Test func `no line and no place in it is too odd`() throws {
    let lines = [
      "/", "//", "/ ", "/-", "/é", "/next\u{301}", "\u{301}", "@", "! @ by ", ":", "：", "amy :",
      "\t",
      "\u{0}", "/help /", "/help ", "/join  ", "/role  Ben  ", "/fix １", "by by by", "! by by ",
      "/load ~/", "/load //", "\u{200B}", "🇬🇧🇬", "/answer ", "/as ",
      String(repeating: "a ", count: 5000),
    ]
    for vocabulary in [nil, try Room.tuningNames(), try Room.walkNames(at: "enough")] {
      let source = CompletionSource(
        vocabulary: vocabulary, protocols: { CompletionDesk.scripts }, files: CompletionDesk.files)
      for line in lines {
        for cursor in 0...min(line.utf8.count, 40) {
          let found = Completion.candidates(in: line, cursor: cursor, from: source)
          guard !found.candidates.isEmpty else { continue }
          #expect(found.start + found.typed.utf8.count == cursor, "\(line.debugDescription)")
          #expect(Set(found.texts).count == found.texts.count)
        }
      }
    }
  }
}
