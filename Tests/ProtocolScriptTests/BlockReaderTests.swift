import MeetingProtocol
import ProtocolScript
import Testing

/// Blocks of every sort as values.
struct BlockReaderTests {
  private static let head = """
    convene: 1
    protocol: Test
    people: 4..12
    ask:
      topic: What is it about?
      rooms: {list: "Which rooms?", up-to: 4}
      departments: {list: "Which departments?", exactly: 3}
      school: {text: "Which school?", each: person}
      mode: {choice: "Which mode?", of: [coaching, feedback], optional: true}
    kinds:
      warm: {mark: "+"}
      pattern: {because: true, needs: [owner, due]}

    """

  private func read(_ blocks: String, head: String = "") throws -> MeetingProtocol {
    let lines = blocks.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text = Self.head + head + "stages:\n" + lines.joined(separator: "\n") + "\n"
    let result = ProtocolScriptTests.read(text)
    try #require(findings(result) == "no findings\n", "\(findings(result))")
    return try result.get().meetingProtocol
  }

  private func block(_ blocks: String, head: String = "") throws -> Block {
    try #require(try read(blocks, head: head).blocks.last)
  }

  private func stage(_ keys: String) throws -> Stage {
    let lines = keys.split(separator: "\n").map { "\n  \($0)" }.joined()
    let block = try block(
      "- stage: Talk" + lines,
      head: "roles:\n  coach: {people: 1}\n  observer: {people: 3.. rest}\n")
    guard case .stage(let stage) = block else { throw CancellationError() }
    return stage
  }

  // MARK: - Stages

