import TextLayout

/// A line of a page: runs of text, each in one style.
struct PageLine: Equatable, Sendable {
  /// How a run stands out.
  enum Style: Hashable, Sendable {
    /// As all other text.
    case plain
    /// What the words behind it are.
    case label
    /// Answers, headings of lists and sums.
    case strong
    /// Remarks of the program between people's words.
    case emphasis
    /// No text: a new line within the answer of somebody who wrote several.
    case lineBreak
  }

  /// A run of text in one style.
  struct Span: Equatable, Sendable {
    /// The text, clean, without line breaks.
    let text: String
    /// The style.
    let style: Style
  }

  /// The runs from left to right.
  private(set) var spans: [Span] = []

  /// Makes an empty line.
  init() {}

  /// Makes a line of our own words.
  init(_ text: String, _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
  }

  /// Makes a line of words that people typed or a script says: clean, in one line, without blanks around.
  init(words text: String, _ style: Style = .plain) {
    self.init(PageLine.clean(text), style)
  }

  /// Makes a line of words in which their own line breaks stay.
  init(answer text: String) {
    for part in text.split(whereSeparator: \.isNewline) {
      let clean = PageLine.clean(String(part))
      if clean.isEmpty { continue }
      if !spans.isEmpty { spans.append(Span(text: " ", style: .lineBreak)) }
      spans.append(Span(text: clean, style: .plain))
    }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { spans.isEmpty }

  /// The text without styles.
  var plain: String { spans.reduce(into: "") { $0 += $1.text } }

  /// The text without styles, in as many lines as it was written in.
  var inLines: String {
    spans.reduce(into: "") { $0 += $1.style == .lineBreak ? "\n" : $1.text }
  }

  /// The text without styles, a colon behind each label.
  var plainWithLabels: String {
    spans.reduce(into: "") { text, span in
      text += span.text
      guard span.style == .label, let last = span.text.last, !":?!.".contains(last) else { return }
      text += ":"
    }
  }

  /// One line behind the other.
  static func + (left: PageLine, right: PageLine) -> PageLine {
    var sum = left
    sum.spans += right.spans
    return sum
  }

  /// Puts more behind it.
  static func += (left: inout PageLine, right: PageLine) {
    left.spans += right.spans
  }

  /// The text with control characters shown, in one line, without blanks around.
  static func clean(_ text: String) -> String {
    if isClean(text) { return text }
    let clean = Sanitiser.sanitise(text, lineBreaks: .blanked)
    let isInk: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
    let scalars = clean.unicodeScalars
    guard let first = scalars.firstIndex(where: isInk), let last = scalars.lastIndex(where: isInk)
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return clean }
    return String(scalars[first...last])
  }

  /// Whether a text is printable ASCII without blanks around, as most are.
  private static func isClean(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    return text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
      && text.utf8.first != blank && text.utf8.last != blank
  }
}

extension PageLine: ExpressibleByStringLiteral {
  /// Makes a line of our own words.
  init(stringLiteral text: String) {
    self.init(text)
  }
}

extension [PageLine] {
  /// The lines as one, with a separator between them.
  func joined(_ separator: PageLine) -> PageLine {
    guard var line = first else { return PageLine() }
    for other in dropFirst() { line += separator + other }
    return line
  }
}
