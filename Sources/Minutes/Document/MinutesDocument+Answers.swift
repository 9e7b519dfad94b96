extension MinutesDocument {
  /// A question of the script, and what was answered.
  public struct AnswerLine: Equatable, Sendable {
    /// The question as it was put.
    public internal(set) var question: String
    /// The answer; nil where none was given.
    public internal(set) var answer: String?
    /// How the answer came about.
    public let way: Way
    /// Why it was left unanswered; nil where nobody said so.
    public internal(set) var skippedBecause: String?
    /// Where it was asked.
    public internal(set) var name: SlotName
  }

  /// How an answer came about.
  public enum Way: Equatable, Sendable {
    /// Whoever sat at the keyboard gave it, or nobody did.
    case said
    /// What was proposed was put to the room, and nobody objected.
    case consent
    /// What was proposed was put to the room, and somebody objected.
    case objection
    /// By votes.
    case vote(Count)
  }

  /// Votes as they were counted last.
  public struct Count: Equatable, Sendable {
    /// One answer and the votes for it.
    public struct Share: Equatable, Sendable {
      /// The answer.
      public let answer: String
      /// How many were for it.
      public let votes: Int
    }

    /// The answers in the order of the script.
    public let shares: [Share]
    /// How many abstained; nil where they were not counted.
    public let abstained: Int?
    /// Whether no answer had more votes than every other, so that the facilitator decided.
    public let isTie: Bool
  }

  /// A value's wording that was replaced by another.
  public struct WordingLine: Equatable, Sendable {
    /// The value as a label.
    public let label: String
    /// The wording.
    public internal(set) var text: String
    /// The stage in which it was agreed; nil where it was given without one.
    public internal(set) var during: SlotName?
  }

  /// What the room agreed to before the start.
  public struct Agreements: Equatable, Sendable {
    /// The statements of `consent:` that were agreed to.
    public let consent: [String]
    /// The statements of `ready:` that were agreed to.
    public let ready: [String]
    /// Why the session started without those of `ready:`; nil where it did not.
    public internal(set) var startedBecause: String?
  }
}
