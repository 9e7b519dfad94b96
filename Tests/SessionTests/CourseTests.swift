import MeetingProtocol
import Session
import Testing

/// Turns, votes, ladders, tests, gates and what else settles the course of a meeting.
struct CourseTests {
  private func gathered(
    _ blocks: [Block], people: [Person.ID] = ["Amy", "Ben", "Cyd"],
    _ change: (inout MeetingProtocol) -> Void = { _ in }
  ) throws -> Meeting {
    var tried = plan(blocks, roles: [role("member", rest: true)])
    change(&tried)
    var meeting = Meeting(tried)
    for name in people { try meeting.when(.join(name, role: nil), at: 0) }
    return meeting
  }

  private func goRound(_ order: Round.Order = .given, mayPass: Bool = true) -> Block {
    .round(
      Round(
        id: "go", title: "go", over: .everyone, order: order, mayPass: mayPass,
        blocks: [stage("turn", minutes: 1)]))
  }

  private func openItem(_ meeting: Meeting) -> String? { meeting.state.openTurn?.turn.item }

  /// Every command here is undone and done again, and the session is the same as before and after.
  private func reversible(_ meeting: Meeting, _ command: Command) throws {
    var meeting = meeting
    let before = meeting.state
    try meeting.when(command)
    let after = meeting.state
    try meeting.when(.undo)
    #expect(meeting.state == before)
    try meeting.when(.redo)
    #expect(meeting.state == after)
    #expect(SessionEngine(replaying: meeting.engine).state == after)
  }

  // MARK: - Turns

  @Test func `a turn is passed, swapped, given by name, and a late-comer has the last`() throws {
    var meeting = try gathered([goRound(), stage("end")])
    try meeting.when(.start, at: 10)
    #expect(openItem(meeting) == "Amy")
    for command in [Command.turn(nil), .turn("cyd"), .passTurn, .swapTurn("Cyd"), .next(nil)] {
      try reversible(meeting, command)
    }
    try meeting.when(.swapTurn("Cyd"), at: 20)
    #expect(openItem(meeting) == "Cyd")
    #expect(meeting.state.turnsAhead == ["Ben", "Amy"])
    try meeting.when(.join("Dee", role: nil), at: 30)
    try meeting.when(.leave("Ben"), at: 30)
    #expect(meeting.state.turnsAhead == ["Amy", "Dee"])
    try meeting.when(.turn("Dee"), at: 40)
    #expect(openItem(meeting) == "Dee")
    #expect(meeting.refusal(of: .turn("Zoe")) == .noSuchTurn("Zoe", items: ["Amy"]))
    try meeting.when(.passTurn, at: 50)
    #expect(meeting.state.slots.last { $0.isPassed }?.entry?.turn?.item == "Dee")
    try meeting.when(.turn("Dee"), at: 60)
    #expect(openItem(meeting) == "Dee")
    // Nobody is called up again who has had a turn.
    try meeting.when(.next(nil), at: 70)
    #expect(meeting.state.openEntry?.key.block == "end")
    #expect(meeting.refusal(of: .passTurn) == .noRoundOpen)
  }

  @Test func `an order is drawn once, and whoever has to take a turn may not pass`() throws {
    var meeting = try gathered([goRound(.drawn, mayPass: false)])
    let events = try meeting.when(.start, at: 10)
    guard case .turnsOrdered(_, let order) = events.first else {
      Issue.record("no order was drawn: \(events.inWords)")
      return
    }
    #expect(order.sorted() == ["Amy", "Ben", "Cyd"])
    #expect([openItem(meeting)] + meeting.state.turnsAhead.map { $0 } == order.map { $0 })
    #expect(meeting.refusal(of: .passTurn) == .mayNotPass)
  }

