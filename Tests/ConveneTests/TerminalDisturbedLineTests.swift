import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// Another width, a stop, a hang-up or a long paste, while a wrapped line is typed and the clock runs.
  @Suite(.serialized)
  struct DisturbedLineTests {
    static let script = """
      convene: 1
      protocol: A long talk
      total: 50m
      stages:
        - stage: Talk
          time: 50m
          cues: every 10s

      """

    private func started(_ columns: Int) throws -> TerminalSession {
      try TerminalSession.started(Self.script, in: Home(), columns: columns, pace: 20)
    }

    /// Waits until the input line is below a cue, row for row and with its cursor as it must be.
    private func expect(
      _ session: TerminalSession, _ columns: Int, _ before: String, _ after: String,
      _ location: SourceLocation = #_sourceLocation
    ) throws {
      var expected = ExpectedScreen(columns: columns)
      let status = columns < 60 ? "1/1 hh:mm group> " : "[1/1 Talk hh:mm] group> "
      let cursor = expected.addInput(status, before, after)
      let count = expected.trimmed.count
      do {
        try session.terminal.wait("the line at \(columns) columns below a cue", within: 3) {
          let place = $0.cursor.row - cursor.row
          guard place > 0, $0.cursor.column == cursor.column else { return false }
          let rows = $0.rows[place...].map { $0.replacing(#/\d\d:\d\d/#, with: "hh:mm") }
          return rows.prefix(count) == expected.trimmed[...]
            && rows.dropFirst(count).allSatisfy(\.isEmpty)
            && $0.rows[place - 1].hasPrefix("Talk: ")
        }
      } catch {
        Issue.record("\(error)\nexpected \(expected.trimmed), \(cursor)", sourceLocation: location)
      }
    }

    @Test(arguments: LongRunTests.widths)
    func `typing goes on while the width changes`(columns: Int) throws {
      let session = try started(columns)
      var before = ""
      let after = " — the end 你好"
      try session.terminal.type(after + "\u{1}")
      for (round, width) in [columns, 60, 200, 40, 80, columns].enumerated() {
        let words = "naïve 你好 🌉 word \(round) of a line that is wrapped, "
        try session.terminal.type(words)
        session.terminal.resize(columns: width)
        before += words
        try expect(session, width, before, after)
      }
      try session.terminal.type("\r")
      try session.terminal.wait("the note") { $0.contains("1 note") }
      #expect(try session.notes == [before + after])
    }

    @Test(arguments: LongRunTests.widths)
    func `a stop and a continuation bring the wrapped line back`(columns: Int) throws {
      let session = try started(columns)
      let line = LongRunTests.line(columns: columns)
      let (before, after) = (String(line.dropLast(8)), String(line.suffix(8)))
      try session.terminal.type(line + String(repeating: LongRunTests.left, count: 8))
      try expect(session, columns, before, after)
      for _ in 1...3 {
        try session.terminal.type("\u{1A}")
        #expect(try session.terminal.state() == .stopped(Int(SIGSTOP)))
        #expect(!session.terminal.screen.rows.suffix(3).contains { $0.contains("naïve") })
        session.terminal.signal(SIGCONT)
        try expect(session, columns, before, after)
      }
    }

    @Test(arguments: LongRunTests.widths)
    func `a hang-up keeps the wrapped line in the history`(columns: Int) throws {
      let session = try started(columns)
      let line = LongRunTests.line(columns: columns)
      try session.terminal.type(line + "\u{1}")
      try expect(session, columns, "", line)
      session.terminal.hangUp()
      #expect(try session.terminal.state() == .exited(0))
      #expect(try session.notes == [])
      let history = session.home.data.appendingPathComponent("history")
      #expect(try session.home.text(of: history).hasSuffix(line + "\n"))
    }

    /// The block is taller than the screen: until Enter its end is shown, once.
    @Test(arguments: LongRunTests.widths)
    func `a paste of 200 lines becomes 200 notes in order`(columns: Int) throws {
      let session = try started(columns)
      let lines = (1...200).map { "line \($0) 你好 naïve" }
      try session.terminal.paste(lines.joined(separator: "\r"))
      let pasted = try session.terminal.wait("the paste") { $0.cursorRow == lines[199] }
      let later = try session.terminal.wait("two cues above it") {
        cues($0) > cues(pasted) + 1 && $0.cursorRow == lines[199]
      }
      let shown = later.transcript.filter { $0.hasPrefix("line ") }
      #expect(shown == Array(lines.suffix(shown.count)), "each row stands there once")
      #expect((3..<20).contains(shown.count))
      #expect(later.transcript.count { $0.contains("group> ") } == 1)
      try session.terminal.type("\r")
      let kept = try session.terminal.wait("the notes") {
        $0.hasEmptyInputLine && $0.contains("200 lines kept, 1 to 200")
      }
      let answer = try #require(kept.rows.firstIndex { $0.contains("200 lines kept") })
      let above = kept.cursor.row
      let cuesSince = kept.rows[answer..<above].dropFirst()
      let below = kept.rows[(above + 1)...].joined()
      // At 40 columns the answer takes two rows.
      #expect(cuesSince.count { !$0.hasPrefix("Talk: ") } == (columns < 60 ? 1 : 0))
      #expect(below.isEmpty)
      #expect(try session.notes == lines)
    }

    private func cues(_ screen: Screen) -> Int {
      screen.transcript.count { $0.hasPrefix("Talk: ") }
    }
  }
}
