public import Filling
public import MeetingProtocol
public import Minutes
public import Session

/// What a typed line is.
public enum Interpretation: Equatable, Sendable {
  /// Enter alone: nothing, ever.
  case nothing
  /// A command to be done.
  case command(TypedCommand)
  /// Text to be kept, and what the answer adds.
  case note([NoteDraft], Hint?)
  /// A line that is given back, and why.
  case givenBack(Objection)
}

/// A command with what was typed behind it, understood.
public enum TypedCommand: Equatable, Sendable {
  /// For the session.
  case session(Command)
  /// A protocol, by id or path.
  case load(String)
  /// Something to look at.
  case show(View)
  /// Put a note's text on the input line.
  case edit(note: Int)
  /// Take a person's words out of the session for good.
  case withdraw(Person.ID)
  /// Write the minutes so far; without a format as usual.
  case writeMinutes(MinutesFormat?)
  /// Leave the program; the session can be taken up again.
  case quit
}

/// Something to look at.
public enum View: Equatable, Sendable {
  /// The agenda with planned and actual times.
  case status
  /// The notes, where given only those that fit a filter.
  case notes(NoteFilter?)
  /// Who is here.
  case people
  /// Who has spoken how long.
  case air
  /// The plans for a meeting that is late or early.
  case plans(Drift)
  /// The rules of conduct.
  case norms
  /// The rest of the prompt of what is open.
  case more
  /// The values that the protocol asks for.
  case values
  /// Who will do what, by when.
  case actions
  /// What can be typed, or one command in full.
  case help(CommandName?)
}

/// What the answer to a kept line adds, because it may have been meant otherwise.
public enum Hint: Equatable, Sendable {
  /// The text is a command without its slash.
  case meantCommand(CommandName)
  /// The text begins with what may be a person who is not here, and who is like it.
  case notHere(String, nearest: Person.ID?)
  /// The text begins with a name that several people in the room share.
  case severalHere(String, [Person.ID])
  /// Several lines came at once and were kept letter for letter.
  case pasted
}

/// Why a line is given back.
public enum Objection: Equatable, Sendable {
  /// It is no answer to the question of the form.
  case noAnswer(AnswerFault, FillingStep)
  /// No command has that name.
  case unknownCommand(String, nearest: CommandName?)
  /// Outside a session only commands are understood.
  case notACommand(String, nearest: CommandName?)
  /// The command needs a protocol.
  case needsSession(CommandName)
  /// A session is open already.
  case sessionIsOpen
  /// The command takes something behind it.
  case missingArgument(CommandName)
  /// The command takes nothing behind it.
  case unexpectedArgument(CommandName, String)
  /// The mark or name has nothing behind it.
  case nothingBehind(String)
  /// No role has that name.
  case unknownRole(String, nearest: String?, known: [String])
  /// No stage has that name.
  case unknownStage(String, nearest: String?, known: [String])
  /// Nobody in the room has that name.
  case unknownPerson(String, nearest: String?)
  /// Several people in the room have that first name.
  case severalPeople(String, [Person.ID])
  /// The script asks for no such value.
  case unknownValue(String, nearest: String?, known: [String])
  /// No note has that word, which is like the name of something.
  case unknownFilter(String, nearest: String)
  /// No command has that name, asked in `/help`.
  case unknownHelp(String, nearest: CommandName?)
  /// Minutes have no such format.
  case unknownFormat(String, nearest: MinutesFormat?)
  /// The text is no length of time.
  case notALength(String)
  /// The text is no number of a note.
  case notANumber(String)
  /// The text is no number of a note, nor two with a dash between.
  case notARange(String)
  /// The protocol has no such kind of note.
  case unknownKind(String, nearest: String?, known: [String])
  /// Only an action has an owner and a day.
  case onlyActionsHaveMore(String)
  /// Behind the kind of an action stands more than an owner and a day.
  case noOwnerOrDay(String)
  /// The stage was not opened, and so has no notes.
  case stageNotOpened(String, opened: [String])
  /// The text is no time in the past.
  case notAPastTime(CommandName, String)
  /// The text is no number of a plan.
  case notAPlanNumber(Drift, String)
  /// The role is held by several people, or by nobody.
  case roleNotOnePerson(Role.ID, [Person.ID])
  /// The record is off or on, nothing else.
  case notOnOrOff(String)
  /// More than one name at once.
  case oneNameAtATime(String)
  /// The command takes a reason behind "because".
  case missingReason(CommandName)
  /// The text is no count of votes.
  case notACount(String)
  /// The text is no number of a question.
  case notAQuestionNumber(String)
  /// The value is asked of each person: a name is wanted with it.
  case wantsPerson(String)
  /// A value for one person, which the script does not ask for.
  case noValuePerPerson(String)
}
