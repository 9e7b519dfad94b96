import Diagnostics
import MeetingProtocol
import ProtocolScript
import Testing

struct ProtocolReaderTests {
  private static let head = "convene: 1\nprotocol: Test\n"

  private func readProtocol(_ body: String) throws -> MeetingProtocol {
    let result = read(Self.head + body)
    try #require(codes(Self.head + body) == [], "\(findings(result))")
    return try result.get().meetingProtocol
  }

  private func stage(_ keys: String) throws -> Stage {
    let lines = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    let body =
      "ask:\n  focus: What?\nroles:\n  presenter: {people: 1}\n  tuners: {people: rest}\n"
      + "stages:\n  - stage: The Talk\n\(lines)"
    guard case .stage(let stage) = try readProtocol(body).blocks.first else {
      throw CancellationError()
    }
    return stage
  }

  @Test(arguments: [
    ("time: 4m", StageTime.exactly(.minutes(4))), ("time: 4 min", .exactly(.minutes(4))),
    ("time: 90s", .exactly(.seconds(90))), ("time: 1h30m", .exactly(.minutes(90))),
    ("time: 2m30s", .exactly(.seconds(150))), ("time: 1 hour 5 minutes", .exactly(.minutes(65))),
    ("time: open", .open), ("prompt: Go", .open),
    ("time: 5m..10m", .between(least: .minutes(5), most: .minutes(10), plan: .minutes(10))),
    (
      "time: 5m..10m\nplan: 8m",
      .between(least: .minutes(5), most: .minutes(10), plan: .minutes(8))
    ),
    ("time: 10m..", .atLeast(.minutes(10), plan: .minutes(10))),
    ("time: 10m..\nplan: 12m", .atLeast(.minutes(10), plan: .minutes(12))),
    ("time: ..5m", .atMost(.minutes(5), plan: .minutes(5))),
    ("time: 30s .. 1m", .between(least: .seconds(30), most: .minutes(1), plan: .minutes(1))),
  ])
  func `times are read`(keys: String, time: StageTime) throws {
    #expect(try stage(keys).time == time)
  }

  @Test func `a stage may end by the clock`() throws {
    #expect(try stage("ends: 15:30").time == TimeOfDay(hour: 15, minute: 30).map { .until($0) })
  }

