import Display
import MeetingProtocol
import Session
import Testing
import TextLayout

/// The session as everybody in the room sees it.
struct RoomDisplayTests {
  typealias State = (name: String, room: Room, notice: RoomDisplay.Notice?, pace: Int)

  static func states() -> [State] {
    statesBefore() + statesInTime() + statesLater() + otherStates()
  }

  private static func statesBefore() -> [State] {
    var room = Room(Plans.tuning)
    var states: [State] = [("nobody is here", room, nil, 1)]
    for name in ["Amy", "Ben", "Cyd", "Dee"] {
      _ = room.type(.join(Person.ID(name), role: name == "Amy" ? "presenter" : nil))
    }
    states.append(("before the start", room, nil, 1))
    return states
  }

  private static func statesInTime() -> [State] {
    var room = Room.startedTuning()
    room.wait(.seconds(47))
    var states: [State] = [
      ("in time", room, nil, 1), ("practice", room, nil, 60),
      ("nothing runs it", room, .notRunning, 1),
    ]
    room.wait(.seconds(150))
    states.append(("soon over", room, nil, 1))
    return states
  }

  private static func statesLater() -> [State] {
    var room = Room.startedTuning()
    var states: [State] = []
    room.wait(.seconds(263))
    _ = room.look()
    states += [("over time", room, nil, 1), ("the journal cannot be read", room, .unreadable, 1)]
    _ = room.type(.pause)
    states.append(("over time and paused", room, nil, 1))
    _ = room.type(.resume)
    room.wait(.minutes(70))
    states.append(("over time by more than an hour", room, nil, 1))
    for _ in 0..<3 { _ = room.type(.next(nil)) }
    _ = room.type(.pause)
    states.append(("paused", room, nil, 1))
    for _ in 0..<2 { _ = room.type(.next(nil)) }
    states.append(("the last stage", room, nil, 1))
    _ = room.type(.next(nil))
    states.append(("after the last stage", room, nil, 1))
    _ = room.type(.end)
    states.append(("ended", room, nil, 1))
    return states
  }

  private static func otherStates() -> [State] {
    var walk = Room.startedWalk()
    var states: [State] = [("silence", walk, nil, 1)]
    walk.wait(.seconds(150))
    _ = walk.look()
    states.append(("no set time", walk, nil, 1))
    _ = walk.type(.next(nil))
    states.append(("a turn", walk, nil, 1))
    var enquiry = Room.startedEnquiry()
    for _ in 0..<2 { _ = enquiry.type(.next(nil)) }
    enquiry.wait(.seconds(42))
    states.append(("a decision", enquiry, nil, 1))
    _ = enquiry.type(.answer(.no))
    states.append(("the second cycle", enquiry, nil, 1))
    return states
  }

  private func frame(_ state: State, _ columns: Int, _ rows: Int) -> [StyledText] {
    RoomDisplay(state.room.scene, notice: state.notice, pace: state.pace)
      .frame(columns: columns, rows: rows)
  }

