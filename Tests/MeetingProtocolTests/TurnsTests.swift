import MeetingProtocol
import Testing

/// Rounds, rotations, pairs and groups laid out for the people in the room.
struct TurnsTests {
  private func people(_ names: String..., roles: [Role.ID] = ["member"]) -> Circumstances {
    Circumstances(people: names.map { .init(name: $0, roles: roles) })
  }

  private func agenda(_ block: Block, _ circumstances: Circumstances) -> Agenda {
    let roles = [
      Role(id: "member", title: "Member", people: PeopleCount(least: 0, most: nil)),
      Role(
        id: "recorder", title: "Recorder", people: PeopleCount(least: 0, most: nil),
        filling: .groups),
    ]
    return Agenda(
      of: MeetingProtocol(id: "tried", title: "Tried", roles: roles, blocks: [block]),
      for: circumstances)
  }

  private func items(_ block: Block, _ circumstances: Circumstances) -> [String] {
    agenda(block, circumstances).entries.compactMap(\.turn?.item)
  }

  private func round(_ over: Round.Over, order: Round.Order = .given) -> Block {
    .round(Round(id: "r", title: "R", over: over, order: order, blocks: [stage("s")]))
  }

  @Test func `everyone has a turn, whoever took one first and whoever came late last`() {
    var room = people("Amy", "Ben", "Cyd")
    #expect(items(round(.everyone), room) == ["Amy", "Ben", "Cyd"])
    room.orders[Agenda.Key(block: "r")] = TurnOrder(taken: [["Ben"]], ahead: ["Cyd"])
    #expect(items(round(.everyone), room) == ["Ben", "Cyd", "Amy"])
    room.people.append(.init(name: "Dee"))
    #expect(items(round(.everyone), room) == ["Ben", "Cyd", "Amy", "Dee"])
    room.people.removeAll { $0.name == "Ben" || $0.name == "Amy" }
    #expect(items(round(.everyone), room) == ["Ben", "Cyd", "Dee"])
  }

  @Test func `a round of a role, of words and of notes`() {
    var room = people("Amy", "Ben")
    room.people[1].roles = ["guest"]
    #expect(items(round(.role("guest")), room) == ["Ben"])
    #expect(items(round(.items(["past", "future"])), room) == ["past", "future"])
    #expect(items(round(.notes("question")), room) == ["Question"])
    room.notes["question"] = ["why", "how"]
    #expect(items(round(.notes("question")), room) == ["why", "how"])
    room.votes["v"] = [CountedItem(item: "how", votes: 3), CountedItem(item: "why", votes: 1)]
    #expect(items(round(.notes("question"), order: .votes), room) == ["how", "why"])
  }

  @Test func `the others of a turn are everyone else, and hold the seat that is theirs`() {
    let inner = Block.round(Round(id: "in", title: "In", over: .others, blocks: [stage("s")]))
    let outer = Block.round(
      Round(
        id: "out", title: "Out", over: .everyone, seat: "client", others: "consultant",
        blocks: [inner]))
    let entries = agenda(outer, people("Amy", "Ben", "Cyd")).entries
    #expect(
      entries.map { $0.turns.map(\.item).joined(separator: " ") }
        == ["Amy Ben", "Amy Cyd", "Ben Amy", "Ben Cyd", "Cyd Amy", "Cyd Ben"])
    #expect(entries[2].seats["client"] == ["Ben"])
    #expect(entries[2].seats["consultant"] == ["Amy", "Cyd"])
  }

  @Test(arguments: [3, 4, 5]) func `a ring gives everyone the first seat once`(count: Int) {
    let names = ["Amy", "Ben", "Cyd", "Dee", "Eve"].prefix(count)
    var room = Circumstances(people: names.map { .init(name: $0) })
    room.people.append(.init(name: "Host", roles: ["host"]))
    let ring = Block.rotation(
      Rotation(
        id: "r", title: "R", seats: ["coach", "client", "observer"], fixed: ["host"],
        blocks: [stage("s")]))
    let entries = agenda(ring, room).entries
    #expect(entries.map { $0.seats["coach"] ?? [] } == names.map { [$0] })
    #expect(Set(entries.flatMap { $0.seats["client"] ?? [] }) == Set(names))
    for entry in entries {
      #expect(entry.seats.values.joined().sorted() == names.sorted())
    }
  }

  @Test(arguments: [2, 3, 4, 5, 6]) func `everyone meets everyone once`(count: Int) {
    let names = ["Amy", "Ben", "Cyd", "Dee", "Eve", "Fay"].prefix(count)
    let room = Circumstances(people: names.map { .init(name: $0) })
    let block = Block.pairs(Pairs(id: "p", title: "P", blocks: [stage("s")]))
    let entries = agenda(block, room).entries
    var met: [Set<String>] = []
    for entry in entries {
      let first = entry.seats[Pairs.first] ?? []
      let second = entry.seats[Pairs.second] ?? []
      #expect(Set(first + second).count == first.count + second.count, "twice in one turn")
      met += zip(first, second).map { [$0, $1] }
    }
    #expect(met.count == count * (count - 1) / 2)
    #expect(Set(met).count == met.count)
  }

  @Test func `groups go round side by side, each with its recorder`() {
    let block = Block.groups(
      Groups(
        id: "g", title: "G", forming: .size(least: 2, most: 2), tasks: ["read", "draw"],
        blocks: [round(.everyone)]))
    let entries = agenda(block, people("Amy", "Ben", "Cyd", "Dee", "Eve")).entries
    #expect(entries.map { $0.turn?.item } == ["Amy, Dee", "Ben, Eve", "Cyd"])
    #expect(entries[0].groups.map(\.members) == [["Amy", "Ben", "Cyd"], ["Dee", "Eve"]])
    #expect(entries[0].groups.map(\.task) == ["read", "draw"])
    #expect(entries[0].seats["recorder"] == ["Amy", "Dee"])
  }
}
