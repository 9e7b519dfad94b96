/// One line as Unicode scalars, and how to get from its columns back to those of the file.
struct RepairedLine: Equatable, Sendable {
  private struct Edit: Equatable, Sendable {
    var start: Int
    var removed: Int
    var inserted: Int
  }

  private(set) var scalars: [Unicode.Scalar]
  /// The text as it was; nil once something was changed.
  private var original: String?
  private var edits: [Edit] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    original = text
  }

  var text: String { original ?? text(from: 0) }

  func text(from start: Int) -> String { text(start..<scalars.count) }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Puts a text in the place of a range.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let inserted = Array(text.unicodeScalars)
    original = nil
    scalars.replaceSubrange(range, with: inserted)
    guard inserted.count != range.count else { return }
    edits.append(Edit(start: range.lowerBound, removed: range.count, inserted: inserted.count))
  }

  /// Puts a question mark for every character that a script may not hold.
  mutating func replaceRefused() {
    original = nil
    scalars = scalars.map { $0.isRefused ? "?" : $0 }
  }

  /// Leaves nothing of the line.
  mutating func blank() {
    replace(0..<scalars.count, with: "")
  }

  /// The column in the file, both from 0.
  func originalColumn(_ column: Int) -> Int {
    edits.reversed().reduce(column) { column, edit in
      if column >= edit.start + edit.inserted { return column - edit.inserted + edit.removed }
      return min(column, edit.start + edit.removed)
    }
  }

  /// Whether a blank or nothing stands at an index.
  func isBlank(at index: Int) -> Bool {
    index >= scalars.count || scalars[index] == " " || scalars[index] == "\t"
  }

  /// The first index from a start at which no blank stands.
  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < scalars.count, isBlank(at: index) { index += 1 }
    return index
  }

  var indentation: Int { skippingBlanks(from: 0) }

  /// Whether nothing, or only a comment, stands from an index on.
  func endsOrComments(from start: Int) -> Bool {
    let index = skippingBlanks(from: start)
    guard index < scalars.count else { return true }
    return scalars[index] == "#" && (index == 0 || isBlank(at: index - 1))
  }

  /// The index at which a comment begins from a start on, else the end.
  func commentStart(from start: Int) -> Int {
    var index = start
    while index < scalars.count {
      if scalars[index] == "#", index == start || isBlank(at: index - 1) { return index }
      index += 1
    }
    return index
  }

  /// The end of quotes that begin or go on at an index; nil where this line does not close them.
  func quoteEnd(from start: Int, quote: Unicode.Scalar) -> Int? {
    var index = start
    while index < scalars.count {
      if quote == "\"", scalars[index] == "\\" {
        index += 1
      } else if scalars[index] == quote {
        guard quote == "'", index + 1 < scalars.count, scalars[index + 1] == "'" else {
          return index + 1
        }
        index += 1
      }
      index += 1
    }
    return nil
  }
}