  @Test func `repeats that end together are asked about one after the other`() throws {
    func loop(_ id: Stage.ID, _ blocks: [Block]) -> Block {
      .cycles(
        Cycles(id: id, title: id.text, end: .count(least: 1, most: 3), blocks: blocks))
    }
    var meeting = try gathered([loop("outer", [loop("inner", [stage("talk")])]), stage("end")])
    try meeting.when(.start, at: 10)
    #expect(try meeting.when(.next(nil), at: 20).inWords == "question another inner")
    #expect(try meeting.when(.answer(.no), at: 21).inWords == "question another outer")
    try reversible(meeting, .answer(.no))
    var again = meeting
    try again.when(.answer(.yes), at: 22)
    #expect(again.state.openSlot?.opening.cycles == [2, 1])
    try meeting.when(.answer(.no), at: 22)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `whoever comes late has no turn in a round that is over`() throws {
    let inner = Block.round(
      Round(id: "in", title: "in", over: .others, blocks: [stage("answer", minutes: 1)]))
    let outer = Block.round(
      Round(id: "out", title: "out", over: .everyone, blocks: [inner, stage("word", minutes: 1)]))
    var meeting = try gathered([outer, stage("end")])
    try meeting.when(.start, at: 0)
    for second in [1.0, 2, 3] { try meeting.when(.next(nil), at: second) }
    #expect(meeting.state.openEntry?.turns.map(\.item) == ["Ben", "Amy"])
    let number = meeting.state.openEntry?.number
    try meeting.when(.join("Dee", role: nil), at: 10)
    #expect(meeting.state.openEntry?.number == number)
    let turns = meeting.state.agenda.entries.map { $0.turns.map(\.item) }
    #expect(!turns.contains(["Amy", "Dee"]))
    #expect(turns.contains(["Ben", "Dee"]))
  }

  @Test func `a round over what there is none of is passed over`() throws {
    let round = Block.round(
      Round(id: "each", title: "each", over: .notes("idea"), blocks: [stage("talk")]))
    var meeting = try gathered([stage("begin"), round, stage("end")])
    try meeting.when(.start, at: 0)
    try meeting.when(.next(nil), at: 10)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `a ring stands as it sat down, whoever comes and goes`() throws {
    let ring = Block.rotation(
      Rotation(id: "ring", title: "ring", seats: ["coach", "client"], blocks: [stage("talk")]))
    var meeting = try gathered([ring, stage("end")]) {
      $0.roles.append(
        Role(id: "coach", title: "coach", people: .init(least: 0, most: nil), filling: .turns))
      $0.roles.append(
        Role(id: "client", title: "client", people: .init(least: 0, most: nil), filling: .turns))
    }
    try meeting.when(.start, at: 0)
    #expect(openItem(meeting) == "Amy")
    #expect(meeting.refusal(of: .swapTurn("Ben")) == .turnsStand)
    #expect(meeting.refusal(of: .turn("Ben")) == .turnsStand)
    try meeting.when(.join("Dee", role: nil), at: 5)
    try meeting.when(.leave("Amy"), at: 6)
    #expect(openItem(meeting) == "Amy")
    try meeting.when(.next(nil), at: 10)
    #expect(openItem(meeting) == "Ben")
    try meeting.when(.next(nil), at: 20)
    #expect(openItem(meeting) == "Cyd")
    try meeting.when(.next(nil), at: 30)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `an answer leads no farther than the last cycle`() throws {
    let more = Decision(
      id: "more", title: "more", question: "?",
      options: [.init(answer: "Yes", outcome: .leave), .init(answer: "No", outcome: .again)])
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .count(least: 2, most: 2),
        blocks: [stage("talk"), .decision(more)]))
    var meeting = try gathered([laps, stage("end")])
    try meeting.when(.start, at: 0)
    try meeting.when(.next(nil), at: 1)
    try meeting.when(.answer(.no), at: 2)
    #expect(meeting.state.openSlot?.opening.cycles == [2])
    try meeting.when(.next(nil), at: 3)
    try meeting.when(.answer(.no), at: 4)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `the reason of a skip is kept while a question stands`() throws {
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .count(least: 1, most: 3), blocks: [stage("talk")]))
    var meeting = try gathered([laps, stage("end")])
    try meeting.when(.start, at: 0)
    try meeting.when(.skip("no time"), at: 1)
    try meeting.when(.answer(.no), at: 2)
    #expect(meeting.state.openEntry?.key.block == "end")
    #expect(meeting.state.slots[0].skippedBecause == "no time")
  }

  @Test func `groups at work take in whoever comes`() throws {
    let tables = Block.groups(
      Groups(id: "tables", title: "tables", forming: .number(2), blocks: [stage("talk")]))
    var meeting = try gathered([tables, stage("end")])
    try meeting.when(.start, at: 0)
    #expect(meeting.state.openGroups.map(\.members.count) == [2, 1])
    try meeting.when(.join("Dee", role: nil), at: 5)
    #expect(meeting.state.openGroups.map(\.members) == [["Amy", "Ben"], ["Cyd", "Dee"]])
  }

