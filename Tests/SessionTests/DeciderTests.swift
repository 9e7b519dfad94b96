import MeetingProtocol
import Session
import Testing

/// Every command in every phase: what happens, or why not.
struct DeciderTests {
  enum Phase: String, CaseIterable, Sendable {
    case gathering, running, paused, decision, asked, finished, ended
  }

  /// Two people, four minutes, a range, a decision and an open stage.
  static func meeting(in phase: Phase) throws -> Meeting {
    var meeting = Meeting(
      plan(
        [
          stage("talk", minutes: 4),
          stage("range", .between(least: .minutes(5), most: .minutes(10), plan: .minutes(8))),
          decision("choose", ["Go": .goOn, "Again": .back(to: "talk")]), stage("free"),
        ],
        roles: [role("lead", 1, most: 1), role("member", rest: true)],
        questions: [
          Question(id: "focus", question: "Focus?"),
          Question(id: "rooms", question: "Rooms?", shape: .list(upTo: 2)),
        ], outcome: "What stays"))
    try meeting.when(.join("Amy", role: "lead"), at: 0)
    try meeting.when(.join("Ben", role: nil))
    try meeting.when(.setValue("focus", ["sums"]))
    try meeting.when(.setValue("rooms", ["1a"]))
    try meeting.when(.keep([note("early")], begunIn: nil))
    guard phase != .gathering else { return meeting }
    try meeting.when(.start, at: 10)
    switch phase {
    case .gathering, .running: break
    case .paused: try meeting.when(.pause, at: 20)
    case .asked:
      try meeting.when(.next(nil), at: 20)
      try meeting.when(.next(nil), at: 30)
    case .decision, .finished:
      try meeting.when(.next(nil), at: 20)
      try meeting.when(.skip("no time"), at: 30)
      guard phase == .finished else { break }
      try meeting.when(.answer(.words("go")), at: 40)
      try meeting.when(.next(nil), at: 50)
    case .ended: try meeting.when(.endBecause("no time"), at: 20)
    }
    return meeting
  }

  /// A command, and what it does in each phase but the last: there everything is refused.
  struct Row: Sendable, CustomTestStringConvertible {
    let command: Command
    let outcomes: [Phase: String]

    init(_ command: Command, _ outcomes: String...) {
      self.command = command
      let each = outcomes.count == 1 ? Array(repeating: outcomes[0], count: 6) : outcomes
      self.outcomes = Dictionary(uniqueKeysWithValues: zip(Phase.allCases, each))
        .merging([.ended: "no: alreadyEnded"]) { _, ended in ended }
    }

    var testDescription: String { "\(command)" }
  }

  static let notYet = "no: notStarted"
  static let over = "no: noStageOpen"

