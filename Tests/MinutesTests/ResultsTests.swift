import MeetingProtocol
import Minutes
import Session
import SnapshotSupport
import Testing

/// What a session leaves besides notes: votes, tests, groups, wordings, agreements.
struct ResultsTests {
  /// A reading circle of six in which everything happens once.
  static func circle(_ plan: MeetingProtocol = Plans.circle) -> Meeting {
    var meeting = Meeting(plan)
    meeting.at("0:00", .join("Ruth", role: "host", details: ["school": "Hill Park"]))
    for name in ["Marta", "Joe", "Owen", "Ida", "Lev"] {
      meeting.at("0:00", .join(Person.ID(name), role: nil))
    }
    meeting.at(
      "0:00", .setDetail("school", "Joe", "Brook"), .setValue("text", ["The last chapter"]),
      .setValue("passages", ["Page 3", "Page 9"]), .setValue("question", ["What happens?"]))
    meeting.at(
      "0:00", .setValue("variant", ["short"]), .start,
      .startBecause("two of us read half of it"), .answer(.yes))
    meeting.at("0:20", .note(.person("Ruth"), "the bridge at night"), .next(nil))
    meeting.at("0:30", .passTurn)
    for minute in 1...4 { meeting.at("\(minute):20", .next(nil)) }
    meeting.at("5:00", .note(.group, "we sit in a ring"), .ask(nil))
    meeting.at("5:10", .note(.group, "a chapter about waiting"))
    meeting.at("5:20", .note(.group, "it is short", kind: "warm"), .ask(3), .ask(nil))
    meeting.at("6:00", .note(.person("Joe"), "the mother"), .agree("What is she waiting for?"))
    meeting.at("7:00", .next(nil))
    meeting.at("7:10", .answer(.yes), .answer(.words("fail because nobody can know")))
    meeting.at("8:00", .agree("What does she do while she waits?"), .next(nil))
    meeting.at("8:30", .answer(.yes), .answer(.words("pass")))
    while meeting.engine.state.openEntry?.key.block == "talk" { meeting.at("9:00", .next(nil)) }
    meeting.at("11:00", .giveFloor("Owen"))
    meeting.at("11:40", .giveFloor("Ida"), .reportBreach("Lev"))
    meeting.at("11:50", .giveFloor(nil))
    meeting.at("12:00", .vote([4, 5]), .next(nil))
    meeting.at("13:00", .vote([3, 2, 1]))
    meeting.at("14:00", .answer(.words("Agreed")))
    meeting.at("15:00", .note(.group, "Lev may leave us"), .next(nil))
    meeting.at("16:00", .next(nil))
    meeting.at("17:00", .fillOutcome("Waiting is doing"), .next(nil))
    meeting.at("18:00", .end)
    return meeting
  }

  @Test func `votes, tests, groups, wordings and agreements are in every own format`() throws {
    let document = Self.circle().document
    for format in MinutesFormat.allCases where format.isOwn && format != .calendar {
      for file in document.texts(as: format) {
        try expectSnapshot(file.text, "Minutes/circle\(file.suffix)")
      }
    }
  }

  @Test func `a tie is told, and an objection`() {
    var meeting = Meeting(Plans.circle)
    meeting.at(
      "0:00", .join("Ruth", role: nil), .join("Joe", role: nil),
      .setValue("text", ["x"]), .setValue("passages", ["y"]), .setValue("question", ["z"]),
      .setValue("variant", ["long"]), .start, .answer(.yes), .answer(.yes))
    for _ in 0..<40 where meeting.engine.state.openEntry?.decision == nil {
      meeting.at("1:00", .next(nil))
      if meeting.engine.state.openPoint != nil {
        meeting.at("1:00", .answer(.yes), .answer(.yes))
      }
    }
    meeting.at("2:00", .vote([1, 1]))
    #expect(meeting.markdown.contains("a tie: Yes 1, No 1"))
    meeting.at("2:10", .answer(.words("No")), .answer(.no), .endBecause("of the bell"))
    #expect(
      meeting.markdown.contains(
        "- Is there time for the second half? **No** (a tie: Yes 1, No 1)\n"
          + "- Do we read the same author again? **Not agreed** (there was an objection)\n"))
    #expect(
      meeting.markdown.contains(
        "**What we take from it** *not filled in*: of the bell\n"))
    #expect(meeting.markdown.contains("**Variant** long"))
    #expect(meeting.markdown.contains("- Everyone has read the text\n"))
  }

  @Test func `an adjourned session is in the calendar on the day on which it goes on`() {
    for (span, words, isEvent) in [
      (Adjournment.Span.after(days: 21), "Saturday 12 December 2026", true),
      (.within(days: 1), "Sunday 22 November 2026 at the latest", false),
    ] {
      var plan = Plans.tuning
      plan.blocks.insert(
        .stage(
          Stage(
            id: "away", title: "Trial",
            activity: .adjournment(Adjournment(span: span)))), at: 1)
      var meeting = Meeting(plan)
      meeting.at("0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil))
      meeting.at("0:00", .setValue("focus", ["x"]), .start)
      #expect(!CalendarMinutes.render(meeting.document).contains("VEVENT"))
      meeting.at("4:00", .next(nil))
      let calendar = CalendarMinutes.render(meeting.document)
      #expect(calendar.contains("BEGIN:VEVENT") == isEvent)
      #expect(calendar.contains("DTSTART;VALUE=DATE:20261212\r\n") == isEvent)
      #expect(meeting.markdown.contains("; the meeting is adjourned until \(words)."))
      meeting.at("5:00", .next(nil))
      #expect(!CalendarMinutes.render(meeting.document).contains("VEVENT"))
    }
  }
}
