import MeetingProtocol
import Session
import Testing

/// Turns, votes, ladders, tests, gates and what else settles the course of a meeting.
struct CourseTests {
  func gathered(
    _ blocks: [Block], people: [Person.ID] = ["Amy", "Ben", "Cyd"],
    _ change: (inout MeetingProtocol) -> Void = { _ in }
  ) throws -> Meeting {
    var tried = plan(blocks, roles: [role("member", rest: true)])
    change(&tried)
    var meeting = Meeting(tried)
    for name in people { try meeting.when(.join(name, role: nil), at: 0) }
    return meeting
  }

  func goRound(_ order: Round.Order = .given, mayPass: Bool = true) -> Block {
    .round(
      Round(
        id: "go", title: "go", over: .everyone, order: order, mayPass: mayPass,
        blocks: [stage("turn", minutes: 1)]))
  }

  func openItem(_ meeting: Meeting) -> String? { meeting.state.openTurn?.turn.item }

  /// Every command here is undone and done again, and the session is the same as before and after.
  func reversible(_ meeting: Meeting, _ command: Command) throws {
    var meeting = meeting
    let before = meeting.state
    try meeting.when(command)
    let after = meeting.state
    try meeting.when(.undo)
    #expect(meeting.state == before)
    try meeting.when(.redo)
    #expect(meeting.state == after)
    #expect(SessionEngine(replaying: meeting.engine).state == after)
  }

  // MARK: - Turns

  @Test func `a turn is passed, swapped, given by name, and a late-comer has the last`() throws {
    var meeting = try gathered([goRound(), stage("end")])
    try meeting.when(.start, at: 10)
    #expect(openItem(meeting) == "Amy")
    for command in [Command.turn(nil), .turn("cyd"), .passTurn, .swapTurn("Cyd"), .next(nil)] {
      try reversible(meeting, command)
    }
    try meeting.when(.swapTurn("Cyd"), at: 20)
    #expect(openItem(meeting) == "Cyd")
    #expect(meeting.state.turnsAhead == ["Ben", "Amy"])
    try meeting.when(.join("Dee", role: nil), at: 30)
    try meeting.when(.leave("Ben"), at: 30)
    #expect(meeting.state.turnsAhead == ["Amy", "Dee"])
    try meeting.when(.turn("Dee"), at: 40)
    #expect(openItem(meeting) == "Dee")
    #expect(meeting.refusal(of: .turn("Zoe")) == .noSuchTurn("Zoe", items: ["Amy"]))
    try meeting.when(.passTurn, at: 50)
    #expect(meeting.state.slots.last { $0.isPassed }?.entry?.turn?.item == "Dee")
    try meeting.when(.turn("Dee"), at: 60)
    #expect(openItem(meeting) == "Dee")
    // Nobody is called up again who has had a turn.
    try meeting.when(.next(nil), at: 70)
    #expect(meeting.state.openEntry?.key.block == "end")
    #expect(meeting.refusal(of: .passTurn) == .noRoundOpen)
  }

  @Test func `a turn goes through its stages before the next one is called up`() throws {
    let round = Round(
      id: "go", title: "go", over: .everyone,
      blocks: [
        stage("visit", .between(least: .minutes(2), most: .minutes(4), plan: .minutes(4))),
        stage("talk"),
      ])
    var meeting = try gathered([.round(round), stage("end")])
    try meeting.when(.start, at: 0)
    #expect(meeting.refusal(of: .turn(nil), at: 30) == .turnGoesOn("Amy", next: "talk"))
    try meeting.when(.next(nil), at: 130)
    try meeting.when(.turn(nil), at: 140)
    #expect(openItem(meeting) == "Ben" && meeting.state.openEntry?.key.block == "visit")
    try meeting.when(.turn("Cyd"), at: 150)
    #expect(openItem(meeting) == "Cyd")
    #expect(meeting.state.stagesLeftOut(among: 0..<4).map(\.key.block) == ["talk"])
  }