  @Test func `a stage is read whole`() throws {
    let stage = try stage(
      """
      time: 10m
      cues: [2m, 30s]
      at-end: move on
      timing: ours
      silent: Presenter
      away: presenter
      writes: [presenter, facilitator]
      expects: {questions: tuner, note: everyone}
      replies: short
      prompt: Look at <focus>
      """)
    #expect(stage.id == "the-talk")
    #expect(stage.title == "The Talk")
    #expect(stage.cues == .whenLeft([.minutes(2), .seconds(30)]))
    #expect(stage.ending == .moveOn)
    #expect(stage.timing == .ours)
    #expect(
      stage.floor
        == Floor(
          silent: [.role("presenter")], away: ["presenter"], writes: ["presenter", "facilitator"]))
    #expect(
      stage.expects == [Expectation(kind: "question", from: "tuners"), Expectation(kind: "note")])
    #expect(stage.replies == "short")
    #expect(stage.prompt == "Look at <focus>")
  }

  @Test(arguments: [
    ("1", PeopleCount(least: 1, most: 1)), ("3..", PeopleCount(least: 3, most: nil)),
    ("2..4", PeopleCount(least: 2, most: 4)), ("0..1", PeopleCount(least: 0, most: 1)),
    ("rest", PeopleCount(least: 0, most: nil, isRest: true)),
    ("3.. rest", PeopleCount(least: 3, most: nil, isRest: true)),
  ])
  func `numbers of people are read`(written: String, count: PeopleCount) throws {
    let result = try readProtocol(
      "roles:\n  team-leader: {people: \(written)}\nstages:\n  - stage: Talk\n")
    #expect(result.roles.map(\.people) == [count])
    #expect(result.roles.map(\.title) == ["Team leader"])
  }

  @Test func `own kinds come first and may take a mark over`() throws {
    let result = try readProtocol(
      """
      kinds:
        wish: {mark: "!"}
        question: {title: Query}
        star: {mark: "**", title: Star}
      stages:
        - stage: Talk
      """)
    #expect(
      result.kinds.map(\.id.text)
        == ["wish", "question", "star", "note", "decision", "action", "idea", "parked", "evidence"])
    #expect(result.kind("wish") == NoteKind(id: "wish", title: "Wish", mark: "!"))
    #expect(result.kind("question") == NoteKind(id: "question", title: "Query", mark: "?"))
    #expect(result.kind("star")?.mark == "**")
    #expect(result.kind("action")?.mark == nil)
  }

  @Test func `rounds, repeats, parts and decisions are read`() throws {
    let result = try readProtocol(
      """
      timing: ours
      total: 10m..20m
      ask:
        rooms: {list: "Which rooms?", up-to: 8}
        aim: {text: "What for?"}
      stages:
        - round: Visits
          each: rooms
          as: Room
          time: 2m each
          prompt: See <room> for <aim>.
        - repeat: Cycle
          stages:
            - part: Work
              time: 5m
              speaks: everyone
              stages:
                - {stage: Try, timing: source}
            - decide: Ready?
              options: {Yes: leave, No: again, Later: Back to Work}
      """)
    #expect(result.questions.map(\.shape) == [.list(upTo: 8), .text])
    #expect(result.total == .between(.minutes(10), .minutes(20)))
    let turn = Stage(
      id: "visits", title: "Visits", time: .exactly(.minutes(2)), timing: .ours,
      prompt: "See <room> for <aim>.")
    let round = Round(
      id: "visits", title: "Visits", list: "rooms", itemName: "room", blocks: [.stage(turn)])
    let part = Part(
      id: "work", title: "Work", budget: .minutes(5), floor: Floor(speaks: [.everyone]),
      blocks: [.stage(Stage(id: "try", title: "Try"))])
    let decision = Decision(
      id: "ready", title: "Ready?", question: "Ready?",
      options: [
        .init(answer: "Yes", outcome: .leave), .init(answer: "No", outcome: .again),
        .init(answer: "Later", outcome: .back(to: "work")),
      ])
    let cycles = Cycles(id: "cycle", title: "Cycle", blocks: [.part(part), .decision(decision)])
    #expect(result.blocks == [.round(round), .cycles(cycles)])
  }

  @Test func `texts keep their words`() throws {
    let result = try readProtocol(
      """
      purpose: Ask what, why and how  # a comment
      norms:
        - Share the air: step up
        - "Listen #1"
        - It's fine – «vraiment ?»
        - a • b
      stages:
        - stage: L'été & co.
          prompt: |
            • one: two
            • three #4

            - last
        - stage: Kinder-Ideen
          prompt: One text
            over two *lines*
      """)
    #expect(result.purpose == "Ask what, why and how")
    #expect(
      result.norms
        == ["Share the air: step up", "Listen #1", "It's fine – «vraiment ?»", "a • b"])
    guard case .stage(let first) = result.blocks[0], case .stage(let second) = result.blocks[1]
    else { throw CancellationError() }
    #expect(first.id == "lété-co")
    #expect(first.prompt == "• one: two\n• three #4\n\n- last")
    #expect(second.id == "kinder-ideen")
    #expect(second.prompt == "One text over two *lines*")
  }

  @Test(arguments: [
    ("total: 24m", []), ("total: 20m", ["total"]), ("total: 25m", ["total"]),
    ("total: 21m..24m", []), ("total: 15m..23m", ["total-range"]),
    ("total: 22m..30m", ["total-range"]), ("total: 30m..40m", ["total"]),
  ])
  func `a total must lie within the sum`(total: String, expected: [String]) {
    let stages = "stages:\n  - stage: A\n    time: 4m\n  - stage: B\n    time: 17m..20m\n"
    #expect(codes("\(Self.head)\(total)\n\(stages)") == expected)
  }

  @Test func `a large file, many blocks and odd bytes are refused`() {
    let stages = (0...1000).map { "  - stage: Stage \($0)\n" }.joined()
    #expect(codes(Self.head + "stages:\n" + stages) == ["too-many-blocks"])
    #expect(codes(String(repeating: "#", count: ProtocolReader.mostBytes + 1)) == ["too-large"])
  }
}
