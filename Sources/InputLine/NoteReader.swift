import MeetingProtocol
import Session

/// Reads a line that is no command: whose words, which kind, and an action's owner and day.
struct NoteReader {
  let vocabulary: Vocabulary

  private var state: SessionState { vocabulary.state }

  /// Reads one typed line; the text that is kept is the typed text less its mark and name.
  func read(_ line: String) -> Interpretation {
    let typed = line.drop(while: \.isBlank)
    if typed.first == "\\" {
      let text = String(typed.dropFirst())
      return trimmed(text).isEmpty
        ? .givenBack(.nothingBehind("\\")) : .note([plain(text)], nil)
    }
    let lead = lead(of: typed)
    let (author, kind, rest) = (lead.author, lead.kind, lead.rest)
    let isBare = author == nil && kind == nil
    if rest.isEmpty { return .givenBack(.nothingBehind(trimmed(line))) }
    var draft = draft(author: author, kind: kind, text: isBare ? line : String(rest))
    if draft.kind == NoteKind.action.id {
      draft = ActionReader(vocabulary: vocabulary).read(draft)
      if draft.text.isEmpty { return .givenBack(.nothingBehind(trimmed(line))) }
    }
    return .note([draft], isBare ? hint(for: trimmed(line)) : nil)
  }

  /// The name and the kind in front of a line, and what stands behind them.
  struct Lead {
    var author: Author?
    var kind: NoteKind.ID?
    var rest: Substring
  }

  /// Takes at most one name and one kind, in either order, off the front of a line.
  func lead(of typed: Substring) -> Lead {
    var lead = Lead(rest: typed)
    while lead.author == nil || lead.kind == nil {
      if lead.kind == nil, let (mark, behind) = leadingMark(of: lead.rest) {
        lead.kind = mark
        lead.rest = behind
      } else if let (named, behind) = leadingName(of: lead.rest) {
        if case .kind(let known) = named, lead.kind == nil {
          lead.kind = known
        } else if case .author(let known) = named, lead.author == nil {
          lead.author = known
        } else {
          break
        }
        lead.rest = behind
      } else {
        break
      }
    }
    return lead
  }

  /// Reads a pasted block: one note a line, letter for letter.
  func readPasted(_ lines: [String]) -> Interpretation {
    let drafts = lines.filter { !trimmed($0).isEmpty }.map(plain)
    return drafts.isEmpty ? .nothing : .note(drafts, .pasted)
  }

  private func plain(_ text: String) -> NoteDraft {
    NoteDraft(author: state.author(ofKind: nil), kind: NoteKind.note.id, text: text)
  }

  private func draft(author: Author?, kind: NoteKind.ID?, text: String) -> NoteDraft {
    let author = author ?? state.author(ofKind: kind)
    return NoteDraft(author: author, kind: kind ?? state.kind(ofLineBy: author), text: text)
  }

  private func leadingMark(of text: Substring) -> (NoteKind.ID, Substring)? {
    for (mark, kind) in vocabulary.marks where text.hasPrefix(mark) {
      let behind = text.dropFirst(mark.count)
      guard let next = behind.first else { return (kind, behind) }
      if next.isBlank { return (kind, behind.drop(while: \.isBlank)) }
    }
    return nil
  }

  private func leadingName(of text: Substring) -> (Vocabulary.Named, Substring)? {
    guard let colon = nameEnd(in: text),
      let named = vocabulary.named(String(text[..<colon]))
    else { return nil }
    return (named, text[text.index(after: colon)...].drop(while: \.isBlank))
  }

  /// The first colon, where a blank or the end follows it; a fullwidth one needs none.
  private func nameEnd(in text: Substring) -> String.Index? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    if text[colon] == "：" { return colon }
    return text[text.index(after: colon)...].first?.isBlank ?? true ? colon : nil
  }

  // MARK: - What the answer adds

  private func hint(for text: String) -> Hint? {
    let word = text.hasPrefix("//") ? text.dropFirst(2) : text[...]
    if let name = CommandName(rawValue: word.lowercased()) { return .meantCommand(name) }
    if state.phase == .gathering, let name = leadingCommand(of: text) { return .meantCommand(name) }
    guard let colon = nameEnd(in: text[...]) else { return nil }
    let name = trimmed(String(text[..<colon]))
    let sharers = vocabulary.sharers(of: name)
    if !sharers.isEmpty { return .severalHere(name, sharers) }
    guard looksLikeAPerson(name) else { return nil }
    return .notHere(name, nearest: vocabulary.nearestPerson(to: name))
  }

  /// While people gather, a line that begins as a command with something behind it was hardly meant as a note.
  private func leadingCommand(of text: String) -> CommandName? {
    let word = text.prefix { !$0.isWhitespace }
    guard let name = CommandName(rawValue: String(word)) else { return nil }
    return CommandTable.entry(of: name).arguments.isEmpty ? nil : name
  }

  /// One or two words with capitals, no ordinary beginning of a sentence and no word of the script.
  private func looksLikeAPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...2).contains(words.count) else { return false }
    for word in words {
      guard let first = word.first, first.isUppercase, (2...14).contains(word.count),
        word.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" || $0 == "'" })
      else { return false }
    }
    return !ordinaryBeginnings.contains(foldedName(String(words[0])))
      && vocabulary.stage(name) == nil
      && !state.plan.questions.contains { sameName($0.id.text, name) }
  }
}

/// Words that begin many lines before a colon and are nobody's name.
private let ordinaryBeginnings: Set<String> = [
  "action", "actions", "aim", "aims", "all", "also", "and", "answer", "but", "challenge", "context",
  "day", "english", "evidence", "example", "examples", "finally", "first", "focus", "follow",
  "goal",
  "goals", "group", "idea", "ideas", "issue", "issues", "last", "later", "lesson", "maths", "maybe",
  "monday", "next", "no", "note", "notes", "now", "one", "option", "our", "outcome", "part", "plan",
  "point", "points", "problem", "product", "process", "content", "purpose", "question", "questions",
  "reason", "reminder", "result", "second", "so", "stage", "step", "strength", "strengths",
  "success",
  "suggestion", "summary", "task", "term", "the", "then", "third", "three",
  "time", "tip", "title", "today", "tomorrow", "topic", "two", "week", "what", "when", "where",
  "who",
  "why", "worry", "year", "yes",
]

extension Character {
  /// Whether nothing of it shows; a blank that carries an accent is none.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

/// A text without the blanks at its ends.
func trimmed(_ text: String) -> String {
  var rest = text[...].drop(while: \.isBlank)
  while rest.last?.isBlank ?? false { rest.removeLast() }
  return String(rest)
}
