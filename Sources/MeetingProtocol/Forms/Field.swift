/// One question of a form.
public struct Field: Equatable, Sendable {
  /// What names a field in its form, or a column in its table.
  public typealias ID = Identifier<Field>

  /// The field's key; for a statement on a scale its number.
  public var id: ID
  /// The question, or the statement.
  public var question: String
  /// What an answer looks like.
  public var type: FieldType
  /// The number of a statement on a scale, counted through the form; nil for other fields.
  public var number: Int?
  /// Whether the worst code is the best one for this statement.
  public var isReversed = false
  /// Whether the form counts as filled only with an answer here.
  public var isRequired = false
  /// Whether it may be answered with `n/a`.
  public var mayNotApply = false
  /// The column whose number in the same row is a hundred per cent; nil where no share is shown.
  public var percentOf: ID?
  /// The part of the meeting in which it is filled; nil for any.
  public var part: String?
  /// The list of which each item gets an answer of its own; nil where there is one answer.
  public var each: String?
  /// The roles that see and fill it; empty for everyone.
  public var onlyFor: [Role.ID] = []
  /// What must be so for it to be asked.
  public var conditions: [FieldCondition] = []

  /// Makes a field.
  public init(id: ID, question: String, type: FieldType, number: Int? = nil) {
    self.id = id
    self.question = question
    self.type = type
    self.number = number
  }
}

/// What must be so for a field to be asked.
public struct FieldCondition: Hashable, Sendable {
  /// What a value is held against.
  public enum Test: Hashable, Sendable {
    /// `is coaching`.
    case isOne(of: [String])
    /// `is not coaching`.
    case isNot(String)
    /// `is empty`.
    case isEmpty
    /// `is not empty`.
    case isFilled
    /// `at least 8`.
    case atLeast(Int)
    /// `at most 8`.
    case atMost(Int)
  }

  /// A field of the form before this one, or an asked value.
  public var name: String
  /// What it is held against.
  public var test: Test

  /// Makes a condition.
  public init(name: String, test: Test) {
    self.name = name
    self.test = test
  }
}
