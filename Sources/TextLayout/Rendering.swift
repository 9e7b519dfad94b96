/// What a terminal may be asked to do besides showing letters.
public enum Rendering: Hashable, Sendable, CaseIterable {
  /// Nothing: letters only.
  case plain
  /// Bold, dim and reversed, but no colour.
  case attributes
  /// Everything.
  case colour
}

extension StyledText {
  /// The text for a terminal, made harmless, with escapes only where the rendering allows them.
  public func rendered(as rendering: Rendering) -> String {
    spans.reduce(into: "") { result, span in
      let text = Sanitiser.sanitise(span.text)
      guard let code = span.style.code(for: rendering) else {
        result += text
        return
      }
      result += "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}

extension Style {
  fileprivate func code(for rendering: Rendering) -> String? {
    switch (rendering, self) {
    case (.plain, _), (_, .plain): nil
    case (_, .bold): "1"
    case (_, .dim): "2"
    case (_, .reversed): "7"
    case (.colour, .good): "32"
    case (.colour, .warning): "33"
    case (.colour, .alarm): "1;31"
    case (.attributes, .good): nil
    case (.attributes, .warning), (.attributes, .alarm): "1"
    }
  }
}
