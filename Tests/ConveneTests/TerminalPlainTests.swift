import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// Where lines cannot be edited, nothing but text and line breaks is written.
  struct PlainTests {
    private static let lines = ["/start", "a note", "/status", "/nxet", "/next", "/end"]

    @Test(arguments: ["--plain", "TERM=dumb", "TERM="])
    func `a terminal that is to be plain gets no control codes`(way: String) throws {
      let home = try Home()
      try Data(SignalTests.script.utf8).write(to: home.folder.appendingPathComponent("talk.yaml"))
      let variable = way.split(separator: "=", omittingEmptySubsequences: false)
      let session = try TerminalSession(
        ["run", "./talk.yaml"] + (way == "--plain" ? [way] : []), in: home,
        environment: way == "--plain" ? [:] : [String(variable[0]): String(variable[1])])
      let answers = [
        "Stage 1 of 1", "Kept 1, note", "so far", "did you mean /next?", "All stages are done",
        "Minutes:",
      ]
      try session.terminal.wait("the protocol") { $0.contains("Next: /start") }
      for (line, answer) in zip(Self.lines, answers) {
        try session.terminal.type(line + "\r")
        try session.terminal.wait(answer) { $0.contains(answer) }
      }
      #expect(try session.terminal.state() == .exited(1), "a line was not understood")
      #expect(controls(in: session.terminal.output) == [])
    }

    @Test func `a pipe gets no control codes`() throws {
      let home = try Home()
      try Data(SignalTests.script.utf8).write(to: home.folder.appendingPathComponent("talk.yaml"))
      let run = try home.run(
        ["run", "./talk.yaml"], input: Self.lines.joined(separator: "\n") + "\n")
      #expect(run.output.contains("Minutes:"))
      #expect(controls(in: Array((run.output + run.errors).utf8)) == [])
    }

    private func controls(in bytes: [UInt8]) -> [UInt8] {
      bytes.filter { ($0 < 0x20 || $0 == 0x7F) && $0 != 0x0A && $0 != 0x0D }
    }
  }
}
