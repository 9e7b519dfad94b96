import Diagnostics

/// Goes through a script line by line before it is parsed, finds what YAML would refuse in its own words
/// or drop without a word, and repairs the lines so that parsing goes on behind each slip.
struct Proofreader {
  /// A column in which list items or keys stand.
  struct Level {
    var column: Int
    var isList: Bool
    /// The keys so far and their lines.
    var keys: [String: Int] = [:]
    /// Whether the last key or item has nothing behind it yet.
    var isOpen = false
  }

  /// A value that goes on in the next line.
  enum Unfinished {
    case nothing
    case plain(parent: Int)
    case block(parent: Int)
    case quote(Unicode.Scalar, start: Place, parent: Int)
    case flow(FlowState, start: Place, parent: Int)
  }

  /// A line by its index and a column from 0.
  struct Place {
    var line: Int
    var column: Int
  }

  /// Lines that begin right of a column move by as much as the line that they belong to.
  struct Carry {
    var column: Int
    var blanks: Int
  }

  static let mostLevels = 64
  /// Nobody reads more; what is behind them is not read.
  static let mostFindings = 200

  let source: SourceText
  var lines: [RepairedLine]
  var findings: [Finding] = []
  var levels: [Level] = []
  var unfinished = Unfinished.nothing
  var carry: Carry?
  var tabs: (first: Int, count: Int)?
  var hasContent = false
  var hasEnded = false
  var isTooDeep = false
  /// The line that was read last.
  private(set) var lastLine = 0

  init(_ source: SourceText) {
    self.source = source
    lines = source.lines.map(RepairedLine.init)
  }

  mutating func read() {
    for index in lines.indices where !isTooDeep {
      lastLine = index
      if findings.count >= Self.mostFindings { hasEnded = true }
      if hasEnded {
        lines[index].blank()
      } else {
        blankControls(index)
        read(index)
      }
    }
    closeUnfinished(before: lines.count)
    if let tabs {
      add(.tab(moreLines: tabs.count - 1), tabs.first, 0, length: 1)
    }
  }

  /// Adds a finding at a column of the line as it is now.
  mutating func add(_ fault: SpellingFault, _ line: Int, _ column: Int, length: Int = 1) {
    guard findings.count < Self.mostFindings else { return }
    let start = source.position(
      line: line + 1, scalarColumn: lines[line].originalColumn(column) + 1)
    let end = source.position(
      line: line + 1, scalarColumn: lines[line].originalColumn(column + max(1, length)) + 1)
    findings.append(
      Finding(fault: .spelling(fault), position: start, length: max(1, end.column - start.column)))
  }

  private mutating func blankControls(_ index: Int) {
    let scalars = lines[index].scalars
    guard let first = scalars.firstIndex(where: \.isRefused) else { return }
    add(.controlCharacter(scalars[first].value), index, first)
    lines[index].replaceRefused()
  }

  private mutating func read(_ index: Int) {
    if goesOn(index) { return }
    fixIndentation(index)
    let line = lines[index]
    if line.endsOrComments(from: 0) || readMarker(index) { return }
    if let carry, line.indentation > carry.column {
      indent(index, by: carry.blanks)
    } else {
      carry = nil
    }
    hasContent = true
    readBlock(index)
  }

  private mutating func readMarker(_ index: Int) -> Bool {
    let line = lines[index]
    guard let first = line.scalars.first, ["%", "-", "."].contains(first) else { return false }
    let text = line.text
    if text.hasPrefix("%"), !hasContent {
      add(.directive, index, 0, length: line.scalars.count)
      lines[index].blank()
      return true
    }
    guard text.hasPrefix("---") || text.hasPrefix("..."), line.isBlank(at: 3) else { return false }
    if hasContent || text.hasPrefix("...") {
      add(.secondDocument, index, 0, length: 3)
      hasEnded = true
    }
    lines[index].blank()
    return true
  }

  private mutating func fixIndentation(_ index: Int) {
    let scalars = lines[index].scalars
    let end = scalars.firstIndex { $0 != " " && $0 != "\t" && !$0.isOddSpace } ?? scalars.count
    let front = scalars[..<end]
    guard front.contains(where: { $0 != " " }) else { return }
    if let odd = front.firstIndex(where: \.isOddSpace) { add(.oddSpace, index, odd) }
    let tabCount = front.count { $0 == "\t" }
    lines[index].replace(0..<end, with: String(repeating: " ", count: end + tabCount))
    guard tabCount > 0, end < scalars.count else { return }
    tabs = (tabs?.first ?? index, (tabs?.count ?? 0) + 1)
  }

  /// Moves a line to the right, or to the left where the number is negative.
  mutating func indent(_ index: Int, by blanks: Int) {
    if blanks >= 0 {
      lines[index].replace(0..<0, with: String(repeating: " ", count: blanks))
    } else {
      lines[index].replace(0..<min(-blanks, lines[index].indentation), with: "")
    }
  }
}

extension Unicode.Scalar {
  /// Whether a script may not hold it.
  var isRefused: Bool {
    // Nearly all characters are these; asking Unicode about each of them costs more than parsing the script.
    if value < 0x7F { return value < 0x20 && value != 0x09 }
    return properties.generalCategory == .control || self == damagedMark
      || value & 0xFFFE == 0xFFFE || value == 0xFEFF
  }

  /// Whether it looks like a blank and is none.
  var isOddSpace: Bool {
    if value < 0x80 { return false }
    return properties.generalCategory == .spaceSeparator && self != " "
      || (0x200B...0x200D).contains(value) || value == 0x2060
  }

  /// Whether office programs put it in front of list items.
  var isBullet: Bool {
    ["•", "–", "—", "‣", "◦", "▪", "·", "●", "○", "*", "\u{F0B7}", "−"].contains(self)
  }
}
