import MeetingProtocol
import Session
import Testing

/// Votes and decisions, ladders, wordings and tests, what a block waits for.
extension CourseTests {
  // MARK: - Votes and decisions

  @Test func `dots are counted, and the order is that of a round`() throws {
    let vote = Block.stage(
      Stage(
        id: "dots", title: "dots",
        activity: .vote(Vote(among: .items(["red", "blue"]), votesEach: 2))))
    let round = Block.round(
      Round(
        id: "go", title: "go", over: .items(["red", "blue"]), order: .votes,
        blocks: [stage("talk")]))
    var meeting = try gathered([vote, round])
    try meeting.when(.start, at: 0)
    #expect(meeting.refusal(of: .vote([1])) == .countsWanted(["red", "blue"]))
    #expect(meeting.refusal(of: .vote([4, 3])) == .tooManyVotes(counted: 7, most: 6))
    try reversible(meeting, .vote([2, 4]))
    try meeting.when(.vote([2, 4]), at: 10)
    try meeting.when(.next(nil), at: 20)
    #expect(openItem(meeting) == "blue")
  }

  @Test func `a decision by vote goes where most want, and an even one waits`() throws {
    var tried = Decision(
      id: "choose", title: "choose", question: "?", by: .vote,
      options: [
        .init(answer: "On", outcome: .on(to: "late")), .init(answer: "Stop", outcome: .end),
      ])
    var meeting = try gathered([.decision(tried), stage("early"), stage("late")])
    try meeting.when(.start, at: 0)
    #expect(try meeting.when(.vote([1, 1, 1]), at: 5).inWords == "counted 1 1 1")
    #expect(try meeting.when(.vote([2, 1]), at: 6).inWords == "counted 2 1, opened late")
    #expect(meeting.state.answers["choose"] == "On")
    tried.by = .consent
    tried.options = [
      .init(answer: "We do", outcome: .goOn), .init(answer: "Again", outcome: .askAgain),
    ]
    var other = try gathered([.decision(tried), stage("late")])
    try other.when(.start, at: 0)
    // A yes that is none of the answers is no consent to any of them.
    for answer in [Answer.yes, .no] {
      #expect(other.refusal(of: .answer(answer)) == .notAnAnswer(options: ["We do", "Again"]))
    }
    #expect(try other.when(.answer(.words("Again")), at: 5).inWords == "opened choose")
    #expect(try other.when(.answer(.words("we do")), at: 6).inWords == "opened late")
  }

  @Test func `a ladder is offered step by step, then the next stage opens`() throws {
    let ladder = Ladder(steps: [.minutes(2), .minutes(1)])
    var meeting = try gathered([
      stage("talk", .exactly(.minutes(1)), ending: .extend(ladder)), stage("end"),
    ])
    try meeting.when(.start, at: 0)
    #expect(meeting.look(at: 60).inWords.hasSuffix("time up, question more 120"))
    try reversible(meeting, .vote([3, 1]))
    #expect(
      try meeting.when(.vote([3, 1]), at: 60).inWords == "counted 3 1, step 120, extended 120")
    #expect(meeting.look(at: 180).inWords.hasSuffix("time up, question more 60"))
    #expect(try meeting.when(.answer(.yes), at: 190).inWords == "step 60, extended 70")
    #expect(meeting.look(at: 250).inWords.hasSuffix("opened end"))
  }

  // MARK: - Wordings, tests, gates

  @Test func `a test goes point by point, and the worst answer leads on`() throws {
    let test = WordingTest(
      of: "question", points: ["short", "open"],
      outcomes: [.init(answer: "fail", outcome: .back(to: "word"))])
    var word = Stage(id: "word", title: "word")
    word.agrees = "question"
    let checked = Stage(id: "check", title: "check", activity: .test(test))
    var meeting = try gathered([.stage(word), .stage(checked), stage("end")]) {
      $0.questions = [Question(id: "question", question: "?", isAgreed: true)]
    }
    try meeting.when(.start, at: 0)
    try meeting.when(.agree("why"), at: 1)
    #expect(meeting.refusal(of: .agree("why")) == .nothingChanges)
    try meeting.when(.next(nil), at: 2)
    #expect(
      meeting.refusal(of: .answer(.words("maybe")))
        == .noSuchAnswer(answers: WordingTest.standardAnswers))
    #expect(meeting.refusal(of: .answer(.no)) == .pointNeedsReason("fail"))
    #expect(try meeting.when(.answer(.yes), at: 3).inWords == "point 0 pass")
    #expect(
      try meeting.when(.answer(.words("fail because it is closed")), at: 4).inWords
        == "point 1 fail because it is closed, opened word")
    #expect(meeting.state.pointAnswers.map(\.wording) == ["why", "why"])
    try meeting.when(.agree("how"), at: 5)
    #expect(meeting.state.wordings.map(\.text) == ["why", "how"])
    #expect(meeting.state.values["question"] == ["how"])
  }

  @Test func `what a block waits for is asked about once`() throws {
    var late = Stage(id: "late", title: "late")
    late.gate.needs = [.value("question"), .block("skipped")]
    var meeting = try gathered([stage("skipped"), .stage(late)])
    try meeting.when(.start, at: 0)
    #expect(try meeting.when(.next(nil), at: 1).inWords == "question needs 2 for late")
    #expect(try meeting.when(.answer(.no), at: 2).inWords == "question dropped")
    try meeting.when(.next(nil), at: 3)
    try reversible(meeting, .answer(.yes))
    #expect(try meeting.when(.next(nil), at: 4).inWords == "opened late")
  }

  @Test func `a block whose condition does not hold is passed over`() throws {
    var second = Stage(id: "second", title: "second")
    second.gate.conditions = [Condition(.value("choose"), .isOne(of: ["go"]))]
    let blocks = [decision("choose", ["Go": .goOn, "Not": .goOn]), .stage(second), stage("end")]
    for (answer, opened) in [("Go", "opened second"), ("Not", "opened end")] {
      var meeting = try gathered(blocks)
      try meeting.when(.start, at: 0)
      #expect(try meeting.when(.answer(.words(answer)), at: 1).inWords == opened)
    }
  }

  @Test func `questions are put in order, and those of the bank by number`() throws {
    var talk = Stage(id: "talk", title: "talk")
    talk.words = StageWords(questions: ["one", "two"], bank: ["three"])
    var meeting = try gathered([.stage(talk)])
    try meeting.when(.start, at: 0)
    for (number, expected) in [(nil, 1), (3, 3), (nil, 2)] {
      try meeting.when(.ask(number), at: 1)
      #expect(meeting.state.openSlot?.asked.last?.number == expected)
    }
    #expect(meeting.refusal(of: .ask(nil)) == .noSuchQuestion(nil, count: 3))
    #expect(meeting.refusal(of: .ask(4)) == .noSuchQuestion(4, count: 3))
  }
}
