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
    String(repeating: "ab c", count: 2500), String(repeating: "x", count: 10_000),
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

extension Hostile {
  /// A reading circle in which one text stands wherever a script or a person can put one.
  static func circle(of text: String) -> Meeting {
    var plan = Plans.circle
    (plan.title, plan.purpose, plan.outcome) = (text, text, text)
    (plan.norms, plan.rules.consent, plan.rules.ready) = ([text], [text], [text])
    plan.source = Source(title: text, authors: text, year: text, page: text)
    for index in plan.roles.indices {
      (plan.roles[index].title, plan.roles[index].does) = (text, text)
    }
    for index in plan.variants.indices {
      plan.variants[index].blocks = plan.variants[index].blocks.map { $0.saying(text) }
    }
    var meeting = Meeting(plan)
    meeting.at("0:00", .join("Ruth", role: "host", details: ["school": text]))
    meeting.at("0:00", .join("Joe", role: nil), .setDetail("school", "Joe", text))
    for value in ["text", "passages", "question"] as [Question.ID] {
      meeting.at("0:00", .setValue(value, [text]))
    }
    meeting.at(
      "0:00", .setValue("variant", ["long"]), .start, .startBecause(text), .answer(.yes))
    meeting.at("0:10", .note(.person("Joe"), text), .giveFloor("Joe"), .reportBreach("Joe"))
    while meeting.engine.state.openEntry?.key.block == "thought" {
      meeting.at("0:20", .next(nil))
    }
    meeting.at("1:00", .ask(nil), .note(.group, text, kind: "warm"), .ask(3), .agree(text + " a"))
    meeting.at("1:10", .agree(text), .next(nil))
    meeting.at("2:00", .answer(.words("fail because " + text)), .answer(.words("pass")))
    meeting.at("3:00", .agree("b " + text), .next(nil), .answer(.yes), .answer(.yes))
    while meeting.engine.state.openEntry?.key.block == "talk" { meeting.at("3:00", .next(nil)) }
    meeting.at("4:00", .vote([1]), .next(nil), .vote([1, 0, 0]), .answer(.words("Agreed")))
    meeting.at("5:00", .note(.group, text), .agree("c " + text), .skip(text), .next(nil))
    meeting.at("6:00", .fillOutcome(text), .end)
    return meeting
  }
}

extension Block {
  /// The block with one text as its titles, questions, points and answers; ids stay.
  fileprivate func saying(_ text: String) -> Block {
    switch self {
    case .stage(var stage):
      stage.title = text
      if !stage.words.questions.isEmpty {
        stage.words.questions = [text, text]
        stage.words.bank = [text]
      }
      if case .test(var test) = stage.activity {
        test.points = [text, text]
        stage.activity = .test(test)
      }
      return .stage(stage)
    case .decision(var decision):
      (decision.title, decision.question) = (text, text)
      return .decision(decision)
    case .round(var round):
      round.title = text
      round.blocks = round.blocks.map { $0.saying(text) }
      return .round(round)
    case .groups(var groups):
      (groups.title, groups.tasks) = (text, [text])
      groups.blocks = groups.blocks.map { $0.saying(text) }
      return .groups(groups)
    case .rotation(var rotation):
      rotation.title = text
      rotation.blocks = rotation.blocks.map { $0.saying(text) }
      return .rotation(rotation)
    case .part, .cycles, .pairs: return self
    }
  }
}
