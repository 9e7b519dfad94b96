/// Finds links in text that people typed.
enum LinkFinder {
  /// The end of a link that begins at a place; nil where none does.
  static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard scalars[start] == "h" || scalars[start] == "H", start + 1 < scalars.count,
      scalars[start + 1] == "t" || scalars[start + 1] == "T"
    else { return nil }
    let scheme = String(String.UnicodeScalarView(scalars[start...].prefix(8))).lowercased()
    let length = scheme.hasPrefix("https://") ? 8 : scheme.hasPrefix("http://") ? 7 : 0
    guard length > 0 else { return nil }
    var end = start + length
    while end < scalars.count, isLinkPart(scalars[end]) { end += 1 }
    var open = 0
    for scalar in scalars[start..<end] { open += scalar == "(" ? 1 : scalar == ")" ? -1 : 0 }
    while end > start + length, endsSentence(scalars[end - 1], isUnopened: open < 0) {
      if scalars[end - 1] == ")" { open += 1 }
      end -= 1
    }
    return end > start + length ? end : nil
  }

  private static func isLinkPart(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !"<>|`\"\\".unicodeScalars.contains(scalar)
  }

  private static func endsSentence(_ scalar: Unicode.Scalar, isUnopened: Bool) -> Bool {
    scalar == ")" ? isUnopened : ".,;:!?'*_~]".unicodeScalars.contains(scalar)
  }
}