  static let moves: [Row] = [
    Row(
      .start, "opened talk", "no: alreadyStarted", "no: alreadyStarted", "no: alreadyStarted",
      "no: alreadyStarted", "no: alreadyStarted"),
    Row(
      .next(nil), notYet, "opened range", "opened range", "no: decisionOpen",
      "opened choose", over),
    Row(
      .next("free"), notYet, "opened free", "opened free", "no: decisionOpen",
      "opened free", over),
    Row(
      .next("talk"), notYet, "no: notAhead(talk)", "no: notAhead(talk)", "no: notAhead(talk)",
      "no: notAhead(talk)", over),
    Row(
      .next("nowhere"), notYet, "no: notAhead(nowhere)", "no: notAhead(nowhere)",
      "no: notAhead(nowhere)", "no: notAhead(nowhere)", over),
    Row(
      .back(nil), notYet, "no: nothingBefore", "no: nothingBefore", "opened range", "opened talk",
      "opened free"),
    Row(
      .back("talk"), notYet, "no: notBehind(talk)", "no: notBehind(talk)", "opened talk",
      "opened talk", "opened talk"),
    Row(
      .back("free"), notYet, "no: notBehind(free)", "no: notBehind(free)", "no: notBehind(free)",
      "no: notBehind(free)", "opened free"),
    Row(
      .skip("late"), notYet, "opened range", "opened range", "opened free", "opened choose", over),
    Row(
      .answer(.yes), "no: noQuestionOpen", "no: noQuestionOpen", "no: noQuestionOpen",
      "no: notAnAnswer(Go Again)", "opened choose", "no: noQuestionOpen"),
    Row(
      .answer(.no), "no: noQuestionOpen", "no: noQuestionOpen", "no: noQuestionOpen",
      "no: notAnAnswer(Go Again)", "question dropped", "no: noQuestionOpen"),
    Row(
      .answer(.words("AGAIN")), "no: noQuestionOpen", "no: noQuestionOpen", "no: noQuestionOpen",
      "opened talk", "no: notAnAnswer(yes no)", "no: noQuestionOpen"),
    Row(
      .answer(.words("Yes")), "no: noQuestionOpen", "no: noQuestionOpen", "no: noQuestionOpen",
      "no: notAnAnswer(Go Again)", "opened choose", "no: noQuestionOpen"),
    Row(
      .end, "ended", "question outcome", "question outcome", "question outcome",
      "question outcome", "question outcome"),
    Row(.endBecause("no time"), "ended without no time, ended"),
    Row(
      .startBecause("late"), "started without late, opened talk", "no: alreadyStarted",
      "no: alreadyStarted", "no: alreadyStarted", "no: alreadyStarted", "no: alreadyStarted"),
    Row(
      .turn(nil), notYet, "no: noRoundOpen", "no: noRoundOpen", "no: noRoundOpen",
      "no: noRoundOpen", over),
    Row(
      .passTurn, notYet, "no: noRoundOpen", "no: noRoundOpen", "no: noRoundOpen",
      "no: noRoundOpen", over),
    Row(
      .swapTurn("Ben"), notYet, "no: noRoundOpen", "no: noRoundOpen", "no: noRoundOpen",
      "no: noRoundOpen", over),
    Row(
      .vote([2, 1]), notYet, "no: noVoteOpen", "no: noVoteOpen", "counted 2 1, opened free",
      "no: noVoteOpen", over),
    Row(
      .agree("why"), notYet, "no: nothingToAgree", "no: nothingToAgree", "no: nothingToAgree",
      "no: nothingToAgree", over),
    Row(
      .ask(nil), notYet, "no: noSuchQuestion(nil, count: 0)", "no: noSuchQuestion(nil, count: 0)",
      "no: noSuchQuestion(nil, count: 0)", "no: noSuchQuestion(nil, count: 0)", over),
  ]

  static let time: [Row] = [
    Row(.clockAdvanced, "nothing"),
    Row(.pause, notYet, "paused", "no: alreadyPaused", "paused", "paused", over),
    Row(
      .resume, notYet, "no: notPaused", "resumed", "no: notPaused", "no: notPaused",
      over),
    Row(
      .extend(.minutes(2)), notYet, "extended 120", "extended 120", "no: stageHasNoEnd",
      "extended 120", over),
    Row(
      .extend(.seconds(-230)), notYet, "extended -230", "extended -230", "no: stageHasNoEnd",
      "extended -230", over),
    Row(
      .extend(.minutes(-20)), notYet, "no: tooShort(240)", "no: tooShort(230)",
      "no: stageHasNoEnd", "no: tooShort(590)", over),
    Row(
      .extend(.zero), notYet, "no: nothingChanges", "no: nothingChanges", "no: stageHasNoEnd",
      "no: nothingChanges", over),
    Row(.reportGap(from: .zero, cause: .asleep), "gap"),
  ]

