import Testing
import TextLayout

struct TableTests {
  private let table = Table(
    columns: [.init("No", alignment: .right), .init("Stage"), .init("Note", overflow: .isCut)],
    rows: [
      ["1", "Presentation", "short"], ["12", "Clarifying questions", "a rather long note"], ["3"],
    ])

  @Test func `columns stand side by side`() {
    #expect(
      table.lines(width: 80).map(\.plain) == [
        "No  Stage                 Note",
        " 1  Presentation          short",
        "12  Clarifying questions  a rather long note",
        " 3                        ",
      ])
  }

  @Test func `the widest columns give way`() {
    #expect(
      table.lines(width: 26).map(\.plain) == [
        "No  Stage       Note",
        " 1  Presentati  short",
        "    on          ",
        "12  Clarifying  a rather …",
        "    questions   ",
        " 3              ",
      ])
  }

  @Test(arguments: 7...60)
  func `no line is wider than asked`(width: Int) {
    #expect(table.lines(width: width).allSatisfy { $0.width <= width })
  }
}
