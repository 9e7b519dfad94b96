import Foundation
import TerminalHarness
import Testing

@testable import LineEditor

@Suite(.timeLimit(.minutes(1)))
struct CompletionAnswerTests {
  @Test("what is common to all candidates is put on the line")
  func commonBeginning() {
    let answer = CompletionAnswer(start: 4, candidates: ["note", "notes"])
    #expect(answer.matches(completing: "the n") == ["the note", "the note", "the notes"])
  }

  @Test("one candidate stands alone, and letters beyond ASCII are not cut")
  func single() {
    let answer = CompletionAnswer(start: 7, candidates: ["naïve 你好"])
    #expect(answer.matches(completing: "naïve n") == ["naïve naïve 你好"])
    let two = CompletionAnswer(start: 0, candidates: ["é", "è"])
    #expect(two.matches(completing: "") == ["", "é", "è"])
  }

  @Test("typed letters are never taken away")
  func folded() {
    let answer = CompletionAnswer(start: 0, candidates: ["Ámos", "Amy"])
    #expect(answer.matches(completing: "am") == ["am", "Ámos", "Amy"])
  }

  @Test("a start outside the text or inside a letter gives nothing", arguments: [-1, 2, 9])
  func oddStart(start: Int) {
    #expect(CompletionAnswer(start: start, candidates: ["x"]).matches(completing: "né") == [])
    #expect(CompletionAnswer.none.matches(completing: "né") == [])
  }

  @Test("what is certain may be said by the completer")
  func insertion() {
    let answer = CompletionAnswer(start: 1, candidates: ["Ámos", "Amy"], insertion: "Ám")
    #expect(answer.matches(completing: " am") == [" Ám", " Ámos", " Amy"])
  }

  @Test(
    "a word that stands there already is done",
    arguments: [
      (["next"], false, "next", true), (["next"], false, "nex", false),
      (["next"], true, "next", false),
      (["next", "notes"], false, "next", false), (["Next"], false, "next", false),
      ([], false, "", false),
    ])
  func done(candidates: [String], endsWord: Bool, typed: String, isDone: Bool) {
    let answer = CompletionAnswer(start: 0, candidates: candidates, endsWord: endsWord)
    #expect(answer.isDone(completing: typed) == isDone)
  }

  @Test("candidates are set in columns")
  func columns() {
    let words = ["next", "你好", "notes"]
    #expect(WordColumns(words: words, columns: 16).rows == ["next   你好", "notes"])
    #expect(WordColumns(words: words, columns: 3).rows == words)
    #expect(WordColumns(words: [], columns: 80).rows == [])
  }
}

extension AtTerminal {
  /// The tabulator key at the real input line.
  struct CompletionKeyTests {
    @Test(
      "completes the word at the cursor",
      arguments: [
        ("nex\t!", "next !"), ("who\t!", "whole!"), ("who\t\t\t!", "whole!"),
        ("nex x\u{1B}[D\u{1B}[D\t!", "next! x"), ("\t\t", ""), (" \t\t", " "),
        ("say nex\t!", "say next !"), ("n\tot\t\u{7F}x", "notx"),
        ("naï\t.", "naïve talk ."), ("zzz\t.", "zzz."), ("/et\t.", "/et."),
      ])
    func completes(typed: String, line: String) throws {
      let probe = try Probe(["tick": "20"])
      try probe.enter(typed)
      try probe.terminal.wait("the line") { $0.contains("GOT <\(line)>") }
    }

    @Test("shows the candidates above", arguments: ["", " ", "say ", "naïve "])
    func shows(before: String) throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type(before + "\t\t\t")
      try probe.terminal.wait("the candidates") {
        $0.transcript.contains("next        note        notes       naïve talk  whole")
      }
      try probe.enter("x")
      try probe.terminal.wait("the line") { $0.contains("x>") }
    }

    /// The first key puts letters there, the second shows the rows once; the typed line stays below them.
    @Test("shows rows of its own by the second key, in one piece", arguments: [40, 80])
    func rows(columns: Int) throws {
      let probe = try Probe(["tick": "20"], columns: columns)
      try probe.terminal.type("naïve 你好 who\t")
      try probe.terminal.wait("the word") { $0.cursorRow.hasSuffix("probe> naïve 你好 whole") }
      #expect(!probe.terminal.screen.contains("whole  one"))
      try probe.terminal.type("\t")
      let screen = try probe.terminal.wait("the rows") {
        $0.contains("whole  one") && $0.cursorRow.hasSuffix("probe> naïve 你好 whole")
      }
      let row = screen.cursor.row
      #expect(Array(screen.rows[(row - 2)..<row]) == ["whole  one", "  and a second row"])
      #expect(screen.bells == 0)
      try probe.enter("")
      try probe.terminal.wait("the line") { $0.contains("GOT <naïve 你好 whole>") }
    }

    @Test("a single candidate that is only looked at is shown, not put there")
    func possibleCompletions() throws {
      let probe = try Probe(["tick": "20"])
      try probe.terminal.type("say who\u{1B}?")
      try probe.terminal.wait("the rows") {
        $0.contains("whole  one") && $0.cursorRow.hasSuffix("probe> say who")
      }
      try probe.terminal.type("\u{1}\u{B}nev\t\t\u{1B}?.")
      let screen = try probe.terminal.wait("the line") { $0.cursorRow.hasSuffix("probe> nev.") }
      #expect(screen.transcript.count == 3)
    }

    @Test("rows and line are one write", .enabled(if: OneWriteTests.mustRun))
    func oneWrite() throws {
      let tracer = try #require(OneWriteTests.tracer, "strace is needed where CI=true")
      let trace = FileManager.default.temporaryDirectory
        .appendingPathComponent("convene-trace-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: trace) }
      let probe = try Probe(
        under: [tracer, "-f", "-qq", "-s", "4096", "-e", "trace=write", "-o", trace.path])
      for typed in ["who\t", "\t"] {
        try probe.terminal.type(typed)
        try probe.terminal.wait("the word") { $0.cursorRow.hasSuffix("probe> whole") }
      }
      try probe.terminal.wait("the rows") { $0.contains("whole  one") }
      try probe.enter("\u{15}quit")
      #expect(try probe.terminal.state() == .exited(0))
      let writes = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n")
      let shown = writes.filter { $0.contains("whole  one") }
      #expect(shown.count == 1)
      #expect(shown.allSatisfy { $0.contains("second row") && $0.contains("probe> whole") })
    }

    @Test("one undo takes a completion back")
    func undo() throws {
      let probe = try Probe()
      try probe.enter("say who\t\u{1F}.")
      try probe.terminal.wait("the line") { $0.contains("GOT <say who.>") }
    }

    @Test("the user's own settings have the last word")
    func settings() throws {
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("convene-inputrc-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: file) }
      try "set show-all-if-unmodified off\nset bell-style audible\n".write(
        to: file, atomically: true, encoding: .utf8)
      let probe = try Probe(environment: ["INPUTRC": file.path])
      try probe.terminal.type("n\t")
      try probe.terminal.wait("the bell") { $0.bells == 1 }
      #expect(!probe.terminal.screen.contains("next  "))
    }
  }
}
