import Foundation
import TerminalHarness
import Testing

/// The Tab key in the real program, while its clock goes on.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct TerminalCompletionTests {
  private func open(_ arguments: [String], columns: Int) throws -> (Home, PseudoTerminal) {
    let home = try Home()
    return (home, try home.open(arguments, columns: columns))
  }

  private func running(columns: Int) throws -> (Home, PseudoTerminal) {
    let people = ["Amy=presenter", "Ben", "Cyd", "Sam Hill", "Sam Park"]
    let (home, terminal) = try open(
      ["run", "project-tuning", "--pace", "60", "--set", "focus=Is it strong?"]
        + people.flatMap { ["--person", $0] }, columns: columns)
    try terminal.wait("the people") { $0.contains("Sam Park") }
    try terminal.type("/start\r")
    try terminal.wait("the first stage") { $0.cursorRow.hasPrefix("1/6 ") }
    return (home, terminal)
  }

  @Test(arguments: [40, 80])
  func `a mistyped command is given back and put right by one key`(columns: Int) throws {
    let (home, terminal) = try running(columns: columns)
    try terminal.type("/nxet probing-questions\r")
    try terminal.wait("the reason and the line") {
      $0.contains("did you mean") && $0.cursorRow.hasSuffix("/nxet probing-questions")
    }
    try terminal.type("\t")
    try terminal.wait("the command") { $0.cursorRow.hasSuffix("/next probing-questions") }
    try terminal.type("\r")
    try terminal.wait("the stage") { $0.contains("Probing questions") }
    withExtendedLifetime(home) {}
  }

  @Test(arguments: [40, 80])
  func `candidates stand above the line, which stays as it is`(columns: Int) throws {
    let (home, terminal) = try running(columns: columns)
    try terminal.type("naïve 你好 x\u{1}/next pro\t")
    try terminal.wait("the stage") {
      $0.joined(from: "1/6 ")?.hasSuffix("> /next probing-questionsnaïve 你好 x") ?? false
    }
    try terminal.type("\u{1}\u{B}/next re\t\t")
    let screen = try terminal.wait("the candidates") {
      $0.contains("reflection-on-the-process  Reflec") && $0.cursorRow.hasSuffix("/next reflection")
    }
    #expect(screen.rows.allSatisfy { !$0.contains("/next reflection-on") })
    try terminal.type("-\t")
    try terminal.wait("the longer one") {
      $0.joined(from: "/next")?.contains("-on-the-process") ?? false
    }
    withExtendedLifetime(home) {}
  }

  @Test(arguments: [40, 80])
  func `an action gets its owner and sees its day`(columns: Int) throws {
    let (home, terminal) = try running(columns: columns)
    try terminal.type("! visit @sam\t")
    try terminal.wait("what is certain") { $0.cursorRow.hasSuffix("! visit @Sam") }
    try terminal.type("\t")
    try terminal.wait("who it may be") {
      $0.contains("@Sam Hill  tuner") && $0.contains("@Sam Park  tuner")
    }
    try terminal.type("p\tby 4 dec\t")
    try terminal.wait("the day") { $0.contains("4 december  ") && $0.contains(" 4 December ") }
    try terminal.type("\r")
    try terminal.wait("the note") { $0.contains("visit") && $0.contains("due") }
    withExtendedLifetime(home) {}
  }

  @Test(arguments: [40, 80])
  func `before a protocol is loaded, protocols and paths`(columns: Int) throws {
    let (home, terminal) = try open([], columns: columns)
    try "title: Mine\nstages:\n  - stage: Talk\n    time: 5m\n".write(
      to: home.folder.appendingPathComponent("mine ours.yaml"), atomically: true, encoding: .utf8)
    try terminal.wait("the input line") { $0.cursorRow == "convene>" }
    try terminal.type("\t\t")
    try terminal.wait("the commands") {
      $0.contains("  load a protocol by") && $0.cursorRow == "convene> /"
    }
    try terminal.type("lo\t")
    try terminal.wait("the command") { $0.cursorRow.hasSuffix("/load") }
    try terminal.type("\t\t")
    try terminal.wait("the protocols") { $0.contains("project-tuning") && $0.contains("GROW") }
    try terminal.type("./m\t\r")
    try terminal.wait("the script") { $0.contains("Mine") }
  }

  @Test func `nothing is completed where nothing is known, names of files least of all`() throws {
    let (home, terminal) = try running(columns: 80)
    for typed in ["see ./\t\t", " \t\t", "zebra \t\t", "amy: \\\t", "/outcome pro\t\t"] {
      try terminal.type("\u{1}\u{B}" + typed + ".")
      let line = typed.filter { $0 != "\t" } + "."
      let screen = try terminal.wait("the line \(line)") { $0.cursorRow.hasSuffix(line) }
      #expect(!screen.contains("mine.yaml") && !screen.contains("home/"))
    }
    withExtendedLifetime(home) {}
  }
}
