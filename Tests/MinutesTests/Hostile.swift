import MeetingProtocol
import Session

/// A session whose every text means harm.
enum Hostile {
  static let texts = [
    "<script>alert(1)</script>", "</p></main><h1 onclick=\"x\">", "&lt;b&gt; & &amp;",
    "a \"\u{301}quoted\u{301}\" word", "<\u{200D}script>", "<b\u{301}>bold</b>",
    "# heading", "> quote", "| a | b |", "```", "[link](javascript:alert(1))", "**bold** _it_",
    "=HYPERLINK(\"http://a.org\",\"x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1",
    "\u{FF1D}1+1", "a;b,c\"d", "BEGIN:VTODO", "END:VCALENDAR\r\nX:y", "a\\nb;c,d",
    "\u{1B}[2Jgone\u{7}", "\u{0}zero", "שלום (עולם) 123", "مرحبا <b>", "\u{202E}evil\u{202C}",
    "👩🏽‍🏫 naïve 你好", "https://a.org/?q=<x>&y=\"1\" and (http://b.org/c_(d))",
    String(repeating: "ab c", count: 2500),
  ]

  static func meeting() -> Meeting {
    var plan = Plans.tuning
    plan.title = "<i>Tuning</i> & \"more\""
    plan.norms = ["=be kind()", "<b>short</b>"]
    var meeting = Meeting(plan)
    meeting.at("0:00", .join("A<m>y, \"x\"", role: "presenter"), .join("=Ben", role: nil))
    meeting.at("0:00", .setValue("focus", ["</title><script>"]), .start)
    for text in texts { meeting.at("1:00", .note(.person("=Ben"), text)) }
    for text in texts.dropLast() {
      meeting.at(
        "2:00",
        .note(
          .group, text, kind: NoteKind.action.id, owner: "A<m>y, \"x\"",
          due: CivilDate(year: 2026, month: 12, day: 4)))
    }
    meeting.at("3:00", .fillOutcome("-->"), .skip("]]>"), .end)
    return meeting
  }
}

extension Hostile {
  /// A short session with an action for each of two people.
  static func twoOwners() -> Meeting {
    var meeting = Meeting(Plans.tuning)
    meeting.at("0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil))
    meeting.at("0:00", .setValue("focus", ["x"]), .start)
    meeting.at("1:00", .note(.group, "first", kind: NoteKind.action.id, owner: "Amy"))
    meeting.at("1:00", .note(.group, "second", kind: NoteKind.action.id, owner: "Ben"), .next(nil))
    meeting.at("2:00", .ask(.ben, "why"), .end)
    return meeting
  }
}
