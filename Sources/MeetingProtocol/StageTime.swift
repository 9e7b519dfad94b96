/// How long a stage is meant to last: the rows of the language's table of times.
public enum StageTime: Hashable, Sendable {
  /// No time planned: the stage counts up.
  case open
  /// `4m`: counts down, rings at zero, counts on.
  case exactly(Length)
  /// `5m..10m`: a soft cue at the least, a bell at the most; planned as the most unless `plan:` says so.
  case between(least: Length, most: Length, plan: Length)
  /// `10m..`: counts down to the least, a soft cue there, then counts up without alarm.
  case atLeast(Length, plan: Length)
  /// `..5m`: as `5m`, and may end early without being ahead by skipping.
  case atMost(Length, plan: Length)
  /// `ends: 15:30`: lasts until that time on the clock.
  case until(TimeOfDay)

  /// The planned length; nil for an open stage and for one that lasts until a time on the clock.
  public var planned: Length? {
    switch self {
    case .open, .until: nil
    case .exactly(let length): length
    case .between(_, _, let plan): plan
    case .atLeast(_, let plan): plan
    case .atMost(_, let plan): plan
    }
  }

  /// The least length, where the script wrote one; ending before it is asked about.
  public var writtenLeast: Length? {
    switch self {
    case .between(let least, _, _), .atLeast(let least, _): least
    case .open, .exactly, .atMost, .until: nil
    }
  }

  /// The length at which the bell rings; nil where none does, or where the clock on the wall decides.
  public var bell: Length? {
    switch self {
    case .exactly(let length): length
    case .between(_, let most, _), .atMost(let most, _): most
    case .open, .atLeast, .until: nil
    }
  }

  /// The shortest that the stage may be, for sums; nil where nothing is planned.
  public var shortest: Length? {
    switch self {
    case .open, .until: nil
    case .exactly(let length), .atMost(let length, _): length
    case .between(let least, _, _), .atLeast(let least, _): least
    }
  }

  /// The longest that the stage may be, for sums; nil where nothing bounds it.
  public var longest: Length? {
    switch self {
    case .open, .until, .atLeast: nil
    case .exactly(let length), .atMost(let length, _): length
    case .between(_, let most, _): most
    }
  }
}

/// When a stage warns that its time is running out.
public enum CuePlan: Hashable, Sendable {
  /// One cue at a fifth of the time, at least 15 s and at most 5 min, never as long as the stage.
  case standard
  /// Cues when so much time is left.
  case whenLeft([Length])
  /// A cue each time that so much has gone by.
  case every(Length)
}

/// What happens by itself when a stage's time is up.
public enum StageEnding: Hashable, Sendable {
  /// The stage counts on until the facilitator says `/next`.
  case wait
  /// The next stage opens at once.
  case moveOn
  /// The room is offered more time, step by step; a step that is not taken opens the next stage.
  case extend(Ladder)
}

/// The steps by which a stage may be made longer when its time is up (`at-end: {extend: …}`).
public struct Ladder: Hashable, Sendable {
  /// Who says whether a step is taken.
  public enum Answering: Hashable, Sendable {
    /// A show of hands.
    case vote
    /// Whoever sits at the keyboard.
    case facilitator
  }

  /// The steps, each offered once; one or more.
  public var steps: [Length]
  /// Whether the last step is offered as often as it is wanted (`[3m, again]`).
  public var repeatsLast: Bool
  /// Who says whether a step is taken.
  public var by: Answering

  /// Makes a ladder.
  public init(steps: [Length], repeatsLast: Bool = false, by: Answering = .vote) {
    self.steps = steps
    self.repeatsLast = repeatsLast
    self.by = by
  }

  /// The step that is offered after so many were taken; nil where none is left.
  public func step(after taken: Int) -> Length? {
    if steps.indices.contains(taken) { return steps[taken] }
    return repeatsLast ? steps.last : nil
  }

  /// How much longer all steps together make a stage; nil where there is no bound.
  public var longest: Length? {
    repeatsLast ? nil : steps.reduce(.zero, +)
  }
}

/// Whose minutes a script or a block gives.
public enum TimingOrigin: Hashable, Sendable {
  /// The minutes are those of the published source.
  case source
  /// The minutes are ours; the source names none.
  case ours
}
