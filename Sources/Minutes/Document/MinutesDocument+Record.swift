public import MeetingProtocol

extension MinutesDocument {
  /// What is to be said about the record itself, and about the floor.
  public struct RecordRemarks: Equatable, Sendable {
    /// When nothing was kept.
    public internal(set) var offRecord: [OffRecordLine]
    /// Times that were put right.
    public internal(set) var times: [TimeCorrectionLine]
    /// Plans for the rest of the meeting that were taken.
    public internal(set) var plans: [PlanLine]
    /// Who spoke how long; empty where nobody was given the floor.
    public internal(set) var speaking: [SpeakingLine]
    /// How the floor of each stage was kept, where that was looked at.
    public internal(set) var floors: [KeptFloorLine]
  }

  /// A time in which nothing that was said was kept.
  public struct OffRecordLine: Equatable, Sendable {
    /// Since when.
    public let from: LocalTime
    /// Until when; nil while the record is off.
    public let to: LocalTime?
    /// In what it began.
    public internal(set) var during: SlotName?
  }

  /// A time that was put right.
  public enum TimeCorrectionLine: Equatable, Sendable {
    /// A stage began then and not as it was typed.
    case began(SlotName, at: LocalTime, instead: LocalTime)
    /// A stage ended then and not as it was typed.
    case ended(SlotName, at: LocalTime, instead: LocalTime)
    /// The clock stood between two times.
    case paused(SlotName, from: LocalTime, to: LocalTime)
  }

  /// A plan for the rest of the meeting that was taken because it was late or early.
  public struct PlanLine: Equatable, Sendable {
    /// When.
    public let at: LocalTime
    /// Whether the meeting was late; it was early otherwise.
    public let isLate: Bool
    /// How late or early it was.
    public let by: Length
    /// How long the whole was to take, where that was the reason.
    public let whole: Length?
    /// What was to last how long from then on.
    public internal(set) var changes: [PlanChange]
  }

  /// A new length for a part of the meeting.
  public struct PlanChange: Equatable, Sendable {
    /// The part.
    public internal(set) var name: SlotName
    /// How long it was to last in all; zero where it was dropped.
    public let length: Length
  }

  /// How long someone spoke, or everyone in a role.
  public struct SpeakingLine: Equatable, Sendable {
    /// The person, or the role's title.
    public internal(set) var name: String
    /// Whether it is a role.
    public let isRole: Bool
    /// How long.
    public let length: Length
    /// How many times.
    public let turns: Int
    /// The share of all speaking time, in hundredths.
    public let share: Int
  }

  /// How the floor of a stage was kept.
  public struct KeptFloorLine: Equatable, Sendable {
    /// The stage.
    public internal(set) var name: SlotName
    /// Who broke it, how often; empty where nobody did.
    public internal(set) var breaches: [Breach]
  }

  /// Someone who broke the floor.
  public struct Breach: Equatable, Sendable {
    /// The person.
    public internal(set) var name: String
    /// How often.
    public let count: Int
  }
}
