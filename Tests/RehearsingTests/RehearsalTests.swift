import MeetingProtocol
import Rehearsing
import Session
import Testing

struct RehearsalTests {
  private func stage(
    _ id: Stage.ID, _ time: StageTime = .exactly(.minutes(2)), ending: StageEnding = .wait,
    activity: Activity = .talk, gate: Gate = Gate()
  ) -> Block {
    var stage = Stage(id: id, title: id.text, time: time, ending: ending)
    stage.activity = activity
    stage.gate = gate
    return .stage(stage)
  }

  private func plan(
    _ blocks: [Block], roles: [Role] = [], questions: [Question] = []
  ) -> MeetingProtocol {
    MeetingProtocol(
      id: "tried", title: "Tried", questions: questions, roles: roles, blocks: blocks)
  }

  private func role(_ id: Role.ID, _ least: Int, most: Int?, rest: Bool = false) -> Role {
    Role(id: id, title: id.text, people: PeopleCount(least: least, most: most, isRest: rest))
  }

  private func opened(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.parts.map { part in
      ([part.entry.key.block.text] + part.entry.turns.map(\.item)).joined(separator: " ")
    }
  }

  private func offsets(_ rehearsal: Rehearsal) -> [Length] { rehearsal.parts.map(\.offset) }

  // MARK: - Another length

  @Test func `a rehearsal fits another length as a session does, and says where it cannot`() {
    let tried = plan([
      stage("talk", .exactly(.minutes(10))),
      stage("think", .between(least: .minutes(8), most: .minutes(12), plan: .minutes(10))),
      stage("close", .exactly(.minutes(10))),
    ])
    let fitted = Rehearsal(of: tried, for: .init(fit: .minutes(24)))
    #expect(fitted.obstacle == nil && fitted.length == .minutes(24))
    #expect(fitted.parts.map(\.length) == [.seconds(450), .seconds(540), .seconds(450)])
    #expect(fitted.parts.map(\.moved) == [.seconds(-150), .seconds(-60), .seconds(-150)])
    #expect(fitted.shortest == .seconds(1380) && fitted.longest == .seconds(1560))
    let tight = Rehearsal(of: tried, for: .init(fit: .minutes(10)))
    #expect(tight.obstacle == .doesNotFit(by: .minutes(8)) && tight.length == .minutes(18))
    let loose = Rehearsal(of: tried, for: .init(fit: .minutes(60)))
    #expect(loose.obstacle == .doesNotFit(by: .minutes(-18)))
  }

  // MARK: - Company

  @Test func `as few come as the protocol takes, each with a role`() {
    let roles = [role("host", 1, most: 1), role("guest", 2, most: nil, rest: true)]
    let rehearsal = Rehearsal(of: plan([stage("talk")], roles: roles))
    #expect(rehearsal.people == ["Person 1", "Person 2", "Person 3"])
    #expect(rehearsal.state.holders(of: "guest").count == 2)
    #expect(rehearsal.obstacle == nil)
  }

  @Test func `too few and too many are told, and as many come as can`() {
    let tried = plan([stage("talk")], roles: [role("host", 1, most: 1), role("guest", 2, most: 3)])
    let few = Rehearsal(of: tried, for: .init(company: .number(2)))
    #expect(few.obstacle == .tooFew(needed: 3))
    #expect(few.people.count == 3)
    let many = Rehearsal(of: tried, for: .init(company: .number(5)))
    #expect(many.obstacle == .tooMany(room: 4))
    #expect(many.people.count == 4)
    let named = RehearsalRequest.Company.guests([
      .init(name: "Amy", role: "host"), .init(name: "Ann", role: Role.facilitator.id),
    ])
    let joined = Rehearsal(of: tried, for: .init(company: named))
    #expect(joined.obstacle == .tooFew(needed: 3))
    #expect(joined.people == ["Amy", "Person 3", "Person 4"])
    #expect(joined.parts.count == 1)
  }

  @Test func `a refused name is told`() {
    let company = RehearsalRequest.Company.guests([.init(name: "Amy"), .init(name: "Amy")])
    let rehearsal = Rehearsal(of: plan([stage("talk")]), for: .init(company: company))
    guard case .refused(.nameTaken("Amy", by: .person, _)) = rehearsal.obstacle else {
      Issue.record("\(String(describing: rehearsal.obstacle))")
      return
    }
  }

  @Test func `what is asked for and not given gets a stand-in`() {
    let questions = [
      Question(id: "focus", question: "What about?"),
      Question(id: "rooms", question: "Which?", shape: .list(upTo: nil, exactly: 2)),
      Question(id: "mode", question: "How?", shape: .choice(["short", "long"])),
      Question(id: "school", question: "Where?", isOfEachPerson: true),
      Question(id: "more", question: "What else?", isOptional: true),
    ]
    let round = Block.round(
      Round(id: "walk", title: "walk", over: .list("rooms"), blocks: [stage("visit")]))
    let tried = plan([round], questions: questions)
    let rehearsal = Rehearsal(of: tried)
    #expect(rehearsal.standIns == ["focus", "rooms", "mode", "school"])
    #expect(opened(rehearsal) == ["visit rooms 1", "visit rooms 2"])
    let given = Rehearsal(of: tried, for: .init(values: ["rooms": ["3B", "4A"]]))
    #expect(opened(given) == ["visit 3B", "visit 4A"])
    #expect(given.standIns == ["focus", "mode", "school"])
    let wrong = Rehearsal(of: tried, for: .init(values: ["rooms": ["3B"]]))
    #expect(wrong.obstacle == .refused(.itemsWanted("rooms", exactly: 2)))
  }

