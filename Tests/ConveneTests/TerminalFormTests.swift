import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// What the next one sees at the keyboard, where each fills in a copy alone.
  struct FormTests {
    static let script = """
      convene: 1
      protocol: Cards
      roles:
        teacher: {people: 2.. rest}
      forms:
        card:
          fields:
            worry: What worries you?
            mood: How are you?
      stages:
        - form: card
          writes: teacher
          alone: true
          time: 10m
        - stage: Talk
          time: 5m

      """

    private func session(columns: Int = 80, options: [String] = []) throws -> TerminalSession {
      let home = try Home()
      try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("cards.yaml"))
      return try TerminalSession(
        ["run", "./cards.yaml", "--person", "Ben", "--person", "Cyd"] + options, in: home,
        columns: columns)
    }

    @Test(arguments: [40, 80])
    func `the next writer and the room see and bring back nothing of an answer`(columns: Int) throws
    {
      let session = try session(columns: columns)
      try session.waitForInputLine()
      let terminal = session.terminal
      try terminal.type("/start\r")
      try terminal.wait("Ben's question") { $0.contains("What worries you?") }
      try session.waitForInputLine()
      try terminal.type("ben's secret\r")
      try terminal.wait("his next question") { $0.contains("How are you?") }
      #expect(terminal.screen.contains("ben's secret"))
      try terminal.type("tired\r")
      let handed = try terminal.wait("Cyd's turn") {
        $0.contains("Now Cyd writes") && $0.hasEmptyInputLine && $0.cursorRow.contains("Cyd>")
      }
      #expect(!handed.contains("secret") && !handed.contains("tired"))
      #expect(handed.contains("Ben's copy is in") && handed.contains("What worries you?"))
      try terminal.type("\u{1B}[A")
      try terminal.wait("the line before the form") { $0.cursorRow.hasSuffix("> /start") }
      try terminal.type("\u{15}\u{12}secret")
      try terminal.wait("a search without result") {
        $0.contains("failed") || $0.contains("search")
      }
      #expect(!terminal.screen.contains("ben's secret"))
      try terminal.type("\u{07}")
      try session.waitForInputLine()
      try terminal.type("cyd's secret\r")
      try terminal.wait("the question after it") { $0.contains("How are you?") }
      try session.waitForInputLine()
      try terminal.type("fine\r")
      let all = try terminal.wait("all copies in") {
        $0.contains("/next goes on") && $0.hasEmptyInputLine
      }
      #expect(!all.contains("secret") && !all.contains("fine"))
      try terminal.type("/quit\r")
      #expect(try terminal.state() == .exited(0))
      let history = session.home.data.appendingPathComponent("history")
      let kept = try String(contentsOf: history, encoding: .utf8)
      #expect(kept.contains("/start") && !kept.contains("secret") && !kept.contains("tired"))
    }

    @Test func `whoever leaves the program in her copy leaves no answer on the screen`() throws {
      let session = try session()
      try session.waitForInputLine()
      try session.terminal.type("/start\r")
      try session.terminal.wait("the question") { $0.contains("What worries you?") }
      try session.waitForInputLine()
      try session.terminal.type("ben's secret\r")
      try session.terminal.wait("the next question") { $0.contains("How are you?") }
      try session.terminal.type("\u{04}")
      let screen = try session.terminal.wait("the end") { $0.contains("convene resume") }
      #expect(!screen.contains("secret"))
    }

    @Test func `a log says that the lines above it show what was answered`() throws {
      let session = try session(options: ["--plain"])
      try session.terminal.type("/start\rben's secret\rtired\r")
      let screen = try session.terminal.wait("Cyd's turn") { $0.contains("Now Cyd writes") }
      #expect(screen.contains("The lines above show what was answered alone"))
    }
  }
}
