import Foundation
import Session
import TerminalHarness
import Testing

extension AtTerminal {
  /// What a line becomes that is typed while a session runs at a terminal.
  struct StageTests {
    static let script = """
      convene: 1
      protocol: Two talks
      total: 12m
      roles:
        speaker: {people: 1}
        listener: {people: 1}
      stages:
        - stage: Talk
          time: 2m
          speaks: speaker
          at-end: move on
        - stage: Reply
          time: 10m
          speaks: listener

      """

    static let bells = """
      convene: 1
      protocol: With a bell and without
      total: 2m
      stages:
        - stage: Loud
          time: 1m
          cues: [30s, 15s]
        - stage: Quiet
          time: 1m
          silent: everyone
          cues: [30s]

      """

    @Test func `a line begun in a stage that ends by itself belongs to it`() throws {
      let home = try Home()
      try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("talk.yaml"))
      let session = try TerminalSession(
        [
          "run", "./talk.yaml", "--pace", "60", "--person", "Amy=speaker", "--person",
          "Ben=listener",
        ], in: home)
      try session.waitForInputLine()
      try session.terminal.type("/start\rbegun in the talk")
      try session.terminal.wait("the line") { $0.cursorRow.hasSuffix("> begun in the talk") }
      try session.terminal.wait("the second stage below the line") {
        $0.contains("Stage 2 of 2") && $0.cursorRow.contains("2/2")
          && $0.cursorRow.hasSuffix("> begun in the talk")
      }
      try session.terminal.type("\r")
      try session.terminal.wait("the answer") {
        $0.contains("1 note · speaker, kept in Talk, where it was begun")
      }
      try session.enter("begun in the reply", until: "2 note · listener")
      let events = try session.events
      let keys = events.compactMap { event -> Int? in
        if case .slotOpened(let opening) = event { opening.cause == .itself ? 2 : 1 } else { nil }
      }
      #expect(keys == [1, 2])
      let places = events.compactMap { event -> NotePlace? in
        if case .noteKept(_, let place, _) = event { place } else { nil }
      }
      #expect(places.count == 2 && places.first != places.last)
    }

    @Test func `a line that is given back stands on the input line again`() throws {
      let session = try TerminalSession.started(SignalTests.script, in: Home())
      let place = session.terminal.screen.place
      try session.terminal.type("/nxet\r")
      let screen = try session.terminal.wait("the line given back") {
        $0.place > place + 1 && $0.cursorRow.hasSuffix("group> /nxet")
      }
      #expect(screen.rows[screen.cursor.row - 1].contains("did you mean /next?"))
      try session.terminal.type("\u{7F}\u{7F}\u{7F}ext\r")
      try session.terminal.wait("the end of the stage") { $0.contains("All stages are done") }
    }

    @Test func `a bare command that is refused is answered`() throws {
      let session = try TerminalSession(["run", "project-tuning"], in: Home())
      try session.waitForInputLine()
      let answer = try session.enter("/start", until: "Not yet:")
      #expect(answer.contains { $0.hasPrefix("Not yet: a presenter") })
    }

    @Test func `a pasted block becomes as many notes as it has lines`() throws {
      let session = try TerminalSession.started(SignalTests.script, in: Home())
      try session.terminal.paste("- one\r/end\ramy: two")
      try session.terminal.wait("the block") { $0.contains("amy: two") }
      try session.terminal.type("\r")
      try session.terminal.wait("the answer") { $0.contains("3 lines kept, 1 to 3") }
      #expect(try session.notes == ["- one", "/end", "amy: two"])
    }

    @Test func `a bell rings once at zero, and never in silence`() throws {
      let session = try TerminalSession.started(Self.bells, in: Home(), pace: 60)
      let cued = try session.terminal.wait("a cue") { $0.contains("Loud: 15 s left") }
      #expect(cued.bells == 0)
      let over = try session.terminal.wait("over time") { ($0.secondsLeft ?? 0) < -10 }
      #expect(over.contains("Time is up for Loud"))
      #expect(over.bells == 1)
      try session.enter("/next", until: "Stage 2 of 2")
      let silent = try session.terminal.wait("over time in silence") {
        $0.contains("Time is up for Quiet") && ($0.secondsLeft ?? 0) < -10
      }
      #expect(silent.bells == 1)
    }
  }
}
