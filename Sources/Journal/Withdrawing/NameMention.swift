import MeetingProtocol
import Session

/// Finds one person's name in texts, as whole words, case and accents aside, and puts a code in its place.
struct NameMention: Sendable {
  /// A name as its words, folded.
  private struct Spelling {
    let words: [String]
    /// Whether it is the name that is looked for; any other only hides a shorter one inside it.
    let isMeant: Bool
  }

  /// A word of a text and where it stands.
  private struct Word {
    let range: Range<String.Index>
    let folded: String
  }

  /// What stands for the name.
  let code: String
  private let spellings: [Spelling]
  private let piece: String?

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - name: The name looked for.
  ///   - others: The names of everyone else: no part of one of them is taken for the name.
  ///   - code: What stands for the name.
  init(of name: String, among others: [String], code: String) {
    self.code = code
    let whole = Self.words(of: name).map(\.folded)
    let rest = others.map { Self.words(of: $0).map(\.folded) }
    var meant = [whole]
    if whole.count > 1, !rest.contains(where: { $0.first == whole.first }) {
      meant.append(Array(whole.prefix(1)))
    }
    let hiding = rest.filter { $0.count > 0 && !meant.contains($0) }
    spellings =
      (meant.filter { !$0.isEmpty }.map { Spelling(words: $0, isMeant: true) }
      + hiding.map { Spelling(words: $0, isMeant: false) })
      .sorted { $0.words.count > $1.words.count }
    piece = name.unicodeScalars.contains(where: Self.standsWithoutBlanks) ? name : nil
  }

  /// The text with the code in place of the name; nil where the name does not occur.
  func replaced(in text: String) -> String? {
    if let piece {
      let replaced = text.replacing(piece, with: code)
      return replaced == text ? nil : replaced
    }
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

  private func spelling(at index: Int, of words: [Word]) -> Spelling? {
    spellings.first { spelling in
      spelling.words.count <= words.count - index
        && zip(spelling.words, words[index...]).allSatisfy { $0 == $1.folded }
    }
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func close(at end: String.Index) {
      guard let begin = start else { return }
      words.append(Word(range: begin..<end, folded: foldedName(String(text[begin..<end]))))
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
