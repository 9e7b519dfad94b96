import MeetingProtocol
import Session
import Testing

/// The record off and on.
struct RecordTests {
  private static let commands: [Command] = [
    .keep([note("x")], begunIn: nil), .fix(number: 1, text: "y"), .fillOutcome("x"), .skip("x"),
    .setValue("q", ["x"]), .join("Eve", role: nil), .reportNotUnderstood(line: 1, text: "x"),
    .endBecause("x"),
  ]

  private func meeting() throws -> Meeting {
    var meeting = Meeting(
      plan(
        [stage("a", minutes: 2), stage("b", minutes: 2)],
        questions: [Question(id: "q", question: "q?")], outcome: "What stays"))
    try meeting.when(.setValue("q", ["first"]))
    try meeting.when(.start)
    try meeting.when(.keep([note("one")], begunIn: nil), at: 10)
    return meeting
  }

  @Test(arguments: commands)
  func `while it is off nothing that brings words is done`(command: Command) throws {
    var meeting = try meeting()
    try meeting.when(.setRecord(false), at: 20)
    let before = meeting.engine
    #expect(meeting.refusal(of: command) == .recordIsOff)
    #expect(meeting.engine == before)
    try meeting.when(.setRecord(true), at: 30)
    #expect(meeting.refusal(of: command) == nil)
  }

  @Test func `the meeting goes on meanwhile`() throws {
    var meeting = try meeting()
    try meeting.when(.setRecord(false), at: 20)
    meeting.look(at: 125)
    #expect(meeting.due == ["left 24 @96", "time up @120"])
    try meeting.when(.pause, at: 130)
    try meeting.when(.resume, at: 140)
    try meeting.when(.strike(number: 1))
    try meeting.when(.next(nil), at: 150)
    #expect(meeting.place == "b" && meeting.state.isOffRecord)
    #expect(meeting.state.recordSetOffSince?.seconds == 20)
    try meeting.when(.setRecord(true), at: 160)
    #expect(meeting.state.offRecord.map { [$0.from.seconds, $0.to?.seconds] } == [[20, 160]])
    #expect(meeting.state.recordSetOffSince == nil)
  }

  @Test func `it is switched while a stage is open, and on again at any time`() throws {
    var meeting = Meeting(plan([stage("a", minutes: 2)]))
    #expect(meeting.refusal(of: .setRecord(false)) == .notStarted)
    #expect(meeting.refusal(of: .setRecord(true)) == .recordAlready(on: true))
    try meeting.when(.start)
    try meeting.when(.setRecord(false))
    #expect(meeting.refusal(of: .setRecord(false)) == .recordAlready(on: false))
    try meeting.when(.next(nil), at: 10)
    #expect(meeting.state.phase == .finished && meeting.state.isOffRecord)
    try meeting.when(.setRecord(true), at: 20)
    #expect(meeting.refusal(of: .setRecord(false)) == .noStageOpen)
  }

  @Test func `the end of the session ends it`() throws {
    var meeting = try meeting()
    try meeting.when(.setRecord(false), at: 20)
    // The outcome is empty: asked once.
    try meeting.when(.end, at: 25)
    try meeting.when(.end, at: 30)
    #expect(meeting.state.offRecord.map { $0.to?.seconds } == [30])
    #expect(meeting.refusal(of: .setRecord(true)) == .alreadyEnded)
  }

  @Test func `undone it was never off`() throws {
    var meeting = try meeting()
    let before = meeting.state
    try meeting.when(.setRecord(false), at: 20)
    try meeting.when(.undo, at: 30)
    #expect(meeting.state == before)
    try meeting.when(.redo, at: 40)
    #expect(meeting.state.recordSetOffSince?.seconds == 20)
  }
}
