import Testing

@testable import LineEditor

struct StatusSlotTests {
  @Test("an unchanged status is not drawn")
  func unchanged() {
    #expect(drawn([("03:12", false), ("03:11", false), (nil, false)]) == [nil, "03:11", nil])
  }

  @Test("a status waits while a search is open, and only the last one is drawn")
  func waits() {
    let offers: [(String?, Bool)] = [("03:11", true), ("03:10", true), (nil, false), (nil, false)]
    #expect(drawn(offers) == [nil, nil, "03:10", nil])
  }

  @Test("a status that came and went during a search costs nothing")
  func comesBack() {
    #expect(drawn([("03:11", true), ("03:12", false)]) == [nil, nil])
  }

  private func drawn(_ offers: [(status: String?, isBlocked: Bool)]) -> [String?] {
    var slot = StatusSlot(shown: "03:12")
    return offers.map { slot.next($0.status, isBlocked: $0.isBlocked) }
  }
}

struct CellWidthsTests {
  init() {
    UTF8Locale.establish()
  }

  @Test(
    "the cursor is where the text wraps to",
    arguments: [
      ("", 0, 0), ("abc", 0, 3), ("abcdefghij", 1, 0), ("abcdefghijk", 1, 1), ("你好你好你", 1, 0),
      ("a你好你好你", 1, 2), ("e\u{301}", 0, 1), ("\u{3}x", 0, 3),
    ])
  func cursor(text: String, row: Int, column: Int) {
    #expect(CellWidths(text).cursor(columns: 10) == (row, column))
  }

  @Test("colours in a prompt take no columns")
  func prompt() {
    #expect(CellWidths(prompt: "\u{1}\u{1B}[1m\u{2}ab\u{1}\u{1B}[0m\u{2}> ").total == 4)
  }
}

struct RewrappingGuessTests {
  @Test(
    "a terminal is known by its variables",
    arguments: [
      (["TERM": "xterm-256color"], false), (["TERM": "xterm-kitty"], true), ([:], false),
      (["TERM": "xterm-256color", "VTE_VERSION": "7000"], true),
      (["TERM": "screen.xterm-256color", "VTE_VERSION": "7000"], false),
    ])
  func guess(environment: [String: String], rewraps: Bool) {
    #expect(RewrappingGuess { environment[$0] }.rewraps == rewraps)
  }

  @Test("where it is not known, no row above the input line is wiped")
  func rows() {
    let cells = CellWidths(String(repeating: "x", count: 100))
    let known = RewrappingGuess { $0 == "TMUX" ? "1" : nil }
    let unknown = RewrappingGuess { _ in nil }
    #expect(known.rowsUp(cells, before: 80, after: 40) == 2)
    #expect(known.rowsUp(cells, before: 40, after: 80) == 1)
    #expect(unknown.rowsUp(cells, before: 80, after: 40) == 1)
    #expect(unknown.rowsUp(cells, before: 40, after: 80) == 1)
  }
}

struct TerminalFactsTests {
  @Test("a terminal that cannot move its cursor is not edited on", arguments: ["dumb", ""])
  func dumb(name: String) {
    let facts = facts(["TERM": name])
    #expect(facts.isDumb)
    #expect(!facts.canEditLines)
    #expect(facts.wantsNoColor)
  }

  @Test("NO_COLOR counts when it is not empty")
  func noColor() {
    #expect(facts(["TERM": "xterm", "NO_COLOR": "0"]).wantsNoColor)
    #expect(!facts(["TERM": "xterm", "NO_COLOR": ""]).wantsNoColor)
    #expect(facts(["TERM": "xterm"], outputIsTerminal: false).wantsNoColor)
  }

  @Test("the width is measured, else stated, else 80")
  func columns() {
    #expect(facts(["COLUMNS": "60"], measured: 40).columns == 40)
    #expect(facts(["COLUMNS": "60"]).columns == 60)
    #expect(facts(["COLUMNS": "wide"]).columns == 80)
  }

  private func facts(
    _ environment: [String: String], outputIsTerminal: Bool = true, measured: Int = 0
  ) -> TerminalFacts {
    TerminalFacts(
      environment: environment, inputIsTerminal: true, outputIsTerminal: outputIsTerminal,
      measuredColumns: measured)
  }
}
