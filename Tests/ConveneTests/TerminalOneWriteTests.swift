import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// A tick, a cue and an answer reach the terminal whole, so that nobody sees half of one.
  struct OneWriteTests {
    static let script = """
      convene: 1
      protocol: Two talks
      total: 20m
      stages:
        - stage: Talk
          time: 10m
          cues: every 5s
        - stage: Reply
          time: 10m
          prompt: Answer what was said.

      """
    static let tracer = ["/usr/bin/strace", "/bin/strace"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    static let mustRun = tracer != nil || ProcessInfo.processInfo.environment["CI"] == "true"

    @Test(.enabled(if: mustRun), arguments: [40, 80])
    func `each refresh is one write`(columns: Int) throws {
      let tracer = try #require(Self.tracer, "strace is needed where CI=true")
      let home = try Home()
      let trace = home.folder.appendingPathComponent("trace")
      // With -y, a descriptor is named by its file: the journal is told from the terminal.
      let session = try TerminalSession.started(
        Self.script, in: home, columns: columns, pace: 10,
        under: [tracer, "-f", "-y", "-qq", "-s", "8192", "-e", "trace=write", "-o", trace.path])
      try session.terminal.type("half")
      try session.terminal.wait("ten cues") { screen in
        screen.transcript.count { $0.hasPrefix("Talk: ") } >= 10
      }
      try session.terminal.type("\r")
      try session.terminal.wait("the note") { $0.contains("1 note") }
      try session.enter("/next", until: "Answer what was said")
      try session.terminal.type("\u{4}")
      #expect(try session.terminal.state() == .exited(0))
      let writes = try home.text(of: trace).split(separator: "\n").map(String.init)
        .filter { $0.contains("write(") && $0.contains("</dev/pts/") }
      try check(cues: writes.filter { $0.contains("Talk: ") }.suffix(8), among: writes)
      let answer = try #require(writes.first { $0.contains("1 note") })
      #expect(answer.contains("group> "), "an answer without the status below it")
      let card = try #require(writes.first { $0.contains("Answer what was said") })
      #expect(card.contains("Talk took") && card.contains("Stage 2 of 2"))
      #expect(card.contains("2/2"), "a card without its status")
    }

    /// A cue comes with the status and the typed line, and between two of them there are only whole statuses.
    private func check(cues: [String], among writes: [String]) throws {
      #expect(cues.count == 8)
      for cue in cues {
        #expect(cue.contains("group> half"), "a cue without the line being typed: \(cue)")
      }
      let places = cues.compactMap { writes.firstIndex(of: $0) }
      for (place, next) in zip(places, places.dropFirst()) {
        #expect(next - place <= 5, "\(next - place) writes in five seconds")
      }
    }
  }
}
