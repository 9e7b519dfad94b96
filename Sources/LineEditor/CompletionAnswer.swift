/// What the word at the cursor may become.
public struct CompletionAnswer: Equatable, Sendable {
  /// Where the word begins, in UTF-8 bytes from the start of the line.
  public var start: Int

  /// What may stand from there to the cursor.
  public var candidates: [String]

  /// Whether a blank follows when there is only one candidate.
  public var endsWord: Bool

  /// What to put there where there are several candidates; nil for the letters common to all.
  public var insertion: String?

  /// How the candidates are shown, line by line; where there is nothing they are set in columns.
  public var list: [String]

  /// Whether a candidate that is the only one is shown, too, as it says more than its letters.
  public var isTold: Bool

  /// No candidate at all; the tabulator key then does nothing.
  public static let none = CompletionAnswer(start: 0, candidates: [])

  /// Candidates for the word that begins at `start`.
  public init(
    start: Int, candidates: [String], endsWord: Bool = true, insertion: String? = nil,
    list: [String] = [], isTold: Bool = false
  ) {
    self.start = start
    self.candidates = candidates
    self.endsWord = endsWord
    self.insertion = insertion
    self.list = list
    self.isTold = isTold
  }

  /// The array that readline expects for the text in front of the cursor: what to put there first,
  /// then every candidate; empty if there is none.
  ///
  /// Readline is told that the whole text is one word, so that a candidate may hold any character.
  func matches(completing text: String) -> [String] {
    guard !candidates.isEmpty, let (before, word) = parts(of: text) else { return [] }
    guard candidates.count > 1 else { return [before + candidates[0]] }
    // A common beginning shorter than what is typed would take letters away.
    let common = insertion ?? Self.commonBeginning(of: candidates)
    let replacement = insertion != nil || common.count >= word.count ? common : String(word)
    return [before + replacement] + candidates.map { before + $0 }
  }

  /// Whether the only candidate stands there already, so that nothing is left to be put there.
  func isDone(completing text: String) -> Bool {
    candidates.count == 1 && !(endsWord && candidates[0].last != " ")
      && parts(of: text)?.word == candidates[0][...]
  }

  private func parts(of text: String) -> (before: String, word: Substring)? {
    guard start >= 0, start <= text.utf8.count else { return nil }
    let cut = text.utf8.index(text.utf8.startIndex, offsetBy: start)
    guard let boundary = cut.samePosition(in: text) else { return nil }
    return (String(text[..<boundary]), text[boundary...])
  }

  private static func commonBeginning(of words: [String]) -> String {
    var common = Substring(words.first ?? "")
    for word in words.dropFirst() {
      let length = zip(common, word).prefix { $0 == $1 }.count
      common = common.prefix(length)
    }
    return String(common)
  }
}

/// A list of words set in columns, as the tabulator key shows it above the input line.
struct WordColumns {
  var words: [String]
  var columns: Int

  /// The rows, filled row by row.
  var rows: [String] {
    let widths = words.map { CellWidths($0).total }
    let cell = (widths.max() ?? 0) + 2
    let perRow = max(1, columns / max(1, cell))
    return stride(from: 0, to: words.count, by: perRow).map { start in
      let end = min(start + perRow, words.count)
      return (start..<end).map { index in
        let padding = index == end - 1 ? 0 : cell - widths[index]
        return words[index] + String(repeating: " ", count: padding)
      }.joined()
    }
  }
}
