import Foundation
import Journal
import Session
import TerminalHarness
import Testing

/// Everything that drives the program at a pseudo-terminal, one test after another.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct AtTerminal {}

/// The program at a terminal of its own, with a person who types and looks.
final class TerminalSession {
  /// The machine.
  let home: Home
  /// The terminal.
  let terminal: PseudoTerminal

  /// Starts the program with arguments on a machine; a tracer is a program that watches it.
  init(
    _ arguments: [String] = [], in home: Home, columns: Int = 80,
    environment: [String: String] = [:], under tracer: [String] = []
  ) throws {
    self.home = home
    let program = try BuiltProgram.path("convene")
    terminal = try PseudoTerminal(
      executable: "/bin/sh",
      arguments: ["-c", "cd \"$HOME\" && exec \"$0\" \"$@\""] + tracer + [program] + arguments,
      environment: home.environment.merging(environment) { $1 }, columns: columns)
  }

  /// Starts a session of a script that needs nobody to be here, and opens its first stage.
  static func started(
    _ script: String, in home: Home, columns: Int = 80, pace: Int = 1, under tracer: [String] = []
  ) throws -> TerminalSession {
    let file = home.folder.appendingPathComponent("talk.yaml")
    try Data(script.utf8).write(to: file)
    let session = try TerminalSession(
      ["run", "./talk.yaml", "--pace", "\(pace)"], in: home, columns: columns, under: tracer)
    try session.waitForInputLine()
    try session.enter("/start", until: "Stage 1")
    return session
  }

  /// Waits until the program has been loaded and nothing is typed.
  func waitForInputLine() throws {
    try terminal.wait("an empty input line") { $0.hasEmptyInputLine }
  }

  /// Types a line and waits until it is answered and the input line is empty again.
  ///
  /// Where no answer is named, any will do: something between the line as typed and the input line.
  @discardableResult
  func enter(_ line: String, until answer: String? = nil) throws -> [String] {
    let before = terminal.screen
    try terminal.type(line + "\r")
    let echo = squeezed(before.cursorRow + line)
    let screen = try terminal.wait("the answer to '\(line)' and an empty input line") {
      guard $0.hasEmptyInputLine, $0.place > before.place else { return false }
      let rows = $0.transcript[before.place..<$0.place]
      return answer.map(rows.joined(separator: " ").contains) ?? (squeezed(rows.joined()) != echo)
    }
    return Array(screen.transcript[before.place...])
  }

  /// The last session as its journal has it.
  var stored: StoredSession {
    get throws {
      let folder = SessionFolder(dataFolder: home.data.path)
      return try SessionJournal.read(try folder.find("last"), in: folder)
    }
  }

  /// Everything that happened, as the journal has it.
  var events: [Event] {
    get throws { try stored.turns.flatMap(\.events) }
  }

  /// The texts of all notes, in order.
  var notes: [String] {
    get throws {
      try events.compactMap { event in
        if case .noteKept(_, _, let draft) = event { draft.text } else { nil }
      }
    }
  }
}

/// A text without its blanks: a terminal may part a row anywhere, and drops blanks at its end.
func squeezed(_ text: String) -> String {
  text.filter { $0 != " " }
}

extension Screen {
  /// Where the row of the cursor is, counted from the first row that was ever shown.
  var place: Int { scrolledOff.count + cursor.row }

  /// Whether the cursor stands behind a status and nothing is typed.
  var hasEmptyInputLine: Bool {
    cursorRow.hasSuffix(">") && cursor.column == cursorRow.count + 1
  }

  /// The time that the status shows, in seconds; negative when over.
  var secondsLeft: Int? {
    guard let row = rows.last(where: { $0.contains(#/\d\d:\d\d.*>/#) }),
      let time = row.firstMatch(of: #/(\+?)(\d\d):(\d\d)/#),
      let minutes = Int(time.2), let seconds = Int(time.3)
    else { return nil }
    return (minutes * 60 + seconds) * (time.1.isEmpty ? 1 : -1)
  }
}
