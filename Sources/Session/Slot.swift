public import MeetingProtocol

/// One occurrence of a stage or a decision while the session runs.
public struct Slot: Equatable, Sendable {
  /// The slot's number in the order of opening, from 1.
  public let number: Int
  /// What opened.
  public let opening: SlotOpening
  /// When it really began, where that was put right.
  public var beganAt: SessionTime?
  /// When it was left; nil while it is open.
  public var closedAt: SessionTime?
  /// When it was left as it was typed, whatever was put right since.
  public var leftAt: SessionTime?
  /// How much longer (or shorter) it was made by `/extend`.
  public var extended: Length
  /// How long it had run at the last `/extend`; warnings due before have come or never will.
  public var extendedAfter: Length
  /// The warnings that were given, in order.
  public var given: [DueMoment]
  /// The answer, where the slot is a decision that was taken.
  public var answer: String?
  /// Why it was left early, where `/skip` said so.
  public var skippedBecause: String?
  /// Whether whoever had the turn passed.
  public var isPassed = false
  /// The agenda's entry as it was when the slot opened; nil only for a slot of another agenda.
  public var entry: Agenda.Entry?
  /// How many steps of its ladder were taken.
  public var stepsTaken = 0
  /// The questions that were called up, in order.
  public var asked: [AskedQuestion] = []
  /// The votes counted here, the last count last; by answer of the decision, or up, down and sideways.
  public var counts: [[Int]] = []

  /// Makes a slot as it opens.
  public init(number: Int, opening: SlotOpening) {
    self.number = number
    self.opening = opening
    extended = .zero
    extendedAfter = .zero
    given = []
  }

  /// When it opened.
  public var openedAt: SessionTime { beganAt ?? opening.at }

  /// For a stage that ends by the clock on the wall: how long that is from when it began.
  public var lasts: Length? { opening.lasts.map { $0 + (opening.at - openedAt) } }
}

/// What opened, when and why.
public struct SlotOpening: Equatable, Sendable {
  /// Why a slot opened.
  public enum Cause: Equatable, Sendable {
    /// The session started.
    case start
    /// `/next`.
    case next
    /// `/back`.
    case back
    /// `/skip`, with the reason.
    case skip(String)
    /// The time of the slot before was up, and its script says to move on.
    case itself
    /// A decision was answered.
    case answer(String)
    /// Whoever had the turn passed.
    case pass
  }

  /// The agenda's entry.
  public let key: Agenda.Key
  /// The cycle of each repeat around it, outermost first.
  public let cycles: [Int]
  /// The instant; where it opened by itself that is the deadline, however late it was noticed.
  public let at: SessionTime
  /// Why.
  public let cause: Cause
  /// For a stage that ends by the clock on the wall: how long that is from the opening.
  public let lasts: Length?

  /// Makes an opening.
  public init(
    key: Agenda.Key, cycles: [Int], at: SessionTime, cause: Cause, lasts: Length? = nil
  ) {
    self.key = key
    self.cycles = cycles
    self.at = at
    self.cause = cause
    self.lasts = lasts
  }
}

/// Something that comes due by itself in a slot.
public struct DueMoment: Equatable, Sendable {
  /// What comes due.
  public enum Kind: Hashable, Sendable {
    /// A warning when so much time is left.
    case left(Length)
    /// A mark each time that so much has gone by.
    case gone(Length)
    /// The least time is reached: the stage may end.
    case mayEnd
    /// The time is up.
    case timeUp
    /// The budget of the container with this id is used up.
    case budgetUsed(Stage.ID)
    /// A light of a speech club comes on.
    case light(Light)
    /// The session is to end by the clock on the wall.
    case meetingEnds

    /// The lights, in the order in which they come on.
    public enum Light: String, Sendable, CaseIterable {
      /// The least is reached.
      case green
      /// The time runs out.
      case amber
      /// The most is reached.
      case red
    }

    /// Whether it only warns, so that who wants no cues need not see it.
    public var isCue: Bool {
      switch self {
      case .left, .gone, .mayEnd, .budgetUsed, .light: true
      case .timeUp, .meetingEnds: false
      }
    }
  }

  /// The slot's number.
  public let slot: Int
  /// What comes due.
  public let kind: Kind
  /// When it comes due.
  public let at: SessionTime

  /// Makes a moment.
  public init(slot: Int, kind: Kind, at: SessionTime) {
    self.slot = slot
    self.kind = kind
    self.at = at
  }
}
