import Diagnostics

/// How far a value in brackets is.
struct FlowState {
  /// The brackets that are open.
  var brackets: [Proofreader.Place] = []
  /// The quotes that are open.
  var quote: Unicode.Scalar?
  /// Whether the next letter begins a new token.
  var startsToken = true
}

extension Proofreader {
  /// Reads a value in brackets, or a line of it.
  mutating func readFlow(
    _ index: Int, from first: Int, _ before: FlowState, start: Place, parent: Int
  ) {
    var state = before
    var column = first
    while column < lines[index].scalars.count, findings.count < Self.mostFindings {
      if let quote = state.quote {
        guard let end = lines[index].quoteEnd(from: column, quote: quote) else { break }
        state.quote = nil
        column = end
        continue
      }
      if lines[index].scalars[column] == "#", lines[index].isBlank(at: max(0, column - 1)) { break }
      column = readFlowScalar(index, column, &state)
      if isTooDeep { return }
      if state.brackets.isEmpty {
        unfinished = .nothing
        endFlow(index, at: column, start)
        return
      }
    }
    unfinished = .flow(state, start: start, parent: parent)
  }

  private mutating func readFlowScalar(
    _ index: Int, _ column: Int, _ state: inout FlowState
  ) -> Int {
    let line = lines[index]
    let scalar = line.scalars[column]
    switch scalar {
    case "[", "{":
      state.brackets.append(Place(line: index, column: column))
      isTooDeep = levels.count + state.brackets.count > Self.mostLevels
      state.startsToken = true
    case "]", "}":
      closeBracket(index, column, &state)
    case ",": state.startsToken = true
    case ":" where line.isBlank(at: column + 1): state.startsToken = true
    case "\"", "'":
      if state.startsToken { state.quote = scalar }
      state.startsToken = false
    case "&", "*", "!", "@", "`", "%", "|", ">":
      if state.startsToken { refuseInFlow(index, column) }
      state.startsToken = false
    case " ", "\t": break
    default: state.startsToken = false
    }
    return column + 1
  }

  private mutating func closeBracket(_ index: Int, _ column: Int, _ state: inout FlowState) {
    state.startsToken = false
    guard let place = state.brackets.popLast() else { return }
    let opened = lines[place.line].scalars[place.column]
    let closing: Unicode.Scalar = opened == "[" ? "]" : "}"
    guard lines[index].scalars[column] != closing else { return }
    add(.wrongBracket(Character(opened), line: place.line + 1), index, column)
    lines[index].replace(column..<column + 1, with: String(Character(closing)))
  }

  private mutating func refuseInFlow(_ index: Int, _ column: Int) {
    let line = lines[index]
    let end =
      (column..<line.scalars.count).first { [",", "]", "}", " "].contains(line.scalars[$0]) }
      ?? line.scalars.count
    let name = line.text(column..<end)
    switch line.scalars[column] {
    case _ where line.text(max(0, column - 8)..<column).trimmed.hasSuffix("mark:"):
      findings.append(
        Finding(
          fault: .value(.markUnquoted(name)),
          position: source.position(
            line: index + 1, scalarColumn: line.originalColumn(column) + 1), length: name.count))
    case "&" where name.count > 1: add(.anchor(name), index, column, length: end - column)
    case "*" where name.count > 1: add(.alias(name), index, column, length: end - column)
    case "!" where name.count > 1: add(.tag(name), index, column, length: end - column)
    default:
      let corrected = "\"\(name)\""
      add(.textStart(Character(line.scalars[column]), corrected: corrected), index, column)
    }
    lines[index].replace(column..<column + 1, with: String(Character(damagedMark)))
  }

  private mutating func endFlow(_ index: Int, at column: Int, _ start: Place) {
    guard !lines[index].endsOrComments(from: column) else { return }
    add(.afterBracket, index, lines[index].skippingBlanks(from: column))
    damage(from: start, through: index)
  }
}
