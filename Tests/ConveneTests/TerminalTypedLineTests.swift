import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// What is typed is sacred: neither the clock nor a cue touches it.
  struct TypedLineTests {
    static let script = """
      convene: 1
      protocol: A long talk
      total: 50m
      stages:
        - stage: Talk
          time: 50m
          cues: every 5s

      """

    static let lines = [
      "half a thought", "naïve 你好 👩🏽‍🏫 and then",
      "so long that it takes more than one row, at forty columns three and at eighty two of them",
    ]

    /// What stands on the input line, the digits of the time left out, and the cursor within it.
    private struct InputLine: Equatable {
      var text: String
      var cursor: Screen.Position

      init?(_ screen: Screen, from beginning: String) {
        guard let start = screen.rows.lastIndex(where: { $0.contains(beginning) }) else {
          return nil
        }
        let rows = screen.rows[start...].reversed().drop(while: \.isEmpty).reversed()
        text = rows.joined(separator: "|").replacing(#/\d\d:\d\d/#, with: "MM:SS")
        cursor = Screen.Position(row: screen.cursor.row - start, column: screen.cursor.column)
      }
    }

    private static func cues(_ screen: Screen) -> Int {
      screen.transcript.count { $0.hasPrefix("Talk: ") }
    }

    @Test(arguments: [40, 80], lines)
    func `a half typed line and its cursor outlast the clock`(columns: Int, line: String) throws {
      let session = try TerminalSession.started(
        Self.script, in: Home(), columns: columns, pace: 60)
      try session.terminal.type(line)
      let typed = try session.terminal.wait("the line") {
        squeezed($0.joined(from: "1/1") ?? "").hasSuffix(squeezed(line))
      }
      try session.terminal.type("\u{1B}[D\u{1B}[D\u{1B}[D")
      let moved = try session.terminal.wait("the cursor further left") {
        $0.cursor.column == (typed.cursor.column + columns - 3) % columns
      }
      let before = try #require(InputLine(moved, from: "1/1"))
      let cues = Self.cues(moved)
      var times: Set<Int> = []
      try session.terminal.wait("100 ticks and 20 cues", within: 60) { screen in
        screen.secondsLeft.map { _ = times.insert($0) }
        return times.count > 100 && Self.cues(screen) >= cues + 20
      }
      try session.terminal.wait("the line as it was") { InputLine($0, from: "1/1") == before }
      try session.terminal.type("X\r")
      try session.terminal.wait("the answer") { $0.contains("1 note") }
      #expect(try session.notes == ["\(line.dropLast(3))X\(line.suffix(3))"])
    }

    @Test(arguments: [40, 80])
    func `an open search outlasts the clock`(columns: Int) throws {
      let session = try TerminalSession.started(
        Self.script, in: Home(), columns: columns, pace: 60)
      try session.enter("over the brook", until: "1 note")
      try session.enter("something else", until: "2 note")
      let left = try #require(session.terminal.screen.secondsLeft)
      try session.terminal.type("\u{12}bro")
      let opened = try session.terminal.wait("the search") {
        $0.cursorRow == "(reverse-i-search)`bro': over the brook"
      }
      let before = try #require(InputLine(opened, from: "(rev"))
      let cues = Self.cues(opened)
      try session.terminal.wait("20 cues", within: 60) { Self.cues($0) >= cues + 20 }
      let waiting = try session.terminal.wait("the search as it was") {
        InputLine($0, from: "(rev") == before
      }
      #expect(!waiting.cursorRow.contains("1/1"), "a status in the middle of a search")
      try session.terminal.type("\u{7}")
      try session.terminal.wait("the status as it is now") { screen in
        screen.hasEmptyInputLine && (screen.secondsLeft.map { $0 <= left - 90 } ?? false)
      }
      try session.terminal.type("\u{12}bro\r")
      try session.terminal.wait("the found line") { $0.contains("3 note") }
      #expect(try session.notes == ["over the brook", "something else", "over the brook"])
    }
  }
}
