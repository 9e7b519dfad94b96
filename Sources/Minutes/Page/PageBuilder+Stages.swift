import MeetingProtocol
import Session

extension PageBuilder {
  /// What happened, slot by slot.
  func stages() -> [PageBlock] {
    if document.ledger.rows.isEmpty, document.notes.isEmpty { return [] }
    if document.notes.isEmpty {
      let hasForms = document.sections.contains { $0.exhibits.contains { $0.sort == "form" } }
      return (hasForms ? [] : [.paragraph("Nothing was noted.")])
        + document.sections.filter(saysSomething).flatMap(section)
    }
    var blocks: [PageBlock] = []
    var silent: [MinutesDocument.Section] = []
    for section in document.sections {
      if silentSlot(section) == nil {
        blocks += nothingNoted(silent) + self.section(section)
        silent = []
      } else {
        silent.append(section)
      }
    }
    return blocks + nothingNoted(silent)
  }

  /// Several slots in which nothing was noted, in a line: their times stand in the table.
  private func nothingNoted(_ sections: [MinutesDocument.Section]) -> [PageBlock] {
    if sections.count < 2 { return sections.flatMap(section) }
    let names = sections.compactMap { silentSlot($0) }.map { name($0) }.joined("; ")
    let line = "Nothing was noted in " + names + "."
    return [.paragraph(PageLine(line.plain, .emphasis))]
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
      stage.skippedBecause != nil || stage.isPassed || stage.isOpen || !section.exhibits.isEmpty
        || !section.blocks.isEmpty
    }
  }

  private func section(_ section: MinutesDocument.Section) -> [PageBlock] {
    var blocks: [PageBlock]
    switch section.topic {
    case .beforeTheStart: blocks = [.heading("Before the start")]
    case .afterwards: blocks = [.heading("Afterwards")]
    case .stage(let stage): blocks = stageHead(stage, hasNotes: !section.blocks.isEmpty)
    case .decision(let answer): blocks = [.paragraph(decision(answer))]
    }
    var question: String?
    for (index, block) in section.blocks.enumerated() {
      if let asked = block.question, asked != question {
        blocks.append(.subheading(PageLine(words: asked)))
      }
      blocks += notes(block, isFirst: index == 0 || block.question != question)
      question = block.question
    }
    return blocks + section.exhibits.flatMap(exhibit)
  }

  /// What stands in the minutes besides notes.
  func exhibit(_ exhibit: MinutesDocument.Exhibit) -> [PageBlock] {
    let title = exhibit.title.map { [PageBlock.paragraph(PageLine(words: $0, .strong))] } ?? []
    switch exhibit.content {
    case .statements(let statements):
      return title
        + statements.map { statement in
          let texts = statement.texts.map { PageLine(words: $0) }.joined(", ")
          let label = PageLine.clean(statement.label)
          return .paragraph(PageLine("\(label):", .emphasis) + " " + texts)
        }
    case .table(let headings, let rows):
      let table = PageTable(
        caption: exhibit.title ?? exhibit.sort,
        headings: headings.map { .init(PageLine(words: $0)) },
        rows: rows.map { row in
          row.map { exhibit.sort == "form" ? PageLine(answer: $0) : PageLine(words: $0) }
        })
      return title + [.table(table)]
    }
  }

  private func decision(_ answer: MinutesDocument.AnswerLine) -> PageLine {
    let skipped = answer.skippedBecause.map { reason in
      " skipped" + PageLine(reason.isEmpty ? "" : ": ") + PageLine(words: reason)
    }
    let words =
      answer.answer.map { " " + PageLine(words: $0, .strong) } ?? skipped ?? PageLine()
    let ways = way(answer.way).map { PageLine(words: $0) }
    return PageLine(words: answer.question, .emphasis) + words
      + (ways.isEmpty ? PageLine() : " (" + ways.joined(", ") + ")")
  }

  private func stageHead(_ stage: MinutesDocument.StageLine, hasNotes: Bool) -> [PageBlock] {
    let number = PageLine(stage.name.number.map { "\($0) " } ?? "")
    let parts =
      [number + PageLine(words: stage.name.title)]
      + stage.name.qualifiers.map { PageLine(words: $0) } + [PageLine(time(of: stage))]
    var blocks = [PageBlock.heading(parts.joined(" · "))]
    if let reason = stage.skippedBecause, !reason.isEmpty {
      blocks.append(.paragraph("Reason: " + PageLine(words: reason)))
    }
    if hasNotes, let floor = floor(stage.floor) { blocks.append(.paragraph(floor)) }
    return blocks
  }

  /// `4:05 of 4 min`, `9:00 of 7 min, extended by 2 min`, `12:30`, `skipped after 0:45`.
  private func time(of stage: MinutesDocument.StageLine) -> String {
    let clock = TimeWording.clock(stage.actual)
    if stage.skippedBecause != nil { return "skipped after \(clock)" }
    if stage.isPassed { return "passed after \(clock)" }
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
  private func floor(_ floor: MinutesDocument.FloorLine) -> PageLine? {
    let both = floor.silent.filter(floor.away.contains)
    let sentences = [
      (both, "silent and away from the table"),
      (floor.silent.filter { !both.contains($0) }, "silent"),
      (floor.away.filter { !both.contains($0) }, "away from the table"),
    ].compactMap { people, words -> PageLine? in
      people.isEmpty
        ? nil : people.map { PageLine(words: $0) }.joined(" and ") + PageLine(" \(words).")
    }
    return sentences.isEmpty ? nil : sentences.joined(" ")
  }
}
