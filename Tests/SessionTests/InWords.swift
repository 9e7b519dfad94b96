import Filling
import MeetingProtocol
import Session

extension [Event] {
  /// What happened in a few words, for tables of expectations.
  var inWords: String { map(\.inWords).joined(separator: ", ") }
}

extension Event {
  /// What happened in a few words.
  var inWords: String {
    switch self {
    case .slotOpened(let opening): "opened \(opening.key.block)"
    case .stagesFinished: "finished"
    case .momentCame(let moment): moment.kind.text
    case .paused: "paused"
    case .resumed: "resumed"
    case .stageExtended(let length): "extended \(length.wholeSeconds)"
    case .earlyEndQuestioned: "question"
    case .earlyEndDropped: "question dropped"
    case .gapFound: "gap"
    case .turnUndone(let number): "undone \(number)"
    case .turnRedone(let number): "redone \(number)"
    case .sessionEnded: "ended"
    case .personWithdrawn(let code, let notes, _): "withdrawn \(code) \(notes)"
    case .sessionRepaired(let lost): "repaired \(lost)"
    case .form(let event): event.inWords
    case .bellSet(let isOn): "bell \(isOn)"
    case .recordSet(let isOn): "record \(isOn)"
    case .timeCorrected(.began(let slot, let at, _)): "began \(slot) @\(at.text)"
    case .timeCorrected(.ended(let slot, let at, _)): "ended \(slot) @\(at.text)"
    case .timeCorrected(.paused(let slot, let from, let to)):
      "stood \(slot) @\(from.text) \(to.text)"
    case .fitSet(let length): "fit \(length?.wholeSeconds ?? 0)"
    case .planTaken(let plan):
      "planned \(plan.drift) \(plan.by.wholeSeconds) \(plan.way.rawValue)"
    case .floorTaken(let name, let isBreach): "floor \(name?.text ?? "-") \(isBreach)"
    case .floorBroken(let name): "breach \(name)"
    case .lineNotUnderstood(let line, _): "not understood \(line)"
    case .personJoined, .personLeft, .roleHanded, .roleDrawn, .voiceTaken: ofPeople
    case .noteKept, .noteFixed, .noteStruck, .noteCorrected, .outcomeFilled, .valueSet: ofTexts
    case .detailSet, .cycleBegan, .groupsFormed, .turnsOrdered, .turnGivenBack, .endFixed,
      .votesCounted, .wordingAgreed, .pointAnswered, .questionAsked, .stepTaken, .timePassedOn,
      .statementsAgreed, .startedWithout, .questionOpened, .questionDropped, .standingActionsKept,
      .endedWithout:
      ofCourse
    }
  }

  private var ofPeople: String {
    switch self {
    case .personJoined(let name, let role): "joined \(name) \(role?.text ?? "-")"
    case .personLeft(let name): "left \(name)"
    case .roleHanded(let role, let to, let from): "handed \(role) \(from?.text ?? "-") \(to)"
    case .roleDrawn(let role, let name): "drawn \(role) \(name)"
    case .voiceTaken(.person(let name)): "voice \(name)"
    case .voiceTaken(.role(let role)): "voice \(role)"
    case .voiceTaken(.group): "voice group"
    default: "?"
    }
  }

  private var ofCourse: String {
    switch self {
    case .detailSet(let question, let name, let text): "\(question) of \(name) \(text)"
    case .cycleBegan(let loop): "cycle \(loop)"
    case .groupsFormed(_, let groups):
      "groups " + groups.map { $0.members.joined(separator: "+") }.joined(separator: " ")
    case .turnsOrdered(_, let items): "order \(items.joined(separator: " "))"
    case .turnGivenBack(let place): "given back \(place.block)"
    case .endFixed(let container, let instant): "end of \(container?.text ?? "-") \(instant.text)"
    case .votesCounted(let counts): "counted \(counts.map(String.init).joined(separator: " "))"
    case .wordingAgreed(let value, let text): "agreed \(value) \(text)"
    case .pointAnswered(let point, let answer, let reason):
      "point \(point) \(answer)" + (reason.map { " because \($0)" } ?? "")
    case .questionAsked(let number): "asked \(number)"
    case .stepTaken(let length): "step \(length.wholeSeconds)"
    case .timePassedOn(let length): "passed on \(length.wholeSeconds)"
    case .statementsAgreed(let statements): "agreed to \(statements.rawValue)"
    case .startedWithout(let reason): "started without \(reason)"
    case .questionOpened(let question): "question \(question.inWords)"
    case .questionDropped: "question dropped"
    case .standingActionsKept: "standing actions"
    case .endedWithout(let reason): "ended without \(reason)"
    default: "?"
    }
  }

