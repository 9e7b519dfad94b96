import MeetingProtocol

extension Decider {
  func keep(_ drafts: [NoteDraft], begunIn: NotePlace?) -> [Event] {
    let place = begunIn.flatMap { state.hasLeftByItself($0) ? $0 : nil } ?? state.notePlace
    let last = state.notes.last?.number ?? 0
    return drafts.enumerated().map { index, draft in
      .noteKept(number: last + index + 1, place: place, draft)
    }
  }

  func fix(_ number: Int, _ text: String) throws(Refusal) -> [Event] {
    let note = try standingNote(number)
    if note.draft.text == text { throw .nothingChanges }
    return [.noteFixed(number: number, text: text)]
  }

  func standingNote(_ number: Int) throws(Refusal) -> Note {
    guard let note = state.note(number) else {
      throw .noSuchNote(number, last: state.notes.last?.number ?? 0)
    }
    if note.isStruck { throw .noteStruck(number) }
    return note
  }
}
