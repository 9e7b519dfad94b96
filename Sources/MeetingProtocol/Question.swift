/// A value that is asked for before the start (`ask:`), or agreed in a stage.
public struct Question: Equatable, Sendable {
  /// What names a value.
  public typealias ID = Identifier<Question>

  /// What an answer looks like.
  public enum Shape: Hashable, Sendable {
    /// One line of text.
    case text
    /// A list of items; at most `upTo`, exactly `exactly`, where given.
    case list(upTo: Int?, exactly: Int? = nil)
    /// One of these words.
    case choice([String])
  }

  /// How the names in the answer appear in the minutes.
  public enum Names: Hashable, Sendable {
    /// As they are.
    case plain
    /// As codes: the first letters of the value's key and a number.
    case codes
    /// Not at all.
    case off
  }

  /// The value's key, as in `/set focus …` and `<focus>`.
  public var id: ID
  /// The question as put to the facilitator.
  public var question: String
  /// What an answer looks like.
  public var shape: Shape
  /// What an answer looks like beyond text, a list and a choice; nil where it is one of those.
  public var type: FieldType?
  /// Whether each person is asked (`each: person`), as in `/join Amy school=Hill`.
  public var isOfEachPerson: Bool
  /// Whether the start does without it.
  public var isOptional: Bool
  /// Whether it is agreed in a stage rather than asked before the start.
  public var isAgreed: Bool
  /// How the names in it appear in the minutes.
  public var names: Names

  /// Makes a question.
  public init(
    id: ID, question: String, shape: Shape = .text, isOfEachPerson: Bool = false,
    isOptional: Bool = false, isAgreed: Bool = false, names: Names = .plain
  ) {
    self.id = id
    self.question = question
    self.shape = shape
    self.isOfEachPerson = isOfEachPerson
    self.isOptional = isOptional
    self.isAgreed = isAgreed
    self.names = names
  }
}
