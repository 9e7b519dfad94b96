public import InputLine
public import MeetingProtocol
public import Session
public import TextLayout

/// What is said about a turn: the answer to a typed line, or what the clock made happen.
public struct Answer: Sendable {
  let turn: Turn
  let before: SessionState
  let after: SessionState
  let clock: LocalClock
  let hint: Hint?
  let reversed: Turn?
  let tolerance: Length
  let showsCues: Bool
  let aloud: Bool

  /// Makes the answer to a turn.
  ///
  /// - Parameters:
  ///   - turn: The turn, applied.
  ///   - before: The state before it.
  ///   - after: The state after it.
  ///   - clock: The clock on the wall of the session's zone.
  ///   - hint: What the answer adds to a kept line.
  ///   - reversed: For `/undo` and `/redo`, the turn that was taken back or holds again.
  ///   - tolerance: How late something due may be noticed before the answer says so; longer in a practice run.
  ///   - showsCues: Whether what only warns is shown.
  ///   - aloud: Whether it is heard or read as a log.
  public init(
    turn: Turn, before: SessionState, after: SessionState, clock: LocalClock, hint: Hint? = nil,
    reversed: Turn? = nil, tolerance: Length = .seconds(2), showsCues: Bool = true,
    aloud: Bool = false
  ) {
    self.turn = turn
    self.before = before
    self.after = after
    self.clock = clock
    self.hint = hint
    self.reversed = reversed
    self.tolerance = tolerance
    self.showsCues = showsCues
    self.aloud = aloud
  }

  /// The session as it is after the turn.
  var scene: Scene { Scene(state: after, now: turn.at, clock: clock) }

  /// Everything that is shown for the turn's effects, in their order, to be printed at once.
  ///
  /// The bell has no lines; several notes of one turn get one answer.
  public func lines(for effects: [Effect], columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var hasAnsweredNotes = false
    var hasAnsweredForm = false
    for effect in effects {
      switch effect {
      case .tell(.noteKept) where hasAnsweredNotes: break
      case .tell(.form(.entered)) where hasAnsweredForm: break
      case .tell(.momentCame(let moment)) where moment.kind.isCue && !showsCues: break
      case .tell(let event):
        if case .noteKept = event { hasAnsweredNotes = true }
        if case .form(.entered) = event { hasAnsweredForm = true }
        lines += self.lines(for: event, columns: columns)
      case .showOpening: lines += Opening.lines(after, columns: columns)
      case .showCard: lines += Card.lines(scene, columns: columns, aloud: aloud)
      case .showFinish: lines += Finish.lines(scene, columns: columns)
      case .close: lines += sentence(closingText, .bold, columns: columns)
      case .showQuestion:
        lines += QuestionCard.lines(after, after: before.openStep, columns: columns)
      case .ring, .hideAnswers: break
      }
    }
    return lines
  }

  /// What is said about one event of the turn.
  public func lines(for event: Event, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    if let text = text(for: event) { sheet.add(text, hanging: 2) }
    if asksForNextStep(event) {
      sheet.add(lines: NextStep.lines(after, columns: columns))
    }
    return sheet.lines
  }

  private func text(for event: Event) -> StyledText? {
    switch event {
    case .personJoined, .personLeft, .roleHanded, .roleDrawn, .valueSet, .voiceTaken:
      return StyledText(peopleText(for: event))
    case .slotOpened(let opening): return openingText(opening)
    case .stagesFinished(let at, let cause): return leavingText(at: at, cause: cause)
    case .momentCame(let moment): return momentText(moment)
    case .paused, .resumed, .stageExtended, .earlyEndQuestioned, .earlyEndDropped, .gapFound:
      return StyledText(timeText(for: event))
    case .noteKept(let number, let place, let draft):
      return keptText(number: number, place: place, draft)
    case .noteFixed(let number, let text): return StyledText("Note \(number) now reads: \(text)")
    case .noteStruck(let number):
      return StyledText(
        "Note \(number) is struck from the minutes; /unstrike \(number) brings it back")
    case .noteCorrected(let number, let correction):
      return correctionText(number: number, correction)
    case .recordSet(let isOn): return recordText(isOn: isOn)
    case .timeCorrected(let correction): return correctionText(correction)
    case .fitSet(let length): return fitText(length)
    case .planTaken(let plan): return planText(plan)
    case .floorTaken(let person, let isBreach): return floorText(person, isBreach: isBreach)
    case .floorBroken(let person): return breachText(person)
    case .detailSet, .cycleBegan, .groupsFormed, .turnsOrdered, .turnGivenBack, .endFixed,
      .votesCounted, .wordingAgreed, .pointAnswered, .questionAsked, .stepTaken, .timePassedOn,
      .statementsAgreed, .startedWithout, .questionOpened, .questionDropped, .standingActionsKept,
      .endedWithout:
      return courseText(for: event)
    case .outcomeFilled(let text): return StyledText("Outcome: \(text)")
    case .bellSet(let isOn):
      return StyledText(isOn ? "The bell rings again" : "No bell until /loud")
    case .lineNotUnderstood(let line, let text):
      return StyledText("Line \(line) was given back: \(text)", .warning)
    case .turnUndone, .turnRedone: return reversalText(for: event)
    case .personWithdrawn(let code, let notes, let mentions):
      return StyledText(
        ShellText.withdrawnText(code: code.text, notes: notes, mentions: mentions))
    case .sessionRepaired(let lost): return StyledText(ShellText.repairedText(lost: lost))
    case .form(let event): return formText(event)
    case .sessionEnded: return StyledText(closingText, .bold)
    }
  }

  /// Before the start every step says what the next one is.
  private func asksForNextStep(_ event: Event) -> Bool {
    switch event {
    case .personJoined, .personLeft, .roleHanded, .valueSet, .turnUndone, .turnRedone, .detailSet,
      .fitSet:
      true
    case .cycleBegan, .groupsFormed, .turnsOrdered, .turnGivenBack, .endFixed, .votesCounted,
      .wordingAgreed, .pointAnswered, .questionAsked, .stepTaken, .timePassedOn, .statementsAgreed,
      .startedWithout, .questionOpened, .questionDropped, .standingActionsKept, .endedWithout:
      false
    case .roleDrawn, .slotOpened, .stagesFinished, .momentCame, .paused, .resumed, .stageExtended,
      .earlyEndQuestioned, .earlyEndDropped, .voiceTaken, .noteKept, .noteFixed, .noteStruck,
      .noteCorrected, .recordSet, .timeCorrected, .planTaken, .floorTaken, .floorBroken,
      .form,
      .outcomeFilled, .bellSet, .gapFound, .lineNotUnderstood, .sessionEnded:
      false
    case .personWithdrawn, .sessionRepaired: false
    }
  }
}
