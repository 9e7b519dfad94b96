import TerminalHarness
import Testing

@testable import LineEditor

extension AtTerminal {
  /// What is typed survives everything that is written round it.
  struct TypedLineTests {
    static let texts = [
      "a note", "naïve 你好 👩🏽‍🏫 end", String(repeating: "three rows of text ", count: 30),
    ]

    @Test("stays as it is while the clock runs", arguments: [40, 80, 200], texts)
    func survivesClock(columns: Int, text: String) throws {
      let text = String(text.prefix(columns * 5 / 2))
      let options = ["tick": "5", "ticks": "100", "every": "5", "color": "1", "bell": "1"]
      let probe = try Probe(options, columns: columns)
      try probe.terminal.type(text + "\u{1B}[D\u{1B}[D")
      let shown = squeezed("[tick 100] probe> " + text)
      let screen = try probe.terminal.wait("the last tick beside the text") {
        $0.joined(from: "[tick 100]").map(squeezed) == shown
      }
      UTF8Locale.establish()
      let before = CellWidths("[tick 100] probe> " + text.dropLast(2))
      let start = try #require(screen.rows.lastIndex { $0.contains("[tick 100]") })
      let cursor = before.cursor(columns: columns)
      #expect(screen.cursor == Screen.Position(row: start + cursor.row, column: cursor.column))
      let cards = screen.transcript.filter { $0.hasPrefix("card ") }
      #expect(cards == (1...20).map { "card \($0) for the room" })
      #expect(screen.bells == 1)
      #expect(screen.styles[start][0] == .bold)
      try probe.enter("X")
      let whole = text.dropLast(2) + "X" + text.suffix(2)
      try probe.terminal.wait("the line") {
        squeezed($0.transcript.joined()).contains(squeezed("GOT <\(whole)>"))
      }
      #expect(probe.log.last == "line \(String(whole).debugDescription)")
    }

    @Test("waits with the status until a history search ends", arguments: [40, 80, 200])
    func searchKeepsItsPrompt(columns: Int) throws {
      let probe = try Probe(["every": "5", "ticks": "100", "tick": "5"], columns: columns)
      try probe.terminal.type("\u{12}")
      try probe.terminal.type("zzz")
      let screen = try probe.terminal.wait("all cards") { $0.contains("card 20 ") }
      #expect(screen.cursorRow.contains("i-search)`zzz"))
      try probe.terminal.type("\u{7}")
      try probe.terminal.wait("the last status") { $0.cursorRow == "[tick 100] probe>" }
      try probe.enter("after")
      try probe.terminal.wait("the line") { $0.contains("GOT <after>") }
    }

    @Test("a search finds and enters a line while cards appear")
    func searchFinds() throws {
      let probe = try Probe(["tick": "10", "every": "2"])
      try probe.enter("alpha one")
      try probe.enter("beta two")
      try probe.terminal.type("\u{12}alp")
      let card = try probe.terminal.wait("the found line") {
        $0.cursorRow.contains("`alp': alpha one")
      }.scrolledOff.count
      try probe.terminal.wait("further cards") {
        $0.scrolledOff.count > card + 10 && $0.cursorRow == "(reverse-i-search)`alp': alpha one"
      }
      try probe.terminal.type("\r")
      try probe.terminal.wait("the line") { screen in
        screen.transcript.count { $0 == "GOT <alpha one>" } == 2
      }
    }

    @Test("survives another width", arguments: [false, true])
    func survivesResize(clockRuns: Bool) throws {
      let text = (1...30).map { "word\($0)" }.joined(separator: "-")
      let probe = try Probe(clockRuns ? ["tick": "20"] : [:], columns: 40)
      try probe.terminal.type(text)
      for columns in [80, 40, 200, 60] {
        probe.terminal.resize(columns: columns)
        try probe.terminal.wait("the text at \(columns) columns") {
          probe.log.contains("resized \(columns)")
            && $0.joined(from: "probe>")?.hasSuffix("probe> " + text) == true
        }
      }
      try probe.enter("!")
      try probe.terminal.wait("the line") { _ in probe.log.last == "line \"\(text)!\"" }
      let widths = probe.log.filter { $0.hasPrefix("resized") }
      #expect(widths == ["resized 80", "resized 40", "resized 200", "resized 60"])
    }

