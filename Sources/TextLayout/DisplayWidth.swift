/// How many terminal cells a text takes.
///
/// Counted by grapheme cluster, as current terminals draw it; characters of ambiguous width count as one.
public enum DisplayWidth {
  /// The cells that a text takes on one line.
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The cells that one character takes: none, one, two, or more for a few Indic clusters.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue {
      return (0x20..<0x7F).contains(ascii) ? 1 : 0
    }
    let scalars = character.unicodeScalars
    guard scalars.count > 1 else { return scalars.reduce(0) { $0 + width(of: $1) } }
    if isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.properties.isEmojiModifier
        || (scalar.value == 0x200D && width(of: first) == 2)
        || isRegionalIndicator(scalar)
    }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator,
      .surrogate:
      return 0
    default: break
    }
    // Vowels and finals of Hangul join the syllable before them.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
      return 0
    }
    if isRegionalIndicator(scalar) { return 1 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return isEastAsianWide(scalar.value) ? 2 : 1
  }

  /// East_Asian_Width W and F without the emoji, which the standard library knows.
  private static let eastAsianWide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]

  private static func isEastAsianWide(_ value: UInt32) -> Bool {
    value >= 0x1100 && eastAsianWide.contains { $0.contains(value) }
  }
}
