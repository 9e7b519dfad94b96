extension MinutesDocument.Section {
  /// The section with its texts, slots and notes changed.
  func mapped(
    text: (String) -> String, slot: (MinutesDocument.SlotName) -> MinutesDocument.SlotName,
    note: (MinutesDocument.NoteLine) -> MinutesDocument.NoteLine
  ) -> MinutesDocument.Section {
    var section = self
    switch topic {
    case .beforeTheStart, .afterwards: break
    case .stage(var stage):
      stage.name = slot(stage.name)
      stage.skippedBecause = stage.skippedBecause.map(text)
      section.topic = .stage(stage)
    case .decision(let answer): section.topic = .decision(answer.mapped(text, slot))
    }
    for index in section.blocks.indices {
      section.blocks[index].notes = section.blocks[index].notes.map(note)
      section.blocks[index].question = section.blocks[index].question.map(text)
    }
    section.exhibits = exhibits.map { $0.mapped(text) }
    return section
  }
}

extension MinutesDocument.AnswerLine {
  /// The answer with its texts and its slot changed.
  func mapped(
    _ text: (String) -> String, _ slot: (MinutesDocument.SlotName) -> MinutesDocument.SlotName
  ) -> MinutesDocument.AnswerLine {
    var line = self
    line.question = text(question)
    line.answer = answer.map(text)
    line.skippedBecause = skippedBecause.map(text)
    line.name = slot(name)
    return line
  }
}

extension MinutesDocument.Exhibit {
  /// The exhibit with its texts changed; labels are the script's.
  func mapped(_ text: (String) -> String) -> MinutesDocument.Exhibit {
    var exhibit = self
    exhibit.title = title.map(text)
    switch content {
    case .statements(let statements):
      exhibit.content = .statements(
        statements.map { statement in
          var statement = statement
          statement.texts = statement.texts.map(text)
          return statement
        })
    case .table(let headings, let rows):
      exhibit.content = .table(headings: headings.map(text), rows: rows.map { $0.map(text) })
    }
    return exhibit
  }
}
