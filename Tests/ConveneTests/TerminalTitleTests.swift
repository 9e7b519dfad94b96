import Foundation
import TerminalHarness
import Testing

extension AtTerminal {
  /// The title of the window has the time left, and is as it was when the program has gone.
  struct TitleTests {
    private let script = """
      convene: 1
      protocol: Two talks
      total: 20m
      stages:
        - stage: Talk
          time: 10m
        - stage: Reply
          time: 10m

      """

    /// The titles that the window has had, "shell" to begin with; a terminal keeps them as a pile.
    private func titles(_ session: TerminalSession) -> [String] {
      let text = String(decoding: session.terminal.output, as: UTF8.self)
      var titles = ["shell"]
      var kept: [String] = []
      for match in text.matches(of: #/\e\]0;([^\e]*)\e\\|\e\[(22|23);0t/#) {
        if let title = match.1 {
          titles.append(String(title))
        } else if match.2 == "22" {
          kept.append(titles.last ?? "")
        } else if let old = kept.popLast() {
          titles.append(old)
        }
      }
      return titles
    }

    private func wait(_ session: TerminalSession, for title: String) throws {
      try session.terminal.wait("the title '\(title)'") { _ in
        titles(session).last?.replacing(#/\d\d:\d\d/#, with: "00:00") == title
      }
    }

    @Test func `it counts, and comes back`() throws {
      let session = try TerminalSession.started(script, in: Home(), pace: 60)
      try wait(session, for: "00:00 Talk · Two talks")
      #expect(titles(session).prefix(2) == ["shell", "Two talks"])
      let count = titles(session).count
      try session.terminal.wait("more of them") { _ in titles(session).count > count + 5 }
      try session.enter("/pause", until: "Paused")
      try wait(session, for: "paused 00:00 Talk · Two talks")
      try session.terminal.type("\u{1A}")
      #expect(try session.terminal.state() == .stopped(Int(SIGSTOP)))
      #expect(titles(session).last == "shell")
      session.terminal.signal(SIGCONT)
      try wait(session, for: "paused 00:00 Talk · Two talks")
      try session.enter("/next", until: "Stage 2 of 2")
      try session.enter("/next", until: "All stages are done")
      try wait(session, for: "finished · Two talks")
      try session.terminal.type("/quit\r")
      #expect(try session.terminal.state() == .exited(0))
      #expect(titles(session).last == "shell")
    }

    @Test func `a request to end brings it back, too`() throws {
      let session = try TerminalSession.started(script, in: Home())
      try wait(session, for: "00:00 Talk · Two talks")
      session.terminal.signal(SIGTERM)
      #expect(try session.terminal.state() == .exited(0))
      #expect(titles(session).last == "shell")
    }

    @Test(arguments: ["TERM=vt100", "TERM=linux", "title: off", "--plain"])
    func `it is left alone`(reason: String) throws {
      let home = try Home()
      try Data(script.utf8).write(to: home.folder.appendingPathComponent("talk.yaml"))
      if reason.hasPrefix("title") {
        try Data(reason.utf8).write(to: home.data.appendingPathComponent("settings"))
      }
      let name = reason.hasPrefix("TERM=") ? String(reason.dropFirst(5)) : "xterm-256color"
      let session = try TerminalSession(
        ["run", "./talk.yaml"] + (reason == "--plain" ? [reason] : []), in: home,
        environment: ["TERM": name])
      try session.terminal.type("/start\r")
      try session.terminal.wait("the stage") { $0.contains("Stage 1 of 2") }
      try session.terminal.type("/quit\r")
      #expect(try session.terminal.state() == .exited(0))
      #expect(titles(session) == ["shell"])
    }
  }
}
