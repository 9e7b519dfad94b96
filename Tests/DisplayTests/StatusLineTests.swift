import Display
import MeetingProtocol
import Session
import Testing
import TextLayout

/// What stands before the typed line.
struct StatusLineTests {
  private func prompt(_ room: Room, _ columns: Int) -> StyledText {
    StatusLine.prompt(room.state, now: room.now, columns: columns)
  }

  private func states() -> [(String, Room)] {
    var tuning = Room.startedTuning()
    _ = tuning.type(.next(nil))
    _ = tuning.type(.next(nil))
    var states = [("gathering", Room(Plans.tuning)), ("in time", tuning)]
    tuning.wait(.seconds(47))
    states.append(("some seconds later", tuning))
    tuning.wait(.milliseconds(400))
    states.append(("between two seconds", tuning))
    tuning.wait(.seconds(150))
    states.append(("the last fifth", tuning))
    tuning.wait(.seconds(83))
    states.append(("over time", tuning))
    _ = tuning.type(.pause)
    states.append(("paused", tuning))
    tuning.wait(.seconds(5))
    _ = tuning.type(.resume)
    tuning.wait(.minutes(70))
    states.append(("over time by more than an hour", tuning))
    _ = tuning.type(.next(nil))
    states.append(("one role may speak", tuning))
    _ = tuning.type(.speakAs(.person("Cyd")))
    states.append(("whose words by /as", tuning))
    for _ in 0..<3 { _ = tuning.type(.next(nil)) }
    states.append(("finished", tuning))
    var walk = Room.startedWalk()
    walk.wait(.seconds(150))
    _ = walk.look()
    states.append(("an open stage counts up", walk))
    _ = walk.type(.next(nil))
    states.append(("a turn of a round", walk))
    var enquiry = Room.startedEnquiry()
    _ = enquiry.type(.next(nil))
    states.append(("a kind expected from one role", enquiry))
    _ = enquiry.type(.next(nil))
    enquiry.wait(.seconds(42))
    states.append(("a decision", enquiry))
    return states
  }

  @Test func `in every state at many widths`() throws {
    let sections = states().map { name, room in
      (name, [40, 60, 80, 100, 120, 200].map { prompt(room, $0) + "|" })
    }
    try Snapshots.expect(sections, are: "status-line")
  }

  @Test func `without a session`() {
    #expect(StatusLine.prompt(nil, now: .zero, columns: 80).plain == "convene> ")
  }

  @Test func `the style says how much time is left`() {
    var room = Room.startedTuning()
    func style() -> Style? {
      prompt(room, 80).spans.first { $0.style != .plain }?.style
    }
    #expect(style() == nil)
    room.wait(.seconds(193))
    #expect(style() == .warning)
    room.wait(.seconds(47))
    #expect(style() == .alarm)
    room.wait(.seconds(60))
    #expect(style() == .alarm)
  }

  @Test(arguments: [
    "Go", "Clarifying questions", "授業研究について話し合う", "👩🏽‍🏫👩🏽‍🏫👩🏽‍🏫 learning", "A\u{1B}[31mred title",
    "naïve café crème brûlée",
    String(repeating: "long ", count: 40),
  ])
  func `never wider than two fifths, the time always there`(title: String) {
    var plan = Plans.tuning
    plan.blocks = [
      .stage(
        Stage(
          id: "a", title: title, time: .exactly(.minutes(4)),
          floor: Floor(speaks: [.role("presenter")])))
    ]
    plan.roles[0].title = title
    plan.questions = []
    var room = Room(plan)
    for name in ["Amy", "Ben", "Cyd", "Dee"] {
      _ = room.type(.join(Person.ID(name), role: name == "Amy" ? "presenter" : nil))
    }
    _ = room.type(.start)
    for (wait, time) in [(0, "04:00"), (200, "00:40"), (80, "+00:40"), (4000, "+1:07:20")] {
      room.wait(.seconds(Int64(wait)))
      for columns in 40...200 {
        let shown = prompt(room, columns)
        #expect(shown.plain.contains(time))
        #expect(shown.width - 1 <= columns * 2 / 5)
        #expect(shown.plain.hasSuffix("> "))
        #expect(shown.plain.unicodeScalars.allSatisfy { $0.value != 0x1B })
      }
    }
  }
}

extension Length {
  fileprivate static func milliseconds(_ count: Int64) -> Length { Length(milliseconds: count) }
}
