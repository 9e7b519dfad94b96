import Foundation
import SnapshotSupport
import TerminalHarness
import Testing

extension AtTerminal {
  /// What a facilitator sees at every turn of a session, at two widths, kept as text.
  ///
  /// Times of the clock differ from run to run: their digits are left out, and what says in words how long
  /// something took is not part of these screens.
  struct ScreenTests {
    static let script = """
      convene: 1
      protocol: A short tuning
      purpose: Feedback on a plan before it runs.
      total: 2m
      norms: [Hard on the content and soft on the person]
      roles:
        presenter: {people: 1, does: Brings the plan}
        tuner: {people: 1.. rest, does: Gives feedback}
      kinds:
        warm: {mark: "+", title: Warm feedback}
        cool: {mark: "-", title: Cool feedback}
      outcome: What the presenter takes away
      stages:
        - stage: Presentation
          time: 1m
          cues: [30s]
          speaks: presenter
          prompt: The gist of the plan and, if there is one, the issue to focus on.
        - stage: Discussion
          time: 1m
          silent: presenter
          expects: {warm: tuner, cool: tuner}
          prompt: Discuss the plan with one another and leave the presenter out of it.

      """

    private func keep(_ rows: some Sequence<String>, _ name: String, _ columns: Int) throws {
      let text = rows.map { row in
        row.replacing(#/\d\d:\d\d/#, with: "##:##").replacing(#/ \d:\d\d\b/#, with: " #:##")
          .replacing(#/\d{4}-\d\d-\d\d-\d{4}/#, with: "YYYY-MM-DD-HHMM")
          .replacing(#/  [=.]{6,}$/#, with: "  (bar)") + "\n"
      }
      try expectSnapshot(text.joined(), "Terminal/\(name).\(columns).txt")
    }

    private func opened(_ columns: Int, pace: Int) throws -> TerminalSession {
      let home = try Home()
      try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("tuning.yaml"))
      let session = try TerminalSession(
        [
          "run", "./tuning.yaml", "--pace", "\(pace)", "--person", "Amy=presenter", "--person",
          "Ben",
        ],
        in: home, columns: columns)
      try session.waitForInputLine()
      return session
    }

    @Test(arguments: [40, 80])
    func `a session from its start to its end`(columns: Int) throws {
      let session = try opened(columns, pace: 1)
      try keep(session.terminal.screen.transcript, "loaded", columns)
      try keep(session.enter("/start", until: "the issue to focus on"), "start", columns)
      try keep(session.enter("/help", until: "/help next"), "help", columns)
      let status = try session.enter("/status", until: "Ends about")
      try keep(status.prefix { !$0.hasPrefix("Ends about") }, "status", columns)
      let next = try session.enter("/next", until: "Discuss the plan")
      // What is above the title says how long the stage took.
      try keep(next.drop { $0 != " Discussion" }, "card", columns)
      try session.enter("/next", until: "All stages are done")
      try session.terminal.type("/end because done\r")
      #expect(try session.terminal.state() == .exited(0))
      let rows = session.terminal.screen.transcript
      let end = try #require(rows.lastIndex { $0.contains("> /end because") })
      try keep(rows[end...], "end", columns)
    }

    @Test(arguments: [40, 80])
    func `a cue, zero and over time above a half typed line`(columns: Int) throws {
      let session = try opened(columns, pace: 20)
      try session.terminal.type("/start\rthe gist: a bridge")
      let cue = try session.terminal.wait("the cue above the line") {
        $0.contains("Presentation: ") && $0.cursorRow.hasSuffix("the gist: a bridge")
      }
      try keep(cue.rows(from: "Presentation: "), "cue", columns)
      let zero = try session.terminal.wait("zero above the line") {
        $0.contains("Time is up") && $0.cursorRow.hasSuffix("the gist: a bridge")
      }
      #expect(zero.bells == 1)
      // A tick later the status has a plus, so it is left to the next screen.
      try keep(zero.rows(from: "Time is up").dropLast(), "zero", columns)
      let over = try session.terminal.wait("over time") {
        ($0.secondsLeft ?? 0) < -10 && $0.cursorRow.hasSuffix("the gist: a bridge")
      }
      try keep(over.rows(from: "Presentation: "), "over", columns)
    }
  }
}

extension Screen {
  /// The rows from the first one that begins with a text to the input line.
  fileprivate func rows(from beginning: String) -> ArraySlice<String> {
    transcript.drop { !$0.hasPrefix(beginning) }
  }
}
