import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// Keys and signals that clear, stop, resize or end something, in the middle of a stage.
  struct SignalTests {
    static let script = """
      convene: 1
      protocol: A long talk
      total: 50m
      stages:
        - stage: Talk
          time: 50m
          cues: [49m]

      """

    private func typing(_ text: String, columns: Int = 80, pace: Int = 60) throws
      -> TerminalSession
    {
      let session = try TerminalSession.started(
        Self.script, in: Home(), columns: columns, pace: pace)
      try session.terminal.type(text)
      try session.terminal.wait("the text") {
        $0.joined(from: "1/1")?.hasSuffix(text) == true
      }
      return session
    }

    @Test func `the line being typed fits another width`() throws {
      let text = (1...12).map { "word\($0)" }.joined(separator: "-")
      let session = try typing(text)
      for columns in [40, 120, 60, 80] {
        session.terminal.resize(columns: columns)
        let title = columns < 60 ? "1/1 " : "[1/1 Talk"
        try session.terminal.wait("the text and the status at \(columns) columns") {
          $0.joined(from: title)?.hasSuffix("group> " + text) == true
        }
      }
      try session.terminal.type("!\r")
      try session.terminal.wait("the answer") { $0.contains("1 note") }
      #expect(try session.notes == [text + "!"])
    }

    @Test func `a width that changed while the program stood still is followed at once`() throws {
      let text = (1...12).map { "word\($0)" }.joined(separator: "-")
      let session = try typing(text)
      for round in 1...10 {
        let columns = round.isMultiple(of: 2) ? 40 : 80
        session.terminal.signal(SIGSTOP)
        #expect(try session.terminal.state() == .stopped(Int(SIGSTOP)))
        session.terminal.resize(columns: columns)
        session.terminal.signal(SIGCONT)
        let title = columns == 40 ? "1/1 " : "[1/1 Talk"
        try session.terminal.wait("the text and the status at \(columns) columns", within: 5) {
          $0.joined(from: title)?.hasSuffix("group> " + text) == true
        }
      }
    }

    @Test func `Ctrl-C clears the line, which the arrow brings back`() throws {
      let session = try typing("half a thought")
      try session.terminal.type("\u{3}")
      try session.waitForInputLine()
      try session.terminal.type("\u{1B}[A more\r")
      try session.terminal.wait("the answer") { $0.contains("1 note") }
      #expect(try session.notes == ["half a thought more"])
    }

    @Test func `Ctrl-Z stops, and after a continuation the clock has gone on`() throws {
      let session = try typing("half")
      let left = try #require(session.terminal.screen.secondsLeft)
      try session.terminal.type("\u{1A}")
      #expect(try session.terminal.state() == .stopped(Int(SIGSTOP)))
      #expect(try session.terminal.isInLineMode)
      #expect(!session.terminal.screen.cursorRow.contains("half"))
      session.terminal.signal(SIGCONT)
      try session.terminal.wait("the line, and the clock going on") {
        $0.cursorRow.hasSuffix("group> half") && ($0.secondsLeft ?? left) < left - 30
      }
      try session.terminal.type(" done\r")
      try session.terminal.wait("the answer") { $0.contains("1 note") }
      #expect(try session.notes == ["half done"])
    }

    @Test func `Ctrl-S does not stop the clock`() throws {
      let session = try typing("half")
      let left = try #require(session.terminal.screen.secondsLeft)
      try session.terminal.type("\u{13}")
      // Readline searches forwards with it, and the status waits until that is left; cues do not.
      try session.terminal.wait("a cue") { $0.contains("Talk: 49 min left") }
      try session.terminal.type("\u{7}")
      try session.terminal.wait("the line, and the clock gone on") {
        $0.cursorRow.hasSuffix("group> half") && ($0.secondsLeft ?? left) < left - 30
      }
    }

    @Test(arguments: ["hang-up", "request to end"])
    func `what ends the program from outside loses nothing`(way: String) throws {
      let home = try Home()
      let session = try TerminalSession.started(Self.script, in: home)
      try session.enter("kept before the end", until: "1 note")
      try session.terminal.type("half typed")
      try session.terminal.wait("the text") { $0.cursorRow.hasSuffix("half typed") }
      if way == "hang-up" {
        session.terminal.hangUp()
      } else {
        session.terminal.signal(SIGTERM)
      }
      #expect(try session.terminal.state() == .exited(0))
      #expect(try session.notes == ["kept before the end"])
      let history = home.data.appendingPathComponent("history")
      #expect(try home.text(of: history).hasSuffix("kept before the end\nhalf typed\n"))
      try goOn(in: home)
    }

    @Test func `Ctrl-D leaves a session that can be taken up again, and its minutes`() throws {
      let home = try Home()
      let session = try TerminalSession.started(Self.script, in: home)
      try session.enter("kept before the end", until: "1 note")
      try session.terminal.type("\u{4}")
      #expect(try session.terminal.state() == .exited(0))
      #expect(try session.terminal.isInLineMode)
      let screen = session.terminal.screen
      #expect(screen.contains("Minutes: minutes/"))
      #expect(screen.contains("convene resume"))
      #expect(!screen.contains("group> \u{4}"))
      let minutes = try #require(home.minutes.first)
      #expect(try home.text(of: minutes).contains("kept before the end"))
      try goOn(in: home)
    }

    /// Takes the last session up again where it was: its journal is not locked and its stage is open.
    private func goOn(in home: Home) throws {
      let again = try TerminalSession(["resume"], in: home)
      let screen = try again.terminal.wait("the stage") {
        $0.hasEmptyInputLine && $0.contains("Stage 1 of 1")
      }
      #expect(screen.cursorRow.contains(#/^\[1/1 Talk (50:00|49:\d\d)\] group>/#))
      try again.enter("kept after it", until: "2 note")
      #expect(try again.notes == ["kept before the end", "kept after it"])
    }
  }
}