  static let people: [Row] = [
    Row(.join("Cyd", role: nil), "joined Cyd member"),
    Row(.join("Cyd", role: "member"), "joined Cyd member"),
    Row(.join("Cyd", role: "lead"), "no: roleFull(lead 1)"),
    Row(.join("Cyd", role: "nobody"), "no: noRoleHasRoom"),
    Row(.join("ben", role: nil), "no: nameTaken(ben person ben B)"),
    Row(.leave("Ben"), "left Ben"),
    Row(.leave("Cyd"), "no: personNotHere(Cyd)"),
    Row(.handRole("lead", to: "Ben"), "handed lead Amy Ben"),
    Row(.handRole("lead", to: "Amy"), "no: alreadyInRole(Amy lead)"),
    Row(.handRole("lead", to: "Cyd"), "no: personNotHere(Cyd)"),
    Row(.handRole("nobody", to: "Ben"), "no: noRoleHasRoom"),
    Row(
      .speakAs(.group), notYet, "voice group", "voice group", "voice group", "voice group", over),
    Row(
      .speakAs(.person("Ben")), notYet, "voice Ben", "voice Ben", "voice Ben", "voice Ben", over),
    Row(
      .speakAs(.person("Cyd")), notYet, "no: personNotHere(Cyd)", "no: personNotHere(Cyd)",
      "no: personNotHere(Cyd)", "no: personNotHere(Cyd)", over),
  ]

  static let words: [Row] = [
    Row(
      .keep([note("a"), note("b")], begunIn: nil), "kept 2 before, kept 3 before",
      "kept 2 slot 1, kept 3 slot 1", "kept 2 slot 1, kept 3 slot 1",
      "kept 2 slot 3, kept 3 slot 3", "kept 2 slot 2, kept 3 slot 2",
      "kept 2 after, kept 3 after"),
    Row(.keep([], begunIn: nil), "nothing"),
    Row(.fix(number: 1, text: "later"), "fixed 1"),
    Row(.fix(number: 1, text: "early"), "no: nothingChanges"),
    Row(.fix(number: 9, text: "later"), "no: noSuchNote(9 1)"),
    Row(.strike(number: 1), "struck 1"),
    Row(.strike(number: 0), "no: noSuchNote(0 1)"),
    Row(.fillOutcome("a plan"), "outcome"),
    Row(.setValue("focus", ["more"]), "set focus"),
    Row(.setValue("focus", ["sums"]), "no: nothingChanges"),
    Row(.setValue("focus", []), "no: emptyValue(focus)"),
    Row(.setValue("focus", [" "]), "no: emptyValue(focus)"),
    Row(.setValue("nothing", ["x"]), "no: emptyValue(nothing)"),
    Row(.setValue("rooms", ["x", "y"]), "set rooms"),
    Row(.setValue("rooms", ["x", "y", "z"]), "no: tooManyItems(rooms 2)"),
    Row(.setBell(false), "bell false"),
    Row(.setBell(true), "no: bellAlready(true)"),
    Row(.reportNotUnderstood(line: 3, text: "/nxet"), "not understood 3"),
    Row(.undo, "undone 5", "undone 6", "undone 7", "undone 8", "undone 8", "undone 10"),
    Row(.redo, "no: nothingToRedo"),
  ]

  @Test(arguments: moves + time + people + words, Phase.allCases)
  func `every command in every phase`(row: Row, phase: Phase) throws {
    var meeting = try Self.meeting(in: phase)
    let before = meeting.engine
    let expected = try #require(row.outcomes[phase])
    do throws(Refusal) {
      let events = try meeting.when(row.command)
      #expect(events.isEmpty ? expected == "nothing" : events.inWords == expected)
    } catch {
      #expect("no: \(error.inWords)" == expected)
      #expect(meeting.engine == before)
    }
  }

  @Test(arguments: moves + time + people + words, Phase.allCases)
  func `done and undone is as before, and redone is as done`(row: Row, phase: Phase) throws {
    var meeting = try Self.meeting(in: phase)
    let before = meeting.state
    guard let events = try? meeting.when(row.command), !events.isEmpty else { return }
    switch row.command {
    case .end, .endBecause, .reportGap, .reportNotUnderstood, .undo: return
    default: break
    }
    let after = meeting.state
    try meeting.when(.undo)
    #expect(meeting.state == before)
    try meeting.when(.redo)
    #expect(meeting.state == after)
  }
}
