import Foundation
import TerminalHarness
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The real program on two terminals: one runs a session, the other shows it to the room.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalWatchTests {
  private static let script = """
    convene: 1
    protocol: Two parts
    norms:
      - Share the air
    outcome: What we take away
    stages:
      - stage: First things
        time: 90m
        prompt: Say why you came
      - stage: Second things
        time: 90m
        silent: everyone

    """

  private func run(_ home: Home, pace: Int = 60) throws -> PseudoTerminal {
    try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("two.yaml"))
    let terminal = try home.open([
      "run", "./two.yaml", "--pace", "\(pace)", "--person", "Amy", "--person", "Ben",
    ])
    try terminal.wait("the input line") { $0.cursorRow.contains("2 here") }
    return terminal
  }

  /// Waits for what the room sees, and reads meanwhile what the session writes, so that it never stands still.
  @discardableResult
  private func see(
    _ wish: String, in room: PseudoTerminal, of session: PseudoTerminal,
    until condition: (Screen) -> Bool
  ) throws -> Screen {
    try room.wait(wish) { screen in
      _ = session.screen
      return condition(screen)
    }
  }

  @Test func `a practice run is followed from the start to the end`() throws {
    let home = try Home()
    let session = try run(home)
    let room = try home.open(["watch"])
    try see("who is here", in: room, of: session) {
      $0.contains("Here: Amy and Ben") && $0.contains("First: First things")
    }
    try session.type("/start\r")
    let screen = try see("the first stage", in: room, of: session) {
      $0.contains("First things") && $0.contains("1/2")
    }
    #expect(screen.contains("█"))
    #expect(screen.contains("Say why you came"))
    #expect(screen.contains("practice"))
    #expect(screen.scrolledOff.isEmpty)
    #expect(screen.styles[1].allSatisfy { $0.contains(.reverse) })
    try session.type("a secret note\r/pause\r")
    try see("that the clock stands", in: room, of: session) { $0.contains("paused") }
    try session.type("/resume\r/next\r")
    try see("the second stage", in: room, of: session) {
      $0.contains("Second things") && $0.contains("Quiet work") && !$0.contains("paused")
    }
    try session.type("/next\r/outcome a secret outcome\r")
    try see("the end of the stages", in: room, of: session) {
      $0.contains("The last stage is over")
    }
    try session.type("/end\r")
    try see("the end", in: room, of: session) { $0.contains("The session has ended") }
    #expect(try session.state() == .exited(0))
    try room.type("xyz")
    try room.type("q")
    #expect(try room.state() == .exited(0))
    #expect(!String(decoding: room.output, as: UTF8.self).contains("secret"))
  }

  @Test func `the time goes on, and over time it is said`() throws {
    let home = try Home()
    let session = try run(home)
    try session.type("/start\r")
    try session.wait("the countdown") { $0.contains("1:28:") }

    let room = try home.open(["watch"], columns: 20, rows: 8)
    try see("the time left", in: room, of: session) { $0.contains("left") }
    try session.type("/extend -88m\r")
    try see("the time over", in: room, of: session) { $0.contains("over") && $0.contains("+0") }
  }

  @Test func `the terminal is put back however it ends`() throws {
    let home = try Home()
    let session = try run(home)
    try session.type("/start\r")
    let ends: [(PseudoTerminal) throws -> ProgramState] = [
      {
        try $0.type("\u{3}")
        return .exited(0)
      },
      {
        try $0.type("q")
        return .exited(0)
      },
      {
        $0.signal(SIGTERM)
        return .killed(Int(SIGTERM))
      },
      {
        $0.signal(SIGHUP)
        return .killed(Int(SIGHUP))
      },
    ]
    for end in ends {
      let room = try home.open(["watch"])
      try see("the stage", in: room, of: session) { $0.contains("First things") }
      let expected = try end(room)
      #expect(try room.state() == expected)
      let output = String(decoding: room.output, as: UTF8.self)
      #expect(output.hasSuffix("\u{1B}[?7h\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l"))
    }
  }

  @Test func `stopped and gone on with, and in another size`() throws {
    let home = try Home()
    let session = try run(home)
    try session.type("/start\r")
    let room = try home.open(["watch"])
    try see("the stage", in: room, of: session) { $0.contains("First things") && $0.contains("█") }
    for (columns, rows) in [(40, 12), (20, 8), (200, 50), (80, 24)] {
      room.resize(columns: columns, rows: rows)
      try see("the screen at \(columns)x\(rows)", in: room, of: session) { screen in
        screen.rows.count == rows
          && screen.styles[rows >= 20 ? 1 : 0].allSatisfy { $0.contains(.reverse) }
          && screen.rows.contains { $0.contains("First things") }
          && screen.rows.last.map { !$0.isEmpty } ?? false
      }
    }
    room.signal(SIGTSTP)
    #expect(try room.state() == .stopped(Int(SIGSTOP)))
    #expect(try room.isInLineMode)
    let before = room.output.count
    room.signal(SIGCONT)
    try see("the stage again", in: room, of: session) {
      $0.contains("First things") && room.output.count > before
    }
    try room.type("q")
    #expect(try room.state() == .exited(0))
  }

  @Test func `a session that nobody runs says so`() throws {
    let home = try Home()
    let session = try run(home, pace: 1)
    try session.type("/start\r")
    try session.wait("the stage") { $0.contains("Say why you came") }
    let room = try home.open(["watch", "last"])
    try see("the stage", in: room, of: session) {
      $0.contains("First things") && !$0.contains("Not running")
    }
    session.signal(SIGKILL)
    #expect(try session.state() == .killed(Int(SIGKILL)))
    try see("that it does not run", in: room, of: session) { $0.contains("Not running") }
  }

  @Test func `no colour where none is wanted`() throws {
    let home = try Home()
    let session = try run(home)
    try session.type("/start\r/extend -88m\r")
    let program = try BuiltProgram.path("convene")
    var environment = home.environment
    environment["NO_COLOR"] = "1"
    let room = try PseudoTerminal(
      executable: program, arguments: ["watch"], environment: environment)
    try see("the time over", in: room, of: session) { $0.contains("over") }
    #expect(!String(decoding: room.output, as: UTF8.self).contains("\u{1B}[1;31m"))
  }

  // MARK: - Without a terminal

  @Test func `a pipe gets a few lines at each stage`() throws {
    let home = try Home()
    try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("two.yaml"))
    _ = try home.run(
      ["run", "./two.yaml", "--person", "Amy"],
      input: "/start\na secret note\n/next\n/next\n/end because done\n")
    let run = try home.run(["watch", "last"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.dropFirst(6) == "The session has ended\n")
  }

  @Test func `without a session, or with a damaged one, it says what is wrong`() throws {
    let home = try Home()
    let none = try home.run(["watch"])
    #expect(none.status == 1)
    #expect(none.errors.contains("No session is open"))
    try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("two.yaml"))
    _ = try home.run(["run", "./two.yaml", "--person", "Amy"], input: "/start\n")
    let journal = try #require(home.journals.first)
    let text = try home.text(of: journal)
    try Data((text + "nonsense\n").utf8).write(to: journal)
    let damaged = try home.run(["watch"])
    #expect(damaged.status == 1)
    #expect(damaged.errors.contains(": error: the line is no entry of a journal"))
    let newer = text.replacingOccurrences(of: "\"format\":1", with: "\"format\":2")
    try Data(newer.utf8).write(to: journal)
    #expect(try home.run(["watch"]).status == 1)
  }
}
