import Filling
import MeetingProtocol

/// Something to do about what happened; never done while a journal is replayed.
public enum Effect: Equatable, Sendable {
  /// Say what happened.
  case tell(Event)
  /// Show title, purpose, norms and roles: the session starts.
  case showOpening
  /// Show what the open stage or decision is about.
  case showCard
  /// Say that the last stage was left and what remains to do.
  case showFinish
  /// Take from the screen what somebody filled in alone: another writes, or everyone looks.
  case hideAnswers
  /// Show the question of the form that is asked now.
  case showQuestion
  /// Ring the bell once.
  case ring
  /// Write the minutes and leave.
  case close
}

/// What to do about a turn.
///
/// - Parameters:
///   - turn: The turn, applied.
///   - before: The state before it.
///   - after: The state after it.
/// - Returns: The effects in the order in which they are performed.
public func effects(of turn: Turn, before: SessionState, after: SessionState) -> [Effect] {
  let told = turn.events.flatMap { event -> [Effect] in
    switch event {
    case .slotOpened(let opening):
      opening.cause == .start ? [.showOpening, .showCard] : [.tell(event), .showCard]
    case .stagesFinished:
      [.tell(event), .showFinish]
    case .momentCame(let moment):
      effects(of: moment, at: turn.at.time, after: after)
    case .turnUndone, .turnRedone:
      before.openSlot?.number != after.openSlot?.number && after.openSlot != nil
        ? [.tell(event), .showCard] : [.tell(event)]
    case .sessionEnded:
      [.close]
    case .endFixed, .standingActionsKept, .cycleBegan, .turnGivenBack, .endedWithout,
      .startedWithout, .statementsAgreed:
      []
    case .turnsOrdered, .groupsFormed, .votesCounted, .wordingAgreed, .pointAnswered,
      .questionAsked, .questionOpened, .questionDropped, .stepTaken, .timePassedOn, .detailSet:
      [.tell(event)]
    case .personJoined, .personLeft, .roleHanded, .roleDrawn, .valueSet, .paused, .resumed,
      .stageExtended, .earlyEndQuestioned, .earlyEndDropped, .voiceTaken, .noteKept, .noteFixed,
      .noteStruck, .noteCorrected, .recordSet, .timeCorrected, .fitSet, .planTaken, .floorTaken,
      .floorBroken,
      .outcomeFilled, .bellSet, .gapFound, .lineNotUnderstood:
      [.tell(event)]
    case .personWithdrawn, .sessionRepaired, .form:
      [.tell(event)]
    }
  }
  return (handsOn(before, after) ? [.hideAnswers] : []) + told
    + (asksAnew(before, after) ? [.showQuestion] : [])
}

/// Whether what stands on the screen was typed by somebody who filled in a copy alone and is through.
private func handsOn(_ before: SessionState, _ after: SessionState) -> Bool {
  before.isFillingAlone && !(after.isFillingAlone && after.forms.open == before.forms.open)
}

/// Whether another question of a form is asked than before.
private func asksAnew(_ before: SessionState, _ after: SessionState) -> Bool {
  guard let step = after.openStep else { return false }
  return step.place != before.openStep?.place || after.forms.open != before.forms.open
}

/// A warning that was overtaken by the next one before anybody looked is recorded, not announced.
private func effects(
  of moment: DueMoment, at now: SessionTime, after: SessionState
) -> [Effect] {
  let isOvertaken = after.pendingMoments.contains { $0.at > moment.at && $0.at <= now }
  switch moment.kind {
  case .left, .gone, .mayEnd, .budgetUsed, .light:
    return isOvertaken ? [] : [.tell(.momentCame(moment))]
  case .timeUp, .meetingEnds:
    let rings = after.bell && !(after.openEntry?.floor.isQuietWork ?? false)
    return [.tell(.momentCame(moment))] + (rings ? [.ring] : [])
  }
}
