extension Proofreader {
  /// Whether a line only goes on with a value of the lines before it.
  mutating func goesOn(_ index: Int) -> Bool {
    let line = lines[index]
    let indentation = line.indentation
    let isBlank = indentation == line.scalars.count
    switch unfinished {
    case .nothing: return false
    case .plain(let parent):
      if isBlank { return true }
      if indentation > parent, !line.endsOrComments(from: 0) {
        if key(index, from: indentation) != nil { return false }
        return true
      }
    case .block(let parent):
      if isBlank || indentation > parent { return true }
    case .quote(let quote, let start, let parent):
      if isBlank || indentation > parent || !startsSomething(index) {
        continueQuote(index, quote, start, parent)
        return true
      }
      closeUnfinished(before: index)
    case .flow(let state, let start, let parent):
      if isBlank || indentation > parent || !startsSomething(index) {
        readFlow(index, from: 0, state, start: start, parent: parent)
        return true
      }
      closeUnfinished(before: index)
    }
    unfinished = .nothing
    return false
  }

  private func startsSomething(_ index: Int) -> Bool {
    let line = lines[index]
    let start = line.indentation
    guard start < line.scalars.count else { return false }
    return line.scalars[start] == "-" && line.isBlank(at: start + 1)
      || key(index, from: start) != nil
  }

  private mutating func continueQuote(
    _ index: Int, _ quote: Unicode.Scalar, _ start: Place, _ parent: Int
  ) {
    guard let end = lines[index].quoteEnd(from: 0, quote: quote) else { return }
    unfinished = .nothing
    guard !lines[index].endsOrComments(from: end) else { return }
    add(.quotesNotWhole(corrected: "…"), index, end - 1)
    damage(from: start, through: index)
  }

  /// Says what was opened and never closed, and takes it out.
  mutating func closeUnfinished(before index: Int) {
    switch unfinished {
    case .nothing, .plain, .block: break
    case .quote(_, let start, _):
      add(.unclosedQuote, start.line, start.column)
      damage(from: start, through: index - 1)
    case .flow(let state, let start, _):
      let place = state.brackets.last ?? start
      let bracket = lines[place.line].scalars[place.column]
      add(.unclosedBracket(Character(bracket)), place.line, place.column)
      damage(from: start, through: index - 1)
    }
    unfinished = .nothing
  }

  /// Puts the mark of damage in the place of a value that may go over several lines.
  mutating func damage(from start: Place, through last: Int) {
    let end = lines[start.line].scalars.count
    lines[start.line].replace(start.column..<end, with: String(Character(damagedMark)))
    guard last > start.line else { return }
    for index in start.line + 1...last {
      lines[index].blank()
    }
  }
}
