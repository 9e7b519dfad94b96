import MeetingProtocol
import Session
import Testing

struct DeciderMovesTests {
  static let loop = [
    stage("open"),
    cycles(
      "year",
      [
        stage("plan"), stage("do"),
        decision("more", ["again": .again, "stop": .leave, "redo": .back(to: "do"), "on": .goOn]),
      ]), stage("close"),
  ]

  /// Does commands one after another, a second each, and says where they lead.
  static func places(_ blocks: [Block], _ commands: [Command]) throws -> [String] {
    var meeting = try started(blocks)
    return try commands.map { command in
      try meeting.when(command, at: meeting.second + 1)
      return meeting.place
    }
  }

  @Test func `decisions lead on, round, back and out`() throws {
    let places = try Self.places(
      Self.loop,
      [
        .next(nil), .next(nil), .next(nil), .answer(.words("again")), .next("more"),
        .answer(.words("redo")), .next(nil), .answer(.words("on")), .next("more"),
        .answer(.words("STOP")), .next(nil),
      ])
    #expect(
      places == [
        "plan 1", "do 1", "more 1", "plan 2", "more 2", "do 2", "more 2", "plan 3", "more 3",
        "close", "finished",
      ])
  }

  @Test func `an answer is kept with its slot, in the script's spelling`() throws {
    var meeting = try started([decision("d", ["Go on": .goOn, "No": .goOn]), stage("a")])
    #expect(meeting.refusal(of: .answer(.yes)) == .notAnAnswer(options: ["Go on", "No"]))
    try meeting.when(.answer(.words("  go ON ")))
    #expect(meeting.state.slots.first?.answer == "Go on")
  }

  @Test func `yes and no answer a decision that asks for them`() throws {
    var meeting = try started([
      decision("d", ["Yes": .goOn, "No": .back(to: "d")]), stage("a"),
    ])
    try meeting.when(.answer(.no))
    #expect(meeting.place == "d" && meeting.state.slots.count == 2)
    try meeting.when(.answer(.yes))
    #expect(meeting.place == "a")
  }

  @Test func `again outside every repeat goes on`() throws {
    #expect(
      try Self.places(
        [decision("d", ["x": .again, "y": .leave]), stage("a")], [.answer(.words("x"))]) == ["a"])
  }

  // MARK: Back

  @Test func `back twice is two stages back, and next leads on from there`() throws {
    let blocks = [stage("a"), stage("b"), stage("c"), stage("d")]
    let places = try Self.places(
      blocks, [.next(nil), .next(nil), .back(nil), .back(nil), .next(nil), .back(nil)])
    #expect(places == ["b", "c", "b", "a", "b", "a"])
  }

  @Test func `back to the first stage there is nothing before`() throws {
    var meeting = try started([stage("a"), stage("b")])
    try meeting.when(.next(nil), at: 1)
    try meeting.when(.back(nil), at: 2)
    #expect(meeting.refusal(of: .back(nil)) == .nothingBefore)
  }

  @Test func `back after a jump is where one jumped from`() throws {
    let blocks = [stage("a"), stage("b"), stage("c"), stage("d")]
    #expect(try Self.places(blocks, [.next("d"), .back(nil)]) == ["d", "a"])
    #expect(
      try Self.places(blocks, [.next(nil), .next(nil), .back("a"), .next("d"), .back(nil)])
        == ["b", "c", "a", "d", "a"])
  }

  @Test func `back from a cycle's beginning is the end of the one before`() throws {
    let places = try Self.places(
      Self.loop,
      [
        .next("more"), .answer(.words("again")), .back(nil), .answer(.words("again")),
        .back("open"),
      ]
    )
    #expect(places == ["more 1", "plan 2", "more 1", "plan 2", "open"])
  }

  @Test func `back to a stage of the cycle before, where this one has not reached it`() throws {
    let places = try Self.places(
      Self.loop, [.next("do"), .next(nil), .answer(.words("again")), .back("do")])
    #expect(places == ["do 1", "more 1", "plan 2", "do 1"])
  }

  @Test func `back to a stage of this cycle stays in it`() throws {
    let places = try Self.places(
      Self.loop, [.next("more"), .answer(.words("again")), .next("more"), .back("plan")])
    #expect(places.last == "plan 2")
  }

  @Test func `after the last stage back opens it again, another visit`() throws {
    var meeting = try started([stage("a"), stage("b")])
    for second in 1...2 { try meeting.when(.next(nil), at: Double(second)) }
    #expect(meeting.place == "finished" && meeting.state.finishedAt?.seconds == 2)
    try meeting.when(.back(nil), at: 3)
    #expect(meeting.place == "b" && meeting.state.finishedAt == nil)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.visit(of: slot) == 2 && slot.number == 3)
    try meeting.when(.next(nil), at: 4)
    try meeting.when(.back("a"), at: 5)
    #expect(meeting.place == "a")
  }

  @Test func `back to a part or a round is to its beginning`() throws {
    let blocks = [part("p", [stage("a"), stage("b")]), stage("c")]
    #expect(try Self.places(blocks, [.next("c"), .back("p"), .next("c")]) == ["c", "a", "c"])
  }

  // MARK: Next

  @Test func `next to a stage leaves what lies between unopened`() throws {
    #expect(try Self.places(Self.loop, [.next("close")]) == ["close"])
    #expect(try Self.places(Self.loop, [.next("year"), .next("close")]) == ["plan 1", "close"])
  }

  @Test func `skip keeps its reason`() throws {
    var meeting = try started([stage("a"), stage("b")])
    try meeting.when(.skip("no time"), at: 5)
    #expect(meeting.state.slots.first?.skippedBecause == "no time")
    try meeting.when(.skip("nor here"), at: 6)
    #expect(meeting.place == "finished" && meeting.state.slots.last?.skippedBecause == "nor here")
  }

  @Test func `a protocol without stages is over when it starts`() throws {
    var meeting = Meeting(plan([]))
    try meeting.when(.start)
    #expect(meeting.place == "finished")
    #expect(meeting.state.notePlace == .before)
    #expect(meeting.refusal(of: .back(nil)) == .nothingBefore)
    #expect(meeting.refusal(of: .start) == .alreadyStarted)
  }

  // MARK: Values and rounds

  static func walk() throws -> Meeting {
    var meeting = Meeting(
      plan(
        [stage("a"), part("p", [round("r", over: "rooms", [stage("look"), stage("talk")])])],
        questions: [Question(id: "rooms", question: "?", shape: .list(upTo: nil))]))
    try meeting.when(.setValue("rooms", ["1a", "2b"]))
    try meeting.when(.start)
    return meeting
  }

  @Test func `a round goes through the list in its order`() throws {
    var meeting = try Self.walk()
    var places: [String] = []
    for second in 1...5 {
      try meeting.when(.next(nil), at: Double(second))
      places.append(meeting.place)
    }
    #expect(places == ["look 1", "talk 1", "look 2", "talk 2", "finished"])
  }

  @Test func `a list may change until its round begins`() throws {
    var meeting = try Self.walk()
    try meeting.when(.setValue("rooms", ["1a", "2b", "3c"]))
    #expect(meeting.state.agenda.stageCount == 7)
    try meeting.when(.next(nil))
    #expect(meeting.refusal(of: .setValue("rooms", ["1a"])) == .roundHasBegun("rooms"))
    #expect(meeting.refusal(of: .setValue("rooms", ["1a", "2b", "3c"])) == .nothingChanges)
  }

  @Test func `texts name the item whose turn it is, and the values`() throws {
    var meeting = try Self.walk()
    #expect(meeting.state.filledText("<rooms> <room>", in: nil) == "1a, 2b <room>")
    try meeting.when(.next("talk"))
    let entry = try #require(meeting.state.openEntry)
    #expect(meeting.state.filledText("In <room>: <x>", in: entry) == "In 1a: <x>")
  }
}
