import MeetingProtocol
import Minutes
import Session
import SnapshotSupport
import Testing

/// Sessions of every shape, each read once as a head teacher would.
struct SessionShapeTests {
  @Test func `two cycles with a teacher drawn for each`() throws {
    var meeting = Meeting(Plans.cycle)
    meeting.at(
      "0:00", .join("Ruth", role: "facilitator"), .join("Marta", role: nil),
      .join("Joe", role: nil), .join("Nadia", role: nil), .start)
    meeting.at(
      "2:00", .note(.group, "if they fold first, more compare by size", kind: "hypothesis"))
    meeting.at("5:00", .note(.person("Joe"), "thirds are a fight with scissors"))
    meeting.at("6:00", .decide(.group, "the thirds come ready cut"))
    meeting.at("20:50", .next(nil))
    meeting.at(
      "30:00", .note(.role("colleague"), "seven of twelve fold eighths", kind: "actual"))
    meeting.at("31:00", .note(.role("teacher"), "no pencils yet"))
    meeting.at("47:10", .next(nil))
    meeting.at("48:00", .note(.group, "one group is not enough"))
    meeting.at("48:30", .answer(.no))
    meeting.at("60:00", .next(nil))
    meeting.at("75:00", .next(nil), .answer(.yes))
    meeting.at("75:05", .answer(.yes))
    meeting.at("76:00", .decide(.role("teacher"), "it goes on the agenda of the staff meeting"))
    meeting.at("84:05", .next(nil), .end)
    try expectSnapshot(meeting.markdown, "Minutes/two-cycles.md")
  }

  @Test func `a walk through three classrooms, with a range, a skip, a pause and a gap`() throws {
    var meeting = walk()
    meeting.at("0:00", .start)
    meeting.at(
      "1:00", .note(.group, "mistakes are talked about, not rubbed out", kind: "criterion"))
    meeting.at("2:00", .ask(.person("Grace"), "what counts as stuck"))
    meeting.at("9:20", .next(nil))
    meeting.at("12:00", .note(.role("listener"), "ask three before me", kind: "evidence"))
    meeting.at("16:50", .next(nil))
    meeting.at("18:00", .note(.person("Tom"), "the purple pen is a habit here, not a poster"))
    meeting.at("23:10", .next(nil))
    meeting.at("24:00", .note(.group, "what does the hall do", kind: "parked"))
    meeting.at("27:55", .next(nil))
    meeting.at("28:00", .answer(.yes))
    meeting.at("28:40", .skip("The corridor is full, we talk about 4A after the hall."))
    meeting.at("38:20", .next(nil))
    meeting.at("38:40", .pause)
    meeting.at("42:10", .resume)
    meeting.at("44:00", .note(.person("Tom"), "on 4A, they wait because waiting works"))
    meeting.at("48:40", .next(nil), .extend(.minutes(2)))
    meeting.at("53:00", .reportGap(from: Meeting.time("50:00"), cause: .closed))
    meeting.at("59:00", .next(nil))
    meeting.at("60:00", .note(.group, "tell the governors", kind: NoteKind.action.id))
    meeting.at("67:00", .next(nil), .end)
    try expectSnapshot(meeting.markdown, "Minutes/learning-walk.md")
  }

  @Test func `people who come late, leave, come back and hand over`() throws {
    var meeting = tuning()
    meeting.at("0:00", .start)
    meeting.at("1:00", .join("Eve", role: nil))
    meeting.at("2:00", .leave("Ben"))
    meeting.at("3:00", .join("Ben", role: nil), .handRole("presenter", to: "Cyd"))
    meeting.at("5:00", .leave("Cyd"), .end)
    try expectSnapshot(meeting.markdown, "Minutes/comings-and-goings.md")
  }

