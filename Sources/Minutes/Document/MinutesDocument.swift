public import MeetingProtocol
public import Session

/// The minutes as values, before any format: a pure function of a session.
///
/// Every format says what stands here and nothing else; texts stand as they were typed.
public struct MinutesDocument: Equatable, Sendable {
  /// How far the session had come when the minutes were written.
  public enum Standing: Equatable, Sendable {
    /// The first stage has not been opened; the session may be closed all the same.
    case notStarted(isClosed: Bool)
    /// A stage or decision is open.
    case running(during: SlotName)
    /// The last stage was left; the session is not closed.
    case finished
    /// The session is closed.
    case closed
  }

  /// The protocol's title.
  public internal(set) var title: String
  /// The protocol's id.
  public internal(set) var plan: MeetingProtocol.ID
  /// The session's id.
  public internal(set) var session: String
  /// The program and its version.
  public internal(set) var program: String
  /// Whether the clock ran faster than life.
  public internal(set) var isPractice: Bool
  /// How far the session had come.
  public internal(set) var standing: Standing
  /// When the session goes on that is adjourned; nil where it is not, or where no day is set.
  public internal(set) var goesOn: GoesOn?
  /// The last instant that the minutes know of.
  public internal(set) var writtenAt: LocalTime
  /// When the first stage opened; when the session was loaded, where none did.
  public internal(set) var begin: LocalTime
  /// When the last stage was left, or the last instant known.
  public internal(set) var end: LocalTime
  /// The people by role, in the order of the script.
  public internal(set) var roles: [RoleLine]
  /// Those who held no role.
  public internal(set) var withoutRole: [Attendance]
  /// What the protocol is for.
  public internal(set) var purpose: String?
  /// The values asked before the start or agreed in a stage, by their keys.
  public internal(set) var values: [Labelled]
  /// Wordings of values that gave way to others, in order.
  public internal(set) var earlierWordings: [WordingLine]
  /// What the session leaves behind, under the script's heading; nil where the script asks for none.
  public internal(set) var outcome: Outcome?
  /// What will be done, by due date and then by number.
  public internal(set) var actions: [NoteLine]
  /// What was decided, in order.
  public internal(set) var decisions: [DecisionLine]
  /// What happened, slot by slot.
  public internal(set) var sections: [Section]
  /// What was filled in and counted for the whole session.
  public var exhibits: [Exhibit] = []
  /// Questions behind which nothing was noted before the next question or the end of the stage.
  public internal(set) var openQuestions: [NoteLine]
  /// What was put off.
  public internal(set) var parked: [NoteLine]
  /// Stages that lay ahead when the minutes were written.
  public internal(set) var ahead: [PlannedStage]
  /// Stages that were passed over.
  public internal(set) var leftOut: [PlannedStage]
  /// Planned and actual times.
  public internal(set) var ledger: Ledger
  /// When the clock stood.
  public internal(set) var pauses: [PauseLine]
  /// When the program did not look.
  public internal(set) var gaps: [GapLine]
  /// What is to be said about the record itself.
  public internal(set) var remarks: RecordRemarks
  /// What was changed afterwards.
  public internal(set) var corrections: Corrections
  /// Lines that were given back and had no input line to go back to.
  public internal(set) var notUnderstood: [String]
  /// What the room agreed to before the start.
  public internal(set) var agreements: Agreements
  /// The rules of conduct.
  public internal(set) var norms: [String]
  /// Where the protocol was published.
  public internal(set) var source: Source?
  /// Whose minutes the plan is.
  public internal(set) var timing: TimingRemark
  /// Everyone who ever joined, by name: what an anonymous copy must know.
  var everyone: [String]
  /// The kinds of note that the protocol knows.
  var kinds: [NoteKind]
  /// In which stage the wording was agreed that a value has, by the value's label.
  var agreedIn: [String: SlotName] = [:]
  /// Whether the script has names left out or coded, so that they are nowhere in the document.
  var isWithoutNames = false
  /// Which part of the minutes this is; nil for the whole, as the facilitator has it.
  public internal(set) var copy: MinutesCopy?
}

extension MinutesDocument {
  /// Makes the minutes of a session.
  ///
  /// - Parameters:
  ///   - engine: The session.
  ///   - facts: The journal's header.
  ///   - now: When the minutes are written, for a session that still runs; the last turn's moment where nil.
  public init(of engine: SessionEngine, facts: MinutesFacts, now: Moment? = nil) {
    self = MinutesBuilder(engine: engine, facts: facts, now: now).document()
  }

  /// Every standing note of the session, in the order of the sections.
  public var notes: [NoteLine] {
    sections.flatMap { $0.blocks.flatMap(\.notes) }
  }
}
