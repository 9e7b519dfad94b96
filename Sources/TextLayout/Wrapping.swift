extension StyledText {
  /// The text in lines of at most a width, broken between words, between wide characters, or, where a
  /// word is longer than a line, inside it, behind a slash or a hyphen if there is one.
  ///
  /// Line breaks in the text are kept. A width too small for the indents is taken as one cell beside them.
  public func wrapped(to width: Int, indent: Int = 0, hanging: Int = 0) -> [StyledText] {
    var wrapper = Wrapper(width: width, indent: max(0, indent), hanging: max(0, hanging))
    for span in spans {
      for character in span.text {
        wrapper.take(character, span.style)
      }
    }
    return wrapper.finish()
  }
}

extension String {
  /// The text in lines of at most a width; see the wrapping of styled text.
  public func wrapped(to width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
    StyledText(self).wrapped(to: width, indent: indent, hanging: hanging).map(\.plain)
  }
}

/// Fills lines with words as they come in, character by character.
private struct Wrapper {
  let width: Int
  let indent: Int
  let hanging: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  private var gap = StyledText()
  private var gapWidth = 0
  private var word = StyledText()
  private var wordWidth = 0

  init(width: Int, indent: Int, hanging: Int) {
    self.width = width
    self.indent = indent
    self.hanging = hanging
  }

  private var room: Int {
    max(1, width - (lines.isEmpty ? indent : hanging))
  }

  mutating func take(_ character: Character, _ style: Style) {
    if character.isNewline {
      placeWord()
      closeLine()
    } else if character == " " || character == "\t" {
      placeWord()
      gap.append(" ", style)
      gapWidth += 1
    } else {
      let cells = DisplayWidth.of(character)
      // East Asian text has no blanks: it may break before and after every wide character.
      if cells == 2 { placeWord() }
      word.append(String(character), style)
      wordWidth += cells
      if cells == 2 { placeWord() }
    }
  }

  mutating func finish() -> [StyledText] {
    placeWord()
    closeLine()
    return lines
  }

  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    if lineWidth + gapWidth + wordWidth <= room {
      line.append(gap)
      lineWidth += gapWidth
    } else if !line.isEmpty {
      closeLine()
    }
    gap = StyledText()
    gapWidth = 0
    appendWord()
    word = StyledText()
    wordWidth = 0
  }

  private mutating func appendWord() {
    guard lineWidth + wordWidth > room else {
      line.append(word)
      lineWidth += wordWidth
      return
    }
    for piece in pieces(of: word) {
      if lineWidth + piece.width > room, !line.isEmpty { closeLine() }
      for span in piece.spans {
        for character in span.text {
          let cells = DisplayWidth.of(character)
          if lineWidth + cells > room, !line.isEmpty { closeLine() }
          line.append(String(character), span.style)
          lineWidth += cells
        }
      }
    }
  }

  /// A word too long for a line, such as a path, in pieces that end where it may break best.
  private func pieces(of word: StyledText) -> [StyledText] {
    var pieces = [StyledText()]
    var isBreak = false
    for span in word.spans {
      for character in span.text {
        let mayEnd = Self.joints.contains(character)
        if isBreak, !mayEnd { pieces.append(StyledText()) }
        pieces[pieces.count - 1].append(String(character), span.style)
        isBreak = mayEnd
      }
    }
    return pieces
  }

  private static let joints: Set<Character> = ["/", "-", "_", "?", "&"]

  private mutating func closeLine() {
    let before = line.isEmpty ? 0 : (lines.isEmpty ? indent : hanging)
    lines.append(StyledText(String(repeating: " ", count: before)) + line)
    line = StyledText()
    lineWidth = 0
    gap = StyledText()
    gapWidth = 0
  }
}
