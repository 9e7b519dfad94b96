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
        ("nex\t!", "next !"), ("say nex\t!", "say next !"), ("n\tot\t\u{7F}x", "notx"),
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
        $0.transcript.contains("naïve talk  next        note        notes")
      }
      try probe.enter("x")
      try probe.terminal.wait("the line") { $0.contains("x>") }
    }
  }
}
