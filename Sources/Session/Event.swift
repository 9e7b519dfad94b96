public import MeetingProtocol

/// Something that happened.
///
/// A session is nothing but its events in order.
public enum Event: Equatable, Sendable {
  /// Someone came into the room.
  case personJoined(Person.ID, role: Role.ID?)
  /// Someone left the room.
  case personLeft(Person.ID)
  /// A role was handed to a person, by another who held it or by nobody.
  case roleHanded(Role.ID, to: Person.ID, from: Person.ID?)
  /// Lots fell on a person.
  case roleDrawn(Role.ID, Person.ID)
  /// What the script asks of each person was given for one.
  case detailSet(Question.ID, Person.ID, String)
  /// A new cycle of the repeat with this id began.
  case cycleBegan(Stage.ID)
  /// Small groups were formed.
  case groupsFormed(Agenda.Key, [SmallGroup])
  /// Whoever has the turn gives it back without having had it.
  case turnGivenBack(Agenda.Key)
  /// The container with this id, or the session where nil, is to end at an instant, by the clock on the wall.
  case endFixed(Stage.ID?, SessionTime)
  /// The order of the turns still to come was set.
  case turnsOrdered(Agenda.Key, [String])
  /// Votes were counted for what is open, in its order.
  case votesCounted([Int])
  /// A wording was agreed.
  case wordingAgreed(Question.ID, String)
  /// A point of a test was answered.
  case pointAnswered(point: Int, answer: String, because: String?)
  /// A question of the stage was called up, by its number.
  case questionAsked(Int)
  /// Statements were agreed to before the start.
  case statementsAgreed(OpenQuestion.Statements)
  /// The session starts without its `ready:` statements, for this reason.
  case startedWithout(String)
  /// The program put a question.
  case questionOpened(OpenQuestion)
  /// The question was answered with no, or overtaken.
  case questionDropped
  /// A step of the ladder was taken.
  case stepTaken(Length)
  /// The open stage was given what the one before left over.
  case timePassedOn(Length)
  /// The actions that every session leaves were written down, in the notes before this event.
  case standingActionsKept
  /// The session ends without an outcome, for this reason.
  case endedWithout(String)
  /// A value that the script asks for was given.
  case valueSet(Question.ID, [String])
  /// A stage or decision opened, and what was open before it closed.
  case slotOpened(SlotOpening)
  /// The last stage was left.
  case stagesFinished(at: SessionTime, cause: SlotOpening.Cause)
  /// Something came due in the open slot.
  case momentCame(DueMoment)
  /// The clock was stopped.
  case paused
  /// The clock was started again.
  case resumed
  /// The open stage was made longer or, where negative, shorter.
  case stageExtended(Length)
  /// `/next` was typed before the least time: the program asks once.
  case earlyEndQuestioned
  /// The question was answered with no.
  case earlyEndDropped
  /// Bare lines are this author's words until the stage ends; nil for the script's own rule.
  case voiceTaken(Author?)
  /// A line was kept.
  case noteKept(number: Int, place: NotePlace, NoteDraft)
  /// A note's text was put right.
  case noteFixed(number: Int, text: String)
  /// A note was struck.
  case noteStruck(number: Int)
  /// Something about a note was put right, besides its text.
  case noteCorrected(number: Int, NoteCorrection)
  /// The record was switched off or on.
  case recordSet(Bool)
  /// A time was put right.
  case timeCorrected(TimeCorrection)
  /// How long the whole meeting is to take; nil for what the script plans.
  case fitSet(Length?)
  /// The rest of the meeting was planned anew.
  case planTaken(TakenPlan)
  /// Someone took the floor, against its rule or not; nil where nobody in particular has it.
  case floorTaken(Person.ID?, isBreach: Bool)
  /// Someone spoke out of turn.
  case floorBroken(Person.ID)
  /// The outcome was filled in.
  case outcomeFilled(String)
  /// The bell was switched off or on.
  case bellSet(Bool)
  /// Time went by while the program did not look.
  case gapFound(from: SessionTime, to: SessionTime, cause: GapCause)
  /// A line was given back that had no input line to go back to.
  case lineNotUnderstood(line: Int, text: String)
  /// A command was taken back with all its events.
  case turnUndone(Int)
  /// A command that was taken back holds again.
  case turnRedone(Int)
  /// A person's words were taken out of the journal, and a code stands for the name.
  case personWithdrawn(code: Person.ID, notes: Int, mentions: Int)
  /// The session was made of what could be read of a damaged journal, without the entries that are lost.
  case sessionRepaired(lost: Int)
  /// Something happened to a copy of a form.
  case form(FormEvent)
  /// The session was closed.
  case sessionEnded
}

/// Why the program did not look for a while.
public enum GapCause: String, Sendable {
  /// The program was not running.
  case closed
  /// The machine slept.
  case asleep
}

extension Event {
  /// Whether the clock alone made it, and it holds only while it is due.
  var isMadeByTheClock: Bool {
    switch self {
    case .momentCame: true
    case .slotOpened(let opening): opening.cause == .itself
    case .stagesFinished(_, let cause): cause == .itself
    default: false
    }
  }

  /// Whether `/undo` takes it back.
  var isUndoable: Bool {
    switch self {
    case .gapFound, .lineNotUnderstood, .turnUndone, .turnRedone, .sessionEnded: false
    case .personWithdrawn, .sessionRepaired: false
    default: !isMadeByTheClock
    }
  }
}
