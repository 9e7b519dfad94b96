import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// A thousand ticks, with their cues and cards, leave everything about the typed line as it was.
  @Suite(.serialized)
  struct LongRunTests {
    static let widths = [40, 80, 200]
    static let undo = "\u{1F}"
    static let left = "\u{1B}[D"
    static let nextOfKillRing = "\u{1B}y"

    /// A line of three rows at any width, in letters of one byte and of several, narrow and wide.
    static func line(columns: Int) -> String {
      let part = "naïve 你好 👩🏽‍🏫 e\u{301}te and so on, "
      return String(repeating: part, count: columns * 9 / 4 / 30)
    }

    @Test func `a thousand ticks change nothing on the input line`() throws {
      let edited = try Self.widths.map { try LongRun(columns: $0) }
      let mode = "set editing-mode vi\n"
      let vi = try Self.widths.map { try LongRun(columns: $0, inputrc: mode) }
      let notes = ["over the brook", "something else"]
      let searching = try Self.widths.map { try LongRun(columns: $0, notes: notes) }
      for run in edited {
        let line = Self.line(columns: run.columns)
        // Two killed words, the line, the cursor eight letters before its end, the later word yanked.
        try run.start(
          typing: "one\u{15}two\u{2}\u{6}\u{15}" + line + String(repeating: Self.left, count: 8)
            + "\u{19}")
      }
      for run in vi { try run.start(typing: "a 你好 sentence here\u{1B}") }
      for run in searching { try run.start(typing: "\u{12}bro") }
      // The searching ones show no ticks; they are read so that their terminals do not fill up.
      let waiting = Set(searching.map { ObjectIdentifier($0.terminal) })
      try PseudoTerminal.wait(
        for: (edited + vi + searching).map(\.terminal), "1,000 ticks", within: 60
      ) { $0.reads > 1_000 || waiting.contains(ObjectIdentifier($0)) }
      try PseudoTerminal.wait(for: searching.map(\.terminal), "the last cue") {
        $0.screen.contains("Last: 49 min left")
      }
      for run in edited { try checkEditing(run) }
      for run in vi { try checkVi(run) }
      for run in searching { try checkSearch(run) }
    }

    private func checkEditing(_ run: LongRun) throws {
      let line = Self.line(columns: run.columns)
      let (before, after) = (String(line.dropLast(8)), String(line.suffix(8)))
      try run.expect(before + "two", after)
      try run.terminal.type(Self.nextOfKillRing)
      try run.expect(before + "one", after)
      try run.terminal.type(Self.undo + Self.undo)
      try run.expect(before + "two", after)
      try run.terminal.type(Self.undo)
      try run.expect(before, after)
      try run.terminal.type("\u{B}")
      try run.expect(before)
      try run.terminal.type("\u{1}\u{19}")
      try run.expect(after, before)
      try run.terminal.type("\r")
      try run.terminal.wait("the note") { $0.contains("1 note") }
      #expect(try run.session.notes == [after + before.trimmingCharacters(in: .whitespaces)])
    }

    private func checkVi(_ run: LongRun) throws {
      try run.expect("a 你好 sentence her", "e")
      try run.terminal.type("bdw")
      try run.expect("a 你好 sentence", " ")
      try run.terminal.type("u0w")
      try run.expect("a ", "你好 sentence here")
      try run.terminal.type("x")
      try run.expect("a ", "好 sentence here")
      try run.terminal.type("i!\r")
      try run.terminal.wait("the note") { $0.contains("1 note") }
      #expect(try run.session.notes == ["a !好 sentence here"])
    }

    private func checkSearch(_ run: LongRun) throws {
      try run.expect(status: "(reverse-i-search)`bro': ", "over the ", "brook")
      try run.terminal.type("\u{7}")
      try run.expect("")
      try run.terminal.type("\u{12}bro\u{5}!\r")
      try run.terminal.wait("the note") { $0.contains("3 note") }
      #expect(try run.session.notes == ["over the brook", "something else", "over the brook!"])
    }
  }
}
