import MeetingProtocol
import Testing

struct AgendaMovesTests {
  // 0 a · outer [ 1 b · inner [ 2 c · 3 d? ] · 4 e · 5 f? ] · 6 g
  let nested = agenda([
    stage("a"),
    cycles(
      "outer",
      [stage("b"), cycles("inner", [stage("c"), decision("d")]), stage("e"), decision("f")]),
    stage("g"),
  ])

  // outer [ inner [ 0 a · 1 d? ] ] · 2 z: both repeats end at one place.
  let together = agenda([
    cycles("outer", [cycles("inner", [stage("a"), decision("d")])]), stage("z"),
  ])

  @Test func `the meeting begins at the first entry in the first cycles`() {
    #expect(nested.beginning == place(0))
    #expect(together.beginning == place(0, 1, 1))
  }

  @Test func `after an entry comes the next one, at a repeat's end its beginning`() {
    #expect(nested.place(after: place(0)) == place(1, 1))
    #expect(nested.place(after: place(1, 1)) == place(2, 1, 1))
    #expect(nested.place(after: place(3, 1, 1)) == place(2, 1, 2))
    #expect(nested.place(after: place(4, 1)) == place(5, 1))
    #expect(nested.place(after: place(5, 1)) == place(1, 2))
    #expect(nested.place(after: place(6)) == nil)
  }

  @Test func `a repeat inside the next cycle counts from one again`() {
    #expect(nested.place(after: place(1, 2)) == place(2, 2, 1))
    #expect(together.routeOut(from: place(1, 1, 3), RouteRules()).place == place(0, 2, 1))
  }

  @Test func `the next cycle begins the innermost repeat`() {
    #expect(nested.nextCycle(from: place(3, 2, 4)) == place(2, 2, 5))
    #expect(nested.nextCycle(from: place(5, 2)) == place(1, 3))
    #expect(nested.nextCycle(from: place(4, 2)) == place(1, 3))
    #expect(nested.nextCycle(from: place(0)) == nil)
  }

  @Test func `leaving goes behind the innermost repeat, in the cycle of the one around it`() {
    #expect(nested.routeOut(from: place(3, 2, 4), RouteRules()).place == place(4, 2))
    #expect(nested.routeOut(from: place(5, 2), RouteRules()).place == place(6))
    #expect(nested.routeOut(from: place(0), RouteRules()).place == place(1, 1))
    #expect(nested.routeOut(from: place(6), RouteRules()).place == nil)
  }

  @Test func `leaving a repeat at the agenda's end ends it`() {
    let agenda = agenda([cycles("c", [stage("a"), decision("d")])])
    #expect(agenda.routeOut(from: place(1, 3), RouteRules()).place == nil)
    #expect(agenda.place(after: place(1, 3)) == place(0, 4))
  }

  @Test func `a decision in the middle goes on inside its cycle`() {
    let agenda = agenda([cycles("c", [stage("a"), decision("d"), stage("b")]), stage("z")])
    #expect(agenda.place(after: place(1, 2)) == place(2, 2))
    #expect(agenda.nextCycle(from: place(1, 2)) == place(0, 3))
    #expect(agenda.routeOut(from: place(1, 2), RouteRules()).place == place(3))
  }

  @Test func `a place keeps the cycles of the repeats that it shares`() {
    #expect(nested.place(at: 1, comingFrom: place(3, 2, 4)) == place(1, 2))
    #expect(nested.place(at: 2, comingFrom: place(5, 2)) == place(2, 2, 1))
    #expect(nested.place(at: 3, comingFrom: place(2, 2, 4)) == place(3, 2, 4))
    #expect(nested.place(at: 2, comingFrom: place(6)) == place(2, 1, 1))
    #expect(nested.place(at: 2, comingFrom: nil) == place(2, 1, 1))
  }

  @Test func `a repeat inside a round is another one in each turn`() {
    let agenda = agenda(
      [round("r", over: "rooms", [cycles("c", [stage("a"), decision("d")])])],
      lists: ["rooms": ["x", "y"]])
    #expect(agenda.routeOut(from: place(1, 5), RouteRules()).place == place(2, 1))
    #expect(agenda.place(after: place(1, 5)) == place(0, 6))
    #expect(agenda.place(after: place(3, 1)) == place(2, 2))
    #expect(agenda.routeOut(from: place(3, 1), RouteRules()).place == nil)
  }

  @Test func `walking on without leaving never leaves, leaving always ends`() {
    for agenda in [nested, together] {
      var place = agenda.beginning
      var steps = 0
      while let current = place, steps < 200 {
        steps += 1
        let isDecision = agenda.entries[current.index].decision != nil
        place =
          isDecision
          ? agenda.routeOut(from: current, RouteRules()).place : agenda.place(after: current)
        #expect(place.map { $0.cycles.count == agenda.entries[$0.index].cycles.count } ?? true)
        // Where both repeats end at one place, leaving the inner one goes round the outer one.
        if agenda == together, steps > 50 { break }
      }
      #expect(agenda == together ? steps > 50 : steps == 7)
    }
  }
}
