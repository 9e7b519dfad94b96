/// A question whose answer says where the meeting goes on (`decide:`).
public struct Decision: Equatable, Sendable {
  /// Where an answer leads.
  public enum Outcome: Hashable, Sendable {
    /// To the block after the decision.
    case goOn
    /// To the next cycle of the innermost repeat.
    case again
    /// To the next turn of the innermost round.
    case nextTurn
    /// Out of the innermost repeat.
    case leave
    /// Back to an earlier block of the same turn.
    case back(to: Stage.ID)
    /// On to a later block.
    case on(to: Stage.ID)
    /// The same question once more.
    case askAgain
    /// To the end of the last stage.
    case end
  }

  /// Who answers.
  public enum Answering: Hashable, Sendable {
    /// Whoever sits at the keyboard.
    case facilitator
    /// The room, if nobody objects: the first answer is what is proposed.
    case consent
    /// The room by counted votes; a tie is the facilitator's.
    case vote
  }

  /// One answer and where it leads.
  public struct Option: Hashable, Sendable {
    /// The answer as the room says it.
    public var answer: String
    /// Where it leads.
    public var outcome: Outcome

    /// Makes an option.
    public init(answer: String, outcome: Outcome) {
      self.answer = answer
      self.outcome = outcome
    }
  }

  /// The decision's id, in the namespace of stages.
  public var id: Stage.ID
  /// The title as the room reads it.
  public var title: String
  /// The question put to the room.
  public var question: String
  /// Who answers.
  public var by: Answering
  /// The answers, in the order of the script; two or more.
  public var options: [Option]
  /// The floor while it is talked about.
  public var floor: Floor
  /// What has to hold before it is asked.
  public var gate: Gate

  /// Makes a decision.
  public init(
    id: Stage.ID, title: String, question: String, by: Answering = .facilitator,
    options: [Option], floor: Floor = Floor(), gate: Gate = Gate()
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.by = by
    self.options = options
    self.floor = floor
    self.gate = gate
  }
}
