public import MeetingProtocol

/// Whose words a note is.
public enum Author: Hashable, Sendable {
  /// One person's.
  case person(Person.ID)
  /// Those of whoever holds a role.
  case role(Role.ID)
  /// The group's.
  case group
  /// A small group's, by its name.
  case smallGroup(String)
}

/// Which slot a note belongs to.
public enum NotePlace: Hashable, Sendable {
  /// Before `/start`.
  case before
  /// The slot of that number.
  case slot(Int)
  /// After the last stage.
  case after
}

/// What a typed line says before it is kept.
public struct NoteDraft: Equatable, Sendable {
  /// Whose words.
  public var author: Author
  /// Which kind.
  public var kind: NoteKind.ID
  /// The text, less its mark and name.
  public var text: String
  /// Who will do it, for an action.
  public var owner: Person.ID?
  /// By which day, for an action.
  public var due: CivilDate?

  /// Makes a draft.
  public init(
    author: Author, kind: NoteKind.ID, text: String, owner: Person.ID? = nil,
    due: CivilDate? = nil
  ) {
    self.author = author
    self.kind = kind
    self.text = text
    self.owner = owner
    self.due = due
  }
}

/// Something that was said or written, kept.
public struct Note: Equatable, Sendable {
  /// The note's number in the session, from 1.
  public let number: Int
  /// Where it belongs.
  public var place: NotePlace
  /// What it says.
  public var draft: NoteDraft
  /// When it was kept.
  public let keptAt: SessionTime
  /// Whether it was struck.
  public var isStruck: Bool
  /// Its texts before each `/fix`, oldest first.
  public var earlierTexts: [String]
  /// What was put right about it besides, oldest first.
  public var corrections: [NoteCorrection]

  /// Makes a note as it is kept.
  public init(number: Int, place: NotePlace, draft: NoteDraft, keptAt: SessionTime) {
    self.number = number
    self.place = place
    self.draft = draft
    self.keptAt = keptAt
    isStruck = false
    earlierTexts = []
    corrections = []
  }
}
