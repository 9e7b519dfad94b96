import MeetingProtocol
import Testing

/// When a block opens.
struct ConditionTests {
  private let room = Circumstances(
    people: [.init(name: "Amy", roles: ["observer"]), .init(name: "Ben")],
    values: ["mode": ["Coaching"], "rooms": ["1a", "2b"], "age": ["12"], "empty": [" "]])

  @Test(arguments: [
    (Condition(.value("mode"), .isOne(of: ["coaching", "other"])), true),
    (Condition(.value("mode"), .isOne(of: ["other"])), false),
    (Condition(.value("mode"), .isNone(of: ["other"])), true),
    (Condition(.value("mode"), .isNone(of: ["cóaching"])), false),
    (Condition(.value("empty"), .isEmpty), true), (Condition(.value("mode"), .isEmpty), false),
    (Condition(.value("mode"), .isGiven), true), (Condition(.value("unheard"), .isGiven), false),
    (Condition(.value("rooms"), .atLeast(2)), true),
    (Condition(.value("rooms"), .atLeast(3)), false),
    (Condition(.value("age"), .atLeast(12)), true), (Condition(.value("age"), .atMost(11)), false),
    (Condition(.people, .atLeast(2)), true), (Condition(.people, .atMost(1)), false),
    (Condition(.people, .isOne(of: ["2"])), true), (Condition(.people, .isNone(of: ["2"])), false),
    (Condition(.role("observer"), .isGiven), true), (Condition(.role("host"), .isEmpty), true),
    (Condition(.session, .isOne(of: ["1"])), true), (Condition(.cycle, .atLeast(3)), true),
  ])
  func `a condition holds or does not`(condition: Condition, holds: Bool) {
    #expect(condition.holds(in: room, cycle: 3) == holds)
  }

  @Test func `what does not open is passed over, and a repeat of nothing is left`() {
    let gate = Gate(conditions: [Condition(.value("mode"), .isGiven)])
    var closed = Stage(id: "closed", title: "Closed")
    closed.gate = gate
    let laid = agenda([
      stage("a"), .stage(closed), cycles("c", [.stage(closed)]), stage("b"),
    ])
    let rules = RouteRules(
      opens: { entry, _ in entry.conditions.isEmpty },
      verdict: { _, cycle in cycle < 3 ? .again : .leave })
    #expect(laid.route(after: place(0), rules) == .entry(place(3)))
    #expect(laid.start(rules) == .entry(place(0)))
    let endless = RouteRules(opens: { entry, _ in entry.conditions.isEmpty })
    #expect(laid.route(after: place(0), endless) == .end)
  }

  @Test func `the lights judge a speech`() {
    let lights = Lights(
      green: .minutes(5), amber: .minutes(6), red: .minutes(7), grace: .seconds(30))
    #expect(lights.verdict(on: .minutes(4)) == .under)
    #expect(lights.verdict(on: .seconds(450)) == .inTime)
    #expect(lights.verdict(on: .seconds(451)) == .over)
  }
}
