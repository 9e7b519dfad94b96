public import MeetingProtocol

/// Where a session is: rebuilt only by folding its events.
public struct SessionState: Equatable, Sendable {
  /// How far the session has come.
  public enum Phase: Equatable, Sendable {
    /// People and values are gathered before the start.
    case gathering
    /// A stage or decision is open: the last of `slots`.
    case running
    /// The last stage has been left.
    case finished
    /// The session is closed.
    case ended
  }

  /// Time in which the clock stood.
  public struct Pause: Equatable, Sendable {
    /// When it was stopped.
    public let from: SessionTime
    /// When it went on; nil while it stands.
    public var to: SessionTime?
  }

  /// Time in which the program did not look.
  public struct Gap: Equatable, Sendable {
    /// The last instant that it saw.
    public let from: SessionTime
    /// The first instant that it saw again.
    public let to: SessionTime
    /// Why.
    public let cause: GapCause
  }

  /// One person's words taken out of the journal.
  public struct Withdrawal: Equatable, Sendable {
    /// What stands for the name.
    public let code: Person.ID
    /// How many notes lost their text.
    public let notes: Int
    /// How many other texts lost the name.
    public let mentions: Int
    /// When.
    public let at: SessionTime
  }

  /// The protocol as its script has it.
  public let script: MeetingProtocol
  /// The protocol that runs: the script in its variant.
  public var plan: MeetingProtocol
  /// The plan laid out for the lists given so far.
  public var agenda: Agenda
  /// How far the session has come.
  public var phase: Phase = .gathering
  /// Everyone who was ever in the room, in the order of joining.
  public var people: [Person] = []
  /// The values given, texts as lists of one.
  public var values: [Question.ID: [String]] = [:]
  /// Every slot opened, in order.
  public var slots: ChunkedArray<Slot> = []
  /// The passes through containers that the last slot is in.
  var passes: [Stage.ID: ContainerPass] = [:]
  /// How much longer than planned the slots took that were left.
  var overrunSoFar: Length = .zero
  /// The blocks that were left without being skipped.
  var doneBlocks: Set<Stage.ID> = []
  /// How the slots stand to one another.
  var trail = SlotTrail()
  /// Every note, in order.
  public var notes: ChunkedArray<Note> = []
  /// When the first stage opened.
  public var startedAt: SessionTime?
  /// Whether it was told that the session is to end by the clock on the wall.
  var isEndTold = false
  /// When the last stage was left.
  public var finishedAt: SessionTime?
  /// Why the last stage was left.
  public var finishedBy: SlotOpening.Cause?
  /// Pauses, in order.
  public var pauses = PauseLog()
  /// Gaps, in order.
  public var gaps: ChunkedArray<Gap> = []
  /// When the record was off, in order.
  public var offRecord: [OffRecord] = []
  /// Times put right, in order.
  public var timeCorrections: ChunkedArray<TimeCorrection> = []
  /// Plans that were taken to end on time, in order.
  public var takenPlans: ChunkedArray<DatedPlan> = []
  /// How long stages are to last whenever they open, by the plans that were taken; zero where one is dropped.
  public var replanned: [Agenda.Key: Length] = [:]
  /// Who had the floor, in order.
  public var speaking: ChunkedArray<SpeakingTurn> = []
  /// When someone spoke out of turn, in order.
  public var breaches: ChunkedArray<FloorBreach> = []
  /// Whose words bare lines are, where `/as` said so.
  public var voice: Author?
  /// What the session leaves behind.
  public var outcome: String?
  /// The question that the program has put; nil where none is open.
  public var question: OpenQuestion?
  /// Whether the bell rings.
  public var bell = true
  /// Who holds each drawn role now.
  public var drawn: [Role.ID: [Person.ID]] = [:]
  /// Everyone on whom the lots for a role fell since they last went round.
  public var drawnBefore: [Role.ID: [Person.ID]] = [:]
  /// The answers of decisions, the last where one was asked again.
  public var answers: [Stage.ID: String] = [:]
  /// The turns of rounds: those taken and the order set for the rest.
  public var orders: [Agenda.Key: TurnOrder] = [:]
  /// The instants by which containers are to end by the clock on the wall.
  public var fixedEnds: [Stage.ID: SessionTime] = [:]
  /// The instant by which the session is to end by the clock on the wall.
  public var fixedEnd: SessionTime?
  /// The time for blocks as wholes, where the meeting was fitted into another length.
  var fittedBudgets: [Stage.ID: Length] = [:]
  /// How long the whole meeting is to take, where that was said before the start.
  public var fit: Length?
  /// The small groups that were formed, in the present cycle.
  public var groups: [Agenda.Key: [SmallGroup]] = [:]
  /// Every group that was formed and is no more, oldest first.
  public var groupsBefore: [SmallGroup] = []
  /// The last groups of each groups block, for those of whom some stay while the others move on.
  public var lastGroups: [Stage.ID: [SmallGroup]] = [:]
  /// The votes of each vote.
  public var votes: [Stage.ID: [CountedItem]] = [:]
  /// Every wording that was agreed, in order.
  public var wordings: ChunkedArray<Wording> = []
  /// The answers to the points of tests, in order.
  public var pointAnswers: ChunkedArray<PointAnswer> = []
  /// The norms that were agreed in this session; empty where those of the script hold.
  public var agreedNorms: [String] = []
  /// The statements that were agreed to before the start.
  public var agreedStatements: Set<OpenQuestion.Statements> = []
  /// Why the session started without its `ready:` statements; nil where it did not.
  public var startedBecause: String?
  /// Why the session ended without an outcome; nil where it did not.
  public var endedBecause: String?
  /// Whether the actions that every session leaves were written down.
  public var hasStandingActions = false
  /// Lines that were given back and had no input line to go back to.
  public var notUnderstood: ChunkedArray<String> = []
  /// Whose words were taken out, in order.
  public var withdrawals: [Withdrawal] = []
  /// How many entries a repair could not read.
  public var lostEntries = 0

