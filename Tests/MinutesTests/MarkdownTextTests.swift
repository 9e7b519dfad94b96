import MeetingProtocol
import Minutes
import Session
import SnapshotSupport
import Testing

/// What Markdown would read as its own stands with a backslash, and nothing else does.
struct MarkdownTextTests {
  @Test(arguments: [
    "council's", "4-5", "snake_case", "a.b", "why?", "3 * 4", "a < b", "I <3 it", "R&D", "50 %",
    "a - b", "#4 and #5", "~5 min", "it costs $5", "x^2", "Füße, 日本語, 👩‍🏫", "a) b", "(1) one",
    "[open", "close]", "1.5 m", "2026. A year", "!important", "a: b", "C:\\temp",
  ])
  func `plain text stays as it is inside a line`(text: String) {
    #expect(MarkdownText.escape(text) == text)
  }

  @Test(arguments: [
    ("*bold*", #"\*bold\*"#), ("a *", #"a \*"#), ("a _", #"a \_"#), ("a*b*c", #"a\*b\*c"#),
    ("_it_ is", #"\_it\_ is"#),
    ("__init__", #"\_\_init\_\_"#), ("`code`", #"\`code\`"#), ("a|b", #"a\|b"#),
    ("[a](b)", #"\[a](b)"#), ("![a](b)", #"!\[a](b)"#), ("[ ] do", #"\[ ] do"#),
    ("<script>", #"\<script>"#), ("</b>", #"\</b>"#), ("<!-- x", #"\<!-- x"#),
    ("&amp;", #"\&amp;"#), ("&#42;", #"\&#42;"#), ("~~gone~~", #"\~\~gone\~\~"#),
    ("H~2~O", #"H\~2\~O"#), ("$a$", #"\$a\$"#), ("x^2^", #"x\^2\^"#), (#"\*"#, #"\\\*"#),
    (#"end\"#, #"end\\"#), ("a\nb", "a b"), ("a\tb", "a b"), ("a\u{1B}[2Jb]", "a␛\\[2Jb]"),
    ("*\u{301}x*", "\\*\u{301}x\\*"), ("  padded  ", "padded"), ("a\u{202E}b", "a\u{FFFD}b"),
  ])
  func `marks are escaped`(text: String, expected: String) {
    #expect(MarkdownText.escape(text) == expected)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("###### a", "\\###### a"), ("#tag", "#tag"), ("> a", #"\> a"#),
    ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("* a", #"\* a"#), ("-5 degrees", "-5 degrees"),
    ("---", #"\---"#), ("- - -", #"\- - -"#), ("===", #"\==="#), ("1. a", #"1\. a"#),
    ("12) a", #"12\) a"#), ("1.5 m", "1.5 m"), ("2026.", #"2026\."#), ("-", #"\-"#),
    ("~~~", #"\~\~\~"#), ("___", #"\_\_\_"#), ("", ""),
  ])
  func `a beginning makes no block`(text: String, expected: String) {
    #expect(MarkdownText.escape(text, at: .start) == expected)
  }

  @Test(arguments: [("Learn C #", "Learn C \\#"), ("C#", "C#"), ("a ##", "a \\##")])
  func `a heading keeps its last sign`(text: String, expected: String) {
    #expect(MarkdownText.escape(text, at: .heading) == expected)
  }

  @Test(arguments: [
    ("see https://a.org/x_y_z?q=*1*.", "see <https://a.org/x_y_z?q=*1>\\*."),
    ("(http://a.org/b_(c))", "(<http://a.org/b_(c)>)"), ("https://", "https://"),
    ("xhttp://a.org", "x<http://a.org>"), ("\\http://a.b", "\\\\<http://a.b>"),
    ("https://a.org|b", "<https://a.org>\\|b"),
  ])
  func `links are kept whole`(text: String, expected: String) {
    #expect(MarkdownText.escape(text) == expected)
  }

  @Test func `hostile words everywhere do no harm`() throws {
    var plan = Plans.tuning
    plan.title = "# Tuning | *now* #"
    plan.norms = ["1. be kind", "- be <b>short</b>", "> quote"]
    var meeting = Meeting(plan)
    meeting.at("0:00", .join("A_m_y|<i>", role: "presenter"), .join("*Ben*", role: nil))
    meeting.at("0:00", .setValue("focus", ["| a | b |\n|---|---|"]), .start)
    let texts = [
      "# no heading", "1. no list", "- no list", "| no | table |", "```", "<!-- no comment",
      "[no](link)", "\u{1B}[31mred", "a\nb", "שלום *x*", "\"<\u{301}b>", "=====",
    ]
    for text in texts { meeting.at("1:00", .note(.group, text)) }
    meeting.at(
      "2:00",
      .note(.amy, "a | b", kind: NoteKind.action.id, owner: "A_m_y|<i>"),
      .decide(.person("*Ben*"), "~~yes~~"), .note(.group, "*idea*", kind: "idea"),
      .fillOutcome("</table>"), .skip("*bored*"), .end)
    try expectSnapshot(meeting.markdown, "Minutes/hostile.md")
  }
}
