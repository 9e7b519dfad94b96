import MeetingProtocol
import Session

/// Finds what the last word of a text may become.
struct Completer {
  /// Something that may be wanted, by any of its names.
  struct Offer {
    var names: [String]
    var text: String
    var meaning: Completion.Meaning
    var endsWord = false
  }

  let source: CompletionSource
  /// Whether nothing stands behind the cursor.
  let isAtEnd: Bool

  var vocabulary: Vocabulary? { source.vocabulary }

  /// Completes the text in front of the cursor.
  func complete(_ text: Substring) -> Completion {
    let line = text.drop(while: \.isBlank)
    if line.first == "/" { return completeCommand(line, whole: text, isSpelt: true) }
    guard let vocabulary else { return completeCommand(line, whole: text, isSpelt: false) }
    return completeAnswer(text, vocabulary) ?? completeNote(text, vocabulary)
  }

  // MARK: - Commands

  /// Completes the text without the blanks in front, with a slash or, outside a session, without.
  private func completeCommand(_ line: Substring, whole: Substring, isSpelt: Bool) -> Completion {
    let word = line.dropFirst(isSpelt ? 1 : 0).prefix { $0.isLetter || $0 == "-" }
    let behind = line[word.endIndex...]
    guard let next = behind.first else {
      return completeCommandName(String(word), line: line, whole: whole, isSpelt: isSpelt)
    }
    guard next.isBlank else { return .none }
    if let name = CommandName(typed: String(word)) {
      let (word, offers) = argument(of: name, behind: behind.drop(while: \.isBlank))
      return answer(word, in: whole, offers)
    }
    let near = Spelling.nearestCommands(to: String(word)).map { name in
      Offer(
        names: [], text: (isSpelt ? name.typed : name.rawValue) + behind, meaning: .command(name))
    }
    return answer(line, in: whole, near)
  }

  private func completeCommandName(
    _ word: String, line: Substring, whole: Substring, isSpelt: Bool
  ) -> Completion {
    // Before a protocol is loaded an empty line becomes a command in its full form.
    let hasSlash = isSpelt || word.isEmpty
    let fits = fitting(word, commandOffers(hasSlash: hasSlash))
    if !fits.isEmpty { return answer(line, in: whole, fits) }
    let near = Spelling.nearestCommands(to: word)
    return answer(
      line, in: whole, near.map { offer(of: $0, hasSlash: hasSlash) })
  }

  /// The commands that make sense now; the rest are known too, for whoever types one of them.
  func commandOffers(hasSlash: Bool) -> (now: [Offer], ever: [Offer]) {
    let state = vocabulary?.state
    let entries = CommandTable.entries
    return (
      entries.filter { $0.makesSense(in: state) }.map { offer(of: $0.name, hasSlash: hasSlash) },
      entries.map { offer(of: $0.name, hasSlash: hasSlash) }
    )
  }

  private func offer(of name: CommandName, hasSlash: Bool) -> Offer {
    let takesMore = !CommandTable.entry(of: name).arguments.isEmpty
    return Offer(
      names: [name.rawValue], text: hasSlash ? name.typed : name.rawValue,
      meaning: .command(name), endsWord: takesMore)
  }

  func fitting(_ typed: String, _ offers: (now: [Offer], ever: [Offer])) -> [Offer] {
    let now = fitting(typed, offers.now)
    return now.isEmpty && !typed.isEmpty ? fitting(typed, offers.ever) : now
  }

  // MARK: - Choosing

  /// The offers of which a name begins with what is typed, case and accents aside.
  func fitting(_ typed: some StringProtocol, _ offers: [Offer]) -> [Offer] {
    let sought = foldedBeginning(String(typed))
    return offers.filter { offer in
      offer.names.contains { foldedName($0).hasPrefix(sought) }
    }
  }

  /// Those that fit, else those with the nearest name.
  func fittingOrNear(_ typed: some StringProtocol, _ offers: [Offer]) -> [Offer] {
    let fits = fitting(typed, offers)
    if !fits.isEmpty { return fits }
    let near = Spelling.allNearest(to: trimmed(String(typed)), among: offers.flatMap(\.names))
    return offers.filter { $0.names.contains(where: near.contains) }
  }

  /// The answer for a word that ends a text.
  func answer(_ word: Substring, in text: Substring, _ offers: [Offer]) -> Completion {
    if offers.isEmpty { return .none }
    let start = text.base.utf8.distance(from: text.startIndex, to: word.startIndex)
    var seen: Set<String> = []
    let candidates = offers.filter { seen.insert($0.text).inserted }.map {
      Completion.Candidate(text: $0.text, meaning: $0.meaning, endsWord: $0.endsWord && isAtEnd)
    }
    return Completion(start: start, typed: String(word), candidates: candidates)
  }
}
