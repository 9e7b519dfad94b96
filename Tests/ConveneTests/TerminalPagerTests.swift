import Foundation
import Session
import TerminalHarness
import Testing

extension AtTerminal {
  /// A long answer in a pager, while the clock goes on.
  struct PagerTests {
    private func paged(
      pace: Int, pager: String = "less -R", until sign: String = "line 12"
    ) throws -> TerminalSession {
      let home = try Home()
      try Data(StageTests.script.utf8).write(to: home.folder.appendingPathComponent("talk.yaml"))
      let session = try TerminalSession(
        [
          "run", "./talk.yaml", "--pace", "\(pace)", "--person", "Amy=speaker", "--person",
          "Ben=listener",
        ], in: home, environment: ["PAGER": pager])
      try session.waitForInputLine()
      for number in 1...40 { try session.enter("line \(number)", until: "\(number) note") }
      try session.enter("/start", until: "Stage 1 of 2")
      try session.terminal.type("/notes\r")
      try session.terminal.wait("the notes") {
        $0.rows.contains { $0.hasSuffix(sign) } && !$0.rows.contains { $0.contains(">") }
      }
      return session
    }

    @Test func `a stage that ends meanwhile is written down, and told after the pager`() throws {
      let session = try paged(pace: 60)
      try session.terminal.wait("the second stage in the journal") { _ in
        let opened = try? session.events.filter { event in
          if case .slotOpened = event { true } else { false }
        }
        return opened?.count == 2
      }
      let screen = session.terminal.screen
      #expect(!screen.contains("Stage 2 of 2"))
      #expect(screen.rows.contains { $0.hasSuffix("line 12") })
      try session.terminal.type("q")
      try session.terminal.wait("what was held, and the input line") {
        $0.contains("Stage 2 of 2") && $0.hasEmptyInputLine && $0.cursorRow.contains("2/2")
      }
      try session.enter("typed after it", until: "41 note")
    }

    @Test func `Ctrl-C and Ctrl-Z in the pager leave the program alone`() throws {
      let session = try paged(pace: 1)
      try session.terminal.type("\u{1A}\u{3}")
      try session.terminal.wait("the last notes") { screen in
        // Either key also throws away what was typed behind it.
        try? session.terminal.type("G")
        return screen.rows.contains { $0.hasSuffix("line 40") }
      }
      try session.terminal.type("q")
      try session.waitForInputLine()
      try session.enter("typed after it", until: "41 note")
    }

    @Test func `the bell rings meanwhile`() throws {
      let session = try paged(pace: 60)
      let before = session.terminal.screen.bells
      let screen = try session.terminal.wait("a bell") { $0.bells == before + 1 }
      #expect(screen.rows.contains { $0.hasSuffix("line 12") })
      #expect(!screen.contains("Time is up"))
      try session.terminal.type("q")
      try session.terminal.wait("what was held") {
        $0.contains("Time is up") && $0.hasEmptyInputLine
      }
    }

    @Test func `another width meanwhile is that of the input line afterwards`() throws {
      let session = try paged(pace: 1)
      session.terminal.resize(columns: 40)
      try session.terminal.wait("the notes at another width") {
        $0.rows.contains { $0.hasSuffix("line 12") } && !$0.rows.contains { $0.contains(">") }
      }
      try session.terminal.type("q")
      try session.terminal.wait("the status of 40 columns") {
        $0.hasEmptyInputLine && $0.cursorRow.hasPrefix("1/2 ")
      }
      try session.enter(String(repeating: "wrapped ", count: 8) + "line", until: "41 note")
    }

    @Test func `keys that wait are meant for the input line`() throws {
      let session = try paged(pace: 1)
      try session.terminal.type("q")
      try session.waitForInputLine()
      try session.terminal.type("/notes\rhalf a line")
      try session.terminal.wait("the half line below the notes") {
        $0.cursorRow.hasSuffix("> half a line") && $0.contains("line 40")
      }
    }

    @Test func `a request to end ends both`() throws {
      let session = try paged(pace: 1)
      session.terminal.signal(SIGTERM)
      #expect(try session.terminal.state() == .exited(0))
      #expect(try session.terminal.isInLineMode)
    }

    @Test func `a pager that is not there leaves the answer on the screen`() throws {
      let session = try TerminalSession(
        ["run", "grow"], in: Home(), environment: ["PAGER": "nopager"])
      try session.waitForInputLine()
      try session.enter("/start", until: "Not yet")
      for number in 1...30 { try session.enter("line \(number)", until: "\(number) note") }
      try session.enter("/notes", until: "30  line 30")
    }
  }
}
