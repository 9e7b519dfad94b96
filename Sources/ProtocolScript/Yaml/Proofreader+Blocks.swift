import Diagnostics

extension Proofreader {
  /// A key in a line: its text, where it stands, and where what follows its colon begins.
  struct KeyPlace {
    var text: String
    var range: Range<Int>
    var valueStart: Int
  }

  /// The key that begins at a column; nil where none does.
  func key(_ index: Int, from start: Int) -> KeyPlace? {
    let line = lines[index]
    guard start < line.scalars.count else { return nil }
    let first = line.scalars[start]
    if first == "\"" || first == "'" {
      guard let end = line.quoteEnd(from: start + 1, quote: first) else { return nil }
      let colon = line.skippingBlanks(from: end)
      guard colon < line.scalars.count, line.scalars[colon] == ":", line.isBlank(at: colon + 1)
      else { return nil }
      return KeyPlace(
        text: line.text(start + 1..<end - 1), range: start..<end, valueStart: colon + 1)
    }
    if ["[", "{", "#", "|", ">", "&", "*", "!", "%", "@", "`"].contains(first) { return nil }
    for column in start..<line.scalars.count {
      if line.scalars[column] == "#", column > start, line.isBlank(at: column - 1) { return nil }
      guard line.scalars[column] == ":" else { continue }
      let text = line.text(start..<column).trimmed
      let isOdd = column + 1 < line.scalars.count && line.scalars[column + 1].isOddSpace
      if line.isBlank(at: column + 1) || (isOdd && Vocabulary.isKey(text)) {
        return KeyPlace(text: text, range: start..<column, valueStart: column + 1)
      }
    }
    return nil
  }

  /// Reads a line that begins something: list items, a key, a text.
  mutating func readBlock(_ index: Int) {
    fixBullet(index)
    fixDash(index)
    var column = lines[index].indentation
    var dash: Int?
    while column < lines[index].scalars.count, lines[index].scalars[column] == "-",
      isBlankOrOdd(index, column + 1)
    {
      fixOddSpace(index, column + 1)
      if dash == nil {
        column = placeDash(index)
      } else {
        push(Level(column: column, isList: true))
      }
      if isTooDeep { return }
      dash = column
      column = lines[index].skippingBlanks(from: column + 1)
      if lines[index].endsOrComments(from: column) {
        levels[levels.count - 1].isOpen = true
        return
      }
      levels[levels.count - 1].isOpen = false
    }
    readContent(index, from: column, dash: dash)
  }

  /// A dash with a tab behind it, as office programs write, or with nothing between it and its key.
  private mutating func fixDash(_ index: Int) {
    let line = lines[index]
    let column = line.indentation
    guard column + 1 < line.scalars.count, line.scalars[column] == "-" else { return }
    let next = line.scalars[column + 1]
    if next == "\t" {
      let end = line.scalars[(column + 1)...].firstIndex { $0 != "\t" && $0 != " " }
      lines[index].replace(column + 1..<(end ?? line.scalars.count), with: " ")
      tabs = (tabs?.first ?? index, (tabs?.count ?? 0) + 1)
    } else if next != " ", let key = key(index, from: column + 1), Vocabulary.isKey(key.text) {
      lines[index].replace(column + 1..<column + 1, with: " ")
      add(.missingSpaceAfterDash(corrected: lines[index].text.trimmed), index, column, length: 1)
    }
  }

  private func isBlankOrOdd(_ index: Int, _ column: Int) -> Bool {
    let line = lines[index]
    return line.isBlank(at: column) || line.scalars[column].isOddSpace
  }

  mutating func fixOddSpace(_ index: Int, _ column: Int) {
    guard column < lines[index].scalars.count, lines[index].scalars[column].isOddSpace else {
      return
    }
    add(.oddSpace, index, column)
    lines[index].replace(column..<column + 1, with: " ")
  }

  private mutating func fixBullet(_ index: Int) {
    let line = lines[index]
    let column = line.indentation
    guard let end = bulletEnd(index, from: column), isBlankOrOdd(index, end),
      end < line.scalars.count
    else { return }
    let start = line.skippingBlanks(from: end + 1)
    let bullet = line.text(column..<end)
    add(
      .bullet(bullet, corrected: "- \(line.text(from: start).trimmed)"), index, column,
      length: end - column)
    // The keys below stand where the author has put them, or where those of a dash would.
    let below = nextIndentation(after: index).map { max($0 - column, 2) } ?? 2
    let width = bullet.unicodeScalars.count == 1 ? start - column : below
    lines[index].replace(
      column..<start, with: "-" + String(repeating: " ", count: max(width - 1, 1)))
  }

  /// Where a sign in front of a list item ends: a bullet, or, in front of a block, a letter o or a number as office
  /// programs write them; nil where there is none.
  private func bulletEnd(_ index: Int, from column: Int) -> Int? {
    let scalars = lines[index].scalars
    guard column < scalars.count else { return nil }
    if scalars[column].isBullet { return column + 1 }
    var end = column
    while end < scalars.count, end - column < 3, ("0"..."9").contains(scalars[end]) { end += 1 }
    if end > column {
      guard end < scalars.count, [".", ")"].contains(scalars[end]) else { return nil }
      end += 1
    } else if ["o", "§", "\u{F0A7}"].contains(scalars[column]) {
      end = column + 1
    } else {
      return nil
    }
    guard lines[index].isBlank(at: end), end < scalars.count,
      let key = key(index, from: lines[index].skippingBlanks(from: end)),
      Vocabulary.blockKeys.contains(key.text)
    else { return nil }
    return end
  }

