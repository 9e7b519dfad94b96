public import MeetingProtocol

/// What a rehearsal is held for: who comes, what is given, and how the room answers.
public struct RehearsalRequest: Equatable, Sendable {
  /// Who comes.
  public enum Company: Equatable, Sendable {
    /// As few as the protocol takes.
    case fewest
    /// So many, without names.
    case number(Int)
    /// These.
    case guests([Guest])
  }

  /// Someone who comes by name.
  public struct Guest: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The role joined with; nil where the protocol's rule decides.
    public var role: Role.ID?

    /// Makes a guest.
    public init(name: String, role: Role.ID? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// Who comes.
  public var company: Company
  /// What is given of what the protocol asks for; what is missing gets a stand-in.
  public var values: [Question.ID: [String]]
  /// The answers of decisions and tests, and `yes` or `no` to another cycle of a repeat, in the order of asking.
  ///
  /// The last holds from then on; what is not named here leads on as soon as it may.
  public var answers: [Stage.ID: [String]]
  /// When it starts; nil where only the lengths are wanted.
  public var start: TimeOfDay?
  /// How long the whole is to take; nil for what the script plans.
  public var fit: Length?

  /// Makes a request.
  public init(
    company: Company = .fewest, values: [Question.ID: [String]] = [:],
    answers: [Stage.ID: [String]] = [:], start: TimeOfDay? = nil, fit: Length? = nil
  ) {
    self.fit = fit
    self.company = company
    self.values = values
    self.answers = answers
    self.start = start
  }
}
