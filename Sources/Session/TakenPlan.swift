public import MeetingProtocol

/// Which way a meeting has left its plan.
public enum Drift: String, CaseIterable, Sendable {
  /// It will end later than it should.
  case late
  /// It will end earlier than it should.
  case early
}

/// New lengths for the rest of a meeting, taken up.
public struct TakenPlan: Equatable, Sendable {
  /// A stage or decision that is still to come, and how long it is to last; zero where it is dropped.
  public struct Change: Equatable, Sendable {
    /// The agenda's entry.
    public let key: Agenda.Key
    /// How long it is to last.
    public let length: Length

    /// Makes a change.
    public init(key: Agenda.Key, length: Length) {
      self.key = key
      self.length = length
    }
  }

  /// Why: which way the meeting had left its plan.
  public let drift: Drift
  /// By how much.
  public let by: Length
  /// How long the whole is to take, where that was the reason.
  public internal(set) var whole: Length?
  /// How the lengths were found.
  public let way: RescuePlan.Way
  /// How long the open stage is to last in all; nil where that stays as it is.
  public let open: Length?
  /// What is still to come and changes.
  public let changes: [Change]

  /// Makes a plan.
  public init(
    drift: Drift, by: Length, whole: Length? = nil, way: RescuePlan.Way, open: Length?,
    changes: [Change]
  ) {
    self.drift = drift
    self.whole = whole
    self.by = by
    self.way = way
    self.open = open
    self.changes = changes
  }
}

/// A plan and when it was taken.
public struct DatedPlan: Equatable, Sendable {
  /// The plan.
  public let plan: TakenPlan
  /// When it was taken.
  public let at: SessionTime
  /// The number of the slot in which it was taken.
  public let slot: Int
}
