import MeetingProtocol
import ProtocolScript
import Testing

/// Blocks of every sort as values.
struct BlockReaderTests {
  static let head = """
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

  func read(_ blocks: String, head: String = "") throws -> MeetingProtocol {
    let lines = blocks.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text = Self.head + head + "stages:\n" + lines.joined(separator: "\n") + "\n"
    let result = ProtocolScriptTests.read(text)
    try #require(findings(result) == "no findings\n", "\(findings(result))")
    return try result.get().meetingProtocol
  }

  func block(_ blocks: String, head: String = "") throws -> Block {
    try #require(try read(blocks, head: head).blocks.last)
  }

  func stage(_ keys: String) throws -> Stage {
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
}
