/// Makes text from scripts, notes and names safe to send to a terminal.
public enum Sanitiser {
  /// What becomes of a line break inside the text.
  public enum LineBreaks: Hashable, Sendable {
    /// Each becomes one `\n`.
    case kept
    /// Each becomes a blank.
    case blanked
  }

  /// The text with control characters shown as pictures (`␛`), tabs as blanks.
  ///
  /// Controls that turn the direction of writing round become `�`, as they can make a line read as another.
  public static func sanitise(_ text: String, lineBreaks: LineBreaks = .kept) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for character in text {
      if character.isNewline {
        result += lineBreaks == .kept ? "\n" : " "
      } else {
        for scalar in character.unicodeScalars {
          result.unicodeScalars.append(harmless(scalar))
        }
      }
    }
    return result
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: isUnsafe(scalar) ? "\u{FFFD}" : scalar
    }
  }
}
