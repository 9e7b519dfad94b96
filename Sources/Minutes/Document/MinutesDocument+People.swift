public import MeetingProtocol

extension MinutesDocument {
  /// A role and who held it.
  public struct RoleLine: Equatable, Sendable {
    /// The role's key in the script.
    public let id: Role.ID
    /// The role as the room reads it.
    public let title: String
    /// Other names that the room uses for it.
    public let alsoCalled: [String]
    /// What the role does.
    public let task: String?
    /// Whether lots decided.
    public let isDrawn: Bool
    /// Who held it, in the order of joining or of the lots.
    public internal(set) var people: [Attendance]
  }

  /// Someone and what is to be said about their being there.
  public struct Attendance: Equatable, Sendable {
    /// The name as it was given.
    public internal(set) var name: String
    /// Comings and goings, in order; empty for someone who was there throughout.
    public var remarks: [Remark]
    /// What the script asks of each person, such as the school.
    public internal(set) var details: [Labelled] = []
  }

  /// Something about a person's being there.
  public enum Remark: Equatable, Sendable {
    /// The person came when the meeting had begun.
    case came(LocalTime)
    /// The person came back.
    case cameBack(LocalTime)
    /// The person left before the end.
    case left(LocalTime)
    /// The person took the role over.
    case took(LocalTime)
    /// The person gave the role to another.
    case gave(LocalTime)
    /// Lots fell on the person in this cycle.
    case drawn(String)
  }

  /// A text under a label.
  public struct Labelled: Equatable, Sendable {
    /// The label.
    public let label: String
    /// The texts; one but for a list.
    public internal(set) var texts: [String]
  }

  /// What the session leaves behind.
  public struct Outcome: Equatable, Sendable {
    /// The script's heading.
    public let label: String
    /// The text; nil where it was not filled in.
    public internal(set) var text: String?
    /// Why it was left empty; nil where nobody said so.
    public internal(set) var missingBecause: String?
  }

  /// Whose minutes the plan is.
  public enum TimingRemark: Equatable, Sendable {
    /// The source's.
    case source
    /// Ours, all of them.
    case ours
    /// Ours in the stages of these numbers.
    case oursIn([Int])
  }
}