  @Test func `a second visit, corrections, and notes before and after`() throws {
    var meeting = tuning()
    meeting.at("0:00", .note(.group, "we sit in a circle"))
    meeting.at("1:00", .start)
    meeting.at("2:00", .note(.amy, "a brigde"), .note(.amy, "never mind"), .note(.amy, "gone"))
    meeting.at("2:10", .undo, .fix(number: 2, text: "a bridge"), .strike(number: 3))
    meeting.at("5:00", .next(nil))
    meeting.at("6:00", .back(nil))
    meeting.at("7:00", .note(.amy, "of wood"), .next(nil))
    meeting.at("9:30", .next("reflection-on-the-process"))
    meeting.at("11:30", .next(nil))
    meeting.at("12:00", .back(nil))
    meeting.at("13:00", .next(nil))
    meeting.at("14:00", .note(.group, "chairs back"), .end)
    try expectSnapshot(meeting.markdown, "Minutes/second-visit.md")
  }

  @Test func `a session that is still running`() throws {
    var meeting = tuning()
    meeting.at("0:00", .start)
    meeting.at("4:00", .note(.amy, "a bridge"), .next(nil))
    meeting.at("5:30", .ask(.tuner, "how long"))
    let document = MinutesDocument(
      of: meeting.engine, facts: meeting.facts, now: meeting.moment(Meeting.time("6:10")))
    try expectSnapshot(MarkdownMinutes.render(document), "Minutes/still-running.md")
  }

  @Test func `a session that was ended early, as practice`() throws {
    var meeting = tuning()
    meeting.facts.pace = 60
    meeting.at("0:00", .start)
    meeting.at("4:00", .note(.amy, "a bridge"), .next(nil))
    meeting.at("5:30", .reportNotUnderstood(line: 7, text: "/nexxt *now*"))
    meeting.at("6:00", .end)
    try expectSnapshot(meeting.markdown, "Minutes/ended-early.md")
  }

  @Test func `a session without a note`() throws {
    var meeting = tuning()
    meeting.at("0:00", .start)
    for minute in 1...6 { meeting.at("\(minute * 4):00", .next(nil)) }
    meeting.at("25:00", .end)
    try expectSnapshot(meeting.markdown, "Minutes/no-notes.md")
  }

  @Test func `a session with one note, over midnight`() throws {
    var meeting = Meeting(Plans.tuning, hour: 23, minute: 50)
    meeting.at("0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil))
    meeting.at("0:00", .setValue("focus", ["Late"]), .start)
    meeting.at("3:00", .note(.amy, "a bridge"))
    for minute in 1...6 { meeting.at("\(minute * 4):00", .next(nil)) }
    meeting.at("25:00", .end)
    try expectSnapshot(meeting.markdown, "Minutes/one-note.md")
  }

  @Test func `a session that never started`() throws {
    var meeting = tuning()
    meeting.at("0:30", .note(.group, "nobody came"))
    #expect(meeting.markdown.contains("Written at 15:45; the session has not started."))
    meeting.at("1:00", .end)
    try expectSnapshot(meeting.markdown, "Minutes/never-started.md")
  }

  @Test func `five hundred notes are all there, in order`() {
    var meeting = tuning()
    meeting.at("0:00", .start)
    for number in 1...500 {
      meeting.at("\(number / 30):\(number % 30)", .note(.amy, "thought number \(number)."))
      if number % 100 == 0 { meeting.at("\(number / 30):\(number % 30)", .next(nil)) }
    }
    meeting.at("20:00", .next(nil), .end)
    let lines = meeting.markdown.split(separator: "\n").filter { $0.hasPrefix("- Amy: ") }
    #expect(lines.map(String.init) == (1...500).map { "- Amy: thought number \($0)." })
  }

  private func tuning() -> Meeting {
    var meeting = Meeting(Plans.tuning)
    meeting.at(
      "0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil), .join("Cyd", role: nil),
      .setValue("focus", ["Is the question strong enough?"]))
    return meeting
  }

  private func walk() -> Meeting {
    var meeting = Meeting(Plans.walk)
    meeting.at(
      "0:00", .join("Amira", role: "listener"), .join("Tom", role: "reader"),
      .join("Grace", role: "watcher"), .setValue("focus", ["What do pupils do when stuck?"]),
      .setValue("classrooms", ["3B", "4A", "hall"]))
    return meeting
  }
}
