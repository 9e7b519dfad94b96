/// Letters of other scripts that look like Latin ones, so that a code typed with them would not be found.
public enum LookAlike {
  /// The script of a letter that has a double in another.
  public enum Script: String, Hashable, Sendable {
    /// The letters of English.
    case latin = "Latin"
    /// The letters of Russian.
    case cyrillic = "Cyrillic"
    /// The letters of Greek.
    case greek = "Greek"
  }

  /// The text with every such letter as its Latin double.
  public static func latin(_ text: some StringProtocol) -> String {
    String(text.map { doubles[$0]?.latin ?? $0 })
  }

  /// The first letter of a text that only looks like the letter at its place in another.
  ///
  /// Nil where the texts are the same, or do not look alike.
  public static func firstDouble(
    in text: String, of other: String
  ) -> (letter: Character, script: Script, meant: Character, meantScript: Script)? {
    guard text != other, latin(text).lowercased() == latin(other).lowercased() else { return nil }
    for (letter, meant) in zip(text, other) where letter.lowercased() != meant.lowercased() {
      return (letter, script(of: letter), meant, script(of: meant))
    }
    return nil
  }

  /// The script of a letter, where it is one of those with doubles; Latin for every other.
  public static func script(of letter: Character) -> Script {
    doubles[letter]?.script ?? .latin
  }

  private static let doubles: [Character: (latin: Character, script: Script)] = {
    var doubles: [Character: (Character, Script)] = [:]
    for (latin, letter) in zip("ABCEHIJKMOPSTXYaceijopsxy", "АВСЕНІЈКМОРЅТХУасеіјорѕху") {
      doubles[letter] = (latin, .cyrillic)
    }
    for (latin, letter) in zip("ABEHIKMNOPTXYZov", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖον") {
      doubles[letter] = (latin, .greek)
    }
    return doubles
  }()
}
