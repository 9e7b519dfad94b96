import MeetingProtocol
import Session

/// Every command and every state in which it can be asked.
enum CommandsInStates {
  /// A command as it is typed, or as the program asks it by itself.
  static let commands: [(typed: String, command: Command)] = [
    ("(the clock)", .clockAdvanced),
    ("/join Dee", .join("Dee", role: nil)), ("/join Amy", .join("Amy", role: nil)),
    ("/leave Ben", .leave("Ben")), ("/leave Zoe", .leave("Zoe")),
    ("/role Ben lead", .handRole("lead", to: "Ben")),
    ("/set focus new", .setValue("focus", ["new"])),
    ("/set focus old", .setValue("focus", ["old"])),
    ("/set school Amy=Hill", .setDetail("school", "Amy", "Hill")),
    ("/set focus Amy=Hill", .setDetail("focus", "Amy", "Hill")),
    ("/start", .start), ("/start because it is late", .startBecause("it is late")),
    ("/next", .next(nil)), ("/next close", .next("close")), ("/next talk", .next("talk")),
    ("/back", .back(nil)), ("/back close", .back("close")), ("/skip no time", .skip("no time")),
    ("/pause", .pause), ("/resume", .resume), ("/extend 1m", .extend(.minutes(1))),
    ("/extend -9m", .extend(.minutes(-9))),
    ("/late 1", .takePlan(.late, 1)), ("/early 1", .takePlan(.early, 1)),
    ("/late 9", .takePlan(.late, 9)), ("/fit 20m", .fit(.minutes(20))), ("/fit off", .fit(nil)),
    ("(reopened)", .reopen),
    ("/yes", .answer(.yes)), ("/no", .answer(.no)), ("/answer maybe", .answer(.words("maybe"))),
    ("/answer No because why", .answer(.words("No because why"))),
    ("/vote 2 1", .vote([2, 1])), ("/vote 9 9", .vote([9, 9])), ("/turn", .turn(nil)),
    ("/turn Zoe", .turn("Zoe")), ("/pass", .passTurn), ("/swap Cyd", .swapTurn("Cyd")),
    ("/agree this", .agree("this")), ("/ask", .ask(nil)), ("/ask 9", .ask(9)),
    ("/as amy", .speakAs(.person("Amy"))), ("/as zoe", .speakAs(.person("Zoe"))),
    ("a note", .keep([note("a note")], begunIn: nil)),
    ("/fix 1 other", .fix(number: 1, text: "other")), ("/fix 9 x", .fix(number: 9, text: "x")),
    ("/strike 1", .strike(number: 1)), ("/strike 9", .strike(number: 9)),
    ("/unstrike 1", .correct([NumberedCorrection(number: 1, .unstruck)])),
    ("/move 1 before", .correct([NumberedCorrection(number: 1, .moved(.before))])),
    ("/by 1 amy", .correct([NumberedCorrection(number: 1, .attributed(.person("Amy")))])),
    ("/record off", .setRecord(false)), ("/record on", .setRecord(true)),
    ("/began 1s ago", .correctTime(.began(.ago(.seconds(1))))),
    ("/began 9h ago", .correctTime(.began(.ago(.minutes(540))))),
    ("/ended 1s ago", .correctTime(.ended(.ago(.seconds(1))))),
    ("/paused 1s", .correctTime(.paused(.ago(.seconds(1))))),
    ("/floor amy", .giveFloor("Amy")), ("/floor everyone", .giveFloor(nil)),
    ("/breach zoe", .reportBreach("Zoe")), ("/breach ben", .reportBreach("Ben")),
    ("/outcome all", .fillOutcome("all")), ("/quiet", .setBell(false)), ("/loud", .setBell(true)),
    ("/later", .form(.later)), ("/done", .form(.done)), ("/undo", .undo), ("/redo", .redo),
    ("/end", .end), ("/end because of noise", .endBecause("of noise")),
    ("(nobody there)", .stopForAbsence(from: .zero, to: .zero + .minutes(600))),
    ("(a gap)", .reportGap(from: .zero, cause: .asleep)),
    ("(not understood)", .reportNotUnderstood(line: 3, text: "/nxet")),
  ]