  @Test func `a role goes round with each cycle, and groups are formed anew`() throws {
    let tables = Block.groups(
      Groups(
        id: "tables", title: "tables", forming: .number(2), mixing: .new, blocks: [stage("talk")]))
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .count(least: 1, most: 3), moves: "host", blocks: [tables]))
    var meeting = try gathered([laps, stage("end")], people: ["Ben", "Cyd", "Dee"]) {
      $0.roles.insert(role("host", 1, most: 1), at: 0)
    }
    try meeting.when(.join("Amy", role: "host"), at: 1)
    try meeting.when(.start, at: 10)
    let first = meeting.state.openGroups.map(\.members)
    #expect(first.map(\.count) == [2, 2])
    #expect(try meeting.when(.next(nil), at: 20).inWords == "question another laps")
    try reversible(meeting, .answer(.yes))
    try meeting.when(.answer(.yes), at: 30)
    #expect(meeting.state.holders(of: "host").map(\.id) == ["Ben"])
    #expect(Set(meeting.state.openGroups.map { Set($0.members) }) != Set(first.map { Set($0) }))
    try meeting.when(.next(nil), at: 40)
    #expect(try meeting.when(.next(nil), at: 41).inWords.hasSuffix("opened talk"))
    #expect(try meeting.when(.next(nil), at: 50).inWords == "opened end")
  }

  @Test func `a repeat ends when its time is up`() throws {
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .timeLeft(.minutes(1)), budget: .minutes(5),
        blocks: [stage("lap")]))
    var meeting = try gathered([laps, stage("end")])
    try meeting.when(.start, at: 0)
    #expect(try meeting.when(.next(nil), at: 120).inWords == "cycle laps, opened lap")
    #expect(try meeting.when(.next(nil), at: 241).inWords == "opened end")
  }

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

  // MARK: - Time

  @Test func `lights come on, spare time is eaten, and unused time goes on`() throws {
    var talk = Stage(id: "talk", title: "talk", time: .exactly(.minutes(4)))
    talk.lights = Lights(green: .minutes(1), amber: .minutes(2), red: .minutes(3))
    let spare = Stage(id: "spare", title: "spare", time: .exactly(.minutes(2)), activity: .spare)
    var brief = Stage(id: "brief", title: "brief", time: .exactly(.minutes(3)))
    brief.givesUnusedTime = true
    var meeting = try gathered([
      .stage(talk), .stage(spare), .stage(brief), stage("end", minutes: 1),
    ])
    try meeting.when(.start, at: 0)
    let words = meeting.look(at: 200).inWords
    for light in ["green", "amber", "red"] { #expect(words.contains(light)) }
    try meeting.when(.next(nil), at: 300)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.countdown(for: slot) == .minutes(1))
    try meeting.when(.next(nil), at: 360)
    #expect(try meeting.when(.next(nil), at: 480).inWords == "opened end, passed on 60")
  }

  @Test func `spare time that is eaten whole is passed over`() throws {
    let spare = Stage(id: "spare", title: "spare", time: .exactly(.minutes(2)), activity: .spare)
    var meeting = try gathered([stage("talk", minutes: 1), .stage(spare), stage("end")])
    try meeting.when(.start, at: 0)
    #expect(try meeting.when(.next(nil), at: 200).inWords == "opened end")
  }

  @Test func `the clock stands while the session is adjourned`() throws {
    let night = Stage(
      id: "night", title: "night", activity: .adjournment(Adjournment(span: .after(days: 7))))
    var meeting = try gathered([.stage(night), stage("end")])
    #expect(try meeting.when(.start, at: 0).inWords == "opened night, paused")
    try meeting.when(.next(nil), at: 600_000)
    #expect(!meeting.state.isPaused)
    #expect(meeting.state.elapsed(in: meeting.state.slots[0], at: meeting.now.time) == .zero)
  }

  @Test func `a hard stop ends the stages by the clock on the wall`() throws {
    var meeting = try gathered([stage("talk")]) {
      $0.rules.ends = TimeOfDay(hour: 15, minute: 50)
      $0.rules.mustEnd = true
    }
    try meeting.when(.start, at: 10)
    let end = try #require(meeting.state.fixedEnd)
    let words = meeting.look(at: Double(end.milliseconds) / 1000).inWords
    #expect(words == "meeting ends, finished")
  }

  // MARK: - Before the start and at the end

  @Test func `statements are agreed to before the start, consent without a way round`() throws {
    func tried() throws -> Meeting {
      try gathered([stage("talk")]) {
        $0.rules.ready = ["all have read it"]
        $0.rules.consent = ["names are kept"]
      }
    }
    var meeting = try tried()
    #expect(try meeting.when(.start, at: 0).inWords == "question ready")
    #expect(
      try meeting.when(.answer(.yes), at: 1).inWords == "agreed to ready, question consent")
    #expect(try meeting.when(.answer(.yes), at: 2).inWords == "agreed to consent, opened talk")
    var other = try tried()
    #expect(
      try other.when(.startBecause("late"), at: 0).inWords
        == "started without late, question consent")
    #expect(try other.when(.answer(.no), at: 1).inWords == "question dropped")
    #expect(try other.when(.start, at: 2).inWords == "question consent")
  }

  @Test func `what every session leaves is written down once, for whoever has the role`() throws {
    var meeting = try gathered([stage("talk")]) {
      $0.rules.afterwards = [StandingAction(what: "send it", who: "host", withinDays: 1)]
      $0.roles.append(role("host", 0, most: 1))
    }
    try meeting.when(.join("Dee", role: "host"), at: 0)
    try meeting.when(.start, at: 1)
    try meeting.when(.next(nil), at: 2)
    let action = try #require(meeting.state.notes.last?.draft)
    #expect(action.owner == "Dee")
    #expect(action.due == CivilDate(iso: "2026-11-22"))
    try meeting.when(.end, at: 3)
    #expect(meeting.state.notes.count == 1)
  }

  @Test func `an outcome comes of what the script says`() throws {
    for source in [OutcomeSource.value("aim"), .kind("idea"), .stage("talk")] {
      var meeting = try gathered([stage("talk")]) {
        $0.outcome = "what stays"
        $0.outcomeSource = source
        $0.questions = [Question(id: "aim", question: "?")]
      }
      try meeting.when(.setValue("aim", ["walk"]), at: 0)
      try meeting.when(.start, at: 1)
      let draft = NoteDraft(author: .group, kind: "idea", text: "walk")
      try meeting.when(.keep([draft], begunIn: nil), at: 2)
      #expect(try meeting.when(.end, at: 3).inWords == "outcome, ended")
      #expect(meeting.state.outcome == "walk")
    }
  }

  @Test func `a variant is chosen before the start`() throws {
    var meeting = try gathered([stage("long", minutes: 9)]) { plan in
      plan.questions = [
        Question(
          id: ProtocolVariant.question, question: "?", shape: .choice(["short", "long"]))
      ]
      plan.variants = [
        ProtocolVariant(name: "long", blocks: plan.blocks),
        ProtocolVariant(name: "short", blocks: [stage("short", minutes: 2)]),
      ]
    }
    let question = ProtocolVariant.question
    #expect(
      meeting.refusal(of: .setValue(question, ["middle"]))
        == .notAChoice(question, ["short", "long"]))
    try reversible(meeting, .setValue(question, ["Short"]))
    try meeting.when(.setValue(question, ["Short"]), at: 1)
    #expect(try meeting.when(.start, at: 2).inWords == "opened short")
    #expect(meeting.refusal(of: .setValue(question, ["long"])) == .variantIsSettled)
  }

  @Test func `what is asked of each person is wanted before the start`() throws {
    var meeting = try gathered([stage("talk")], people: ["Amy"]) {
      $0.questions = [Question(id: "school", question: "?", isOfEachPerson: true)]
    }
    #expect(meeting.refusal(of: .start) == .notReady([.detail("school", "Amy")]))
    #expect(meeting.refusal(of: .setDetail("age", "Amy", "9")) == .notOfEachPerson("age"))
    try reversible(meeting, .setDetail("school", "Amy", "Hill"))
    try meeting.when(.setDetail("school", "Amy", "Hill"), at: 1)
    #expect(
      try meeting.when(.join("Dee", role: nil, details: ["school": "Park"]), at: 2).inWords
        == "joined Dee member, school of Dee Park")
    #expect(try meeting.when(.start, at: 3).inWords == "opened talk")
  }

  @Test func `off the record no words are taken, and the clock goes on`() throws {
    let hidden = Stage(
      id: "hidden", title: "hidden", time: .exactly(.minutes(1)),
      confidence: Confidence(isOffRecord: true))
    var meeting = try gathered([.stage(hidden), stage("open")])
    try meeting.when(.start, at: 0)
    for command in [
      Command.keep([note("x")], begunIn: nil), .skip("x"), .join("Dee", role: nil), .agree("x"),
      .reportNotUnderstood(line: 3, text: "x"),
    ] {
      #expect(meeting.refusal(of: command) == .recordIsOff)
    }
    #expect(meeting.look(at: 60).inWords.hasSuffix("time up"))
    try meeting.when(.next(nil), at: 61)
    #expect(try meeting.when(.keep([note("x")], begunIn: nil), at: 62).inWords == "kept 1 slot 2")
  }
}