  /// The column in which the next line begins that says something; nil where there is none.
  private func nextIndentation(after index: Int) -> Int? {
    lines[(index + 1)...].first { !$0.endsOrComments(from: 0) }?.indentation
  }

  /// A key that stands alone without its colon, and has something under it.
  private mutating func fixMissingColon(_ index: Int, from start: Int) -> Bool {
    let line = lines[index]
    let key = line.text(from: start).trimmed
    guard Vocabulary.isKey(key), let next = nextIndentation(after: index), next > start else {
      return false
    }
    add(.missingColon(key), index, start, length: key.unicodeScalars.count)
    let end = start + key.unicodeScalars.count
    lines[index].replace(end..<end, with: ":")
    return true
  }

  private mutating func readContent(_ index: Int, from start: Int, dash: Int?) {
    let line = lines[index]
    if line.scalars[start] == "?", line.isBlank(at: start + 1) {
      add(.textStart("?", corrected: quoted(index, from: start, nil)), index, start)
      damageValue(index, from: start)
      return
    }
    if let key = key(index, from: start) {
      readKey(index, key, dash: dash)
    } else if fixMissingSpace(index, from: start) {
      readContent(index, from: start, dash: dash)
    } else if dash == nil, !isValueAwaited(before: start), fixMissingColon(index, from: start) {
      readContent(index, from: start, dash: dash)
    } else if let dash {
      readValue(index, from: start, parent: dash, key: nil)
    } else if isValueAwaited(before: start), let level = levels.last {
      levels[levels.count - 1].isOpen = false
      readValue(index, from: start, parent: level.column, key: nil)
    } else if levels.isEmpty, ["{", "["].contains(line.scalars[start]) {
      readValue(index, from: start, parent: -1, key: nil)
    } else if levels.isEmpty {
      addNotAScript(index, start)
    } else {
      add(.strayText, index, start, length: line.scalars.count - start)
      lines[index].blank()
    }
  }

  /// Whether the last key has nothing behind it yet, and what begins at a column is its value.
  private func isValueAwaited(before column: Int) -> Bool {
    levels.last.map { $0.isOpen && $0.column < column } ?? false
  }

  /// A text that does not even begin as a script does gets one finding, not one for each line.
  private mutating func addNotAScript(_ index: Int, _ start: Int) {
    let position = source.position(
      line: index + 1, scalarColumn: lines[index].originalColumn(start) + 1)
    let length = lines[index].text.trimmed.count
    findings.append(Finding(fault: .key(.notAScript), position: position, length: length))
    hasEnded = true
    lines[index].blank()
  }

  private mutating func fixMissingSpace(_ index: Int, from start: Int) -> Bool {
    let line = lines[index]
    guard let colon = line.scalars[start...].firstIndex(of: ":"), colon + 1 < line.scalars.count,
      Vocabulary.isKey(line.text(start..<colon)), line.scalars[colon + 1] != ":"
    else { return false }
    lines[index].replace(colon + 1..<colon + 1, with: " ")
    add(
      .missingSpace(corrected: lines[index].text.trimmed), index, start, length: colon + 1 - start)
    return true
  }

  private mutating func readKey(_ index: Int, _ found: KeyPlace, dash: Int?) {
    var key = found
    if dash != nil {
      push(Level(column: key.range.lowerBound, isList: false))
    } else {
      let moved = placeKey(index, key)
      guard let again = self.key(index, from: moved) else { return }
      key = again
    }
    if isTooDeep { return }
    fixOddSpace(index, key.valueStart)
    checkDuplicate(index, &key)
    levels[levels.count - 1].isOpen = true
    let start = lines[index].skippingBlanks(from: key.valueStart)
    guard !lines[index].endsOrComments(from: key.valueStart) else { return }
    levels[levels.count - 1].isOpen = false
    readValue(index, from: start, parent: key.range.lowerBound, key: key)
  }

  private mutating func checkDuplicate(_ index: Int, _ key: inout KeyPlace) {
    let last = levels.count - 1
    guard let first = levels[last].keys[key.text] else {
      levels[last].keys[key.text] = index + 1
      return
    }
    add(
      .duplicateKey(key.text, firstLine: first), index, key.range.lowerBound,
      length: key.range.count)
    let name = "\(Character(damagedMark))\(findings.count)"
    lines[index].replace(key.range, with: name)
    key.valueStart += name.unicodeScalars.count - key.range.count
    key.range = key.range.lowerBound..<key.range.lowerBound + name.unicodeScalars.count
  }

  mutating func push(_ level: Level) {
    levels.append(level)
    if levels.count > Self.mostLevels {
      isTooDeep = true
    }
  }
}
