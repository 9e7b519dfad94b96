public import MeetingProtocol

/// What was asked of a session.
public enum Command: Equatable, Sendable {
  /// Time has gone on; whatever is due happens.
  case clockAdvanced
  /// Someone comes into the room; without a role the script's rule decides.
  case join(Person.ID, role: Role.ID?, details: [Question.ID: String] = [:])
  /// Someone leaves the room.
  case leave(Person.ID)
  /// A role is handed over.
  case handRole(Role.ID, to: Person.ID)
  /// A value that the script asks for.
  case setValue(Question.ID, [String])
  /// What the script asks of each person, for one.
  case setDetail(Question.ID, Person.ID, String)
  /// The first stage opens.
  case start
  /// The first stage opens without the `ready:` statements, for a reason.
  case startBecause(String)
  /// The next stage opens, or a later one that is named.
  case next(Stage.ID?)
  /// The slot before opens again, or an earlier one that is named.
  case back(Stage.ID?)
  /// The open stage is left, with a reason.
  case skip(String)
  /// The clock stops.
  case pause
  /// The clock goes on.
  case resume
  /// The open stage gets longer or shorter.
  case extend(Length)
  /// Bare lines are somebody's words until the stage ends.
  case speakAs(Author)
  /// Lines to keep; `begunIn` is where the first letter was typed.
  case keep([NoteDraft], begunIn: NotePlace?)
  /// A note's text is put right.
  case fix(number: Int, text: String)
  /// A note is struck.
  case strike(number: Int)
  /// Things about notes are put right, besides their texts.
  case correct([NumberedCorrection])
  /// The record off or on.
  case setRecord(Bool)
  /// Something happened at another time than it was typed.
  case correctTime(TimeReport)
  /// A plan for the rest of the meeting is taken, by its number.
  case takePlan(Drift, Int)
  /// The session that was closed goes on.
  case reopen
  /// Before the start: the whole meeting is to take so long; nil for what the script plans.
  case fit(Length?)
  /// Someone has the floor; nil where nobody in particular does.
  case giveFloor(Person.ID?)
  /// Someone spoke out of turn.
  case reportBreach(Person.ID)
  /// What the session leaves behind.
  case fillOutcome(String)
  /// The answer to an open question.
  case answer(Answer)
  /// Counted votes, in the order of what is voted on.
  case vote([Int])
  /// The next turn of the round, or that of somebody named.
  case turn(String?)
  /// Whoever has the turn passes.
  case passTurn
  /// The turn goes to somebody else, who gives theirs for it.
  case swapTurn(String)
  /// The wording that the room agrees on.
  case agree(String)
  /// The next question of the stage, or the one of a number.
  case ask(Int?)
  /// The bell off or on.
  case setBell(Bool)
  /// The last command is taken back.
  case undo
  /// What was taken back last holds again.
  case redo
  /// Something with the form that is open.
  case form(FormCommand)
  /// The session closes.
  case end
  /// The session closes without an outcome, for a reason.
  case endBecause(String)
  /// The clock stops if nobody was there between two instants, and that was long.
  case stopForAbsence(from: SessionTime, to: SessionTime)
  /// Time went by while the program did not look, until now.
  case reportGap(from: SessionTime, cause: GapCause)
  /// A line was given back that had no input line to go back to.
  case reportNotUnderstood(line: Int, text: String)
}

/// An answer to an open question.
public enum Answer: Equatable, Sendable {
  /// `/yes`.
  case yes
  /// `/no`.
  case no
  /// `/answer TEXT`.
  case words(String)
}
