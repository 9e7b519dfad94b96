/// On which side of a column the text stands.
public enum Alignment: Hashable, Sendable {
  /// At the left.
  case left
  /// At the right, as figures do.
  case right
  /// In the middle.
  case centre
}

extension StyledText {
  /// The text filled up with blanks; a text that is too wide stays as it is.
  public func padded(to width: Int, alignment: Alignment = .left) -> StyledText {
    let missing = width - self.width
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .centre: missing / 2
      }
    return StyledText(String(repeating: " ", count: before)) + self
      + StyledText(String(repeating: " ", count: missing - before))
  }

  /// The text cut so that it fits, with `…` where something is missing.
  public func truncated(to width: Int) -> StyledText {
    guard self.width > width else { return self }
    guard width > 0 else { return StyledText() }
    var result = StyledText()
    var room = width - 1
    for span in spans {
      for character in span.text {
        let cells = DisplayWidth.of(character)
        guard cells <= room else {
          result.append("…", span.style)
          return result
        }
        room -= cells
        result.append(String(character), span.style)
      }
    }
    return result
  }
}

extension String {
  /// The text filled up with blanks; a text that is too wide stays as it is.
  public func padded(to width: Int, alignment: Alignment = .left) -> String {
    StyledText(self).padded(to: width, alignment: alignment).plain
  }

  /// The text cut so that it fits, with `…` where something is missing.
  public func truncated(to width: Int) -> String {
    StyledText(self).truncated(to: width).plain
  }
}
