public import MeetingProtocol

/// A question that the program has put and that a command answers; typing goes on meanwhile.
public enum OpenQuestion: Equatable, Sendable {
  /// Where a stage leads that waits for an answer.
  public struct Destination: Equatable, Sendable {
    /// The entry's key.
    public let key: Agenda.Key
    /// The cycle of each repeat around it.
    public let cycles: [Int]

    /// Makes a destination.
    public init(key: Agenda.Key, cycles: [Int]) {
      self.key = key
      self.cycles = cycles
    }
  }

  /// Statements that the room agrees to before the start.
  public enum Statements: String, Sendable {
    /// Those of `ready:`; a reason goes on without.
    case ready
    /// Those of `consent:`; nothing goes on without.
    case consent
  }

  /// The stage is left before its least time.
  case earlyEnd
  /// Something that the next block waits for is not agreed or done.
  case needs([Need], Destination)
  /// The time is up and the script offers so much more.
  case moreTime(Length)
  /// Another cycle, or out of the repeat with this id.
  case anotherCycle(Stage.ID)
  /// Statements to be agreed to before the start.
  case statements(Statements)
  /// So many copies of the form that is open are not in.
  case copiesMissing(Int)
  /// The session is to end and so many copies lack an answer that their form requires.
  case answersMissing(Int)
  /// The session is to end and its outcome is empty.
  case outcomeMissing
}

/// One wording of a value that was agreed in a stage.
public struct Wording: Equatable, Sendable {
  /// The value.
  public let value: Question.ID
  /// The wording.
  public let text: String
  /// The number of the slot in which it was agreed.
  public let slot: Int
}

/// The answer to one point of a test.
public struct PointAnswer: Equatable, Sendable {
  /// The number of the slot.
  public let slot: Int
  /// Which point, from 0.
  public let point: Int
  /// The answer, one of the test's.
  public let answer: String
  /// Why, where the answer is not the best.
  public let because: String?
  /// The wording that was tested.
  public let wording: String?
}

/// A question of the script that was called up in a slot.
public struct AskedQuestion: Equatable, Sendable {
  /// Its number among the stage's questions and bank, from 1.
  public let number: Int
  /// The last note before it was asked; its answers come after.
  public let afterNote: Int
}
