import Foundation
import TerminalHarness
import Testing

/// The program at a terminal for a thousand ticks, with many short stages that move on by themselves.
final class LongRun {
  static let turns = 30
  static let script = """
    convene: 1
    protocol: Many turns
    total: 65m
    stages:

    """
    + (1...turns).map { number in
      """
        - stage: Turn \(number)
          time: 30s
          cues: every 10s
          at-end: move on
          prompt: Say what \(number) is.

      """
    }.joined() + """
        - stage: Last
          time: 50m
          cues: [49m]
          prompt: Say what is left.

      """

  let session: TerminalSession
  let columns: Int
  /// How many rows were shown before the session began.
  private var start = 0
  /// The notes that were entered before the long run.
  private let notes: [String]

  var terminal: PseudoTerminal { session.terminal }

  /// Opens the script without starting it, enters some notes for the history and begins to type.
  init(columns: Int, inputrc: String = "", notes: [String] = [], pace: Int = 60) throws {
    let home = try Home()
    let file = home.folder.appendingPathComponent("inputrc")
    try Data(inputrc.utf8).write(to: file)
    try Data(Self.script.utf8).write(to: home.folder.appendingPathComponent("turns.yaml"))
    self.columns = columns
    self.notes = notes
    session = try TerminalSession(
      ["run", "./turns.yaml", "--pace", "\(pace)"], in: home, columns: columns,
      environment: ["INPUTRC": file.path])
    try session.waitForInputLine()
    for note in notes { try session.enter(note, until: "note") }
  }

  /// Starts the session, and with the same keystrokes begins a line.
  func start(typing keys: String) throws {
    start = terminal.screen.place + 1
    try terminal.type("/start\r" + keys)
  }

  /// The status of the last stage, the digits of its time left out.
  var status: String {
    let number = Self.turns + 1
    return columns < 60 ? "\(number)/\(number) hh:mm> " : "[\(number)/\(number) Last hh:mm] group> "
  }

  /// Waits until the input line is as wanted, and compares all that is shown with what must be.
  func expect(
    status: String? = nil, _ before: String, _ after: String = "",
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    var expected = card
    let cursor = expected.addInput(status ?? self.status, before, after)
    let screen = try? terminal.wait("the screen", within: 3) {
      $0.place - self.start == cursor.row && $0.cursor.column == cursor.column
        && Self.withoutTimes($0.transcript.dropFirst(self.start)) == expected.trimmed
    }
    if let screen {
      // Readline itself marks what a search has found.
      let isSearching = status != nil
      return check(screen, rowsOf: expected, isSearching ? screen.cursor.row : nil, location)
    }
    let shown = terminal.screen
    let rows = Self.withoutTimes(shown.transcript.dropFirst(start))
    let different = zip(rows, expected.trimmed).prefix { $0 == $1 }.count
    Issue.record(
      """
      at \(columns) columns, from row \(different) of \(rows.count), \(expected.trimmed.count) expected
      cursor at row \(shown.place - start) column \(shown.cursor.column), expected at \(cursor)
      shown: \(rows.dropFirst(different).prefix(12))
      expected: \(expected.trimmed.dropFirst(different).prefix(12))
      """, sourceLocation: location)
  }

  /// Titles are reversed from edge to edge and nothing else is.
  private func check(
    _ screen: Screen, rowsOf expected: ExpectedScreen, _ leftOut: Int?, _ location: SourceLocation
  ) {
    for (index, cells) in screen.styles.enumerated() where index != leftOut {
      let place = screen.scrolledOff.count + index - start
      let isReversed = expected.reversed.contains(place)
      #expect(
        place < 0 || cells.allSatisfy { $0.contains(.reverse) == isReversed },
        "row \(place) at \(columns)", sourceLocation: location)
    }
  }

  private static func withoutTimes(_ rows: some Sequence<String>) -> [String] {
    rows.map { $0.replacing(#/\d\d:\d\d/#, with: "hh:mm") }
  }

  /// All cards and cues of the run, in order.
  private var card: ExpectedScreen {
    var expected = ExpectedScreen(columns: columns)
    expected.add("Many turns", "")
    for number in 1...Self.turns {
      addStage(number, "Turn \(number)", "30 s", "what \(number) is", to: &expected)
      expected.add("Turn \(number): 10 s gone", "Turn \(number): 20 s gone")
      expected.add("Time is up for Turn \(number)", "")
    }
    addStage(Self.turns + 1, "Last", "50 min", "what is left", to: &expected)
    expected.add("Last: 49 min left")
    return expected
  }

  private func addStage(
    _ number: Int, _ title: String, _ time: String, _ prompt: String,
    to expected: inout ExpectedScreen
  ) {
    expected.add(" " + title, reversed: true)
    let facts = "Stage \(number) of \(Self.turns + 1) · \(time) · ends hh:mm"
    switch (title, columns < 60) {
    case ("Last", _): expected.add(facts)
    case (_, true): expected.add(facts, "goes on by itself")
    case (_, false): expected.add(facts + " · goes on by itself")
    }
    expected.add("Everyone may speak", "Say \(prompt).")
  }
}

extension ExpectedScreen {
  /// The rows without empty ones at the end.
  var trimmed: [String] { Array(rows.reversed().drop(while: \.isEmpty).reversed()) }
}
