import MeetingProtocol
import Session
import Testing

/// What comes due does not depend on when anybody looked.
struct WakeTests {
  static let seeds = 0..<(6 * SessionPropertyTests.times)

  struct Asked {
    let command: Command
    let at: Int64
  }

  /// A session of commands at instants; the clock is looked at by the steps of a pattern between them.
  static func run(
    _ plan: MeetingProtocol, _ asked: [Asked], until end: Int64, step: () -> Int64?
  ) -> SessionEngine {
    var engine = SessionEngine(plan: plan, clock: LocalClock(zone: "Europe/London"))
    var now: Int64 = 0
    for next in asked + [Asked(command: .clockAdvanced, at: end)] {
      while let step = step(), now + step < next.at {
        now += step
        engine.look(at: now, seed: 0)
      }
      now = next.at
      engine.look(at: now, seed: 0)
      engine.take(next.command, at: now, seed: 0)
    }
    engine.look(at: end, seed: 0)
    return engine
  }

  /// What the clock made happen, in order, with its instants.
  static func due(_ engine: SessionEngine) -> [String] {
    engine.turns.flatMap(\.events).compactMap(\.dueText)
  }

  /// Commands that made something happen in a random session that lasts a few minutes.
  static func asked(_ plan: MeetingProtocol, seed: UInt64) -> [Asked] {
    var engine = SessionEngine(plan: plan, clock: LocalClock(zone: "Europe/London"))
    var commands = CommandGenerator(seed: seed)
    var asked: [Asked] = []
    var now: Int64 = 0
    while asked.count < 25 {
      now += commands.wait() / 4
      engine.look(at: now, seed: 0)
      let command = commands.command(in: engine.state)
      guard command != .end else { continue }
      engine.take(command, at: now, seed: 0)
      asked.append(Asked(command: command, at: now))
    }
    return asked
  }

  @Test(arguments: seeds)
  func `every tenth of a second, now and then, or not at all is the same`(seed: UInt64) {
    var plans = PlanGenerator(seed: seed, drawsLots: true)
    let plan = plans.plan()
    let asked = Self.asked(plan, seed: seed)
    let end = (asked.last?.at ?? 0) + 200_000
    let tenths = Self.run(plan, asked, until: end) { 100 }
    let never = Self.run(plan, asked, until: end) { nil }
    var chance = Chance(seed: seed)
    let sometimes = Self.run(plan, asked, until: end) {
      Int64.random(in: 1...60_000, using: &chance)
    }
    #expect(Self.due(tenths) == Self.due(never))
    #expect(Self.due(tenths) == Self.due(sometimes))
    #expect(tenths.state == never.state && tenths.state == sometimes.state)
  }

  /// Stages that move on by themselves, with pauses and an extension between.
  static let blocks = [
    part(
      "p", budget: .seconds(100),
      [
        stage("a", .exactly(.seconds(40)), ending: .moveOn),
        stage(
          "b", .between(least: .seconds(20), most: .seconds(50), plan: .seconds(50)),
          ending: .moveOn),
      ]),
    stage("c", .exactly(.seconds(60)), cues: .every(.seconds(25)), ending: .moveOn),
    stage("d", .exactly(.seconds(30)), ending: .moveOn),
    stage("e", .exactly(.seconds(30))),
  ]

  static let slots = [
    "left 15 @25", "time up @40", "b @40", "may end @60", "left 15 @75", "time up @90", "c @90",
    "gone 25 @115", "gone 50 @140", "left 15 @135", "time up @150", "d @150", "left 15 @165",
    "time up @180", "e @180", "left 15 @195", "time up @210",
  ].filter { $0 != "left 15 @135" }

  @Test(arguments: [0, 3, 4, 8, 12, 18], [100, 17_000, 60_000, 119_900, 1_000_000])
  func `after a stall no later deadline moves`(point: Int, stall: Int) throws {
    var meeting = try started(Self.blocks)
    let from = Double(point) * 10
    var second = 0.0
    while second < 240 {
      second += 0.3
      if second < from || second > from + Double(stall) / 1000 { meeting.look(at: second) }
    }
    meeting.look(at: 2000)
    #expect(meeting.due == Self.slots)
    #expect(meeting.state.slots.map(\.openedAt.seconds) == [0, 40, 90, 150, 180])
  }

  @Test func `the engine says when it wants to be woken next`() throws {
    var meeting = try started([stage("a", minutes: 1, ending: .moveOn), stage("b")])
    var wakes: [Double] = []
    while let next = [meeting.state.nextDue?.at, meeting.state.movesOnAt].compactMap({ $0 }).min() {
      wakes.append(next.seconds)
      meeting.look(at: next.seconds)
    }
    #expect(wakes == [45, 60])
    #expect(meeting.place == "b")
  }
}
