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

extension MinutesDocument.RecordRemarks {
  /// The remarks with people's names and slots changed.
  func mapped(
    name: (String) -> String, slot: (MinutesDocument.SlotName) -> MinutesDocument.SlotName
  ) -> MinutesDocument.RecordRemarks {
    var remarks = self
    for index in offRecord.indices {
      remarks.offRecord[index].during = offRecord[index].during.map(slot)
    }
    remarks.times = times.map { line in
      switch line {
      case .began(let place, let at, let instead): .began(slot(place), at: at, instead: instead)
      case .ended(let place, let at, let instead): .ended(slot(place), at: at, instead: instead)
      case .paused(let place, let from, let to): .paused(slot(place), from: from, to: to)
      }
    }
    for index in plans.indices {
      remarks.plans[index].changes = plans[index].changes.map { change in
        var change = change
        change.name = slot(change.name)
        return change
      }
    }
    for index in speaking.indices where !speaking[index].isRole {
      remarks.speaking[index].name = name(speaking[index].name)
    }
    for index in floors.indices {
      remarks.floors[index].name = slot(floors[index].name)
      remarks.floors[index].breaches = floors[index].breaches.map { breach in
        var breach = breach
        breach.name = name(breach.name)
        return breach
      }
    }
    return remarks
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
