import MeetingProtocol
public import Session
public import TextLayout

/// Why a command is not done, and what to do about it.
public enum RefusalText {
  /// The lines of a refusal.
  public static func lines(
    _ refusal: Refusal, _ state: SessionState, columns: Int
  ) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(text(refusal, state), hanging: 2)
    return sheet.lines
  }

  private static func text(_ refusal: Refusal, _ state: SessionState) -> String {
    switch refusal {
    case .notStarted, .alreadyStarted, .alreadyEnded, .notReady, .noStageOpen, .nothingBefore,
      .notAhead, .notBehind:
      movingText(refusal, state)
    case .decisionOpen, .noQuestionOpen, .notAnAnswer: answerText(refusal, state)
    case .alreadyPaused, .notPaused, .stageHasNoEnd, .tooShort: timeText(refusal, state)
    case .nameTaken, .nameUnusable, .personNotHere: nameText(refusal, state)
    case .roleFull, .roleIsDrawn, .roleNotClear, .noRoleHasRoom, .alreadyInRole:
      roleText(refusal, state)
    case .tooManyItems, .emptyValue, .roundHasBegun: valueText(refusal, state)
    case .noRoundOpen, .noSuchTurn, .mayNotPass, .turnGoesOn, .turnsStand, .nothingToAgree,
      .noSuchQuestion,
      .noVoteOpen, .countsWanted, .tooManyVotes, .pointNeedsReason, .noSuchAnswer, .notAChoice,
      .itemsWanted,
      .variantIsSettled, .notOfEachPerson, .roleIsSeated, .consentMissing:
      courseText(refusal, state)
    case .noSuchNote(_, last: 0): "There are no notes yet"
    case .noSuchNote(let number, let last):
      "There is no note \(number): the last is \(last), /notes shows all"
    case .noteStruck(let number):
      "Note \(number) is struck already; /unstrike \(number) brings it back"
    case .noteNotStruck(let number):
      "Note \(number) was not struck; /strike \(number) takes it out of the minutes"
    case .timeOutOfReach, .timeNotYet, .nextAsksFirst, .floorAlready: roomText(refusal, state)
    case .notDrifted, .nothingToReplan, .noSuchPlan: planText(refusal)
    case .recordIsOff where state.recordSetOffSince == nil:
      "Off the record: nothing is kept in \(state.openTitle ?? "this stage");"
        + " Ctrl-U clears the line, /next goes on"
    case .recordIsOff:
      "Off the record: nothing typed is kept; Ctrl-U clears the line, /record on comes first"
    case .recordAlready(on: true): "The record is on; /record off keeps nothing that is typed"
    case .recordAlready(on: false): "The record is off already; /record on switches it on"
    case .nothingChanges: "That is so already"
    case .noOutcomeAsked: "This protocol asks for no outcome; a decision is kept with = TEXT"
    case .form(let refusal): AnswerText.text(refusal)
    case .nothingToUndo: "There is nothing to take back"
    case .nothingToRedo: "There is nothing to do again"
    case .notClosed: "The session is open"
    case .fitAfterStart:
      "The session has started; /late and /early plan what is still to come anew"
    case .notFitted: "It takes as long as the protocol plans; /fit 40m sets another length"
    case .bellAlready(on: true): "The bell is on already; /quiet turns it off"
    case .bellAlready(on: false): "The bell is off already; /loud turns it on"
    }
  }

  // MARK: - Going from stage to stage

  private static func movingText(_ refusal: Refusal, _ state: SessionState) -> String {
    switch refusal {
    case .notStarted: "The session has not started; /start opens the first stage"
    case .alreadyStarted: "The session has started already; /next opens the next stage"
    case .alreadyEnded: "The session is closed"
    case .notReady(let missing): notReadyText(missing, state)
    case .noStageOpen:
      "All stages are done; /back opens the last one again, /end closes the session"
    case .nothingBefore: "This is the first stage, there is none before it"
    case .notAhead(let stage):
      "\(state.title(of: stage).quoted) does not lie ahead; /back \(stage.text) goes back to it"
    case .notBehind(let stage):
      "\(state.title(of: stage).quoted) does not lie behind; /next \(stage.text) goes on to it"
    default: ""
    }
  }

  /// Everything that is missing, and the command for the first of it.
  private static func notReadyText(
    _ missing: [Refusal.Missing], _ state: SessionState
  ) -> String {
    let plan = state.plan
    let names = missing.map { missing -> String in
      switch missing {
      case .people(let role, have: 0, need: 1): "a \(plan.name(of: role))"
      case .people(let role, have: 0, let need): "\(need) \(plan.name(of: role, for: need))"
      case .people(let role, let have, let need):
        "\(need - have) more \(plan.name(of: role, for: need - have))"
      case .value(let id): "the \(id.text)"
      case .peopleInAll(let have, let least, _):
        have < least ? counted(least - have, "more person").people : counted(have, "person").people
      case .detail(let id, let person): "the \(id.text) of \(person.text)"
      }
    }
    let isOne: Bool
    let remedy: String
    switch missing.first {
    case .people(let role, let have, let need):
      isOne = need - have == 1
      remedy = state.restRole?.id == role ? "/join NAME" : "/join NAME \(role.text)"
    case .value(let id):
      isOne = true
      remedy = "/set \(id.text) TEXT"
    case .peopleInAll(let have, let least, let most):
      if let most, have > most {
        return "Not yet: \(have) people are here, and the protocol takes \(most); /leave NAME"
      }
      isOne = least - have == 1
      remedy = "/join NAME"
    case .detail(let id, let person):
      isOne = true
      remedy = "/set \(id.text) \(person.text)=TEXT"
    case nil:
      return "Not yet"
    }
    let verb = missing.count == 1 && isOne ? "is" : "are"
    return "Not yet: \(listed(names)) \(verb) missing; \(remedy)"
  }

  // MARK: - Answers and time

  private static func answerText(_ refusal: Refusal, _ state: SessionState) -> String {
    let options = state.openEntry?.decision?.options.map(\.answer) ?? []
    return switch refusal {
    case .decisionOpen:
      "\(state.openTitle ?? "A decision") waits for an answer: \(commands(options))"
    case .noQuestionOpen: "No question is open; /next opens the next stage"
    case .notAnAnswer(let options): "That is none of the answers: \(commands(options))"
    default: ""
    }
  }

  private static func commands(_ options: [String]) -> String {
    listed(options.map(Card.command), last: "or")
  }

  private static func timeText(_ refusal: Refusal, _ state: SessionState) -> String {
    let title = state.openTitle ?? "The stage"
    return switch refusal {
    case .alreadyPaused: "The clock is paused already; /resume lets it go on"
    case .notPaused: "The clock is going; /pause stops it"
    case .stageHasNoEnd: "\(title) has no set end that could be moved; /next ends it"
    case .tooShort(left: .zero): "The time of \(title) is used up; /next ends it"
    case .tooShort(let left): "Only \(left.words) are left of \(title); /next ends it now"
    default: ""
    }
  }

  // MARK: - Names, roles and values

  private static func nameText(_ refusal: Refusal, _ state: SessionState) -> String {
    switch refusal {
    case .nameTaken(let name, let holder, let proposal):
      switch holder {
      case .person where state.plan.roles.isEmpty:
        "\(name.quoted) is here already; /join \(proposal) tells the two apart"
      case .person:
        "\(name.quoted) is here already; /role \(name) ROLE hands over a role,"
          + " /join \(proposal) tells two of that name apart"
      case .role: "\(name.quoted) is the name of a role; /join NAME \(name.lowercased())"
      case .kind: "\(name.quoted) is the name of a kind of note; /join \(proposal)"
      case .word: "\(name.quoted) means something else here; /join \(proposal)"
      }
    case .nameUnusable(let name):
      "\(name.quoted) cannot be a name: it needs a letter, and no : or @ or / in front"
    case .personNotHere(let name):
      "Nobody here is called \(name.text.quoted); /people shows who is, /join \(name.text) adds them"
    default: ""
    }
  }

  private static func roleText(_ refusal: Refusal, _ state: SessionState) -> String {
    let plan = state.plan
    switch refusal {
    case .roleFull(let role, let most):
      let holders = listed(state.joined(in: role).map(\.id.text))
      if most == 1 {
        return "There is one \(plan.name(of: role)), \(holders);"
          + " /role NAME \(role.text) hands the role over"
      }
      return "There are \(most) \(plan.name(of: role, for: most)) already, \(holders);"
        + " choose another role"
    case .roleIsDrawn(let role):
      let stage = plan.role(role)?.drawnIn.map { " after \(state.title(of: $0))" } ?? ""
      return "The \(plan.name(of: role)) is drawn by lots\(stage); /join NAME without it"
    case .roleNotClear(let choices):
      return "Which role? /join NAME with " + listed(choices.map(\.text), last: "or")
    case .noRoleHasRoom:
      return "Every role is full; /role NAME ROLE hands one to somebody who is here"
    case .alreadyInRole(let name, let role):
      return "\(name.text) is \(plan.name(of: role)) already"
    default:
      return ""
    }
  }

  private static func valueText(_ refusal: Refusal, _ state: SessionState) -> String {
    switch refusal {
    case .tooManyItems(let id, let most):
      "At most \(most) \(id.text) fit this protocol; /set \(id.text) with fewer"
    case .emptyValue(let id): "Nothing is given for \(id.text); /set \(id.text) TEXT"
    case .roundHasBegun(let id): "The round over the \(id.text) has begun, the list stays as it is"
    default: ""
    }
  }
}
