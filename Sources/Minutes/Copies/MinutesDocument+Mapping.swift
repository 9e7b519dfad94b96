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
    case .decision(let question, let answer, let name):
      section.topic = .decision(
        question: text(question), answer: answer.map(text), name: slot(name))
    }
    for index in section.blocks.indices {
      section.blocks[index].notes = section.blocks[index].notes.map(note)
    }
    section.exhibits = exhibits.map { $0.mapped(text) }
    return section
  }
}

extension MinutesDocument.Exhibit {
  /// The exhibit with its texts changed; labels and headings are the script's.
  func mapped(_ text: (String) -> String) -> MinutesDocument.Exhibit {
    var exhibit = self
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
