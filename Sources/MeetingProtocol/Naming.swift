import Foundation

/// A name as names are compared: without case, accents, width, and blanks at the ends or twice.
public func foldedName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) { return name.lowercased() }
  let folded = name.folding(
    options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  let words = folded.split(whereSeparator: \.isWhitespace)
  return words.map { String($0.map { strokes[$0] ?? $0 }) }.joined(separator: " ")
}

/// Letters whose stroke is no accent to Unicode, and is one to whoever types a name.
private let strokes: [Character: Character] = [
  "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ƀ": "b", "ɨ": "i", "ı": "i",
]

/// Whether two names are the same, case and accents aside.
public func sameName(_ left: String, _ right: String) -> Bool {
  foldedName(left) == foldedName(right)
}
