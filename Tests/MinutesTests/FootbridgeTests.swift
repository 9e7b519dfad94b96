import MeetingProtocol
import Minutes
import Session
import SnapshotSupport
import Testing

/// The model session, whose minutes were written by hand before the program existed.
struct FootbridgeTests {
  @Test func `the footbridge session has the minutes that were written by hand`() throws {
    try expectSnapshot(footbridge().markdown, "Minutes/footbridge.md")
  }

  @Test func `minutes of the same turns are the same`() {
    let meeting = footbridge()
    let replayed = SessionEngine(
      plan: Plans.tuning, clock: meeting.engine.clock, replaying: meeting.engine.turns)
    #expect(MinutesDocument(of: replayed, facts: meeting.facts) == meeting.document)
  }

  private func footbridge() -> Meeting {
    var meeting = Meeting(Plans.tuning)
    gather(&meeting)
    present(&meeting)
    probe(&meeting)
    discuss(&meeting)
    reflect(&meeting)
    return meeting
  }

  private func gather(_ meeting: inout Meeting) {
    meeting.at(
      "0:00", .join("Amy", role: "presenter"), .join("Ben", role: nil), .join("Cyd", role: nil),
      .join("Dee", role: nil),
      .setValue("focus", ["Is the question strong enough to carry four weeks?"]), .start)
  }

  private func present(_ meeting: inout Meeting) {
    meeting.at(
      "0:40", .note(.presenter, "Year 4 design a footbridge for the brook behind the school"))
    meeting.at("1:50", .note(.presenter, "product: a 1:20 model and a letter to the council"))
    meeting.at("3:10", .note(.amy, "my worry is week two, when they only measure"))
    meeting.at("4:05", .next(nil))
    meeting.at("4:30", .ask(.tuner, "four weeks of how many lessons"))
    meeting.at("4:50", .note(.presenter, "three a week, twelve in all"))
    meeting.at("5:40", .ask(.tuner, "has the council been asked"))
    meeting.at("5:55", .note(.presenter, "not yet"))
    meeting.at("7:00", .next(nil))
  }

  private func probe(_ meeting: inout Meeting) {
    meeting.at("7:40", .ask(.ben, "what would they learn that a shelter would not teach them"))
    meeting.at("8:50", .note(.presenter, "forces, and that someone else has to use it"))
    meeting.at("10:10", .ask(.tuner, "who is the audience if the council says no"))
    meeting.at("11:20", .next(nil))
  }

  private func discuss(_ meeting: inout Meeting) {
    meeting.at("12:00", .note(.tuner, "a real client two hundred metres away", kind: "warm"))
    meeting.at(
      "12:40", .note(.tuner, "the model at scale makes the mathematics necessary", kind: "warm"))
    meeting.at(
      "13:30",
      .note(
        .tuner, "the driving question asks for a bridge, so the answer is given away", kind: "cool")
    )
    meeting.at(
      "14:40", .note(.person("Cyd"), "week two has no product of its own", kind: "cool"))
    meeting.at(
      "16:20", .note(.person("Dee"), "the letter gives the quiet writers a part", kind: "warm"))
    meeting.at(
      "17:30",
      .note(
        .tuner, "ask the council for a site visit", kind: NoteKind.action.id, owner: "Amy",
        due: CivilDate(year: 2026, month: 12, day: 4)))
    meeting.at("18:30", .next(nil))
  }

  private func reflect(_ meeting: inout Meeting) {
    meeting.at(
      "19:10",
      .note(.presenter, "the question should be how people cross safely, not which bridge"))
    meeting.at(
      "20:20", .note(.presenter, "week two becomes the survey that goes into the letter"))
    meeting.at(
      "21:30", .decide(.presenter, "the driving question changes before the project starts"))
    meeting.at(
      "22:20",
      .fillOutcome(
        "Ask how people can cross the brook safely, and give week two a survey of its own"))
    meeting.at("22:30", .next(nil))
    meeting.at("23:00", .note(.ben, "listening without answering was hard and worth it"))
    meeting.at(
      "23:40", .note(.person("Dee"), "probing went to the presenter's thinking, not to ours"))
    meeting.at("24:10", .next(nil), .end)
  }
}