  @Test(arguments: [(20, 8), (40, 12), (80, 24), (200, 50)])
  func `the screen in every state`(columns: Int, rows: Int) throws {
    let sections = Self.states().map { state in
      let frame = frame(state, columns, rows)
      #expect(frame.count == rows)
      for line in frame { #expect(line.width <= columns, "\(line.plain)") }
      return (state.name, frame.map { $0 + "|" })
    }
    try Snapshots.expect(sections, are: "room-\(columns)x\(rows)")
  }

  @Test func `the lines without a terminal`() throws {
    try Snapshots.expectAtBothWidths("room-lines") { columns in
      Self.states().map { ($0.name, RoomDisplay($0.room.scene).lines(columns: columns)) }
    }
  }

  @Test func `no size breaks it`() {
    for state in Self.states() {
      for columns in [1, 2, 5, 7, 13, 20, 33, 61, 78] {
        for rows in 1...26 {
          let frame = frame(state, columns, rows)
          #expect(frame.count == rows, "\(state.name) \(columns)x\(rows)")
          #expect(frame.allSatisfy { $0.width <= columns }, "\(state.name) \(columns)x\(rows)")
        }
      }
    }
  }

  @Test(arguments: [(20, 8), (40, 12), (80, 24)])
  func `over time is told without colour`(columns: Int, rows: Int) throws {
    for state in Self.states() where state.name.hasPrefix("over time") {
      let text = frame(state, columns, rows).map(\.plain)
      #expect(text.contains { $0.contains("over") }, "\(text.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [
    "Go", "授業研究について話し合う授業研究について話し合う授業研究について話し合う", "👩🏽‍🏫👩🏽‍🏫👩🏽‍🏫 learning",
    "A\u{1B}[31mred title\nin two lines", String(repeating: "long ", count: 80),
    String(repeating: "w", count: 300),
  ])
  func `wide and wild texts are cut and harmless`(text: String) {
    var plan = Plans.tuning
    plan.title = text
    plan.norms = [text]
    plan.questions = []
    plan.roles[0].title = text
    plan.blocks = [
      .stage(
        Stage(
          id: "a", title: text, time: .exactly(.minutes(4)),
          floor: Floor(speaks: [.role("presenter")]), prompt: text)),
      .stage(Stage(id: "b", title: text, time: .open)),
    ]
    var room = Room(plan)
    var rooms = [room]
    for name in ["Amy", "Ben", "Cyd", text] {
      _ = room.type(.join(Person.ID(name), role: name == "Amy" ? "presenter" : nil))
    }
    rooms.append(room)
    _ = room.type(.start)
    rooms.append(room)
    for (columns, rows) in [(20, 8), (40, 12), (80, 24), (200, 50)] {
      for room in rooms {
        let frame = RoomDisplay(room.scene).frame(columns: columns, rows: rows)
        #expect(frame.count == rows)
        for line in frame {
          #expect(line.width <= columns)
          #expect(line.plain.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
      }
    }
  }

  @Test func `the figures stay where they are from second to second`() {
    var room = Room.startedTuning()
    func top() -> Int? {
      RoomDisplay(room.scene).frame(columns: 80, rows: 24).firstIndex { $0.plain.contains("█") }
    }
    let first = top()
    #expect(first != nil)
    for _ in 0..<10 {
      room.wait(.seconds(61))
      #expect(top() == first)
    }
  }

  // MARK: - Words

  /// A session in which everything that can be typed as words holds a word that stands nowhere else.
  private func wordy(seed: UInt64) -> [Room] {
    var chance = Chance(seed: seed)
    var room = Room.startedTuning()
    var rooms: [Room] = []
    for step in 0..<12 {
      let secret = "zqx\(step)xqz"
      let commands: [Command] = [
        Room.note(secret), Room.note(secret, kind: "warm", by: .role("tuner")),
        .keep(
          [
            NoteDraft(
              author: .group, kind: "action", text: secret, owner: "Amy",
              due: CivilDate(year: 2026, month: 12, day: 4))
          ], begunIn: nil),
        .fix(number: 1, text: secret), .strike(number: 1), .fillOutcome(secret), .skip(secret),
        .reportNotUnderstood(line: 3, text: secret), .undo, .redo, .next(nil), .pause, .resume,
        .speakAs(.person("Cyd")), .back(nil), .end,
      ]
      _ = room.type(commands.randomElement(using: &chance) ?? .pause)
      _ = room.type(Room.note(secret + "b"))
      room.wait(.seconds(Int64.random(in: 1...200, using: &chance)))
      _ = room.look()
      rooms.append(room)
    }
    return rooms
  }

  @Test(arguments: 0..<60)
  func `no word of a note, an outcome or an action is ever on it`(seed: Int) {
    for room in wordy(seed: UInt64(seed)) {
      for (columns, rows) in [(20, 8), (40, 12), (80, 24), (200, 50)] {
        let display = RoomDisplay(room.scene)
        let shown = display.frame(columns: columns, rows: rows) + display.lines(columns: columns)
        let text = shown.map(\.plain).joined()
        #expect(!text.contains("zqx") && !text.contains("xqz"), "\(text)")
      }
    }
  }

  @Test func `a decision shows its question and its answers`() {
    var enquiry = Room.startedEnquiry()
    for _ in 0..<2 { _ = enquiry.type(.next(nil)) }
    let question = RoomDisplay(enquiry.scene).frame(columns: 80, rows: 24).map(\.plain)
    #expect(question.contains { $0.contains("Is this ready to be shared?") })
    #expect(question.contains { $0.contains("Yes · No · Plan anew") })
  }
}
