import Display
import InputLine
import MeetingProtocol
import Session
import Testing
import TextLayout

/// What the Tab key shows above the line.
struct CompletionViewTests {
  private static let lines = [
    "/", "/join Eve ", "/leave ", "/as ", "/set ", "/next ", "/back ", "/fix ", "/notes ",
    "/help n", "",
    "! x @", "! x by ", "! x by 4 ", "/nxet",
  ]

  private func tuning() -> Room {
    var room = Room.startedTuning()
    _ = room.type(Room.note("a footbridge\u{7} for the brook", by: .role("presenter")))
    let long = "你好 " + String(repeating: "four weeks of how many lessons ", count: 4)
    _ = room.type(Room.note(long, kind: "question", by: .person("Ben")))
    _ = room.type(.next(nil))
    _ = room.type(.leave("Dee"))
    return room
  }

  private func shown(
    _ line: String, _ room: Room?, columns: Int, most: Int = 30
  ) -> [StyledText] {
    let vocabulary = room.flatMap { room in
      CivilDate(year: 2026, month: 11, day: 21).map { Vocabulary(state: room.state, today: $0) }
    }
    let source = CompletionSource(
      vocabulary: vocabulary,
      protocols: {
        [("grow", "GROW"), ("broken", nil), ("long", "A title that is far too long for it")]
      },
      files: { _ in
        [.init(name: "mine.yaml", isFolder: false), .init(name: "more", isFolder: true)]
      })
    let found = Completion.candidates(in: line, cursor: line.utf8.count, from: source)
    return CompletionView.lines(found.candidates, room?.state, columns: columns, most: most)
  }

  @Test func `every sort of candidate has a line of its own`() throws {
    let room = tuning()
    var deciding = Room.startedEnquiry()
    _ = deciding.type(.next(nil))
    _ = deciding.type(.next(nil))
    try Snapshots.expectAtBothWidths("completion") { columns in
      Self.lines.map { ($0, shown($0, room, columns: columns)) } + [
        ("/answer  at a decision", shown("/answer ", deciding, columns: columns)),
        ("load  outside", shown("load ", nil, columns: columns)),
        ("load ./  outside", shown("load ./", nil, columns: columns)),
        ("at most 4 lines", shown("/", room, columns: columns, most: 4)),
        ("one", shown("! x by fri", room, columns: columns, most: 4)),
        ("none", shown("zebra", room, columns: columns)),
      ]
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func `a long list takes no more rows than there are`(most: Int) {
    let all = shown("/", tuning(), columns: 80, most: 99).count
    let lines = shown("/", tuning(), columns: 80, most: most)
    #expect(lines.count == max(most, 2))
    #expect(lines.last?.plain == "… and \(all - max(most, 2) + 1) more")
    #expect(shown("/", tuning(), columns: 80, most: all).count == all)
  }
}
