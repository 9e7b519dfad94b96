import Diagnostics
import Testing
import TextLayout

struct DiagnosticTests {
  @Test func `a diagnostic shows place, line, caret and hint`() {
    let text = String(repeating: "#\n", count: 13) + "    speaks: presentor\n"
    let source = SourceText(file: "tuning.yaml", text: text)
    let diagnostic = Diagnostic(
      in: source, at: SourcePosition(line: 14, column: 13), length: 9, code: "unknown-role",
      message: "unknown role 'presentor'", hints: ["did you mean 'presenter'?"])
    #expect(
      diagnostic.text == """
        tuning.yaml:14:13: error: unknown role 'presentor'
        14 |     speaks: presentor
           |             ^^^^^^^^^
        hint: did you mean 'presenter'?
        """)
  }

  @Test func `the caret stands under wide characters`() {
    let source = SourceText(file: "x", text: "你👩🏽‍🏫e\u{301}: 好好")
    let diagnostic = Diagnostic(
      in: source, at: SourcePosition(line: 1, column: 6), length: 2, severity: .warning, code: "c",
      message: "m")
    #expect(diagnostic.text == "x:1:6: warning: m\n1 | 你👩🏽‍🏫e\u{301}: 好好\n  |        ^^^^")
  }

  @Test func `escapes are shown and long lines are cut`() {
    let line = String(repeating: "a", count: 5000) + "\u{1B}" + String(repeating: "b", count: 5000)
    let diagnostic = Diagnostic(
      in: SourceText(file: "x\u{1B}", text: line), at: SourcePosition(line: 1, column: 5001),
      length: 1, code: "c", message: "m\n")
    #expect(diagnostic.text.contains("x␛:1:5001"))
    #expect(diagnostic.text.contains("…\(String(repeating: "a", count: 30))␛bb"))
    #expect(diagnostic.lines.allSatisfy { $0.width < 120 })
  }

  @Test func `a place outside the text shows no line`() {
    let diagnostic = Diagnostic(
      in: SourceText(file: "x", text: ""), at: SourcePosition(line: 7, column: 1), code: "c",
      message: "m")
    #expect(diagnostic.text == "x:7:1: error: m")
  }

  @Test func `lines are split as an editor does`() {
    let source = SourceText(file: "x", text: "\u{FEFF}one\r\ntwo\rthree\n")
    #expect(source.lines == ["one", "two", "three", ""])
    #expect(source.line(9) == "")
  }

  @Test func `scalars are counted into characters`() {
    let source = SourceText(file: "x", text: "e\u{301}👩🏽‍🏫: x")
    #expect(source.position(line: 1, scalarColumn: 1).column == 1)
    #expect(source.position(line: 1, scalarColumn: 3).column == 2)
    #expect(source.position(line: 1, scalarColumn: 7).column == 3)
    #expect(source.position(line: 1, scalarColumn: 9).column == 5)
    #expect(source.position(line: 1, scalarColumn: 90).column == 6)
  }
}
