import MeetingProtocol
import Testing

struct AgendaTests {
  @Test func `stages and decisions stand in order, stages alone are numbered`() {
    let agenda = agenda([stage("a"), decision("d"), part("p", [stage("b"), stage("c")])])
    #expect(agenda.entries.map(\.key.block) == ["a", "d", "b", "c"])
    #expect(agenda.entries.map(\.number) == [1, nil, 2, 3])
    #expect(agenda.entries.map(\.title) == ["A", "D", "B", "C"])
    #expect(agenda.stageCount == 3)
    #expect(agenda.entries[1].decision?.id == "d" && agenda.entries[1].stage == nil)
    #expect(agenda.entries[0].stage?.id == "a" && agenda.entries[0].decision == nil)
  }

  @Test func `parts hold their range and budget`() throws {
    let agenda = agenda([stage("a"), part("p", budget: .minutes(9), [stage("b"), stage("c")])])
    let container = try #require(agenda.entries[2].containers.first)
    #expect(container.id == "p" && container.kind == .part && container.title == "P")
    #expect(container.budget == .minutes(9))
    #expect(container.range == 1..<3)
    #expect(agenda.entries[0].containers.isEmpty)
  }

  @Test func `a round is unrolled for each item`() {
    let agenda = agenda(
      [round("r", over: "rooms", [stage("look"), stage("talk")]), stage("end")],
      lists: ["rooms": ["1a", "2b"]])
    #expect(agenda.keys == ["look 1", "talk 1", "look 2", "talk 2", "end"])
    #expect(agenda.entries.map { $0.turns.first?.item } == ["1a", "1a", "2b", "2b", nil])
    #expect(agenda.entries[2].turns.first?.number == 2)
    #expect(agenda.entries[2].turns.first?.count == 2)
    #expect(agenda.entries[2].turns.first?.itemName == "room")
    #expect(agenda.entries[2].turns.first?.round == "r")
    #expect(agenda.entries[3].containers.first?.range == 0..<4)
    #expect(agenda.stageCount == 5)
  }

  @Test func `rounds inside rounds count both turns`() {
    let agenda = agenda(
      [round("r", over: "rooms", [round("s", over: "people", [stage("ask")])])],
      lists: ["rooms": ["1a", "2b"], "people": ["x", "y"]])
    #expect(agenda.keys == ["ask 1 1", "ask 1 2", "ask 2 1", "ask 2 2"])
    // The outer round's range holds all turns, the inner one's its own pass.
    #expect(agenda.entries[2].containers.map(\.range) == [0..<4, 2..<4])
  }

  @Test func `a round over a list not given has one turn with the list's name`() {
    let agenda = agenda([round("r", over: "rooms", [stage("look")])])
    #expect(agenda.entries.map { $0.turns.first?.item } == ["rooms"])
  }

  @Test func `an empty list gives no turns, and what stands around it closes up`() {
    let agenda = agenda(
      [stage("a"), cycles("c", [round("r", over: "rooms", [stage("look")])]), stage("b")],
      lists: ["rooms": []])
    #expect(agenda.keys == ["a", "b"])
    #expect(agenda.indices(of: "r").isEmpty && agenda.indices(of: "c").isEmpty)
    #expect(agenda.place(after: Agenda.Place(index: 0, cycles: [])) == place(1))
  }

  @Test func `an agenda of nothing has no beginning`() {
    #expect(agenda([]).beginning == nil)
    #expect(agenda([]).stageCount == 0)
    #expect(agenda([part("p", [])]).beginning == nil)
  }

  @Test func `entries are found by key and blocks by where they begin`() {
    let agenda = agenda(
      [
        stage("a"),
        round("r", over: "rooms", [part("p", [stage("look"), stage("talk")])]),
      ], lists: ["rooms": ["1a", "2b"]])
    #expect(agenda.index(of: Agenda.Key(block: "talk", turns: [2])) == 4)
    #expect(agenda.index(of: Agenda.Key(block: "talk", turns: [3])) == nil)
    #expect(agenda.indices(of: "talk") == [2, 4])
    #expect(agenda.indices(of: "p") == [1, 3])
    #expect(agenda.indices(of: "r") == [1])
    #expect(agenda.indices(of: "nowhere").isEmpty)
  }

  @Test func `the floor of a container holds where a block says nothing`() {
    let quiet = Floor(silent: [.everyone], writes: ["scribe"])
    let agenda = agenda([
      .part(
        Part(
          id: "p", title: "P", floor: quiet,
          blocks: [
            stage("a"),
            stage("b", floor: Floor(speaks: [.role("coach")], away: ["teacher"])),
            .cycles(
              Cycles(
                id: "c", title: "C", floor: Floor(silent: [.role("coach")]),
                blocks: [stage("d"), decision("e")])),
          ])),
      stage("f"),
    ])
    #expect(agenda.entries[0].floor == quiet)
    #expect(
      agenda.entries[1].floor
        == Floor(speaks: [.role("coach")], away: ["teacher"], writes: ["scribe"]))
    #expect(agenda.entries[2].floor == Floor(silent: [.role("coach")], writes: ["scribe"]))
    #expect(agenda.entries[3].floor == agenda.entries[2].floor)
    #expect(agenda.entries[4].floor == Floor())
  }
}