  /// The copies of forms.
  public var forms = FormsState()

  /// The state of a session that was just loaded.
  public init(plan: MeetingProtocol) {
    script = plan
    self.plan = plan
    agenda = Agenda(of: plan)
  }

  /// Whether `/next` was asked about because the least time is not reached.
  public var asksEarlyEnd: Bool { question == .earlyEnd }

  /// The protocol that runs, with the norms that were agreed.
  public var planInForce: MeetingProtocol {
    var result = plan
    result.norms = norms
    return result
  }

  /// The rules of conduct that hold.
  public var norms: [String] { agreedNorms.isEmpty ? plan.norms : agreedNorms }

  /// The slot that is open; nil before the start and after the last stage.
  public var openSlot: Slot? {
    phase == .running ? slots.last : nil
  }

  /// The agenda's entry of a slot, as it was when the slot was last open; nil only for a slot of another agenda.
  public func entry(of slot: Slot) -> Agenda.Entry? {
    if slot.number == slots.count, phase == .running,
      let index = agenda.index(of: slot.opening.key)
    {
      return agenda.entries[index]
    }
    return slot.entry
  }

  /// The entry that is open.
  public var openEntry: Agenda.Entry? {
    openSlot.flatMap { entry(of: $0) }
  }

  /// The place in the agenda that is open.
  public var openPlace: Agenda.Place? {
    openSlot.flatMap { place(of: $0) }
  }

  /// The place in the agenda of a slot.
  public func place(of slot: Slot) -> Agenda.Place? {
    agenda.index(of: slot.opening.key).map {
      Agenda.Place(index: $0, cycles: slot.opening.cycles)
    }
  }

  /// Where a note belongs that is kept now.
  public var notePlace: NotePlace {
    switch phase {
    case .gathering: .before
    case .running: .slot(slots.count)
    case .finished, .ended: startedAt == nil ? .before : .after
    }
  }

  /// Which visit to the same place in the same cycle a slot is, from 1.
  public func visit(of slot: Slot) -> Int {
    trail.visit(ofSlot: slot.number)
  }

  /// A text of the script with the values, and the open turn's item, put in.
  public func filledText(_ text: String, in entry: Agenda.Entry?) -> String {
    filled(text) { name in
      if let turn = entry?.turns.last(where: { $0.itemName == name }) { return turn.item }
      if let seated = entry?.seats[Role.ID(name)], !seated.isEmpty {
        return seated.joined(separator: ", ")
      }
      return values[Question.ID(name)]?.joined(separator: ", ")
    }
  }
}
