import FolderSupport
import TerminalHarness
import Testing

extension AtTerminal {
  /// Keys that are not whole yet do not stop the clock.
  struct HeldKeysTests {
    private let beginning = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    @Test("a paste whose end never comes stops nothing, is shown, and Ctrl-C ends it")
    func endlessPaste() throws {
      let probe = try Probe(["tick": "20", "every": "5"])
      try probe.terminal.type("half " + beginning + "one\r/end")
      let before = try probe.terminal.wait("the keys before it") {
        $0.cursorRow.hasSuffix("probe> half")
      }
      let cards = before.transcript.count { $0.hasPrefix("card ") }
      try probe.terminal.wait("further cards, and what has come of the paste") { screen in
        screen.transcript.count { $0.hasPrefix("card ") } > cards + 3
          && screen.rows.contains { $0.hasSuffix("probe> half one") }
          && screen.cursorRow == "/end"
      }
      try probe.terminal.type(" two\r")
      try probe.terminal.wait("what came later, as a part of it") {
        $0.rows.contains("/end two") && $0.cursorRow.isEmpty
      }
      try probe.terminal.type("\u{3}")
      try probe.terminal.wait("an empty line") { $0.cursorRow.hasSuffix("probe>") }
      try probe.enter("\u{1B}[A")
      try probe.terminal.wait("all of it") { $0.contains("GOT <half one⏎/end two⏎>") }
      #expect(probe.log.count { $0.hasPrefix("line ") } == 1)
    }

    @Test("a paste in two pieces is one")
    func slowPaste() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type(beginning + "one\r")
      try probe.terminal.wait("its first piece") { screen in
        screen.rows.contains { $0.hasSuffix("probe> one") }
      }
      try probe.terminal.type("/end\r" + end + "!\r")
      try probe.terminal.wait("all of it") { $0.contains("GOT <one⏎/end⏎!>") }
    }

    @Test("what was pasted is known when the terminal goes before its end has come")
    func hangUp() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("half " + beginning + "one")
      try probe.terminal.wait("the keys before it") { $0.cursorRow.hasSuffix("probe> half") }
      probe.terminal.signal(15)
      #expect(try probe.terminal.state() == .exited(0))
      #expect(probe.log.last == "end terminated \"half one\"")
    }

    @Test("an Escape in vi mode does not stop the clock", .temporaryFolder)
    func escape() throws {
      let inputrc = TemporaryFolder.path + "/inputrc"
      try write(Array("set editing-mode vi\nset keyseq-timeout 600000\n".utf8), to: inputrc)
      let probe = try Probe(
        ["tick": "20", "every": "5"], environment: ["INPUTRC": inputrc])
      try probe.terminal.type("abc\u{1B}")
      let before = try probe.terminal.wait("the text") { $0.cursorRow.hasSuffix("abc") }
      let cards = before.transcript.count { $0.hasPrefix("card ") }
      try probe.terminal.wait("further cards") { screen in
        screen.transcript.count { $0.hasPrefix("card ") } > cards + 3
      }
      try probe.enter("x")
      try probe.terminal.wait("the line") { $0.contains("GOT <ab>") }
    }

    @Test("an Escape in vi mode is dealt with when nothing follows", .temporaryFolder)
    func loneEscape() throws {
      let inputrc = TemporaryFolder.path + "/inputrc"
      try write(Array("set editing-mode vi\n".utf8), to: inputrc)
      let probe = try Probe(["tick": "20"], environment: ["INPUTRC": inputrc])
      try probe.terminal.type("abc\u{1B}")
      try probe.terminal.wait("the cursor on the last letter") {
        $0.cursorRow.hasSuffix("abc") && $0.cursor.column == $0.cursorRow.count - 1
      }
    }

    @Test("Ctrl-S searches forward, as Ctrl-R does backward")
    func forwardSearch() throws {
      let probe = try Probe(["tick": "20"])
      try probe.enter("alpha one")
      try probe.enter("alpha two")
      try probe.terminal.type("\u{12}alpha")
      try probe.terminal.wait("the last") { $0.cursorRow == "(reverse-i-search)`alpha': alpha two" }
      try probe.terminal.type("\u{12}")
      try probe.terminal.wait("the first") {
        $0.cursorRow == "(reverse-i-search)`alpha': alpha one"
      }
      try probe.terminal.type("\u{13}")
      try probe.terminal.wait("the other way") { $0.cursorRow.hasPrefix("(i-search)`alpha': ") }
      try probe.terminal.type("\u{13}")
      try probe.terminal.wait("the last again") {
        $0.cursorRow == "(i-search)`alpha': alpha two"
      }
    }
  }
}
