import Display
import InputLine
import MeetingProtocol
import Minutes
import Session
import Testing
import TextLayout

/// Every reason why something is not done, word by word.
struct RefusalTests {
  private static let refusals: [Refusal] = [
    .notStarted, .alreadyStarted, .alreadyEnded,
    .notReady([.people("presenter", have: 0, need: 1)]),
    .notReady([.people("tuner", have: 2, need: 3)]),
    .notReady([.people("tuner", have: 1, need: 3)]),
    .notReady([
      .people("presenter", have: 0, need: 1), .people("tuner", have: 0, need: 3), .value("focus"),
    ]),
    .notReady([.value("focus")]),
    .noStageOpen, .nothingBefore, .notAhead("presentation"), .notBehind("discussion"),
    .decisionOpen, .noQuestionOpen, .notAnAnswer(options: ["Yes", "No", "Share"]),
    .alreadyPaused, .notPaused, .stageHasNoEnd, .tooShort(left: .zero),
    .tooShort(left: .seconds(70)),
    .nameTaken("Amy", by: .person, proposal: "Amy B"),
    .nameTaken("Tuner", by: .role, proposal: "Tuner B"),
    .nameTaken("Warm", by: .kind, proposal: "Warm B"),
    .nameTaken("Everyone", by: .word, proposal: "Everyone B"),
    .nameUnusable("12"), .roleFull("presenter", most: 1), .roleFull("tuner", most: 3),
    .roleIsDrawn("teacher"), .roleNotClear(choices: ["presenter", "tuner"]), .noRoleHasRoom,
    .personNotHere("Eve"), .alreadyInRole("Amy", "presenter"),
    .tooManyItems("classrooms", most: 8), .emptyValue("focus"), .roundHasBegun("classrooms"),
    .noSuchNote(7, last: 3), .noSuchNote(7, last: 0), .noteStruck(3), .noteNotStruck(3),
    .recordIsOff,
    .timeOutOfReach(mostAgo: .seconds(400), of: 1), .timeOutOfReach(mostAgo: .seconds(30), of: 1),
    .timeNotYet(now: TimeOfDay(hour: 15, minute: 7)), .floorAlready("Ben"), .floorAlready(nil),
    .recordAlready(on: true), .recordAlready(on: false), .nothingChanges,
    .noOutcomeAsked, .nothingToUndo, .nothingToRedo, .bellAlready(on: true), .fitAfterStart,
    .notClosed,
    .notFitted,
    .bellAlready(on: false),
    .noRoundOpen, .noSuchTurn("Zoe", items: ["Ben", "Cyd"]), .noSuchTurn("Zoe", items: []),
    .mayNotPass, .turnGoesOn("Ben", next: "discussion"), .turnsStand, .nothingToAgree,
    .noSuchQuestion(9, count: 3),
    .noSuchQuestion(nil, count: 3),
    .noSuchQuestion(nil, count: 0), .noVoteOpen, .countsWanted(["Yes", "No"]),
    .tooManyVotes(counted: 9, most: 6), .pointNeedsReason("fail"),
    .noSuchAnswer(answers: ["pass", "fail", "unsure"]), .notAChoice("variant", ["short", "long"]),
    .itemsWanted("classrooms", exactly: 3), .variantIsSettled, .notOfEachPerson("school"),
    .roleIsSeated("tuner"), .consentMissing, .nextAsksFirst,
    .notDrifted(.late, behind: .zero), .notDrifted(.late, behind: .minutes(-3)),
    .notDrifted(.early, behind: .zero), .notDrifted(.early, behind: .minutes(3)),
    .nothingToReplan(.late), .nothingToReplan(.early), .noSuchPlan(.late, 3, last: 2),
    .noSuchPlan(.early, 3, last: 1),
    .notReady([.peopleInAll(have: 3, least: 4, most: 8)]),
    .notReady([.peopleInAll(have: 9, least: 4, most: 8)]), .notReady([.detail("school", "Amy")]),
  ]

  @Test func `every refusal`() throws {
    let state = Room.startedTuning().state
    try Snapshots.expectAtBothWidths("refusals") { columns in
      Self.refusals.map { ("\($0)", RefusalText.lines($0, state, columns: columns)) }
    }
  }

  private static let objections: [Objection] = [
    .unknownCommand("nxet", nearest: .next), .unknownCommand("xyzzy", nearest: nil),
    .notACommand("laod", nearest: .load), .notACommand("hello all", nearest: nil),
    .needsSession(.join), .sessionIsOpen, .unexpectedArgument(.pause, "now"),
    .nothingBehind("+"), .nothingBehind("amy:"), .nothingBehind("\\"),
    .unknownRole("presentor", nearest: "presenter", known: ["presenter", "tuner"]),
    .unknownRole("cook", nearest: nil, known: ["presenter", "tuner"]),
    .unknownStage("probbing", nearest: "Probing questions", known: []),
    .unknownStage("lunch", nearest: nil, known: ["Presentation", "Discussion"]),
    .unknownPerson("Bem", nearest: "Ben"), .severalPeople("Sam", ["Sam Brook", "Sam Lake"]),
    .unknownPerson("Eve", nearest: nil),
    .unknownValue("foucs", nearest: "focus", known: ["focus"]),
    .unknownValue("room", nearest: nil, known: ["focus"]),
    .unknownValue("room", nearest: nil, known: []),
    .unknownHelp("nxt", nearest: .next), .unknownHelp("xyzzy", nearest: nil),
    .unknownFilter("wram", nearest: "warm"), .unknownFormat("htlm", nearest: .html),
    .unknownFormat("xls", nearest: nil), .notALength("two"), .notANumber("x"),
    .oneNameAtATime("Amy, Ben"),
    .notAPastTime(.began, "soon"), .notAPlanNumber(.late, "two"),
    .roleNotOnePerson("presenter", []),
    .roleNotOnePerson("tuner", ["Ben", "Cyd"]),
    .notARange("12-x"), .unknownKind("wram", nearest: "warm", known: ["warm", "cool"]),
    .unknownKind("tepid", nearest: nil, known: ["warm", "cool"]), .onlyActionsHaveMore("@Ben"),
    .noOwnerOrDay("soon"), .stageNotOpened("Discussion", opened: ["Presentation", "Probing"]),
    .stageNotOpened("Discussion", opened: []), .notOnOrOff("out"),
    .noValuePerPerson("year=4"), .missingReason(.end), .notACount("two"),
    .notAQuestionNumber("x"), .wantsPerson("school"),
  ]

  @Test func `every objection`() throws {
    let state = Room.startedTuning().state
    let all = Self.objections + CommandName.allCases.map(Objection.missingArgument)
    try Snapshots.expectAtBothWidths("objections") { columns in
      all.map { ("\($0)", ObjectionText.lines($0, state, columns: columns)) }
    }
  }

  @Test func `objections outside a session`() throws {
    try Snapshots.expectAtBothWidths("objections-outside") { columns in
      (Self.objections + [.missingArgument(.load), .missingArgument(.set)]).map {
        ("\($0)", ObjectionText.lines($0, nil, columns: columns))
      }
    }
  }
}
