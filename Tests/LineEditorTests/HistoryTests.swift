import TerminalHarness
import Testing

@testable import LineEditor

struct HistoryTests {
  @Test("blank lines and repeats are not kept")
  func skips() {
    var history = History()
    let kept = ["a", "a", " \t", "b", "a"].map { history.remember($0, isOnRecord: true) }
    #expect(kept == [true, false, false, true, true])
    #expect(history.lines == ["a", "b", "a"])
  }

  @Test("what is off the record is not in the file")
  func offRecord() {
    var history = History()
    _ = history.remember("said", isOnRecord: true)
    _ = history.remember("whispered", isOnRecord: false)
    _ = history.remember("whispered", isOnRecord: false)
    #expect(history.lines == ["said", "whispered"])
    #expect(history.fileText == "said\n")
  }

  @Test("a file brings the same lines back", arguments: ["a\nb", "back\\slash\\n", "\r", "你好"])
  func roundTrip(line: String) {
    var history = History()
    _ = history.remember("first", isOnRecord: true)
    _ = history.remember("x" + line, isOnRecord: true)
    #expect(history.fileText.split(separator: "\n").count == 2)
    #expect(History(fileText: history.fileText) == history)
  }

  @Test("the oldest lines go first when there are too many")
  func limit() {
    var history = History()
    for number in 0...History.limit { _ = history.remember("\(number)", isOnRecord: true) }
    #expect(history.lines.count == History.limit)
    #expect(history.lines.first == "1")
  }
}

extension AtTerminal {
  /// The history of the real input line.
  struct HistoryKeyTests {
    @Test("what was cut before the screen was cleared does not come back by the key for it")
    func cutText() throws {
      let probe = try Probe()
      try probe.terminal.type("secret\u{15}")
      try probe.terminal.wait("the empty line") { $0.cursorRow.hasSuffix("probe>") }
      try probe.enter("clear")
      try probe.terminal.wait("the cleared screen") { $0.contains("CLEARED") }
      try probe.terminal.type("\u{19}typed")
      let screen = try probe.terminal.wait("the line") { $0.cursorRow.hasSuffix("typed") }
      #expect(!screen.contains("secret"))
      try probe.terminal.type("\r")
      try probe.terminal.wait("the line as entered") { $0.contains("GOT < typed>") }
    }

    @Test("what is written alone comes back by no key and is in no file")
    func alone() throws {
      let probe = try Probe(["tick": "20"])
      try probe.enter("one")
      try probe.enter("alone")
      try probe.enter("secret")
      try probe.terminal.wait("the answer") { $0.contains("GOT <secret>") }
      try probe.terminal.type("\u{1B}[A")
      try probe.terminal.wait("the line before") { $0.cursorRow.hasSuffix("probe> one") }
      try probe.enter("\u{15}quit")
      try probe.terminal.wait("the end") { $0.contains("BYE") }
      #expect(probe.historyFile == ["one"])
    }

    @Test(
      "a cleared screen has nothing of before, neither in view nor scrolled off",
      arguments: [40, 80])
    func clearing(columns: Int) throws {
      let probe = try Probe(["tick": "20"], columns: columns, rows: 6)
      for number in 1...6 { try probe.enter("line \(number)") }
      try probe.terminal.wait("the last answer") { $0.contains("GOT <line 6>") }
      try probe.enter("clear")
      let screen = try probe.terminal.wait("the cleared screen") {
        $0.contains("CLEARED") && $0.cursorRow.hasSuffix("probe>")
      }
      #expect(!screen.contains("line"))
      #expect(screen.cursor.row == 1 && screen.scrolledOff.isEmpty)
      try probe.enter("goes on")
      try probe.terminal.wait("the next line") { $0.contains("GOT <goes on>") }
    }

    @Test("older lines come back by the arrow key, and all go to the file but those off the record")
    func arrowsAndFile() throws {
      let probe = try Probe(["tick": "20"])
      try probe.enter("one")
      try probe.enter("two")
      try probe.enter("two")
      try probe.enter("off")
      try probe.enter("secret")
      try probe.terminal.type("\u{1B}[A")
      try probe.terminal.wait("the last line") { $0.cursorRow.hasSuffix("probe> secret") }
      try probe.terminal.type("\u{1B}[A")
      try probe.terminal.wait("an older line") { $0.cursorRow.hasSuffix("probe> two") }
      try probe.terminal.type("\u{1B}[A")
      try probe.terminal.wait("the oldest") { $0.cursorRow.hasSuffix("probe> one") }
      try probe.enter("\u{15}quit")
      #expect(try probe.terminal.state() == .exited(0))
      #expect(probe.historyFile == ["one", "two"])
    }
  }
}
