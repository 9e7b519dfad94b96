import MeetingProtocol
import Session

extension MarkdownWriter {
  /// What happened, slot by slot.
  func body() -> [String] {
    if document.ledger.rows.isEmpty, document.notes.isEmpty { return [] }
    if document.notes.isEmpty {
      return ["Nothing was noted."] + document.sections.filter(saysSomething).flatMap(section)
    }
    var parts: [String] = []
    var silent: [MinutesDocument.Section] = []
    for section in document.sections {
      if silentSlot(section) == nil {
        parts += nothingNoted(silent) + self.section(section)
        silent = []
      } else {
        silent.append(section)
      }
    }
    return parts + nothingNoted(silent)
  }

  /// Several slots in which nothing was noted, in a line: their times stand in the table.
  private func nothingNoted(_ sections: [MinutesDocument.Section]) -> [String] {
    if sections.count < 2 { return sections.flatMap(section) }
    let names = sections.compactMap { silentSlot($0) }.map { name($0) }
    return ["*Nothing was noted in \(names.joined(separator: "; ")).*"]
  }

  private func silentSlot(_ section: MinutesDocument.Section) -> MinutesDocument.SlotName? {
    guard section.blocks.isEmpty, !saysSomething(section) else { return nil }
    guard case .stage(let stage) = section.topic else { return nil }
    return stage.name
  }

  /// Whether a section is worth its heading even without notes.
  private func saysSomething(_ section: MinutesDocument.Section) -> Bool {
    switch section.topic {
    case .beforeTheStart, .afterwards: false
    case .decision: true
    case .stage(let stage):
      stage.skippedBecause != nil || stage.isOpen || !section.lots.isEmpty
    }
  }

  private func section(_ section: MinutesDocument.Section) -> [String] {
    var parts: [String]
    switch section.topic {
    case .beforeTheStart: parts = ["## Before the start"]
    case .afterwards: parts = ["## Afterwards"]
    case .stage(let stage): parts = stageHead(stage, hasNotes: !section.blocks.isEmpty)
    case .decision(let question, let answer, _):
      let words = answer.map { " **\(MarkdownText.escape($0))**" } ?? ""
      parts = ["*\(MarkdownText.escape(question))*\(words)"]
    }
    for (index, block) in section.blocks.enumerated() {
      parts += self.block(block, isFirst: index == 0)
    }
    return parts
      + section.lots.map { lot in
        let names = lot.texts.map { MarkdownText.escape($0) }.joined(separator: ", ")
        return "*\(MarkdownText.escape(lot.label)), drawn by lots:* \(names)"
      }
  }

  private func stageHead(_ stage: MinutesDocument.StageLine, hasNotes: Bool) -> [String] {
    let number = stage.name.number.map { "\($0) " } ?? ""
    let title = number + MarkdownText.escape(stage.name.title)
    let qualifiers = stage.name.qualifiers.map { MarkdownText.escape($0) }
    var parts = ["## " + ([title] + qualifiers + [time(of: stage)]).joined(separator: " · ")]
    if let reason = stage.skippedBecause, !reason.isEmpty {
      parts.append("Reason: \(MarkdownText.escape(reason))")
    }
    if hasNotes, let floor = floor(stage.floor) { parts.append(floor) }
    return parts
  }

  /// `4:05 of 4 min`, `9:00 of 7 min, extended by 2 min`, `12:30`, `skipped after 0:45`.
  private func time(of stage: MinutesDocument.StageLine) -> String {
    let clock = TimeWording.clock(stage.actual)
    if stage.skippedBecause != nil { return "skipped after \(clock)" }
    let actual = clock + (stage.isOpen ? " so far" : "")
    switch stage.planned {
    case .open: return actual
    case .until: return "\(actual), \(words(stage.planned))\(extended(stage.extended, ", "))"
    case .exactly, .between, .chosen, .atLeast, .atMost:
      return "\(actual) of \(words(stage.planned))\(extended(stage.extended, ", "))"
    }
  }

  /// `extended by 2 min`, behind a separator; nothing where the time was not changed.
  func extended(_ length: Length, _ separator: String) -> String {
    if length == .zero { return "" }
    let word = length > .zero ? "extended" : "shortened"
    return "\(separator)\(word) by \(TimeWording.words(length))"
  }

  /// Who was silent and who had left the table; that the others spoke shows in the notes.
  private func floor(_ floor: MinutesDocument.FloorLine) -> String? {
    let both = floor.silent.filter(floor.away.contains)
    let sentences = [
      (both, "silent and away from the table"),
      (floor.silent.filter { !both.contains($0) }, "silent"),
      (floor.away.filter { !both.contains($0) }, "away from the table"),
    ].compactMap { people, words -> String? in
      people.isEmpty
        ? nil : "\(people.map { MarkdownText.escape($0) }.joined(separator: " and ")) \(words)."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func block(_ block: MinutesDocument.NoteBlock, isFirst: Bool) -> [String] {
    switch block.sort {
    case .kind(let title):
      let lines = block.notes.map { "- " + spoken($0) }
      return ["**\(MarkdownText.escape(title))**", lines.joined(separator: "\n")]
    case .course:
      let lines = block.notes.map(inCourse)
      if isFirst { return [lines.map { "- \($0)" }.joined(separator: "\n")] }
      // A list right behind another would be read as its continuation.
      if block.notes.allSatisfy({ isNumbered($0) }) { return lines }
      return ["**Notes**", lines.map { "- \($0)" }.joined(separator: "\n")]
    }
  }

  private func isNumbered(_ note: MinutesDocument.NoteLine) -> Bool {
    note.kind == NoteKind.action.id || note.kind == NoteKind.decision.id
  }

  private func inCourse(_ note: MinutesDocument.NoteLine) -> String {
    if isNumbered(note) {
      let title = MarkdownText.escape(note.kindTitle)
      return "**\(title)** \(note.number) · \(MarkdownText.escape(note.text))\(promise(note))"
    }
    guard note.kind == NoteKind.question.id else { return spoken(note) }
    let text = MarkdownText.escape(note.text)
    return switch note.speaker {
    case .group: "Asked: \(text)"
    case .named(let name): "\(MarkdownText.escape(name, at: .start)) asks: \(text)"
    }
  }

  private func spoken(_ note: MinutesDocument.NoteLine) -> String {
    switch note.speaker {
    case .group: MarkdownText.escape(note.text, at: .start)
    case .named(let name):
      "\(MarkdownText.escape(name, at: .start)): \(MarkdownText.escape(note.text))"
    }
  }

  /// Who will do it, and by when: ` (Amy, by 4 December)`.
  private func promise(_ note: MinutesDocument.NoteLine) -> String {
    let due = note.due.map {
      "by \(TimeWording.shortDate($0, besideYear: document.begin.date.year))"
    }
    let parts = [note.owner.map { MarkdownText.escape($0) }, due].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}