  @Test func `an order is drawn once, and whoever has to take a turn may not pass`() throws {
    var meeting = try gathered([goRound(.drawn, mayPass: false)])
    let events = try meeting.when(.start, at: 10)
    guard case .turnsOrdered(_, let order) = events.first else {
      Issue.record("no order was drawn: \(events.inWords)")
      return
    }
    #expect(order.sorted() == ["Amy", "Ben", "Cyd"])
    #expect([openItem(meeting)] + meeting.state.turnsAhead.map { $0 } == order.map { $0 })
    #expect(meeting.refusal(of: .passTurn) == .mayNotPass)
  }

  @Test func `repeats that end together are asked about one after the other`() throws {
    func loop(_ id: Stage.ID, _ blocks: [Block]) -> Block {
      .cycles(
        Cycles(id: id, title: id.text, end: .count(least: 1, most: 3), blocks: blocks))
    }
    var meeting = try gathered([loop("outer", [loop("inner", [stage("talk")])]), stage("end")])
    try meeting.when(.start, at: 10)
    #expect(try meeting.when(.next(nil), at: 20).inWords == "question another inner")
    #expect(try meeting.when(.answer(.no), at: 21).inWords == "question another outer")
    try reversible(meeting, .answer(.no))
    var again = meeting
    try again.when(.answer(.yes), at: 22)
    #expect(again.state.openSlot?.opening.cycles == [2, 1])
    try meeting.when(.answer(.no), at: 22)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `whoever comes late has no turn in a round that is over`() throws {
    let inner = Block.round(
      Round(id: "in", title: "in", over: .others, blocks: [stage("answer", minutes: 1)]))
    let outer = Block.round(
      Round(id: "out", title: "out", over: .everyone, blocks: [inner, stage("word", minutes: 1)]))
    var meeting = try gathered([outer, stage("end")])
    try meeting.when(.start, at: 0)
    for second in [1.0, 2, 3] { try meeting.when(.next(nil), at: second) }
    #expect(meeting.state.openEntry?.turns.map(\.item) == ["Ben", "Amy"])
    let number = meeting.state.openEntry?.number
    try meeting.when(.join("Dee", role: nil), at: 10)
    #expect(meeting.state.openEntry?.number == number)
    let turns = meeting.state.agenda.entries.map { $0.turns.map(\.item) }
    #expect(!turns.contains(["Amy", "Dee"]))
    #expect(turns.contains(["Ben", "Dee"]))
  }

  @Test func `a round over what there is none of is passed over`() throws {
    let round = Block.round(
      Round(id: "each", title: "each", over: .notes("idea"), blocks: [stage("talk")]))
    var meeting = try gathered([stage("begin"), round, stage("end")])
    try meeting.when(.start, at: 0)
    try meeting.when(.next(nil), at: 10)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `a ring stands as it sat down, whoever comes and goes`() throws {
    let ring = Block.rotation(
      Rotation(id: "ring", title: "ring", seats: ["coach", "client"], blocks: [stage("talk")]))
    var meeting = try gathered([ring, stage("end")]) {
      $0.roles.append(
        Role(id: "coach", title: "coach", people: .init(least: 0, most: nil), filling: .turns))
      $0.roles.append(
        Role(id: "client", title: "client", people: .init(least: 0, most: nil), filling: .turns))
    }
    try meeting.when(.start, at: 0)
    #expect(openItem(meeting) == "Amy")
    #expect(meeting.refusal(of: .swapTurn("Ben")) == .turnsStand)
    #expect(meeting.refusal(of: .turn("Ben")) == .turnsStand)
    try meeting.when(.join("Dee", role: nil), at: 5)
    try meeting.when(.leave("Amy"), at: 6)
    #expect(openItem(meeting) == "Amy")
    try meeting.when(.next(nil), at: 10)
    #expect(openItem(meeting) == "Ben")
    try meeting.when(.next(nil), at: 20)
    #expect(openItem(meeting) == "Cyd")
    try meeting.when(.next(nil), at: 30)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `an answer leads no farther than the last cycle`() throws {
    let more = Decision(
      id: "more", title: "more", question: "?",
      options: [.init(answer: "Yes", outcome: .leave), .init(answer: "No", outcome: .again)])
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .count(least: 2, most: 2),
        blocks: [stage("talk"), .decision(more)]))
    var meeting = try gathered([laps, stage("end")])
    try meeting.when(.start, at: 0)
    try meeting.when(.next(nil), at: 1)
    try meeting.when(.answer(.no), at: 2)
    #expect(meeting.state.openSlot?.opening.cycles == [2])
    try meeting.when(.next(nil), at: 3)
    try meeting.when(.answer(.no), at: 4)
    #expect(meeting.state.openEntry?.key.block == "end")
  }

  @Test func `the reason of a skip is kept while a question stands`() throws {
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .count(least: 1, most: 3), blocks: [stage("talk")]))
    var meeting = try gathered([laps, stage("end")])
    try meeting.when(.start, at: 0)
    try meeting.when(.skip("no time"), at: 1)
    try meeting.when(.answer(.no), at: 2)
    #expect(meeting.state.openEntry?.key.block == "end")
    #expect(meeting.state.slots[0].skippedBecause == "no time")
  }

  @Test func `groups at work take in whoever comes`() throws {
    let tables = Block.groups(
      Groups(id: "tables", title: "tables", forming: .number(2), blocks: [stage("talk")]))
    var meeting = try gathered([tables, stage("end")])
    try meeting.when(.start, at: 0)
    #expect(meeting.state.openGroups.map(\.members.count) == [2, 1])
    try meeting.when(.join("Dee", role: nil), at: 5)
    #expect(meeting.state.openGroups.map(\.members) == [["Amy", "Ben"], ["Cyd", "Dee"]])
  }

  @Test func `a role goes round with each cycle, and groups are formed anew`() throws {
    let tables = Block.groups(
      Groups(
        id: "tables", title: "tables", forming: .number(2), mixing: .new, blocks: [stage("talk")]))
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .count(least: 1, most: 3), moves: "host", blocks: [tables]))
    var meeting = try gathered([laps, stage("end")], people: ["Ben", "Cyd", "Dee"]) {
      $0.roles.insert(role("host", 1, most: 1), at: 0)
    }
    try meeting.when(.join("Amy", role: "host"), at: 1)
    try meeting.when(.start, at: 10)
    let first = meeting.state.openGroups.map(\.members)
    #expect(first.map(\.count) == [2, 2])
    #expect(try meeting.when(.next(nil), at: 20).inWords == "question another laps")
    try reversible(meeting, .answer(.yes))
    try meeting.when(.answer(.yes), at: 30)
    #expect(meeting.state.holders(of: "host").map(\.id) == ["Ben"])
    #expect(Set(meeting.state.openGroups.map { Set($0.members) }) != Set(first.map { Set($0) }))
    try meeting.when(.next(nil), at: 40)
    #expect(try meeting.when(.next(nil), at: 41).inWords.hasSuffix("opened talk"))
    #expect(try meeting.when(.next(nil), at: 50).inWords == "opened end")
  }

  @Test func `a repeat ends when its time is up`() throws {
    let laps = Block.cycles(
      Cycles(
        id: "laps", title: "laps", end: .timeLeft(.minutes(1)), budget: .minutes(5),
        blocks: [stage("lap")]))
    var meeting = try gathered([laps, stage("end")])
    try meeting.when(.start, at: 0)
    #expect(try meeting.when(.next(nil), at: 120).inWords == "cycle laps, opened lap")
    #expect(try meeting.when(.next(nil), at: 241).inWords == "opened end")
  }
}
