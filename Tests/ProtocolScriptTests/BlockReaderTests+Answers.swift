import MeetingProtocol
import ProtocolScript
import Testing

/// Groups, votes, tests, decisions and pauses as values.
extension BlockReaderTests {
  // MARK: - Groups

  @Test(arguments: [
    ("size: 3", Groups.Forming.size(least: 3, most: 3)),
    ("size: 2..3", .size(least: 2, most: 3)), ("number: 2", .number(2)),
    ("of: departments", .of("departments")), ("of: school", .of("school")),
    ("join: pairs", .joining("pairs")), ("same-as: Pairs", .sameAs("pairs")),
  ])
  func `groups come about in five ways`(keys: String, forming: Groups.Forming) throws {
    let block = try block(
      """
      - groups: Pairs
        size: 2
      - groups: Work
        \(keys)
        mix: school
        left-over: smaller
        share: rooms
        tasks: [Read, Draw]
        time: 10m
        prompt: Work
      """)
    guard case .groups(let groups) = block else { throw CancellationError() }
    #expect(groups.forming == forming)
    #expect(groups.mixing == .by("school"))
    #expect(groups.leftOver == .smaller)
    #expect(groups.share == "rooms")
    #expect(groups.tasks == ["Read", "Draw"])
    guard case .stage(let stage)? = groups.blocks.first else { throw CancellationError() }
    #expect(stage.time == .exactly(.minutes(10)))
  }

  // MARK: - Votes, tests, decisions

  @Test func `votes, tests and forms are stages`() throws {
    let plan = try read(
      """
      - stage: Word it
        agrees: question
      - vote: Dots
        among: idea
        votes: 3 each
        time: 2m
      - test: Is it a good question?
        of: question
        points: [Can we answer it?, Do we want to?]
        then: {pass: go on, fail: back to word-it, unsure: ask again}
      - form: lesson-log
        each: rooms
        writes: everyone
        alone: true
        part: before
        reading: first
        time: 5m
      """)
    let stages = plan.blocks.compactMap { block -> Stage? in
      if case .stage(let stage) = block { stage } else { nil }
    }
    #expect(stages[1].activity == .vote(Vote(among: .notes("idea"), votesEach: 3)))
    #expect(
      stages[2].activity
        == .test(
          WordingTest(
            of: "question", points: ["Can we answer it?", "Do we want to?"],
            outcomes: [
              .init(answer: "pass", outcome: .goOn),
              .init(answer: "fail", outcome: .back(to: "word-it")),
              .init(answer: "unsure", outcome: .askAgain),
            ])))
    #expect(
      stages[3].activity
        == .form(
          FormFilling(
            form: "lesson-log", each: .list("rooms"), writes: [.everyone], isAlone: true,
            part: "before", reading: "first")))
    #expect(stages[3].title == "Lesson log")
    #expect(plan.questions.last?.isAgreed == true)
  }

  @Test func `a decision leads anywhere and its answer is a value`() throws {
    let plan = try read(
      """
      - stage: Open
      - round: Items
        each: rooms
        stages:
          - decide: Worth it?
            by: consent
            options: {Yes: go on, No: next, Stop: end, Later: on to close}
          - stage: Talk
      - decide: Once more?
        by: vote
        options: {Yes: back to open, No: go on, Unsure: ask again}
      - stage: Close
        if: once-more is No
        needs: [open]
      """)
    guard case .round(let round) = plan.blocks[1], case .decision(let inner)? = round.blocks.first,
      case .decision(let outer) = plan.blocks[2], case .stage(let close) = plan.blocks[3]
    else { throw CancellationError() }
    #expect(inner.by == .consent)
    #expect(inner.options.map(\.outcome) == [.goOn, .nextTurn, .end, .on(to: "close")])
    #expect(outer.by == .vote)
    #expect(outer.options.map(\.outcome) == [.back(to: "open"), .goOn, .askAgain])
    #expect(close.gate.conditions == [Condition(.value("once-more"), .isOne(of: ["No"]))])
    #expect(close.gate.needs == [.block("open")])
  }

  @Test func `pauses and adjournments have no number`() throws {
    let plan = try read(
      """
      - break: Coffee
        time: 15m
      - spare: For what runs over
        time: 10m
      - adjourn: Until the lesson is taught
        after: 3 weeks
      - adjourn: Until tomorrow
        within: 24h
      """)
    let activities = plan.blocks.compactMap { block -> Activity? in
      if case .stage(let stage) = block { stage.activity } else { nil }
    }
    #expect(
      activities == [
        .rest, .spare, .adjournment(Adjournment(span: .after(days: 21))),
        .adjournment(Adjournment(span: .within(days: 1))),
      ])
  }
}
