/// How a span of text stands out from the rest.
public enum Style: Hashable, Sendable, CaseIterable {
  /// As all other text.
  case plain
  /// Headings and names.
  case bold
  /// Less important than the rest.
  case dim
  /// Figure and ground exchanged.
  case reversed
  /// All is well.
  case good
  /// Something is due soon.
  case warning
  /// Something is over time or wrong.
  case alarm
}

/// A text as spans, each with one style.
public struct StyledText: Hashable, Sendable {
  /// A run of text in one style.
  public struct Span: Hashable, Sendable {
    /// The text, as it was given.
    public var text: String
    /// The style of the whole run.
    public var style: Style

    /// Makes a span.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The spans from left to right; none is empty, and no two neighbours share a style.
  public private(set) var spans: [Span] = []

  /// Makes an empty text.
  public init() {}

  /// Makes a text in one style.
  public init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  /// Makes a text of spans.
  public init(spans: [Span]) {
    for span in spans {
      append(span.text, span.style)
    }
  }

  /// Puts more text at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.style == style {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text, style))
    }
  }

  /// Puts another text at the end.
  public mutating func append(_ other: StyledText) {
    for span in other.spans {
      append(span.text, span.style)
    }
  }

  /// One text after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { spans.isEmpty }

  /// The text without its styles.
  public var plain: String {
    spans.reduce(into: "") { $0 += $1.text }
  }

  /// The terminal cells that it takes on one line.
  public var width: Int {
    spans.reduce(0) { $0 + DisplayWidth.of($1.text) }
  }

  /// The same text with control characters and terminal escapes made harmless and visible.
  public var sanitised: StyledText {
    StyledText(spans: spans.map { Span(Sanitiser.sanitise($0.text), $0.style) })
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// Makes a plain text of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
