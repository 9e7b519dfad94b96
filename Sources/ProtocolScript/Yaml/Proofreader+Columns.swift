extension Proofreader {
  /// Finds the list to which a line's first dash belongs, and moves the line where it stands askew.
  mutating func placeDash(_ index: Int) -> Int {
    let column = lines[index].indentation
    let popped = pop(below: column)
    guard let top = levels.last else {
      if popped.isEmpty {
        push(Level(column: column, isList: true))
        return column
      }
      push(popped[popped.count - 1])
      return move(index, from: column, to: popped[popped.count - 1].column)
    }
    if top.column == column {
      if top.isList { return column }
      if !top.isOpen, let list = popped.first(where: \.isList) {
        push(list)
        return move(index, from: column, to: list.column)
      }
      levels[levels.count - 1].isOpen = false
      push(Level(column: column, isList: true))
      return column
    }
    if let list = popped.first(where: \.isList) {
      push(list)
      return move(index, from: column, to: list.column)
    }
    if top.isOpen {
      levels[levels.count - 1].isOpen = false
      push(Level(column: column, isList: true))
      return column
    }
    return misplacedDash(index, from: column)
  }

  private mutating func misplacedDash(_ index: Int, from column: Int) -> Int {
    guard let list = levels.lastIndex(where: \.isList) else {
      push(Level(column: column, isList: true))
      return column
    }
    let place = levels[list].column
    levels.removeSubrange((list + 1)...)
    return move(index, from: column, to: place)
  }

  /// Finds the keys among which a line's key belongs; answers the column to which it was moved.
  mutating func placeKey(_ index: Int, _ key: KeyPlace) -> Int {
    let column = key.range.lowerBound
    if startsBlock(index, key) { return insertDash(index, column) }
    let popped = pop(below: column)
    guard let top = levels.last else {
      let first = popped.first { !$0.isList } ?? Level(column: column, isList: false)
      push(first)
      return first.column == column ? column : move(index, from: column, to: first.column)
    }
    if top.column == column {
      guard top.isList else { return column }
      if levels.count > 1, levels[levels.count - 2].column == column {
        levels.removeLast()
        return column
      }
      if let inner = popped.first(where: { !$0.isList }) {
        push(inner)
        return move(index, from: column, to: inner.column)
      }
      levels.removeLast()
      push(Level(column: column, isList: false))
      return column
    }
    if popped.isEmpty, top.isOpen {
      levels[levels.count - 1].isOpen = false
      push(Level(column: column, isList: false))
      return column
    }
    if let inner = popped.first(where: { !$0.isList }) {
      push(inner)
      return move(index, from: column, to: inner.column)
    }
    guard let outer = levels.lastIndex(where: { !$0.isList }) else { return column }
    levels.removeSubrange((outer + 1)...)
    return move(index, from: column, to: levels[outer].column)
  }

  /// Whether a key can only be the first of a block whose dash was left out.
  private func startsBlock(_ index: Int, _ key: KeyPlace) -> Bool {
    guard Vocabulary.blockKeys.contains(key.text) else { return false }
    let column = key.range.lowerBound
    guard let list = levels.lastIndex(where: { $0.isList && $0.column <= column }) else {
      return false
    }
    if levels[list].column == column { return true }
    guard list + 1 < levels.count, levels[list + 1].column == column else { return false }
    return levels[list + 1].keys[key.text] != nil && column >= levels[list].column + 2
  }

  private mutating func insertDash(_ index: Int, _ column: Int) -> Int {
    guard let list = levels.lastIndex(where: { $0.isList && $0.column <= column }) else {
      return column
    }
    let place = levels[list].column
    let text = lines[index].text(from: column)
    add(.missingDash(corrected: "- \(text)"), index, column)
    lines[index].replace(0..<column, with: String(repeating: " ", count: place) + "- ")
    levels.removeSubrange((list + 1)...)
    push(Level(column: place + 2, isList: false))
    return place + 2
  }

  private mutating func pop(below column: Int) -> [Level] {
    var popped: [Level] = []
    while let top = levels.last, top.column > column {
      popped.append(levels.removeLast())
    }
    return popped.reversed()
  }

  private mutating func move(_ index: Int, from column: Int, to place: Int) -> Int {
    let end = lines[index].scalars.count
    add(.wrongIndentation(blanks: place), index, column, length: end - column)
    indent(index, by: place - column)
    carry = Carry(column: column, blanks: place - column)
    return place
  }
}
