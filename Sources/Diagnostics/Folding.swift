import Foundation

/// Compares words as people do: without case, width, and the accents of Latin letters.
public enum Folding {
  /// The word in lower case, without accents, wide letters as narrow ones.
  public static func folded(_ word: some StringProtocol) -> String {
    let small = word.lowercased()
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    return String(small.map(plain))
  }

  /// Whether two words are the same but for case, width and accents.
  public static func same(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    folded(left) == folded(right)
  }

  /// The letter itself where what stands on it makes it another one, as in most scripts but Latin.
  private static func plain(_ letter: Character) -> Character {
    if letter.isASCII { return letter }
    let parts = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let first = parts.first else { return letter }
    let base = strokes[first] ?? narrow(first)
    let marks = parts.dropFirst()
    guard base.isASCII, marks.allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return letter }
    return Character(base)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Letters whose stroke is no accent to Unicode, and is one to whoever types a name.
  private static let strokes: [Unicode.Scalar: Unicode.Scalar] = [
    "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ƀ": "b", "ɨ": "i", "ı": "i",
  ]
}