  // MARK: - Time

  @Test func `three clocks go side by side`() {
    let tried = plan([
      stage("a", .between(least: .minutes(5), most: .minutes(10), plan: .minutes(8))),
      stage("b", .atMost(.minutes(3), plan: .minutes(3)), gate: Gate(isOptional: true)),
      stage("c", .exactly(.minutes(4)), activity: .spare),
      stage("d", .atLeast(.minutes(2), plan: .minutes(2))),
      stage("e"),
    ])
    let parts = Rehearsal(of: tried).parts
    #expect(parts.map(\.offset) == [0, 8, 11, 15, 17].map { .minutes($0) })
    #expect(parts.map(\.earliest) == [0, 5, 5, 5, 7].map { .minutes($0) })
    #expect(parts.map(\.latest) == [.zero, .minutes(10), .minutes(13), .minutes(17), nil])
  }

  @Test func `a ladder that nobody wants lengthens only the longest`() {
    let ladder = Ladder(steps: [.minutes(2), .minutes(1)])
    let tried = plan([stage("a", ending: .extend(ladder)), stage("b", ending: .moveOn)])
    let rehearsal = Rehearsal(of: tried)
    #expect(opened(rehearsal) == ["a", "b"])
    #expect(rehearsal.length == .minutes(4))
    #expect(rehearsal.longest == .minutes(7))
  }

  @Test func `stages without a time share the time for the whole`() {
    let inside = [stage("x", .open), stage("y", .open), stage("z")]
    let part = Block.part(Part(id: "p", title: "p", budget: .minutes(10), blocks: inside))
    let rehearsal = Rehearsal(of: plan([part, stage("talk", .open)]))
    #expect(rehearsal.parts.map(\.length) == [4, 4, 2, 0].map { .minutes($0) })
    #expect(rehearsal.untimed == 1)
    #expect(rehearsal.longest == nil)
  }

  @Test func `a stage that ends by the clock ends all three clocks at once`() throws {
    let two = try #require(TimeOfDay(hour: 14, minute: 0))
    let half = try #require(TimeOfDay(hour: 14, minute: 30))
    let tried = plan([
      stage("a", .between(least: .minutes(1), most: .minutes(9), plan: .minutes(5))),
      stage("b", .until(half)), stage("c"),
    ])
    let told = Rehearsal(of: tried, for: .init(start: two))
    #expect(told.parts.last?.earliest == .minutes(30))
    #expect(told.parts.last?.latest == .minutes(30))
    #expect(told.clock(at: told.length) == TimeOfDay(hour: 14, minute: 32))
    let untold = Rehearsal(of: tried)
    #expect(untold.length == .minutes(7))
    #expect(untold.untimed == 1)
  }

  // MARK: - Answers

  private var circling: MeetingProtocol {
    let ready = Decision(
      id: "ready", title: "Ready?", question: "Ready?",
      options: [.init(answer: "Again", outcome: .again), .init(answer: "Done", outcome: .leave)])
    let laps = Cycles(
      id: "laps", title: "Lap", end: .decision, blocks: [stage("talk"), .decision(ready)])
    return plan([.cycles(laps), stage("end")])
  }

  @Test func `decisions lead on unless an answer is given`() {
    let rehearsal = Rehearsal(of: circling)
    #expect(opened(rehearsal) == ["talk", "ready", "end"])
    #expect(rehearsal.answered.map(\.answer) == ["Done"])
    #expect(rehearsal.answered.map(\.isGiven) == [false])
    let twice = Rehearsal(of: circling, for: .init(answers: ["ready": ["Again", "Done"]]))
    #expect(opened(twice) == ["talk", "ready", "talk", "ready", "end"])
    #expect(twice.answered.map(\.answer) == ["Again", "Done"])
    let wrong = Rehearsal(of: circling, for: .init(answers: ["ready": ["Maybe"]]))
    #expect(wrong.obstacle == .refused(.notAnAnswer(options: ["Again", "Done"])))
    let endless = Rehearsal(of: circling, for: .init(answers: ["ready": ["Again"]]))
    #expect(endless.isEndless)
    #expect(endless.parts.count == 500)
  }

  @Test func `another cycle is had where it is wanted`() {
    let laps = Cycles(
      id: "laps", title: "Lap", end: .count(least: 1, most: 3), blocks: [stage("talk")])
    let tried = plan([.cycles(laps), stage("end")])
    #expect(opened(Rehearsal(of: tried)) == ["talk", "end"])
    let more = Rehearsal(of: tried, for: .init(answers: ["laps": ["yes"]]))
    #expect(opened(more) == ["talk", "talk", "talk", "end"])
    #expect(tried.answeredBlocks == ["laps"])
  }

  @Test func `a test passes, or fails where that is given`() {
    let test = WordingTest(
      of: "question", points: ["Is it clear?", "Can it be answered?"],
      outcomes: [
        .init(answer: "pass", outcome: .goOn), .init(answer: "fail", outcome: .back(to: "write")),
      ])
    let question = Question(id: "question", question: "Which question?", isAgreed: true)
    let tried = plan(
      [stage("write"), stage("try", .open, activity: .test(test)), stage("end")],
      questions: [question])
    #expect(opened(Rehearsal(of: tried)) == ["write", "try", "end"])
    let failing = Rehearsal(of: tried, for: .init(answers: ["try": ["fail", "pass"]]))
    #expect(opened(failing) == ["write", "try", "write", "try", "end"])
  }
}
