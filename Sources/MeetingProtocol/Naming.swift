import Diagnostics

/// A name as names are compared: without case, accents, width, and blanks at the ends or twice.
public func foldedName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) { return name.lowercased() }
  return Folding.folded(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether two names are the same, case and accents aside.
public func sameName(_ left: String, _ right: String) -> Bool {
  foldedName(left) == foldedName(right)
}

/// Words that belong to many names and to none, so that they alone name nobody; folded.
public let nameParticles: Set<String> = [
  "al", "and", "bin", "da", "de", "den", "der", "di", "dr", "du", "el", "ibn", "la", "le", "miss",
  "mr", "mrs", "ms", "of", "prof", "sir", "the", "van", "von",
]

extension String {
  /// A small group of this name as the room calls it: `Group 2` where the name is a number.
  public var groupTitle: String { allSatisfy(\.isNumber) ? "Group \(self)" : self }
}
