public import MeetingProtocol
public import Session

extension MinutesDocument {
  /// What a slot is called.
  public struct SlotName: Equatable, Sendable {
    /// The id of the stage or decision in the script.
    public let id: Stage.ID
    /// The stage's number; nil for a decision.
    public let number: Int?
    /// The title as the room reads it.
    public internal(set) var title: String
    /// What tells it from others of that title: the turn's item, the cycle, the visit.
    public internal(set) var qualifiers: [String]
  }

  /// What happened in one slot, before the start, or after the last stage.
  public struct Section: Equatable, Sendable {
    /// What the section is about.
    public enum Topic: Equatable, Sendable {
      /// Before the first stage.
      case beforeTheStart
      /// A stage.
      case stage(StageLine)
      /// A question put to the room.
      case decision(AnswerLine)
      /// After the last stage.
      case afterwards
    }

    /// What it is about.
    public internal(set) var topic: Topic
    /// The notes, by kind.
    public internal(set) var blocks: [NoteBlock]
    /// What else it left: lots, and whatever was filled in or counted there.
    public internal(set) var exhibits: [Exhibit]
    /// The roles that alone may read it; empty where everybody may.
    public internal(set) var onlyFor: [Role.ID] = []
  }

  /// A stage as it was held.
  public struct StageLine: Equatable, Sendable {
    /// What it is called.
    public internal(set) var name: SlotName
    /// How long it was meant to last.
    public let planned: PlannedTime
    /// How much longer, or shorter, it was made.
    public let extended: Length
    /// How long it lasted.
    public let actual: Length
    /// Whether it is still open.
    public let isOpen: Bool
    /// Why it was left early; nil where nobody said so.
    public internal(set) var skippedBecause: String?
    /// Whether whoever had the turn passed.
    public let isPassed: Bool
    /// Who spoke, was silent and was away, by title.
    public let floor: FloorLine
  }

  /// Who might speak in a stage.
  public struct FloorLine: Equatable, Sendable {
    /// Only these spoke; empty where the floor was not closed that way.
    public let speaks: [String]
    /// These were silent.
    public let silent: [String]
    /// These had left the table.
    public let away: [String]
  }

  /// Something that stands in the minutes besides notes: lots, a form, a vote, a test.
  public struct Exhibit: Equatable, Sendable {
    /// What it holds.
    public enum Content: Equatable, Sendable {
      /// Texts, each under its label.
      case statements([Labelled])
      /// A table; every row has as many cells as there are headings.
      case table(headings: [String], rows: [[String]])
    }

    /// What sort of thing it is, in one word for programs, such as `lots`.
    public var sort: String
    /// Its heading; nil where the statements' labels say it all.
    public var title: String?
    /// What it holds.
    public var content: Content
    /// The roles that alone may read it; empty where everybody may.
    public var onlyFor: [Role.ID]
    /// The wording that was tested, which the title says too; nil for everything but a test.
    var tested: String?

    /// Makes an exhibit.
    public init(sort: String, title: String? = nil, content: Content, onlyFor: [Role.ID] = []) {
      self.sort = sort
      self.title = title
      self.content = content
      self.onlyFor = onlyFor
    }
  }

  /// Notes that stand together.
  public struct NoteBlock: Equatable, Sendable {
    /// What holds them together.
    public enum Sort: Equatable, Sendable {
      /// What was said, asked, decided and taken on, in order.
      case course
      /// A kind of note, by its heading.
      case kind(String)
    }

    /// What holds them together.
    public let sort: Sort
    /// The notes, in order.
    public internal(set) var notes: [NoteLine]
    /// The question of the script that was put before them; nil where none was.
    public internal(set) var question: String?
  }

  /// Whose words a note is.
  public enum Speaker: Equatable, Sendable {
    /// The group's.
    case group
    /// A small group's, by its title.
    case smallGroup(String)
    /// A person's.
    case person(String)
    /// Those of whoever held a role, by its title, and who that was where lots had decided.
    case role(String, holder: String?)

    /// The speaker as a reader sees it; nil for the group.
    public var name: String? {
      switch self {
      case .group: nil
      case .person(let name), .smallGroup(let name): name
      case .role(let title, let holder): title + (holder.map { " (\($0))" } ?? "")
      }
    }
  }

  /// A note that stands.
  public struct NoteLine: Equatable, Sendable {
    /// The note's number.
    public let number: Int
    /// When it was kept.
    public let keptAt: LocalTime
    /// Whose words.
    public internal(set) var speaker: Speaker
    /// Which kind.
    public let kind: NoteKind.ID
    /// The kind as a heading.
    public let kindTitle: String
    /// The text as typed.
    public internal(set) var text: String
    /// Who will do it.
    public internal(set) var owner: String?
    /// By which day.
    public let due: CivilDate?
    /// The stage or decision in which it was kept; nil before the start and after the last stage.
    public internal(set) var during: SlotName?
    /// The turn's item and the cycle it belongs to.
    public internal(set) var qualifiers: [String]
    /// The roles that alone may read it; empty where everybody may.
    public internal(set) var onlyFor: [Role.ID] = []
  }

  /// Something that was decided.
  public enum DecisionLine: Equatable, Sendable {
    /// A note of that kind.
    case note(NoteLine)
    /// The answer to a question of the script.
    case answer(AnswerLine)
  }
}