  /// Which case of `Command` one is: a new case must be named here, and be in the table.
  static func sort(of command: Command) -> Int {
    switch command {
    case .clockAdvanced: 0
    case .join: 1
    case .leave: 2
    case .handRole: 3
    case .setValue: 4
    case .setDetail: 5
    case .start: 6
    case .startBecause: 7
    case .next: 8
    case .back: 9
    case .skip: 10
    case .pause: 11
    case .resume: 12
    case .extend: 13
    case .speakAs: 14
    case .keep: 15
    case .fix: 16
    case .strike: 17
    case .correct: 18
    case .setRecord: 19
    case .correctTime: 20
    case .takePlan: 21
    case .giveFloor: 22
    case .reportBreach: 23
    case .fillOutcome: 24
    case .answer: 25
    case .vote: 26
    case .turn: 27
    case .passTurn: 28
    case .swapTurn: 29
    case .agree: 30
    case .ask: 31
    case .setBell: 32
    case .undo: 33
    case .redo: 34
    case .form: 35
    case .end: 36
    case .endBecause: 37
    case .stopForAbsence: 38
    case .reportGap: 39
    case .reportNotUnderstood: 40
    case .fit: 41
    case .reopen: 42
    }
  }

  static let sorts = 43

  /// A talk, a round, a vote, a decision, a test, a repeat, a stage off the record and a close.
  private static var script: MeetingProtocol {
    let vote = Vote(among: .items(["a", "b"]), votesEach: 2)
    let test = WordingTest(of: "focus", points: ["clear", "short"])
    let quiet = Stage(
      id: "quiet", title: "quiet", time: .exactly(.minutes(1)),
      confidence: Confidence(isOffRecord: true))
    var plan = plan(
      [
        stage("talk", .between(least: .minutes(2), most: .minutes(4), plan: .minutes(4))),
        .round(Round(id: "go", title: "go", over: .everyone, blocks: [stage("turn", minutes: 1)])),
        stage("dots", .exactly(.minutes(1)), activity: .vote(vote)),
        decision("choice", ["Yes": .goOn, "No": .back(to: "talk")]),
        stage("check", .exactly(.minutes(1)), activity: .test(test)),
        .cycles(
          Cycles(
            id: "loop", title: "loop", end: .count(least: 1, most: 3),
            blocks: [stage("again", minutes: 1)])),
        .stage(quiet), stage("close", minutes: 2),
      ],
      roles: [role("lead", most: 1), role("member", rest: true)],
      questions: [
        Question(id: "focus", question: "?"),
        Question(id: "school", question: "?", isOfEachPerson: true),
      ], outcome: "What stays")
    plan.rules.ready = ["All is ready"]
    return plan
  }

  /// The states, each as the one before and what was asked then.
  static func states() throws -> [(name: String, meeting: Meeting)] {
    var states: [(name: String, meeting: Meeting)] = []
    var meeting = Meeting(script)
    func add(_ name: String, _ commands: [Command], from earlier: Meeting? = nil) throws {
      if let earlier { meeting = earlier }
      for command in commands { try meeting.when(command, at: meeting.second + 5) }
      states.append((name, meeting))
    }
    try add("just loaded", [])
    try add(
      "gathered",
      ["Amy", "Ben", "Cyd"].map { .join($0, role: nil) }
        + [.setValue("focus", ["old"])]
        + ["Amy", "Ben", "Cyd"].map { .setDetail("school", $0, "x") })
    try add("asked whether all is ready", [.start])
    try add("in a stage", [.answer(.yes), .keep([note("first")], begunIn: nil)])
    let talk = meeting
    try add("paused", [.pause])
    try add("off the record by a command", [.setRecord(false)], from: talk)
    try add("asked whether a stage ends early", [.next(nil)], from: talk)
    try add("in a round", [.next("turn")], from: talk)
    try add("in a vote", [.next("dots")])
    try add("at a decision", [.next(nil)])
    try add("in a test", [.answer(.yes)])
    try add("asked whether a cycle follows", [.next(nil), .next(nil)])
    try add("in a stage off the record", [.answer(.no)])
    try add("in the last stage", [.next(nil), .undo, .redo])
    try add("finished", [.next(nil)])
    try add("asked for the outcome", [.end])
    try add("ended", [.answer(.yes)])
    return states
  }
}
