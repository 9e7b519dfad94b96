public import MeetingProtocol
public import Session

extension MinutesDocument {
  /// What a slot is called.
  public struct SlotName: Equatable, Sendable {
    /// The stage's number; nil for a decision.
    public let number: Int?
    /// The title as the room reads it.
    public let title: String
    /// What tells it from others of that title: the turn's item, the cycle, the visit.
    public let qualifiers: [String]
  }

  /// What happened in one slot, before the start, or after the last stage.
  public struct Section: Equatable, Sendable {
    /// What the section is about.
    public enum Topic: Equatable, Sendable {
      /// Before the first stage.
      case beforeTheStart
      /// A stage.
      case stage(StageLine)
      /// A question put to the room, and its answer; nil where none was given.
      case decision(question: String, answer: String?, name: SlotName)
      /// After the last stage.
      case afterwards
    }

    /// What it is about.
    public let topic: Topic
    /// The notes, by kind.
    public let blocks: [NoteBlock]
    /// The lots that were drawn at its end, by role.
    public let lots: [Labelled]
  }

  /// A stage as it was held.
  public struct StageLine: Equatable, Sendable {
    /// What it is called.
    public let name: SlotName
    /// How long it was meant to last.
    public let planned: PlannedTime
    /// How much longer, or shorter, it was made.
    public let extended: Length
    /// How long it lasted.
    public let actual: Length
    /// Whether it is still open.
    public let isOpen: Bool
    /// Why it was left early; nil where nobody said so.
    public let skippedBecause: String?
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
    public let notes: [NoteLine]
  }

  /// Whose words a note is.
  public enum Speaker: Equatable, Sendable {
    /// The group's.
    case group
    /// Those of a person or a role.
    case named(String)
  }

  /// A note that stands.
  public struct NoteLine: Equatable, Sendable {
    /// The note's number.
    public let number: Int
    /// Whose words.
    public let speaker: Speaker
    /// Which kind.
    public let kind: NoteKind.ID
    /// The kind as a heading.
    public let kindTitle: String
    /// The text as typed.
    public let text: String
    /// Who will do it.
    public let owner: String?
    /// By which day.
    public let due: CivilDate?
    /// The turn's item and the cycle it belongs to.
    public let qualifiers: [String]
  }

  /// Something that was decided.
  public enum DecisionLine: Equatable, Sendable {
    /// A note of that kind.
    case note(NoteLine)
    /// The answer to a question of the script.
    case answer(question: String, answer: String, qualifiers: [String])
  }
}