  private var ofTexts: String {
    switch self {
    case .noteKept(let number, .before, _): "kept \(number) before"
    case .noteKept(let number, .after, _): "kept \(number) after"
    case .noteKept(let number, .slot(let slot), _): "kept \(number) slot \(slot)"
    case .noteFixed(let number, _): "fixed \(number)"
    case .noteStruck(let number): "struck \(number)"
    case .noteCorrected(let number, .unstruck): "unstruck \(number)"
    case .noteCorrected(let number, .refiled(let draft)): "refiled \(number) \(draft.kind)"
    case .noteCorrected(let number, .moved(let place)): "moved \(number) \(place)"
    case .noteCorrected(let number, .attributed(let author)): "attributed \(number) \(author)"
    case .noteCorrected(let number, .reread(let draft)): "reread \(number) \(draft.kind)"
    case .outcomeFilled: "outcome"
    case .valueSet(let question, _): "set \(question)"
    default: "?"
    }
  }
}

extension Refusal {
  /// The refusal with what it says of itself, as in `roleFull(lead 1)`.
  var inWords: String {
    switch self {
    case .notAnAnswer(let options): "notAnAnswer(\(options.joined(separator: " ")))"
    case .tooShort(let left): "tooShort(\(left.wholeSeconds))"
    case .nameTaken(let name, let holder, let proposal):
      "nameTaken(\(name) \(holder) \(proposal))"
    case .roleFull(let role, let most): "roleFull(\(role) \(most))"
    case .roleNotClear(let roles): "roleNotClear(\(roles.map(\.text).joined(separator: " ")))"
    case .alreadyInRole(let name, let role): "alreadyInRole(\(name) \(role))"
    case .tooManyItems(let question, let most): "tooManyItems(\(question) \(most))"
    case .noSuchNote(let number, let last): "noSuchNote(\(number) \(last))"
    case .bellAlready(let isOn): "bellAlready(\(isOn))"
    case .timeOutOfReach(let most, let slot): "timeOutOfReach(\(most.wholeSeconds) \(slot))"
    case .timeNotYet(let now): "timeNotYet(\(now.map { "\($0.hour):\($0.minute)" } ?? "-"))"
    case .notDrifted(let drift, let behind): "notDrifted(\(drift) \(behind.wholeSeconds))"
    case .nothingToReplan(let drift): "nothingToReplan(\(drift))"
    case .noSuchPlan(let drift, let number, let last): "noSuchPlan(\(drift) \(number) \(last))"
    case .floorAlready(let name): "floorAlready(\(name?.text ?? "-"))"
    default: "\(self)"
    }
  }
}

extension FormEvent {
  /// What happened to a copy in a few words.
  var inWords: String {
    switch self {
    case .opened(let key, let part, _): "form \(key.writer ?? "room") \(part ?? "whole")"
    case .entered(_, let place, let entry):
      "entered \(place.field) \(entry.answer?.text ?? "nothing")"
    case .putOff(_, let place): "put off \(place.field)"
    case .wentBack(_, let place): "back to \(place.field)"
    case .tableEnded(_, let field): "table \(field)"
    case .finished(let key): "filled in \(key.writer ?? "room")"
    }
  }
}

extension OpenQuestion {
  /// The question in a few words.
  var inWords: String {
    switch self {
    case .earlyEnd: "early end"
    case .needs(let needs, let destination): "needs \(needs.count) for \(destination.key.block)"
    case .moreTime(let length): "more \(length.wholeSeconds)"
    case .anotherCycle(let loop, let leaving):
      "another \(loop)" + (leaving.map { " after \($0)" } ?? "")
    case .statements(let statements): statements.rawValue
    case .copiesMissing(let count): "copies \(count)"
    case .answersMissing(let count): "answers \(count)"
    case .outcomeMissing: "outcome"
    }
  }
}