  @Test func `a stage says what the room reads`() throws {
    let stage = try stage(
      """
      more: The rest of it
      questions: [What?, And then?]
      bank:
        - Why?
      watch-for: eyes, hands
      begin-with: I noticed …
      guide: Keep it short
      facts-only: yes
      agrees: question
      """)
    #expect(
      stage.words
        == StageWords(
          more: "The rest of it", questions: ["What?", "And then?"], bank: ["Why?"],
          watchFor: ["eyes, hands"], beginWith: ["I noticed …"], guide: "Keep it short",
          factsOnly: true))
    #expect(stage.agrees == "question")
  }

  @Test func `a stage may be secret, optional and gated`() throws {
    let stage = try stage(
      """
      record: off
      only-for: coach
      optional: true
      if:
        - mode is coaching
        - people at least 8
        - observer is here
        - mode is not one of [feedback]
      needs: topic
      in-order: [coach, observer]
      """)
    #expect(stage.confidence == Confidence(isOffRecord: true, onlyFor: ["coach"]))
    #expect(stage.floor.inOrder == ["coach", "observer"])
    #expect(stage.gate.isOptional)
    #expect(stage.gate.needs == [.value("topic")])
    #expect(
      stage.gate.conditions == [
        Condition(.value("mode"), .isOne(of: ["coaching"])),
        Condition(.people, .atLeast(8)), Condition(.role("observer"), .isGiven),
        Condition(.value("mode"), .isNone(of: ["feedback"])),
      ])
  }

  @Test(arguments: [
    ("first session", Condition(.session, .isOne(of: ["1"]))),
    ("later session", Condition(.session, .atLeast(2))),
    ("first cycle", Condition(.cycle, .isOne(of: ["1"]))),
    ("mode is empty", Condition(.value("mode"), .isEmpty)),
    ("mode is given", Condition(.value("mode"), .isGiven)),
    ("rooms at least 3", Condition(.value("rooms"), .atLeast(3))),
    ("people is at most 9", Condition(.people, .atMost(9))),
    ("coach is not here", Condition(.role("coach"), .isEmpty)),
    ("topic is The Whole Thing", Condition(.value("topic"), .isOne(of: ["The Whole Thing"]))),
    (
      "Mode is one of [coaching, feedback]",
      Condition(.value("mode"), .isOne(of: ["coaching", "feedback"]))
    ),
  ])
  func `conditions are read as people write them`(written: String, condition: Condition) throws {
    #expect(try stage("if: \(written)").gate.conditions == [condition])
  }

  @Test func `time may be judged by lights and stretched by a ladder`() throws {
    let stage = try stage(
      """
      time: 7m
      lights: {green: 5m, amber: 6m, red: 7m, grace: 30s}
      at-end: {extend: [3m, again], by: facilitator}
      unused: next
      """)
    #expect(
      stage.lights
        == Lights(green: .minutes(5), amber: .minutes(6), red: .minutes(7), grace: .seconds(30)))
    #expect(
      stage.ending
        == .extend(Ladder(steps: [.minutes(3)], repeatsLast: true, by: .facilitator)))
    #expect(stage.givesUnusedTime)
  }

  // MARK: - Turns

  @Test func `a round goes through people and fills roles`() throws {
    let plan = try read(
      """
      - round: Cases
        each: everyone
        as: client
        others: consultant
        order: drawn
        pass: no
        stages:
          - stage: The case of <client>
            time: 5m
            speaks: client
          - round: Advice
            each: others
            time: 1m each
            speaks: consultant
      """)
    guard case .round(let round)? = plan.blocks.first else { throw CancellationError() }
    #expect(round.over == .everyone)
    #expect(round.seat == "client")
    #expect(round.others == "consultant")
    #expect(round.order == .drawn)
    #expect(!round.mayPass)
    #expect(plan.role("client")?.filling == .turns)
    #expect(plan.role("consultant")?.title == "Consultant")
    guard case .round(let inner)? = round.blocks.last else { throw CancellationError() }
    #expect(inner.over == .others)
    #expect(inner.blocks.count == 1)
  }

  @Test(arguments: [
    ("[Red, Green]", Round.Over.items(["Red", "Green"])), ("rooms", .list("rooms")),
    ("room", .list("rooms")), ("everyone", .everyone), ("warm", .notes("warm")),
    ("ideas", .notes("idea")), ("trios", .groups("trios")),
  ])
  func `a round goes through what each names`(written: String, over: Round.Over) throws {
    let block = try block(
      "- groups: Trios\n  size: 3\n- round: One by one\n  each: \(written)\n  time: 2m each")
    guard case .round(let round) = block else { throw CancellationError() }
    #expect(round.over == over)
  }

  @Test func `a ring of seats and pairs are read`() throws {
    let plan = try read(
      """
      - rotate: Triads
        roles: [coach, client, observer]
        time: 10m each
        silent: observer
      - pairs: Meetings
        each: everyone
        time: 3m each
        prompt: <first> asks, <second> answers
      """)
    guard case .rotation(let ring)? = plan.blocks.first, case .pairs(let pairs)? = plan.blocks.last
    else { throw CancellationError() }
    #expect(ring.seats == ["coach", "client", "observer"])
    #expect(ring.floor.silent == [.role("observer")])
    #expect(pairs.role == nil)
    #expect(plan.roles.map(\.id.text) == ["coach", "client", "observer", "first", "second"])
    #expect(plan.roles.allSatisfy { $0.filling == .turns })
  }

  @Test(arguments: [
    ("cycles: 4", Cycles.End.count(least: 4, most: 4)),
    ("cycles: 2..4", .count(least: 2, most: 4)),
    ("until: 5m left\n  time: 30m", .timeLeft(.minutes(5))),
    ("until: time is up\n  ends: 15:30", .timeLeft(.zero)),
  ])
  func `a repeat ends in one of four ways`(keys: String, end: Cycles.End) throws {
    let block = try block(
      "- repeat: Rounds\n  \(keys)\n  moves: coach\n  stages:\n    - stage: Try\n      time: 5m",
      head: "roles:\n  coach: {people: 1}\n")
    guard case .cycles(let cycles) = block else { throw CancellationError() }
    #expect(cycles.end == end)
    #expect(cycles.moves == "coach")
  }

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

  // MARK: - The head

  @Test func `the head says what holds for the meeting`() throws {
    let plan = try read(
      """
      - stage: Talk
        agrees: question
        expects: pattern
      """,
      head: """
        language: de
        wrong-number: warn
        names: codes
        ends: 16:30
        must-end: true
        unfinished: true
        ready: [Room booked]
        consent: Nobody is filmed
        outcome: {title: Our question, from: question}
        afterwards:
          - {what: "Written feedback", who: guide, within: 24h}
          - "Thanks: to all"
        roles:
          facilitator: {also-called: [moderator]}
          guide: {people: 1, chosen-in: talk}
          scribe: {people: 1 per group}
          audience: {people: any}
          rest-of-us: {people: rest}
          drawn: {people: 1, drawn-in: talk}

        """.replacing("scribe: {people: 1 per group}\n  ", with: ""))
    let rules = plan.rules
    #expect(rules.people == PeopleCount(least: 4, most: 12))
    #expect(rules.wrongNumber == .warn)
    #expect(rules.names == .codes)
    #expect(rules.ends == TimeOfDay(hour: 16, minute: 30))
    #expect(rules.mustEnd && rules.isUnfinished)
    #expect(rules.ready == ["Room booked"])
    #expect(rules.consent == ["Nobody is filmed"])
    #expect(rules.language == "de")
    #expect(
      rules.afterwards == [
        StandingAction(what: "Written feedback", who: "guide", withinDays: 1),
        StandingAction(what: "Thanks: to all"),
      ])
    #expect(plan.facilitator.alsoCalled == ["moderator"])
    #expect(plan.outcome == "Our question")
    #expect(plan.outcomeSource == .value("question"))
    #expect(plan.role("guide")?.filling == .chosen(in: "talk"))
    #expect(plan.role("audience")?.people.isAudience == true)
    #expect(plan.role("drawn")?.filling == .drawn(in: "talk"))
    #expect(plan.kind("pattern")?.needs == [.because, .owner, .due])
    #expect(
      plan.questions.map(\.shape) == [
        .text, .list(upTo: 4), .list(upTo: nil, exactly: 3), .text,
        .choice(["coaching", "feedback"]), .text,
      ])
    #expect(plan.questions[3].isOfEachPerson)
    #expect(plan.questions[4].isOptional)
  }

  @Test func `each variant has its own blocks, times and total`() throws {
    let plan = try read(
      """
      - stage: Talk
        time: {short: 5m, long: 10m}
        prompt: {short: Be quick, long: Take your time}
      - stage: More
        only: long
        time: 5m
      """, head: "variants: [short, long]\ntotal: {short: 5m, long: 15m}\n")
    #expect(plan.variants.map(\.name) == ["short", "long"])
    #expect(plan.variants.map(\.blocks.count) == [1, 2])
    #expect(plan.variants.map(\.total) == [.exactly(.minutes(5)), .exactly(.minutes(15))])
    #expect(plan.blocks == plan.variants[0].blocks)
    #expect(plan.questions.first?.id == "variant")
    #expect(plan.questions.first?.shape == .choice(["short", "long"]))
    guard case .stage(let stage) = plan.variants[1].blocks[0] else { throw CancellationError() }
    #expect(stage.time == .exactly(.minutes(10)))
    #expect(stage.prompt == "Take your time")
  }
}