    @Test("ten thousand letters arrive whole", arguments: [40, 80], [false, true])
    func longLine(columns: Int, isPasted: Bool) throws {
      let probe = try Probe(["tick": "50"], columns: columns)
      let text = String(
        (0..<10_000).map { index in Character(index.isMultiple(of: 7) ? "é" : "a") })
      if isPasted { try probe.terminal.paste(text) } else { try probe.terminal.type(text) }
      try probe.enter("")
      try probe.terminal.wait("the line") { $0.contains("GOT <10000 letters>") }
      #expect(probe.log.last == "line \(text.debugDescription)")
    }

    @Test(
      "a paste is one line with line feeds",
      arguments: ["- one\r/end\ramy: two", "- one\n/end\namy: two"])
    func paste(text: String) throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.paste(text)
      try probe.terminal.wait("the paste") { $0.contains("amy: two") && !probe.log.isEmpty }
      #expect(probe.log == ["begun"])
      try probe.enter("")
      try probe.terminal.wait("the block") { $0.contains("GOT <- one⏎/end⏎amy: two>") }
    }

    @Test("a paste loses nothing to control characters")
    func pasteWithControls() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.paste("one\0two\tthree\u{1B}[31m\u{4}\r\nfour")
      try probe.terminal.wait("the paste") { $0.contains("four") }
      try probe.enter("")
      let expected = "onetwo\tthree\u{1B}[31m\u{4}\n\nfour"
      try probe.terminal.wait("the block") { _ in
        probe.log.last == "line \(expected.debugDescription)"
      }
    }

    @Test("lines typed ahead arrive one by one, and none takes the place of another")
    func burst() throws {
      let probe = try Probe(["tick": "20", "every": "2"])
      try probe.terminal.type("a\rrefuse b\rc\r\rhalf")
      try probe.terminal.wait("the rest") { $0.cursorRow.hasSuffix("probe> half") }
      let lines = probe.log.filter { $0 != "begun" }
      #expect(lines == ["a", "refuse b", "c", ""].map { "line \($0.debugDescription)" })
      #expect(probe.log.count { $0 == "begun" } == 4)
      try probe.terminal.type("\u{15}\u{1B}[A\u{1B}[A")
      try probe.terminal.wait("the refused line") { $0.cursorRow.hasSuffix("probe> refuse b") }
    }

    @Test("a search survives another width", arguments: [(80, 40), (40, 80)])
    func resizeInSearch(before: Int, after: Int) throws {
      let probe = try Probe(["tick": "20", "every": "3"], columns: before)
      try probe.enter("alpha one two three four five six seven eight")
      try probe.terminal.type("\u{12}five")
      let shown = "(reverse-i-search)`five': alpha one two three four five six seven eight"
      try probe.terminal.wait("the search") {
        $0.joined(from: "(rev").map(squeezed) == squeezed(shown)
      }
      probe.terminal.resize(columns: after)
      try probe.terminal.wait("the search again") {
        probe.log.contains("resized \(after)")
          && $0.joined(from: "(rev").map(squeezed) == squeezed(shown)
      }
      try probe.enter("\u{5}!")
      try probe.terminal.wait("the line") { _ in probe.log.last?.hasSuffix("eight!\"") == true }
    }

    @Test("is put back for editing when it is refused", arguments: [40, 80])
    func giveBack(columns: Int) throws {
      let probe = try Probe(["tick": "20"], columns: columns)
      try probe.enter("refuse naïve words")
      try probe.terminal.wait("the reason and the line") {
        $0.contains("REFUSED") && $0.cursorRow.hasSuffix("probe> refuse naïve words")
      }
      try probe.enter("\u{1}no, \u{5}!")
      try probe.terminal.wait("the line") { $0.contains("GOT <no, refuse naïve words!>") }
      #expect(
        probe.log == [
          "begun", "line \"refuse naïve words\"", "begun", "line \"no, refuse naïve words!\"",
        ])
    }

    @Test("is edited by letters in a locale without UTF-8", arguments: ["C", "POSIX", ""])
    func localeWithoutUTF8(locale: String) throws {
      let probe = try Probe(environment: ["LC_ALL": locale, "LANG": "C"])
      try probe.enter("né你\u{7F}\u{7F}好")
      try probe.terminal.wait("the line") { $0.contains("GOT <n好>") }
    }

    /// Blanks at the edge of a row cannot be told from an empty end of the row.
    private func squeezed(_ text: String) -> String {
      text.filter { $0 != " " }
    }
  }
}
