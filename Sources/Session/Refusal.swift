public import MeetingProtocol

/// Why a command is not done: the missing condition, with no sentence about it.
public enum Refusal: Error, Equatable, Sendable {
  /// What is still missing before the first stage can open.
  public enum Missing: Equatable, Sendable {
    /// A role has fewer people than it needs.
    case people(Role.ID, have: Int, need: Int)
    /// A value that the script asks for was not given.
    case value(Question.ID)
    /// The room as a whole has too few people, or too many.
    case peopleInAll(have: Int, least: Int, most: Int?)
    /// What the script asks of each person was not given for this one.
    case detail(Question.ID, Person.ID)
  }

  /// The session has not started.
  case notStarted
  /// The session has started before.
  case alreadyStarted
  /// The session is closed.
  case alreadyEnded
  /// The start needs something first.
  case notReady([Missing])
  /// The last stage has been left.
  case noStageOpen
  /// There is no stage before the first.
  case nothingBefore
  /// The stage does not lie ahead.
  case notAhead(Stage.ID)
  /// The stage does not lie behind.
  case notBehind(Stage.ID)
  /// A decision must be answered before the meeting goes on.
  case decisionOpen
  /// There is nothing to answer.
  case noQuestionOpen
  /// The answer is none of the decision's.
  case notAnAnswer(options: [String])
  /// The clock stands.
  case alreadyPaused
  /// The clock runs.
  case notPaused
  /// The stage has no end that could be moved.
  case stageHasNoEnd
  /// The stage cannot be made shorter than the time already used.
  case tooShort(left: Length)
  /// The name is taken by a person, a role, a kind or a word of the language.
  case nameTaken(String, by: NameHolder, proposal: String)
  /// The name has nothing that could be one.
  case nameUnusable(String)
  /// The role has all the people it takes.
  case roleFull(Role.ID, most: Int)
  /// Lots decide who holds the role.
  case roleIsDrawn(Role.ID)
  /// More than one role has room and none takes the rest.
  case roleNotClear(choices: [Role.ID])
  /// No role has room.
  case noRoleHasRoom
  /// Nobody of that name is in the room.
  case personNotHere(Person.ID)
  /// The person holds that role.
  case alreadyInRole(Person.ID, Role.ID)
  /// The list has more items than the script takes.
  case tooManyItems(Question.ID, most: Int)
  /// The value has nothing in it.
  case emptyValue(Question.ID)
  /// The round over that list has begun.
  case roundHasBegun(Question.ID)
  /// There is no note of that number.
  case noSuchNote(Int, last: Int)
  /// The note was struck before.
  case noteStruck(Int)
  /// The note stands.
  case noteNotStruck(Int)
  /// The record is off, or the stage is off the record: nothing that is typed may reach a disk.
  case recordIsOff
  /// The record is already so.
  case recordAlready(on: Bool)
  /// The time lies before the slot of that number: so long ago is the most.
  case timeOutOfReach(mostAgo: Length, of: Int)
  /// The time is still to come.
  case timeNotYet(now: TimeOfDay?)
  /// Going on asks something first, so that it cannot have happened already.
  case nextAsksFirst
  /// The meeting is not late, or not early.
  case notDrifted(Drift, behind: Length)
  /// Nothing that is still to come can be made shorter, or longer.
  case nothingToReplan(Drift)
  /// There is no plan of that number.
  case noSuchPlan(Drift, Int, last: Int)
  /// That person has the floor, or nobody has it.
  case floorAlready(Person.ID?)
  /// The text is what it was.
  case nothingChanges
  /// The script asks for no outcome.
  case noOutcomeAsked
  /// The form that is open, or none, does not allow it.
  case form(FormRefusal)
  /// There is nothing to take back.
  case nothingToUndo
  /// There is nothing to redo.
  case nothingToRedo
  /// The stage has no round.
  case noRoundOpen
  /// Nobody and nothing of that name has a turn here.
  case noSuchTurn(String, items: [String])
  /// The turn has a stage that is still to come.
  case turnGoesOn(String, next: Stage.ID)
  /// Everyone takes a turn in this round.
  case mayNotPass
  /// In a ring and in pairs nobody gives a turn to somebody else.
  case turnsStand
  /// The stage ends with no agreed wording.
  case nothingToAgree
  /// The stage has no question of that number, or none left.
  case noSuchQuestion(Int?, count: Int)
  /// There is nothing to vote on.
  case noVoteOpen
  /// So many counts are wanted, one for each of these.
  case countsWanted([String])
  /// More votes than the room has.
  case tooManyVotes(counted: Int, most: Int)
  /// The answer needs its reason.
  case pointNeedsReason(String)
  /// The answer of a test is none of these.
  case noSuchAnswer(answers: [String])
  /// The value is one of these.
  case notAChoice(Question.ID, [String])
  /// So many items are wanted.
  case itemsWanted(Question.ID, exactly: Int)
  /// The variant is settled once the session has started.
  case variantIsSettled
  /// The script asks no such thing of each person.
  case notOfEachPerson(Question.ID)
  /// The role is filled by turns or by groups.
  case roleIsSeated(Role.ID)
  /// Nothing goes on without these statements.
  case consentMissing
  /// The session is open.
  case notClosed
  /// The length of the whole is set before the start.
  case fitAfterStart
  /// No length was set for the whole.
  case notFitted
  /// The bell is already so.
  case bellAlready(on: Bool)
}

/// What a name belongs to.
public enum NameHolder: Equatable, Sendable {
  /// A person in the room.
  case person
  /// A role, by its id, its title or another name.
  case role
  /// A kind of note.
  case kind
  /// A word that the language uses.
  case word
}
