public import MeetingProtocol

/// Going through the questions of a copy: the next one, back, over, later, done.
extension FormCopy {
  /// The question that is asked now; nil where all have an entry.
  public func step(in layout: FormLayout) -> FillingStep? {
    let steps = layout.steps(of: self)
    if let place, let step = steps.first(where: { $0.place == place }) { return step }
    return steps.first { entries[$0.place] == nil && !putOff.contains($0.place) }
      ?? steps.first { entries[$0.place] == nil }
  }

  /// The questions of a table that are open, but for those that must be answered and those of a row not begun.
  public func openCells(of table: Field.ID, in layout: FormLayout) -> [FillingStep] {
    layout.steps(of: self).filter { step in
      step.container?.id == table && entries[step.place] == nil && !step.isRequired
        && !isToBegin(step)
    }
  }

  /// Whether a question stands in a row that is added with its answer, and that nothing asks to be there.
  public func isToBegin(_ step: FillingStep) -> Bool {
    guard let table = step.container, table.type.table?.rows == .added, let row = step.place.row
    else { return false }
    return !table.isRequired && row > lastRow(of: table.id)
  }

  /// Puts entries at places and goes on to the next open question behind the last of them.
  public mutating func enter(_ new: [(place: AnswerPlace, entry: FormEntry)], in layout: FormLayout)
  {
    for (place, entry) in new {
      entries[place] = entry
      putOff.removeAll { $0 == place }
    }
    if let last = new.last { goOn(behind: last.place, in: layout) }
  }

  /// Leaves a question for later.
  public mutating func putOff(_ place: AnswerPlace, in layout: FormLayout) {
    putOff.removeAll { $0 == place }
    putOff.append(place)
    goOn(behind: place, in: layout)
  }

  /// Says that no more rows come in a table.
  public mutating func endTable(_ field: Field.ID, in layout: FormLayout) {
    endedTables.insert(field)
    place = nil
  }

  /// The question before the present one, or the last where all have an entry; nil at the first.
  public func stepBefore(in layout: FormLayout) -> FillingStep? {
    let steps = layout.steps(of: self)
    guard let now = step(in: layout) else { return steps.last }
    guard let index = steps.firstIndex(where: { $0.place == now.place }), index > 0 else {
      return nil
    }
    return steps[index - 1]
  }

  /// The questions that must be answered and are not.
  public func missing(in layout: FormLayout) -> [FillingStep] {
    layout.steps(of: self).filter { step in
      guard step.isRequired else { return false }
      switch entries[step.place] {
      case nil: return !isSpareRow(step)
      case .answered, .notApplicable, .withdrawn: return false
      case .skipped(let reason): return reason.isEmpty
      }
    }
  }

  /// The number of a question, from 1, and how many there are.
  public func number(of step: FillingStep, in layout: FormLayout) -> (number: Int, all: Int) {
    let steps = layout.steps(of: self)
    let all = max(1, steps.count { !isSpareRow($0) })
    let before = steps.prefix { $0.place != step.place }.count { !isSpareRow($0) }
    return (min(before + 1, all), all)
  }

  /// How many questions there are, and how many have an entry.
  public func progress(in layout: FormLayout) -> (done: Int, all: Int) {
    let steps = layout.steps(of: self).filter { !isSpareRow($0) }
    return (steps.count { entries[$0.place] != nil }, steps.count)
  }

  /// Whether a question stands in the row that waits for whoever adds one.
  private func isSpareRow(_ step: FillingStep) -> Bool {
    guard let table = step.container?.type.table, table.rows == .added, let row = step.place.row
    else { return false }
    return row > 1 && row > lastRow(of: step.place.field)
  }

  private mutating func goOn(behind place: AnswerPlace, in layout: FormLayout) {
    let steps = layout.steps(of: self)
    guard let index = steps.firstIndex(where: { $0.place == place }) else {
      self.place = nil
      return
    }
    self.place =
      steps[(index + 1)...].first { entries[$0.place] == nil && !putOff.contains($0.place) }?.place
  }
}
