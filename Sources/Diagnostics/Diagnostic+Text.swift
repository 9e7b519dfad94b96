public import TextLayout

extension Diagnostic {
  /// No word that a user wrote is worth more of a terminal.
  private static let widestLine = 500

  /// The diagnostic as it is shown: place and message, the line, a caret under the fault, hints.
  public var lines: [StyledText] {
    var head = StyledText("\(file):\(position.line):\(position.column): ", .bold)
    head.append("\(severity.rawValue): ", severity == .error ? .alarm : .warning)
    head.append(message, .bold)
    var lines = [head.oneLine.truncated(to: Self.widestLine)]
    if let excerpt {
      lines += Excerpt(of: excerpt, column: position.column, length: length).lines(
        number: position.line)
    }
    lines += hints.map {
      (StyledText("hint: ", .dim) + StyledText($0)).oneLine.truncated(to: Self.widestLine)
    }
    return lines
  }

  /// The diagnostic as plain text, lines joined by `\n`, without one at the end.
  public var text: String {
    lines.map(\.plain).joined(separator: "\n")
  }
}

extension StyledText {
  fileprivate var oneLine: StyledText {
    StyledText(
      spans: spans.map {
        Span(Sanitiser.sanitise($0.text, lineBreaks: .blanked), $0.style)
      })
  }
}

/// The line that a diagnostic is about, and the carets below it.
private struct Excerpt {
  private static let widest = 100
  private var shown: String
  private var blanks: Int
  private var carets: Int

  init(of line: String, column: Int, length: Int) {
    // A line may be a million characters long; only those that can be shown are looked at.
    let start = line.prefix(column - 1)
    let before = Self.clean(start.suffix(2 * Self.widest))
    let rest = line[start.endIndex...].prefix(2 * Self.widest)
    let marked = Self.clean(rest.prefix(length))
    let after = Self.clean(rest.dropFirst(length))
    shown = before + marked + after
    blanks = DisplayWidth.of(before)
    carets = max(1, DisplayWidth.of(marked))
    if DisplayWidth.of(shown) > Self.widest { narrow(before, marked, after) }
  }

  private static func clean(_ text: Substring) -> String {
    Sanitiser.sanitise(String(text), lineBreaks: .blanked)
  }

  /// Shows only the neighbourhood of the fault in a line too long for any terminal.
  private mutating func narrow(_ before: String, _ marked: String, _ after: String) {
    let start = DisplayWidth.of(before) > 50 ? "…" + before.suffix(30) : before
    shown = (start + marked + after).truncated(to: Self.widest)
    blanks = DisplayWidth.of(start)
    carets = max(1, min(carets, DisplayWidth.of(shown) - blanks))
  }

  func lines(number: Int) -> [StyledText] {
    let gutter = "\(number) | "
    let margin = String(repeating: " ", count: gutter.count - 2) + "| "
    let carets = StyledText(String(repeating: "^", count: carets), .alarm)
    return [
      StyledText(gutter, .dim) + StyledText(shown),
      StyledText(margin, .dim) + StyledText(String(repeating: " ", count: blanks)) + carets,
    ]
  }
}
