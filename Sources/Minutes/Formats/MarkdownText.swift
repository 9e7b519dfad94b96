/// Text that people typed, escaped so that Markdown shows it as it was typed and nothing else.
///
/// It goes by Unicode scalars: a letter that joins the scalar after a metacharacter must not hide it. It holds for
/// CommonMark, for the tables, strike-through and formulas of code hosts, and for pandoc.
public enum MarkdownText {
  /// Where a text stands.
  public enum Place: Hashable, Sendable {
    /// At the beginning of a paragraph or a list's item.
    case start
    /// Behind something in the same line.
    case inside
    /// At the end of a heading.
    case heading
  }

  /// The text with what Markdown would read as its own escaped, in one line.
  public static func escape(_ text: String, at place: Place = .inside) -> String {
    escaped(PageLine.clean(text), at: place)
  }

  /// A text that is clean already, with what Markdown would read as its own escaped.
  static func escaped(_ text: String, at place: Place) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaper = MarkdownEscaper(scalars: Array(text.unicodeScalars))
    switch place {
    case .start: escaper.markBlockStart()
    case .heading: escaper.markHeadingEnd()
    case .inside: break
    }
    return escaper.escaped()
  }

  /// Whether a byte may need a backslash, or begins a link; a text without such bytes stays as it is.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"),
      UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

/// Decides scalar by scalar what needs a backslash.
struct MarkdownEscaper {
  private let scalars: [Unicode.Scalar]
  private var forced: Set<Int> = []
  private let lastBracket: Int
  private let hasFormula: Bool
  private let hasSuperscript: Bool

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    lastBracket = scalars.lastIndex(of: "]") ?? -1
    hasFormula = scalars.count { $0 == "$" } > 1
    hasSuperscript = scalars.count { $0 == "^" } > 1
  }

  /// Escapes what would make a heading, a quotation, a list or a rule of the text's beginning.
  mutating func markBlockStart() {
    guard let first = scalars.first else { return }
    switch first {
    case "#":
      let run = scalars.prefix { $0 == "#" }.count
      if run <= 6, isBlank(run) { forced.insert(0) }
    case ">":
      forced.insert(0)
    case "-", "+":
      if isBlank(1) || scalars.allSatisfy({ $0 == first || $0 == " " }) { forced.insert(0) }
    case "=":
      if scalars.allSatisfy({ $0 == "=" }) { forced.insert(0) }
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      if digits <= 9, at(digits) == "." || at(digits) == ")", isBlank(digits + 1) {
        forced.insert(digits)
      }
    default:
      break
    }
  }

  /// Escapes the signs at a heading's end that would be taken for its closing.
  mutating func markHeadingEnd() {
    let run = scalars.reversed().prefix { $0 == "#" }.count
    let first = scalars.count - run
    if run > 0, first == 0 || isBlank(first - 1) { forced.insert(first) }
  }

  func escaped() -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let end = linkEnd(from: index) {
        result.append("<")
        result.append(contentsOf: scalars[index..<end])
        result.append(">")
        index = end
      } else {
        if forced.contains(index) || needsBackslash(index) { result.append("\\") }
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private func needsBackslash(_ index: Int) -> Bool {
    switch scalars[index] {
    case "`", "|": true
    case "\\": (at(index + 1).map(isPunctuation) ?? true) || linkEnd(from: index + 1) != nil
    case "*": !isBetweenBlanks(index)
    case "_": !isInsideWord(index) && !isBetweenBlanks(index)
    case "[": index < lastBracket
    case "<": at(index + 1).map { isLetter($0) || "/!?".unicodeScalars.contains($0) } ?? false
    case "&": beginsEntity(index)
    case "~": at(index + 1) == "~" || (index > 0 && !isBlank(index - 1))
    case "$": hasFormula
    case "^": hasSuperscript
    default: false
    }
  }

  /// The end of a link that begins here; it stands in angle brackets, where nothing needs a backslash.
  private func linkEnd(from start: Int) -> Int? {
    start < scalars.count ? LinkFinder.end(of: scalars, from: start) : nil
  }

  private func at(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Whether there is a blank, or the text's end.
  private func isBlank(_ index: Int) -> Bool {
    at(index)?.properties.isWhitespace ?? true
  }

  private func isBetweenBlanks(_ index: Int) -> Bool {
    index > 0 && index < scalars.count - 1 && isBlank(index - 1) && isBlank(index + 1)
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && !isLetter(scalar) && !("0"..."9").contains(scalar)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Whether a run of underscores stands between letters or digits, where it is no emphasis.
  private func isInsideWord(_ index: Int) -> Bool {
    var before = index - 1
    while at(before) == "_" { before -= 1 }
    var after = index + 1
    while at(after) == "_" { after += 1 }
    guard let left = at(before), let right = at(after) else { return false }
    return isWordPart(left) && isWordPart(right)
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func beginsEntity(_ index: Int) -> Bool {
    var next = index + 1
    if at(next) == "#" { next += 1 }
    let first = next
    while let scalar = at(next), isLetter(scalar) || ("0"..."9").contains(scalar) { next += 1 }
    return next > first && at(next) == ";"
  }
}
