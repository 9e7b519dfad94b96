import TerminalHarness
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension AtTerminal {
  /// Keys and signals that end, stop or clear something.
  struct TerminalSignalTests {
    @Test("Ctrl-C clears the line and keeps it in the history")
    func interrupt() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("half a thought")
      try probe.terminal.wait("the text") { $0.cursorRow.hasSuffix("half a thought") }
      try probe.terminal.type("\u{3}")
      try probe.terminal.wait("an empty line") {
        $0.cursorRow.hasSuffix("probe>") && probe.log.count > 1
      }
      #expect(probe.log == ["begun", "interrupted"])
      try probe.enter("\u{1B}[A!")
      try probe.terminal.wait("the line") { $0.contains("GOT <half a thought!>") }
    }

    @Test("Ctrl-C leaves a history search")
    func interruptSearch() throws {
      let probe = try Probe(["tick": "20"])
      try probe.enter("alpha")
      try probe.terminal.type("\u{12}al")
      try probe.terminal.wait("the search") { $0.cursorRow.contains("search)`al': alpha") }
      try probe.terminal.type("\u{3}")
      try probe.terminal.wait("an empty line") { $0.cursorRow.hasSuffix("probe>") }
      try probe.enter("next")
      try probe.terminal.wait("the line") { $0.contains("GOT <next>") }
    }

    @Test("Ctrl-Z stops and a continuation brings the line back")
    func suspend() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("half")
      try probe.terminal.wait("the text") { $0.cursorRow.hasSuffix("half") }
      try probe.terminal.type("\u{1A}")
      #expect(try probe.terminal.state() == .stopped(Int(SIGSTOP)))
      #expect(try probe.terminal.isInLineMode)
      #expect(!probe.terminal.screen.cursorRow.contains("half"))
      probe.terminal.signal(SIGCONT)
      try probe.terminal.wait("the text again") { $0.cursorRow.hasSuffix("half") }
      try probe.enter(" done")
      try probe.terminal.wait("the line") { $0.contains("GOT <half done>") }
    }

    @Test("a stop that nobody announced brings the line back, too")
    func stoppedFromOutside() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("half")
      try probe.terminal.wait("the text") { $0.cursorRow.hasSuffix("half") }
      probe.terminal.signal(SIGSTOP)
      #expect(try probe.terminal.state() == .stopped(Int(SIGSTOP)))
      probe.terminal.signal(SIGCONT)
      try probe.enter(" done")
      try probe.terminal.wait("the line") { $0.contains("GOT <half done>") }
      #expect(probe.terminal.screen.transcript.count { $0.contains("half") } == 2)
    }

    @Test("Ctrl-S does not freeze the clock")
    func flowControl() throws {
      let probe = try Probe(["tick": "20", "every": "5"])
      try probe.terminal.type("abc\u{13}")
      try probe.terminal.wait("a card") { $0.contains("card 3 ") }
      try probe.enter("\u{7}d")
      try probe.terminal.wait("the line") { $0.contains("GOT <abcd>") }
    }

    @Test("Ctrl-D on an empty line ends the input")
    func controlD() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("x\u{4}\u{7F}\u{4}")
      #expect(try probe.terminal.state() == .exited(0))
      #expect(probe.terminal.screen.contains("END controlD"))
      #expect(!probe.terminal.screen.contains("probe>"))
      #expect(try probe.terminal.isInLineMode)
      #expect(probe.log.last == "end controlD \"\"")
    }

    @Test("the terminal is put back by an own end, too")
    func finish() throws {
      let probe = try Probe(["tick": "20"])
      try probe.enter("quit")
      #expect(try probe.terminal.state() == .exited(0))
      #expect(probe.terminal.screen.transcript.last == "BYE")
      #expect(try probe.terminal.isInLineMode)
    }

    @Test("a closed terminal is a hang-up, and the half typed line is known")
    func hangUp() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("half typed")
      try probe.terminal.wait("the text") { $0.cursorRow.hasSuffix("half typed") }
      probe.terminal.hangUp()
      #expect(try probe.terminal.state() == .exited(0))
      #expect(probe.log == ["begun", "end hangUp \"half typed\""])
    }

    @Test("a request to end puts the terminal back first")
    func terminate() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("half typed")
      try probe.terminal.wait("the text") { $0.cursorRow.hasSuffix("half typed") }
      probe.terminal.signal(SIGTERM)
      #expect(try probe.terminal.state() == .exited(0))
      #expect(probe.log.last == "end terminated \"half typed\"")
      #expect(try probe.terminal.isInLineMode)
    }
  }
}
