public import MeetingProtocol
public import Minutes
public import Session

/// What the word at the cursor may become.
///
/// A word is a whole name, blanks included: this language has no quotes.
public struct Completion: Equatable, Sendable {
  /// One thing that may stand there.
  public struct Candidate: Equatable, Sendable {
    /// What stands there then.
    public let text: String
    /// What it is, for Display to word.
    public let meaning: Meaning
    /// Whether a blank follows, because more can be typed behind it.
    public let endsWord: Bool
  }

  /// What a candidate is.
  public enum Meaning: Equatable, Sendable {
    /// A command.
    case command(CommandName)
    /// The beginning of any command.
    case slash
    /// A protocol of that title; nil for a script that cannot be used.
    case script(title: String?)
    /// A file.
    case file
    /// A folder.
    case folder
    /// A person who is in the room, or was.
    case person(Person.ID)
    /// A turn of the round that is still to come.
    case turn
    /// A role.
    case role(Role.ID)
    /// The group.
    case everyone
    /// A value that the script asks for.
    case value(Question.ID)
    /// A stage, a decision or a container of stages.
    case stage(Stage.ID)
    /// An answer to the open question; nil for one that the script does not spell out.
    case answer(Decision.Option?)
    /// The note of that number.
    case note(Int)
    /// A kind of note.
    case kind(NoteKind.ID)
    /// A code or an option of a form, with what it means.
    case code(String)
    /// A day.
    case day(CivilDate)

    /// Whether it is a day, whose name alone does not say which.
    public var isDay: Bool {
      if case .day = self { true } else { false }
    }
    /// A format of the minutes.
    case format(MinutesFormat)
  }

  /// Where the word begins, in UTF-8 bytes from the start of the line.
  public let start: Int
  /// The word up to the cursor, as it was typed.
  public let typed: String
  /// What may stand there instead, in the order in which it is shown.
  public let candidates: [Candidate]

  /// No candidate at all.
  public static let none = Completion(start: 0, typed: "", candidates: [])

  /// What is certain: the one candidate, or what all of them begin with; never less than was typed.
  public var insertion: String {
    guard let first = candidates.first?.text else { return typed }
    if candidates.count == 1 { return first }
    let common = candidates.dropFirst().reduce(first[...]) { common, candidate in
      common.prefix(zip(common, candidate.text).prefix { $0 == $1 }.count)
    }
    return foldedBeginning(String(common)).hasPrefix(foldedBeginning(typed))
      ? String(common) : typed
  }
}

/// What is known of the world where a line is completed.
public struct CompletionSource {
  /// An entry of a folder on the disk.
  public struct File: Equatable, Sendable {
    /// The entry's name.
    public let name: String
    /// Whether it is a folder itself.
    public let isFolder: Bool

    /// Makes an entry.
    public init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// The names of the session; nil where none is open.
  public let vocabulary: Vocabulary?
  /// Every protocol that `/load` finds by its id, with its title; asked only where one is wanted.
  public let protocols: () -> [(id: String, title: String?)]
  /// What a folder holds, by its path as typed, such as `./scripts/`; asked only where a path is typed.
  public let files: (String) -> [File]

  /// Makes a source.
  public init(
    vocabulary: Vocabulary?, protocols: @escaping () -> [(id: String, title: String?)] = { [] },
    files: @escaping (String) -> [File] = { _ in [] }
  ) {
    self.vocabulary = vocabulary
    self.protocols = protocols
    self.files = files
  }
}

extension Completion {
  /// What the word at a cursor may become.
  ///
  /// - Parameters:
  ///   - line: The input line as it stands.
  ///   - cursor: Where the cursor stands, in UTF-8 bytes; inside a letter or outside the line there is nothing.
  ///   - source: What is known.
  /// - Returns: The candidates, none where nothing is known.
  public static func candidates(
    in line: String, cursor: Int, from source: CompletionSource
  ) -> Completion {
    guard cursor >= 0, cursor <= line.utf8.count,
      let end = line.utf8.index(line.startIndex, offsetBy: cursor).samePosition(in: line),
      !line.contains(where: \.isNewline)
    else { return .none }
    let completer = Completer(source: source, isAtEnd: end == line.endIndex)
    return completer.complete(line[..<end])
  }
}

/// A name as typed so far, as names are compared: a blank at its end counts.
func foldedBeginning(_ text: String) -> String {
  let folded = foldedName(text)
  return !folded.isEmpty && text.last?.isBlank ?? false ? folded + " " : folded
}
