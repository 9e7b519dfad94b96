import MeetingProtocol
import Minutes
import Session
import Testing

/// What holds for the minutes of any session.
struct MinutesPropertyTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func `every standing note is there once and no struck one is`(seed: UInt64) {
    let meeting = RandomMeeting.make(seed: seed)
    let state = meeting.engine.state
    let markdown = meeting.markdown
    let listedTwice: Set<NoteKind.ID> = [
      NoteKind.action.id, NoteKind.decision.id, "parked",
    ]
    let unanswered = Set(meeting.document.openQuestions.map(\.number))
    for note in state.notes {
      let text = MarkdownText.escape(note.draft.text)
      let isListedTwice = listedTwice.contains(note.draft.kind) || unanswered.contains(note.number)
      let expected = note.isStruck ? 0 : isListedTwice ? 2 : 1
      #expect(markdown.ranges(of: text).count == expected, "\(note)")
      for earlier in note.earlierTexts {
        #expect(!markdown.contains(MarkdownText.escape(earlier)))
      }
    }
    let numbers = meeting.document.notes.map(\.number).sorted()
    #expect(numbers == state.notes.filter { !$0.isStruck }.map(\.number))
    #expect(markdown.hasSuffix("\n") && !markdown.hasSuffix("\n\n"))
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `the rows of the ledger add up to the session`(seed: UInt64) throws {
    let meeting = RandomMeeting.make(seed: seed)
    let state = meeting.engine.state
    let ledger = meeting.document.ledger
    #expect(ledger.rows.compactMap(\.actual).reduce(Length.zero, +) == ledger.actual)
    guard let begin = state.startedAt, let last = meeting.engine.turns.last?.at.time else {
      #expect(ledger.actual == .zero)
      return
    }
    let end = state.finishedAt ?? state.slots.last?.closedAt ?? last
    #expect(ledger.actual + ledger.paused == .seconds((end - begin).wholeSeconds))
  }
}
