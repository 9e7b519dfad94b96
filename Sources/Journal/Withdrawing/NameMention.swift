import MeetingProtocol
import Session

/// Finds one person's name in texts, as whole words, case and accents aside, and puts a code in its place.
struct NameMention: Sendable {
  /// A name, or a part of one, as its words, folded.
  private struct Spelling {
    let words: [String]
    /// Whether it is the name that is looked for; any other only hides a shorter one inside it.
    let isMeant: Bool
    /// Whether it is taken for a name only where it is not written small: a surname is often a word as well.
    var isCapital = false
  }

  /// A word of a text and where it stands.
  private struct Word {
    let range: Range<String.Index>
    let folded: String
    /// Whether it begins with a small letter.
    let isSmall: Bool
  }

  /// What stands for the name.
  let code: String
  private let name: String
  private let spellings: [Spelling]
  /// The longer names of others that have the name in them; nil where words are told apart by blanks.
  private let longerNames: [String]?

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - name: The name looked for.
  ///   - others: The names of everyone else: no part of one of them is taken for the name.
  ///   - code: What stands for the name.
  init(of name: String, among others: [String], code: String) {
    self.code = code
    self.name = name
    let rest = others.map { Self.words(of: $0).map(\.folded) }.filter { !$0.isEmpty }
    let meant = Self.spellings(of: name, among: rest)
    let hiding = rest.filter { words in !meant.contains { $0.words == words } }
    spellings = (meant + hiding.map { Spelling(words: $0, isMeant: false) })
      .sorted { $0.words.count > $1.words.count }
    let isWithoutBlanks = name.unicodeScalars.contains(where: Self.standsWithoutBlanks)
    longerNames = isWithoutBlanks ? others.filter { $0.contains(name) } : nil
  }

  /// The whole name, its beginning where nobody else's begins so, and its other parts where nobody else has them.
  private static func spellings(of name: String, among rest: [[String]]) -> [Spelling] {
    let whole = words(of: name).map(\.folded)
    let parts = name.split(whereSeparator: \.isWhitespace).map {
      words(of: String($0)).map(\.folded)
    }
    .filter { !$0.isEmpty }
    var found = [Spelling(words: whole, isMeant: true)]
    func add(_ part: [String], isFirst: Bool) {
      let isTelling =
        part.count > 1 || part.contains { $0.count > 1 && !nameParticles.contains($0) }
      let isTaken = rest.contains { isFirst ? $0.starts(with: part) : $0.containsRun(part) }
      guard isTelling, !isTaken, !found.contains(where: { $0.words == part }) else { return }
      found.append(Spelling(words: part, isMeant: true, isCapital: !isFirst))
    }
    if let first = parts.first { add(first, isFirst: true) }
    if let first = whole.first, whole.count > 1 { add([first], isFirst: true) }
    for part in parts.dropFirst() { add(part, isFirst: false) }
    return found
  }

  /// The text with the code in place of the name; nil where the name does not occur.
  func replaced(in text: String) -> String? {
    if sameName(text, name) { return code }
    if let longerNames { return replacedLetterByLetter(in: text, except: longerNames) }
    let words = Self.words(of: text)
    var result = ""
    var copied = text.startIndex
    var index = 0
    while index < words.count {
      guard let spelling = spelling(at: index, of: words) else {
        index += 1
        continue
      }
      let last = words[index + spelling.words.count - 1]
      if spelling.isMeant {
        result += text[copied..<words[index].range.lowerBound] + code
        copied = last.range.upperBound
      }
      index += spelling.words.count
    }
    return copied == text.startIndex ? nil : result + text[copied...]
  }

  private func replacedLetterByLetter(in text: String, except longer: [String]) -> String? {
    var result = ""
    var rest = text[...]
    var isFound = false
    while let letter = rest.first {
      if let other = longer.first(where: { rest.hasPrefix($0) }) {
        result += other
        rest = rest.dropFirst(other.count)
      } else if rest.hasPrefix(name) {
        result += code
        rest = rest.dropFirst(name.count)
        isFound = true
      } else {
        result.append(letter)
        rest = rest.dropFirst()
      }
    }
    return isFound ? result : nil
  }

  private func spelling(at index: Int, of words: [Word]) -> Spelling? {
    spellings.first { spelling in
      spelling.words.count <= words.count - index
        && !(spelling.isCapital && words[index].isSmall)
        && zip(spelling.words, words[index...]).allSatisfy { $0 == $1.folded }
    }
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func close(at end: String.Index) {
      guard let begin = start else { return }
      words.append(
        Word(
          range: begin..<end, folded: foldedName(String(text[begin..<end])),
          isSmall: text[begin].isLowercase))
      start = nil
    }
    for index in text.indices {
      if text[index].isLetter || text[index].isNumber {
        start = start ?? index
      } else {
        close(at: index)
      }
    }
    close(at: text.endIndex)
    return words
  }

  /// Whether a letter belongs to a script that is written without blanks between words.
  private static func standsWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }
}

extension [String] {
  /// Whether words stand in it side by side.
  fileprivate func containsRun(_ words: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: words) }
  }
}
