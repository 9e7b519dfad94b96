/// What a script says about the meeting as a whole.
public struct MeetingRules: Equatable, Sendable {
  /// What becomes of a start with too few or too many people.
  public enum WrongNumber: Hashable, Sendable {
    /// The start is refused.
    case refuse
    /// The start goes on, with a warning.
    case warn
  }

  /// How people's names appear in the minutes.
  public enum PeopleNames: Hashable, Sendable {
    /// As they are.
    case plain
    /// As their roles and a number.
    case roles
    /// As codes.
    case codes
    /// Not at all.
    case off
  }

  /// How many people the whole takes, where roles do not say it.
  public var people: PeopleCount?
  /// What becomes of a start with a wrong number.
  public var wrongNumber: WrongNumber
  /// Statements ticked before the start; `/start because …` goes on without.
  public var ready: [String]
  /// Statements agreed to before the start; nothing goes on without.
  public var consent: [String]
  /// Actions that every session leaves.
  public var afterwards: [StandingAction]
  /// The time on the clock by which the session is to end.
  public var ends: TimeOfDay?
  /// Whether that end is a hard stop.
  public var mustEnd: Bool
  /// How people's names appear in the minutes.
  public var names: PeopleNames
  /// The other names of the facilitator.
  public var facilitatorNames: [String]
  /// The language of the script's texts as a tag of BCP 47; nil where it says none.
  public var language: String?
  /// Whether the source breaks off, so that no total is held against the stages.
  public var isUnfinished: Bool

  /// Makes rules; with no arguments those of a script that says nothing.
  public init(
    people: PeopleCount? = nil, wrongNumber: WrongNumber = .refuse, ready: [String] = [],
    consent: [String] = [], afterwards: [StandingAction] = [], ends: TimeOfDay? = nil,
    mustEnd: Bool = false, names: PeopleNames = .plain, facilitatorNames: [String] = [],
    language: String? = nil, isUnfinished: Bool = false
  ) {
    self.people = people
    self.wrongNumber = wrongNumber
    self.ready = ready
    self.consent = consent
    self.afterwards = afterwards
    self.ends = ends
    self.mustEnd = mustEnd
    self.names = names
    self.facilitatorNames = facilitatorNames
    self.language = language
    self.isUnfinished = isUnfinished
  }
}

/// An action that every session of a protocol leaves (`afterwards:`).
public struct StandingAction: Hashable, Sendable {
  /// What is to be done.
  public var what: String
  /// The role that does it; nil where the room says who.
  public var who: Role.ID?
  /// Within how many days of the meeting; nil where no day is set; 24 hours are one day.
  public var withinDays: Int?

  /// Makes an action.
  public init(what: String, who: Role.ID? = nil, withinDays: Int? = nil) {
    self.what = what
    self.who = who
    self.withinDays = withinDays
  }
}

/// Where an outcome comes from by itself.
public enum OutcomeSource: Hashable, Sendable {
  /// A value that is agreed.
  case value(Question.ID)
  /// The notes of a stage.
  case stage(Stage.ID)
  /// The notes of a kind.
  case kind(NoteKind.ID)
}
