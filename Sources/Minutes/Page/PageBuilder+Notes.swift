import MeetingProtocol
import Session

extension PageBuilder {
  /// Notes that stand together.
  func notes(_ block: MinutesDocument.NoteBlock, isFirst: Bool) -> [PageBlock] {
    if block.notes.isEmpty { return [.paragraph(PageLine("Nothing was noted.", .emphasis))] }
    switch block.sort {
    case .kind(let title):
      return [.paragraph(PageLine(words: title, .strong)), .list(block.notes.map(spoken))]
    case .course:
      let lines = block.notes.map(inCourse)
      if isFirst { return [.list(lines)] }
      // A list right behind another would be read as its continuation.
      if block.notes.allSatisfy({ isNumbered($0) }) { return lines.map(PageBlock.paragraph) }
      return [.paragraph(PageLine("Notes", .strong)), .list(lines)]
    }
  }

  private func isNumbered(_ note: MinutesDocument.NoteLine) -> Bool {
    note.kind == NoteKind.action.id || note.kind == NoteKind.decision.id
  }

  private func inCourse(_ note: MinutesDocument.NoteLine) -> PageLine {
    if isNumbered(note) {
      return PageLine(words: note.kindTitle, .strong) + PageLine(" \(note.number) · ")
        + PageLine(words: note.text) + promise(note)
    }
    guard note.kind == NoteKind.question.id else { return spoken(note) }
    let asks = note.speaker.name.map { PageLine(words: $0) + " asks: " } ?? "Asked: "
    return asks + PageLine(words: note.text)
  }

  private func spoken(_ note: MinutesDocument.NoteLine) -> PageLine {
    let speaker = note.speaker.name.map { PageLine(words: $0) + ": " } ?? PageLine()
    return speaker + PageLine(words: note.text)
  }

  /// Who will do it, and by when: ` (Amy, by 4 December)`.
  private func promise(_ note: MinutesDocument.NoteLine) -> PageLine {
    let due = note.due.map {
      PageLine("by \(TimeWording.shortDate($0, besideYear: document.begin.date.year))")
    }
    let parts = [note.owner.map { PageLine(words: $0) }, due].compactMap(\.self)
    return parts.isEmpty ? PageLine() : " (" + parts.joined(", ") + ")"
  }
}
