import MeetingProtocol
import Session
import Testing

/// A session that was closed too early.
struct ReopeningTests {
  private func closed() throws -> Meeting {
    var meeting = try started([stage("a", minutes: 5), stage("b", minutes: 5)])
    try meeting.when(.keep([note("one")], begunIn: nil), at: 60)
    try meeting.when(.end, at: 120)
    return meeting
  }

  @Test func `it goes on as though it had not been closed, and the time counts`() throws {
    var meeting = try closed()
    let end = meeting.state
    try meeting.when(.reopen, at: 240)
    #expect(meeting.state.phase == .running && meeting.state.openEntry?.title == "a")
    #expect(meeting.state.notes.map(\.draft.text) == ["one"])
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.elapsed(in: slot, at: meeting.now.time) == .seconds(240))
    #expect(SessionEngine(replaying: meeting.engine) == meeting.engine)
    #expect(meeting.refusal(of: .redo) == .nothingToRedo)
    try meeting.when(.undo)
    #expect(meeting.state.notes.isEmpty)
    try meeting.when(.redo)
    try meeting.when(.end, at: 300)
    #expect(meeting.state.phase == .ended && meeting.state != end)
    try meeting.when(.reopen, at: 310)
    #expect(meeting.state.phase == .running)
  }

  @Test func `what is open is not opened again`() throws {
    var meeting = try started([stage("a", minutes: 5)])
    #expect(meeting.refusal(of: .reopen) == .notClosed)
    try meeting.when(.end, at: 10)
    #expect(meeting.refusal(of: .undo) == .alreadyEnded)
  }
}
