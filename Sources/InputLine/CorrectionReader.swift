import MeetingProtocol
import Session

/// Understands what stands behind a command that puts notes right.
struct CorrectionReader {
  let vocabulary: Vocabulary

  private var state: SessionState { vocabulary.state }

  func read(_ name: CommandName, _ behind: String) -> Interpretation {
    let word = behind.prefix { !$0.isBlank }
    let rest = trimmed(String(behind.dropFirst(word.count)))
    if name == .reread { return readAnew(behind) }
    guard let number = Self.number(word) else { return .givenBack(.notANumber(String(word))) }
    if name == .unstrike {
      return rest.isEmpty
        ? correct([NumberedCorrection(number: number, .unstruck)])
        : .givenBack(.notANumber(behind))
    }
    if rest.isEmpty { return .givenBack(.missingArgument(name)) }
    switch name {
    case .refile: return refile(number, rest)
    case .move: return move(number, rest)
    default: return attribute(number, rest)
    }
  }

  /// A number in figures, nothing else.
  static func number(_ text: Substring) -> Int? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  private func correct(_ corrections: [NumberedCorrection]) -> Interpretation {
    .command(.session(.correct(corrections)))
  }

  /// What a note says now; of a number that no note has the engine says so.
  private func draft(of number: Int) -> NoteDraft {
    state.notes.first { $0.number == number }?.draft
      ?? NoteDraft(author: .group, kind: NoteKind.note.id, text: "")
  }

  // MARK: - Kinds

  /// `/refile 12 action @amy by fri`: owner and day may stand behind the kind, or in the note itself.
  private func refile(_ number: Int, _ rest: String) -> Interpretation {
    guard let (kind, behind) = leadingKind(of: rest[...]) else {
      let known = vocabulary.state.plan.kinds.map(\.id.text)
      return .givenBack(
        .unknownKind(rest, nearest: Spelling.nearest(to: rest, among: known), known: known))
    }
    var draft = draft(of: number)
    draft.kind = kind
    let more = trimmed(String(behind))
    guard kind == NoteKind.action.id else {
      return more.isEmpty
        ? correct([NumberedCorrection(number: number, .refiled(draft))])
        : .givenBack(.onlyActionsHaveMore(more))
    }
    let reader = ActionReader(vocabulary: vocabulary)
    var said = draft
    said.text = more
    said = reader.read(said)
    guard said.text.isEmpty || more.isEmpty else { return .givenBack(.noOwnerOrDay(said.text)) }
    let own = reader.read(draft)
    if !own.text.isEmpty { draft = own }
    draft.owner = said.owner ?? draft.owner
    draft.due = said.due ?? draft.due
    return correct([NumberedCorrection(number: number, .refiled(draft))])
  }

  /// The longest name or mark of a kind at the beginning, and what stands behind it.
  private func leadingKind(of text: Substring) -> (NoteKind.ID, Substring)? {
    let ends = text.indices.filter { text[$0].isBlank } + [text.endIndex]
    for end in ends.reversed() {
      let name = String(text[..<end])
      let known = vocabulary.marks.first { $0.mark == name }?.kind ?? vocabulary.kind(name)
      if let known { return (known, text[end...]) }
    }
    return nil
  }

  // MARK: - Places and names

  private func move(_ number: Int, _ rest: String) -> Interpretation {
    switch vocabulary.place(rest) {
    case .place(let place): return correct([NumberedCorrection(number: number, .moved(place))])
    case .notOpened(let stage): return .givenBack(.stageNotOpened(stage, opened: openedStages))
    case nil:
      let known = openedStages
      return .givenBack(
        .unknownStage(rest, nearest: Spelling.nearest(to: rest, among: known), known: known))
    }
  }

  private var openedStages: [String] {
    var seen: Set<String> = []
    return state.slots.compactMap { state.entry(of: $0)?.title }.filter { seen.insert($0).inserted }
  }

  private func attribute(_ number: Int, _ rest: String) -> Interpretation {
    guard let author = vocabulary.author(rest) else {
      let sharers = vocabulary.sharers(of: rest)
      return .givenBack(
        sharers.isEmpty
          ? .unknownPerson(rest, nearest: vocabulary.nearestPerson(to: rest)?.text)
          : .severalPeople(rest, sharers))
    }
    return correct([NumberedCorrection(number: number, .attributed(author))])
  }

  // MARK: - Reading anew

  /// `/reread 12-18`: marks and names of lines that were kept letter for letter.
  private func readAnew(_ behind: String) -> Interpretation {
    let ends = behind.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" }
    ).map { trimmed(String($0)) }
    let numbers = ends.compactMap { Self.number($0[...]) }
    guard let first = numbers.first, let last = numbers.last, numbers.count == ends.count,
      ends.count <= 2, ends.allSatisfy({ !$0.isEmpty }), first <= last
    else { return .givenBack(.notARange(behind)) }
    let notes = state.notes.filter {
      ($0.number == first || $0.number == last || !$0.isStruck) && first <= $0.number
        && $0.number <= last
    }
    let missing = Set([first, last]).subtracting(notes.map(\.number)).sorted()
    let read = notes.filter { !$0.isStruck || first == last }.map { note in
      NumberedCorrection(number: note.number, .reread(reading(of: note)))
    }
    return correct(
      read + missing.map { NumberedCorrection(number: $0, .reread(draft(of: $0))) })
  }

  /// A note as it would be had it been typed as a line of its own in its stage.
  private func reading(of note: Note) -> NoteDraft {
    let lead = NoteReader(vocabulary: vocabulary).lead(of: note.draft.text.drop(while: \.isBlank))
    var draft = note.draft
    if lead.author == nil && lead.kind == nil || lead.rest.isEmpty { return draft }
    if let kind = lead.kind {
      draft.kind = kind
      let expected = state.expectedAuthor(ofKind: kind, in: note.place)
      if let expected { draft.author = .role(expected) }
    }
    if let author = lead.author { draft.author = author }
    draft.text = String(lead.rest)
    guard draft.kind == NoteKind.action.id else { return draft }
    let action = ActionReader(vocabulary: vocabulary).read(draft)
    return action.text.isEmpty ? draft : action
  }
}
