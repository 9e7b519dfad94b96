public import MeetingProtocol
public import Session

extension MinutesDocument {
  /// How long something was meant to last.
  public enum PlannedTime: Equatable, Sendable {
    /// Nothing was planned.
    case open
    /// A length.
    case exactly(Length)
    /// Any length between two.
    case between(Length, Length)
    /// A length within a range that the script allows.
    case chosen(Length, least: Length, most: Length)
    /// A length or more.
    case atLeast(Length)
    /// A length or less.
    case atMost(Length)
    /// Until a time on the clock, which was so far away.
    case until(TimeOfDay, Length)

    /// The least and the most for sums; nil where nothing was planned.
    public var bounds: (low: Length, high: Length)? {
      switch self {
      case .open: nil
      case .exactly(let length), .chosen(let length, _, _), .atLeast(let length),
        .atMost(let length), .until(_, let length):
        (length, length)
      case .between(let low, let high): (low, high)
      }
    }
  }

  /// A stage that was not held.
  public struct PlannedStage: Equatable, Sendable {
    /// What it is called.
    public internal(set) var name: SlotName
    /// How long it was meant to last.
    public let planned: PlannedTime
  }

  /// Planned and actual times, a row each.
  public struct Ledger: Equatable, Sendable {
    /// The rows: the slots in order, then what was not held.
    public internal(set) var rows: [LedgerRow]
    /// The sum of what was planned, at least.
    public let plannedLow: Length
    /// The sum of what was planned, at most.
    public let plannedHigh: Length
    /// How many stages without a planned time are left out of that sum.
    public let openStages: Int
    /// The sum of what was used, pauses left out.
    public let actual: Length
    /// How the sums compare.
    public let verdict: Verdict
    /// How long the clock stood.
    public let paused: Length
  }

  /// One row of the ledger.
  public struct LedgerRow: Equatable, Sendable {
    /// What a row is about.
    public enum Subject: Equatable, Sendable {
      /// A stage.
      case stage(SlotName, extended: Length)
      /// So many decisions together.
      case decisions(Int)
      /// Time after the last stage, before an earlier one was opened again.
      case between
    }

    /// What the row is about.
    public internal(set) var subject: Subject
    /// What was planned; nil where that was counted before.
    public let planned: PlannedTime?
    /// What was used; nil where nothing was.
    public let actual: Length?
    /// How they compare.
    public let verdict: Verdict
  }

  /// How an actual time compares with its plan.
  public enum Verdict: Equatable, Sendable {
    /// There is nothing to compare.
    case none
    /// So much longer, or shorter.
    case difference(Length)
    /// Within the range.
    case within
    /// How it was judged by the stage's lights.
    case light(Lights.Verdict)
    /// The stage was skipped.
    case skipped
    /// Whoever had the turn passed.
    case passed
    /// The stage is still open.
    case soFar
    /// The stage lies ahead.
    case ahead
    /// The session was closed before it.
    case notReached
    /// The stage was passed over.
    case leftOut
  }

  /// When an adjourned session goes on.
  public enum GoesOn: Equatable, Sendable {
    /// On a day.
    case on(CivilDate)
    /// On a day at the latest.
    case by(CivilDate)
  }

  /// A time in which the clock stood.
  public struct PauseLine: Equatable, Sendable {
    /// When it was stopped.
    public let from: LocalTime
    /// When it went on; nil while it stands.
    public let to: LocalTime?
    /// In what.
    public internal(set) var during: SlotName?
  }

  /// A time in which the program did not look.
  public struct GapLine: Equatable, Sendable {
    /// The last instant that it saw.
    public let from: LocalTime
    /// The first instant that it saw again.
    public let to: LocalTime
    /// Why.
    public let cause: GapCause
    /// Whether the meeting's clock went on meanwhile.
    public let clockWentOn: Bool
  }

  /// What was changed afterwards.
  public struct Corrections: Equatable, Sendable {
    /// The numbers of standing notes that were put right.
    public let fixed: [Int]
    /// The numbers of notes that were struck.
    public let struck: [Int]
    /// How many commands were taken back.
    public let takenBack: Int
    /// Whose words were taken out of the journal, in order.
    public var withdrawn: [WithdrawnLine] = []
    /// How many entries of the journal could not be read when it was repaired.
    public var lostEntries = 0
  }

  /// Someone whose words were taken out of the journal.
  public struct WithdrawnLine: Equatable, Sendable {
    /// What stands for the name.
    public let code: String
    /// How many notes lost their text.
    public let notes: Int
    /// When.
    public let at: LocalTime
  }
}
