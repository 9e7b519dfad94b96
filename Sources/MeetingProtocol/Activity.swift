/// What a stage is: talk, or something with rules of its own.
public enum Activity: Equatable, Sendable {
  /// People talk, write or read; the prompt says what.
  case talk
  /// A pause (`break:`).
  case rest
  /// Time set aside that overruns may eat (`spare:`).
  case spare
  /// Dots on items (`vote:`).
  case vote(Vote)
  /// A wording held against points (`test:`).
  case test(WordingTest)
  /// A form is filled in (`form:`).
  case form(FormFilling)
  /// The session goes on another day (`adjourn:`).
  case adjournment(Adjournment)

  /// Whether the stage has a number among the stages.
  public var isNumbered: Bool {
    switch self {
    case .talk, .vote, .test, .form: true
    case .rest, .spare, .adjournment: false
    }
  }
}

/// Dots put on the items of a list (`vote:`); the order is kept for a round with `order: votes`.
public struct Vote: Hashable, Sendable {
  /// What is voted on.
  public enum Among: Hashable, Sendable {
    /// The items of a list that was asked for or agreed.
    case list(Question.ID)
    /// The notes of a kind.
    case notes(NoteKind.ID)
    /// The items written here.
    case items([String])
  }

  /// What is voted on.
  public var among: Among
  /// How many votes everyone has; 1 or more.
  public var votesEach: Int

  /// Makes a vote.
  public init(among: Among, votesEach: Int = 1) {
    self.among = among
    self.votesEach = votesEach
  }
}

/// A wording held against points, one after the other (`test:`).
public struct WordingTest: Equatable, Sendable {
  /// The value whose wording is tested.
  public var of: Question.ID
  /// The points.
  public var points: [String]
  /// The answers to a point, best first; `pass`, `fail`, `unsure` where the script names none.
  public var answers: [String]
  /// Where the worst answer that was given leads.
  public var outcomes: [Decision.Option]

  /// The answers of a test whose script names none.
  public static let standardAnswers = ["pass", "fail", "unsure"]

  /// Makes a test.
  public init(
    of: Question.ID, points: [String], answers: [String] = standardAnswers,
    outcomes: [Decision.Option] = []
  ) {
    self.of = of
    self.points = points
    self.answers = answers
    self.outcomes = outcomes
  }
}

/// A form as a stage fills it in (`form:`).
public struct FormFilling: Hashable, Sendable {
  /// About whom or what a copy is filled, and by whom.
  public enum Subject: Hashable, Sendable {
    /// Each person of a role.
    case role(Role.ID)
    /// Each person in the room.
    case everyone
    /// Each item of a list.
    case list(Question.ID)
  }

  /// The form's id.
  public var form: String
  /// About whom or what; nil for one copy about nothing in particular.
  public var each: Subject?
  /// Who fills it in; empty where the room does it together.
  public var writes: [Floor.Party]
  /// Whether everyone fills in a copy of their own, hidden until all are in.
  public var isAlone: Bool
  /// The part that is filled in here; nil for the whole.
  public var part: String?
  /// Which reading it is, such as "before"; nil where the form has one.
  public var reading: String?

  /// Makes a filling.
  public init(
    form: String, each: Subject? = nil, writes: [Floor.Party] = [], isAlone: Bool = false,
    part: String? = nil, reading: String? = nil
  ) {
    self.form = form
    self.each = each
    self.writes = writes
    self.isAlone = isAlone
    self.part = part
    self.reading = reading
  }
}

/// When an adjourned session goes on.
public struct Adjournment: Hashable, Sendable {
  /// A span of days as a script writes it.
  public enum Span: Hashable, Sendable {
    /// At most so many days later (`within: 1d`).
    case within(days: Int)
    /// So many days later (`after: 3 weeks`).
    case after(days: Int)
  }

  /// When; nil where that is left open.
  public var span: Span?

  /// Makes an adjournment.
  public init(span: Span? = nil) {
    self.span = span
  }
}
