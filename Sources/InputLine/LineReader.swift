import Session

/// Says what becomes of a typed line: done, kept or given back.
///
/// The rules are numbered in docs/commands.md.
public struct LineReader: Sendable {
  private let vocabulary: Vocabulary?

  /// Makes a reader; without a vocabulary no session is open, and only commands are understood.
  public init(vocabulary: Vocabulary?) {
    self.vocabulary = vocabulary
  }

  /// Reads what was entered at once: a line, or a pasted block of several.
  public func read(_ entered: String) -> Interpretation {
    let lines = entered.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let text = trimmed(entered)
    if text.isEmpty { return .nothing }
    let isBlock = lines.count(where: { !$0.allSatisfy(\.isBlank) }) > 1
    guard let vocabulary else {
      return isBlock ? .givenBack(.notACommand(text, nearest: nil)) : readOutside(text)
    }
    let notes = NoteReader(vocabulary: vocabulary)
    if command(in: text) == nil || isBlock, text != "?",
      let answer = FormLineReader(vocabulary: vocabulary).read(text, isBlock: isBlock)
    {
      return answer
    }
    if isBlock { return notes.readPasted(lines.map(String.init)) }
    let line = lines.first { !$0.allSatisfy(\.isBlank) }.map(String.init) ?? entered
    if text == "?" { return .command(.show(.help(nil))) }
    guard let (word, behind) = command(in: text) else { return notes.read(line) }
    guard let name = CommandName(typed: word) else {
      return .givenBack(.unknownCommand(word, nearest: Spelling.nearestCommand(to: word)))
    }
    return CommandReader(vocabulary: vocabulary).read(name, behind)
  }

  /// Outside a session the slash may be left out, and what is no command is given back.
  private func readOutside(_ text: String) -> Interpretation {
    if text == "?" { return .command(.show(.help(nil))) }
    let typed = command(in: text) ?? command(in: "/" + text)
    guard let (word, behind) = typed else { return .givenBack(.notACommand(text, nearest: nil)) }
    guard let name = CommandName(typed: word) else {
      return .givenBack(.notACommand(word, nearest: Spelling.nearestCommand(to: word)))
    }
    switch name {
    case .load:
      return behind.isEmpty ? .givenBack(.missingArgument(.load)) : .command(.load(behind))
    case .help: return CommandReader.readHelp(behind)
    case .quit, .end:
      return behind.isEmpty ? .command(.quit) : .givenBack(.unexpectedArgument(name, behind))
    default: return .givenBack(.needsSession(name))
    }
  }

  /// A slash, letters or hyphens, then a blank or the end.
  private func command(in text: String) -> (word: String, behind: String)? {
    guard text.first == "/" else { return nil }
    let word = text.dropFirst().prefix { $0.isLetter || $0 == "-" }
    let rest = text.dropFirst(word.count + 1)
    guard !word.isEmpty, rest.first?.isBlank ?? true else { return nil }
    return (String(word), trimmed(String(rest)))
  }
}
