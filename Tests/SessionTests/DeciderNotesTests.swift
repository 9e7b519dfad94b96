import MeetingProtocol
import Session
import Testing

struct DeciderNotesTests {
  @Test func `a line begun in a stage that ended by itself belongs to it`() throws {
    var meeting = try started([
      stage("a", minutes: 1, ending: .moveOn), stage("b", minutes: 1, ending: .moveOn), stage("c"),
    ])
    meeting.look(at: 150)
    #expect(meeting.place == "c")
    try meeting.when(.keep([note("x")], begunIn: .slot(1)))
    try meeting.when(.keep([note("y")], begunIn: nil))
    #expect(meeting.state.notes.map(\.place) == [.slot(1), .slot(3)])
  }

  @Test func `a line begun in a stage that was left by a command belongs to the next`() throws {
    var meeting = try started([stage("a"), stage("b", minutes: 1, ending: .moveOn), stage("c")])
    try meeting.when(.next(nil), at: 10)
    try meeting.when(.keep([note("x")], begunIn: .slot(1)), at: 80)
    try meeting.when(.keep([note("y")], begunIn: .before))
    #expect(meeting.state.notes.map(\.place) == [.slot(3), .slot(3)])
  }

  @Test func `a line begun in the last stage that ended by itself belongs to it`() throws {
    var meeting = try started([stage("a", minutes: 1, ending: .moveOn)])
    meeting.look(at: 61)
    try meeting.when(.keep([note("x")], begunIn: .slot(1)))
    try meeting.when(.keep([note("y")], begunIn: nil))
    #expect(meeting.state.notes.map(\.place) == [.slot(1), .after])
  }

  @Test func `a line begun in the last stage that was left by next belongs behind it`() throws {
    var meeting = try started([stage("a", minutes: 1)])
    try meeting.when(.next(nil), at: 30)
    try meeting.when(.keep([note("x")], begunIn: .slot(1)))
    #expect(meeting.state.notes.map(\.place) == [.after])
  }

  @Test func `a line begun in a stage whose opening was undone belongs where one is now`() throws {
    var meeting = try started([stage("a"), stage("b")])
    try meeting.when(.next(nil), at: 10)
    try meeting.when(.undo, at: 11)
    try meeting.when(.keep([note("x")], begunIn: .slot(2)))
    #expect(meeting.state.notes.map(\.place) == [.slot(1)])
    try meeting.when(.undo)
    try meeting.when(.undo)
    try meeting.when(.keep([note("y")], begunIn: .slot(1)))
    #expect(meeting.state.notes.map(\.place) == [.before])
  }

  @Test func `a text put right keeps what it was, a struck note is left alone`() throws {
    var meeting = try started([stage("a")])
    try meeting.when(.keep([note("x")], begunIn: nil), at: 5)
    try meeting.when(.fix(number: 1, text: "y"))
    try meeting.when(.fix(number: 1, text: "z"))
    let note = try #require(meeting.state.notes.first)
    #expect(note.draft.text == "z" && note.earlierTexts == ["x", "y"] && note.keptAt.seconds == 5)
    try meeting.when(.strike(number: 1))
    #expect(meeting.state.notes.first?.isStruck == true)
    #expect(meeting.refusal(of: .strike(number: 1)) == .noteStruck(1))
    #expect(meeting.refusal(of: .fix(number: 1, text: "a")) == .noteStruck(1))
  }

  @Test func `an outcome is filled where one is asked for`() throws {
    var without = try started([stage("a")])
    #expect(without.refusal(of: .fillOutcome("x")) == .noOutcomeAsked)
    var meeting = Meeting(plan([stage("a")], outcome: "What stays"))
    try meeting.when(.fillOutcome("x"))
    #expect(meeting.refusal(of: .fillOutcome("x")) == .nothingChanges)
    #expect(meeting.state.outcome == "x")
  }
}
