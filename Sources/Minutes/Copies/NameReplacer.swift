import Diagnostics
import MeetingProtocol

/// Finds people's names in text, whole words in any case and with or without accents, and puts codes there.
struct NameReplacer {
  /// A word that was taken for a name.
  struct Found {
    let word: String
    let code: String
  }

  private struct Name {
    let words: [String]
    let code: String
  }

  private let codes: [(name: String, code: String)]
  private var names: [String: [Name]] = [:]

  /// - Parameter codes: Each person's name and code, in a stable order.
  init(codes: [(name: String, code: String)]) {
    self.codes = codes.sorted { ($0.name.count, $1.name) > ($1.name.count, $0.name) }
    var parts: [[String]: Set<String>] = [:]
    for (name, code) in codes {
      let words = Self.words(of: name).map { Folding.folded($0.text) }
      guard let first = words.first else { continue }
      names[first, default: []].append(Name(words: words, code: code))
      guard words.count > 1 else { continue }
      // A part between blanks may have several words itself, such as O'Neil.
      let between = name.split(separator: " ").map { Self.words(of: String($0)) }
        .map { $0.map { Folding.folded($0.text) } }
      for part in between + words.map({ [$0] }) where Self.isTelling(part) && part != words {
        parts[part, default: []].insert(code)
      }
    }
    for (part, owners) in parts {
      let code = owners.count == 1 ? owners.first ?? "" : Self.severalPeople
      let isWhole = names[part[0]]?.contains { $0.words == part } ?? false
      if !isWhole { names[part[0], default: []].append(Name(words: part, code: code)) }
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// What stands for a first name that several share.
  static let severalPeople = "a person"

  /// Whether a part of a name can stand for the person.
  private static func isTelling(_ part: [String]) -> Bool {
    part.count > 1 || part.contains { $0.count > 1 && !nameParticles.contains($0) }
  }

  /// The code of a person; nil for someone unknown.
  func code(of name: String) -> String? {
    codes.first { $0.name == name }?.code
  }

  /// The text with codes for names, and what was found.
  func replaced(_ text: String) -> (text: String, found: [Found]) {
    let words = Self.words(of: text)
    var result = ""
    var found: [Found] = []
    var done = text.startIndex
    var index = 0
    while index < words.count {
      guard let name = name(at: index, in: words, of: text) else {
        index += 1
        continue
      }
      let last = words[index + name.words.count - 1]
      let start = words[index].text.startIndex
      result += text[done..<start] + name.code
      found.append(Found(word: String(text[start..<last.text.endIndex]), code: name.code))
      done = last.text.endIndex
      index += name.words.count
    }
    return replacedWithoutBlanks(result + text[done...], found)
  }

  private func name(at index: Int, in words: [Word], of text: String) -> Name? {
    names[Folding.folded(words[index].text)]?.first { name in
      guard index + name.words.count <= words.count else { return false }
      return name.words.indices.dropFirst().allSatisfy { offset in
        let before = words[index + offset - 1].text.endIndex
        let word = words[index + offset].text
        return text.distance(from: before, to: word.startIndex) <= 3
          && Folding.folded(word) == name.words[offset]
      }
    }
  }

  /// Names of writings without blanks between words stand inside longer words.
  private func replacedWithoutBlanks(
    _ text: String, _ found: [Found]
  ) -> (text: String, found: [Found]) {
    var text = text
    var found = found
    for (name, code) in codes where name.unicodeScalars.allSatisfy(\.properties.isIdeographic) {
      guard text.contains(name) else { continue }
      text = text.replacing(name, with: code)
      found.append(Found(word: name, code: code))
    }
    return (text, found)
  }

  private struct Word {
    let text: Substring
  }

  /// The runs of letters and digits.
  private static func words(of text: String) -> [Word] {
    text.split { character in
      guard let first = character.unicodeScalars.first else { return true }
      return !first.properties.isAlphabetic && first.properties.numericType == nil
    }.map(Word.init)
  }
}
