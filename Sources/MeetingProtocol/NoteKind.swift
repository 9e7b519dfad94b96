/// A sort of note, such as warm feedback, question or decision.
public struct NoteKind: Equatable, Sendable {
  /// What names a kind.
  public typealias ID = Identifier<NoteKind>

  /// The kind's key, such as `warm`.
  public var id: ID
  /// The kind as a heading, such as "Warm feedback".
  public var title: String
  /// The mark in front of a typed line that makes it this kind; nil where only the word does.
  public var mark: String?

  /// What a note of the kind needs beside its text.
  public var needs: Set<Requirement>

  /// Something that a note needs beside its text.
  public enum Requirement: String, Hashable, Sendable, CaseIterable {
    /// Someone who will do it.
    case owner
    /// The day by which.
    case due
    /// The reason (`because: true`), said behind the word "because".
    case because
  }

  /// Makes a kind.
  public init(id: ID, title: String, mark: String? = nil, needs: Set<Requirement> = []) {
    self.id = id
    self.title = title
    self.mark = mark
    self.needs = needs
  }

  /// A plain note.
  public static let note = NoteKind(id: "note", title: "Note")
  /// A question to be answered.
  public static let question = NoteKind(id: "question", title: "Question", mark: "?")
  /// Something decided.
  public static let decision = NoteKind(id: "decision", title: "Decision", mark: "=")
  /// Something that somebody will do, by a day.
  public static let action = NoteKind(id: "action", title: "Action", mark: "!")

  /// The kinds that every protocol has without declaring them.
  public static let builtIn: [NoteKind] = [
    .note, .question, .decision, .action,
    NoteKind(id: "idea", title: "Idea"),
    NoteKind(id: "parked", title: "Parked"),
    NoteKind(id: "evidence", title: "Evidence"),
  ]
}

/// A kind of note that a stage wants, and from whom.
public struct Expectation: Hashable, Sendable {
  /// The kind wanted.
  public var kind: NoteKind.ID
  /// The role it is wanted from; nil for anyone.
  public var from: Role.ID?

  /// Makes an expectation.
  public init(kind: NoteKind.ID, from: Role.ID? = nil) {
    self.kind = kind
    self.from = from
  }
}
