/// What an anonymous copy replaced, for whoever checks it before it is sent.
public struct Anonymisation: Equatable, Sendable {
  /// A word in a text that was taken for a name.
  public struct Replacement: Equatable, Sendable {
    /// The word as it was typed.
    public let word: String
    /// What stands there instead.
    public let code: String
    /// The numbers of the notes in which it stood; empty where it stood elsewhere.
    public internal(set) var notes: [Int]
  }

  /// The words, in the order in which they came up first.
  public internal(set) var replacements: [Replacement] = []
  /// Roles that one person alone held, so that readers who were there know who it was.
  public internal(set) var heldByOne: [String] = []
  /// How many people were there.
  public internal(set) var people = 0

  /// Whether the group is so small that its members can be told apart all the same.
  public var isSmallGroup: Bool { people < 5 }

  mutating func add(_ found: [NameReplacer.Found], inNote number: Int?) {
    for (word, code) in found.map({ ($0.word, $0.code) }) {
      let notes = number.map { [$0] } ?? []
      let place = replacements.firstIndex { $0.word == word && $0.code == code }
      guard let place else {
        replacements.append(Replacement(word: word, code: code, notes: notes))
        continue
      }
      for note in notes where !replacements[place].notes.contains(note) {
        replacements[place].notes.append(note)
      }
    }
  }
}
