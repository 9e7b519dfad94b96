import Diagnostics
import MeetingProtocol
public import Session

/// Which notes are looked for: those that fit every term.
public struct NoteFilter: Equatable, Sendable {
  /// What a term may stand for.
  enum Sense: Equatable, Sendable {
    case kind(NoteKind.ID)
    case role(Role.ID)
    case person(Person.ID)
    case group
    case smallGroup(String)
    case stage(Stage.ID)
    case place(NotePlace)
    case text
  }

  /// A name or a piece of text; a name that stands for several things means any of them.
  struct Term: Equatable, Sendable {
    let word: String
    let senses: [Sense]
    /// Whether quotes say that it is text.
    var isQuoted = false
  }

  /// What was typed.
  public let typed: String
  let terms: [Term]

  /// Reads a filter: names of stages, roles, people and kinds, whole; every other word is a piece of the text, and
  /// so is what stands in quotes.
  public init(_ typed: String, in vocabulary: Vocabulary) {
    self.typed = trimmed(typed)
    terms = Self.pieces(of: typed).flatMap { piece, isQuoted in
      isQuoted
        ? [Term(word: piece, senses: [.text], isQuoted: true)] : Self.terms(of: piece, vocabulary)
    }
  }

  /// Whether a note is looked for; a struck one is found like the others.
  public func fits(_ note: Note, in state: SessionState) -> Bool {
    terms.allSatisfy { term in
      term.senses.contains { fits(note, $0, term.word, state) }
    }
  }

  private func fits(_ note: Note, _ sense: Sense, _ word: String, _ state: SessionState) -> Bool {
    let author = note.draft.author
    switch sense {
    case .kind(let kind): return note.draft.kind == kind
    case .person(let person): return author == .person(person) || note.draft.owner == person
    case .group: return author == .group
    case .smallGroup(let name): return author == .smallGroup(name)
    case .place(let place): return note.place == place
    case .text: return Folding.folded(note.draft.text).contains(Folding.folded(word))
    case .role(let role):
      guard case .person(let id) = author else { return author == .role(role) }
      return state.people.last { $0.id == id }.map { state.roles(of: $0).contains(role) } ?? false
    case .stage(let stage):
      guard case .slot(let number) = note.place, state.slots.indices.contains(number - 1),
        let entry = state.entry(of: state.slots[number - 1])
      else { return false }
      return entry.key.block == stage || entry.containers.contains { $0.id == stage }
    }
  }

  // MARK: - Reading

  /// What stands in quotes, and what does not, in order.
  private static func pieces(of typed: String) -> [(text: String, isQuoted: Bool)] {
    let parts = typed.split(
      omittingEmptySubsequences: false, whereSeparator: { quotes.contains($0) })
    // Without its other end a quote is a letter.
    guard parts.count % 2 == 1 else { return [(typed, false)] }
    return parts.enumerated().map { (trimmed(String($0.element)), $0.offset % 2 == 1) }
      .filter { !$0.0.isEmpty }
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„"]

  private static func terms(of text: String, _ vocabulary: Vocabulary) -> [Term] {
    let words = text.split(whereSeparator: \.isBlank).map(String.init)
    var terms: [Term] = []
    var index = 0
    while index < words.count {
      let named = (1...min(mostWords, words.count - index)).reversed().lazy
        .map { count in words[index..<index + count].joined(separator: " ") }
        .map { Term(word: $0, senses: vocabulary.senses(of: $0)) }
        .first { !$0.senses.isEmpty }
      let term = named ?? Term(word: words[index], senses: [.text])
      terms.append(term)
      index += term.word.split(separator: " ").count
    }
    return terms
  }

  private static let mostWords = 8

  // MARK: - Slips

  /// A word that no note has and that is like a name, with that name.
  func slip(in vocabulary: Vocabulary) -> (word: String, nearest: String)? {
    let texts = vocabulary.state.notes.map { Folding.folded($0.draft.text) }
    for (index, term) in terms.enumerated() where term.senses == [.text] && !term.isQuoted {
      let sought = Folding.folded(term.word)
      if texts.contains(where: { $0.contains(sought) }) { continue }
      let behind = terms[index...].prefix(Self.mostWords).map(\.word)
      for count in (1...behind.count).reversed() {
        let word = behind.prefix(count).joined(separator: " ")
        if let nearest = vocabulary.nearestSense(to: word) { return (word, nearest) }
      }
    }
    return nil
  }
}

extension Vocabulary {
  /// Everything that a name stands for where notes are looked for.
  fileprivate func senses(of text: String) -> [NoteFilter.Sense] {
    let name = foldedName(text)
    let people = state.people.map(\.id).filter {
      foldedName($0.text) == name || foldedName($0.text).hasPrefix(name + " ")
    }
    let role = role(text)
    let single = name.hasSuffix("s") ? kind(String(name.dropLast())) : nil
    let stages = stageNames.filter {
      foldedName($0.id.text) == name || foldedName($0.title) == name
    }
    let places = Self.places.filter { $0.names.contains(name) }.map(\.place)
    let senses =
      people.map(NoteFilter.Sense.person) + [role].compactMap(\.self).map(NoteFilter.Sense.role)
      + [kind(text) ?? single].compactMap(\.self).map(NoteFilter.Sense.kind)
      + stages.map { NoteFilter.Sense.stage($0.id) } + places.map(NoteFilter.Sense.place)
    let groups = smallGroup(text).map { [NoteFilter.Sense.smallGroup($0)] } ?? []
    return senses + groups + (["group", "everyone"].contains(name) ? [.group] : [])
  }

  private static let places: [(names: [String], place: NotePlace)] = [
    (["before", "before the start"], .before), (["after", "after the last stage"], .after),
  ]

  /// The name that a word is the beginning of, or else is like.
  fileprivate func nearestSense(to word: String) -> String? {
    let names =
      (state.plan.roles + [state.plan.facilitator]).flatMap(\.names)
      + state.plan.kinds.flatMap { [$0.id.text, $0.title] } + personNames.map(\.name)
      + state.people.map(\.id.text) + stageNames.flatMap { [$0.title, $0.id.text] }
    let sought = foldedName(word)
    let begun = sought.count >= 3 ? names.first { foldedName($0).hasPrefix(sought) } : nil
    return begun ?? Spelling.nearest(to: word, among: names)
  }
}
