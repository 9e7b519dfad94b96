import Display
import InputLine
import MeetingProtocol
import Session
import Testing
import TextLayout

/// Whole sessions as their screens show them.
struct SessionScreenTests {
  typealias Section = (heading: String, lines: [StyledText])

  /// Collects what each step shows.
  struct Transcript {
    var room: Room
    let columns: Int
    var sections: [Section] = []

    mutating func type(_ heading: String, _ command: Command, hint: Hint? = nil) {
      add(heading, room.type(command, hint: hint, columns: columns))
    }

    mutating func wait(_ length: Length) {
      room.wait(length)
      let lines = room.look(columns: columns)
      if !lines.isEmpty { add("(the clock)", lines) }
    }

    mutating func add(_ heading: String, _ lines: [StyledText]) {
      sections.append((status + heading, lines))
    }

    var status: String {
      StatusLine.prompt(room.state, now: room.now, columns: columns).plain
    }
  }

  @Test func `a tuning from bare convene to the end`() throws {
    try Snapshots.expectAtBothWidths("tuning") { columns in
      var transcript = Transcript(room: Room(Plans.tuning), columns: columns)
      transcript.sections = [
        (
          StatusLine.prompt(nil, now: .zero, columns: columns).plain,
          Welcome.lines(
            [Plans.tuning, Plans.walk, Plans.enquiry].map(Welcome.Choice.init), columns: columns)
        ),
        ("convene> /load project-tuning", Loaded.lines(transcript.room.state, columns: columns)),
      ]
      gather(&transcript)
      runFirstHalf(&transcript)
      runSecondHalf(&transcript)
      return transcript.sections
    }
  }

  private func gather(_ transcript: inout Transcript) {
    transcript.type("/start", .start)
    transcript.type("/join Amy presenter", .join("Amy", role: "presenter"))
    for name in ["Ben", "Cyd", "Dee"] {
      transcript.type("/join \(name)", .join(Person.ID(name), role: nil))
    }
    transcript.type(
      "/set focus Is the question strong enough?",
      .setValue("focus", ["Is the question strong enough?"]))
    transcript.type("/start", .start)
  }

  private func runFirstHalf(_ transcript: inout Transcript) {
    transcript.wait(.seconds(40))
    transcript.type(
      "a footbridge", Room.note("a footbridge", by: .role("presenter")))
    transcript.wait(.seconds(200))
    transcript.wait(.seconds(5))
    transcript.type("/next", .next(nil))
    transcript.type("next", Room.note("next"), hint: .meantCommand(.next))
    transcript.type(
      "Bem: first", Room.note("Bem: first"), hint: .notHere("Bem", nearest: "Ben"))
    transcript.type(
      "sam: first", Room.note("sam: first"), hint: .severalHere("sam", ["Sam Brook", "Sam Lake"]))
    transcript.type("Eve: first", Room.note("Eve: first"), hint: .notHere("Eve", nearest: nil))
    let lines = (1...7).map { NoteDraft(author: .group, kind: "note", text: "line \($0)") }
    transcript.type("(a paste)", .keep(lines, begunIn: nil), hint: .pasted)
    transcript.type("/undo", .undo)
    transcript.type("/redo", .redo)
    transcript.type("/pause", .pause)
    transcript.wait(.seconds(120))
    transcript.type("/resume", .resume)
    transcript.type("/extend 2m", .extend(.minutes(2)))
    transcript.type("/extend -1m", .extend(.minutes(-1)))
    transcript.wait(.seconds(60))
    transcript.type("/next", .next(nil))
    transcript.type("/undo", .undo)
    transcript.type("/redo", .redo)
    transcript.type("/skip no time today", .skip("no time today"))
  }

  private func runSecondHalf(_ transcript: inout Transcript) {
    transcript.type(
      "+ a real client", Room.note("a real client", kind: "warm", by: .role("tuner")))
    let action = NoteDraft(
      author: .role("tuner"), kind: "action", text: "ask the council", owner: "Amy",
      due: CivilDate(year: 2026, month: 12, day: 4))
    transcript.type("! ask the council @amy by 4 dec", .keep([action], begunIn: nil))
    transcript.type("! ask again", Room.note("ask again", kind: "action"))
    transcript.wait(.minutes(8))
    transcript.type("/back", .back(nil))
    transcript.type("/next", .next(nil))
    transcript.type("/next", .next(nil))
    transcript.wait(.seconds(90))
    transcript.type("/as Ben", .speakAs(.person("Ben")))
    transcript.type("/fix 1 the footbridge", .fix(number: 1, text: "the footbridge"))
    transcript.type("/strike 2", .strike(number: 2))
    transcript.type("/leave Cyd", .leave("Cyd"))
    transcript.type("/join Fay", .join("Fay", role: nil))
    transcript.type("/role Ben presenter", .handRole("presenter", to: "Ben"))
    transcript.type("/quiet", .setBell(false))
    transcript.type("/loud", .setBell(true))
    transcript.type("/next", .next(nil))
    transcript.type("/next", .next(nil))
    transcript.type("/outcome week two gets a survey", .fillOutcome("week two gets a survey"))
    transcript.type("/end", .end)
  }

  @Test func `a walk with a part, a round and stages that move on`() throws {
    try Snapshots.expectAtBothWidths("walk") { columns in
      var room = Room(Plans.walk)
      var first: [Section] = [("/load", Loaded.lines(room.state, columns: columns))]
      first.append(("/join Amy", room.type(.join("Amy", role: nil), columns: columns)))
      room = Room.startedWalk()
      var transcript = Transcript(room: room, columns: columns, sections: first)
      transcript.add("(the card)", Card.lines(room.scene, columns: columns))
      transcript.wait(.seconds(130))
      transcript.wait(.seconds(240))
      transcript.wait(.seconds(60))
      transcript.type("/next", .next(nil))
      transcript.type("/next", .next(nil))
      transcript.type("/no", .answer(.no))
      transcript.type("/next", .next(nil))
      transcript.type("/yes", .answer(.yes))
      transcript.wait(.seconds(300))
      transcript.wait(.seconds(1300))
      transcript.type("(a gap)", .reportGap(from: SessionTime(milliseconds: 0), cause: .asleep))
      transcript.type("(a gap)", .reportGap(from: SessionTime(milliseconds: 0), cause: .closed))
      transcript.type("/next", .next(nil))
      transcript.wait(.minutes(11))
      transcript.type("/next", .next(nil))
      return transcript.sections
    }
  }

  @Test func `an enquiry with lots, cycles and a decision`() throws {
    try Snapshots.expectAtBothWidths("enquiry") { columns in
      var transcript = Transcript(room: Room.startedEnquiry(), columns: columns)
      transcript.add("(the card)", Card.lines(transcript.room.scene, columns: columns))
      transcript.type("/next", .next(nil))
      transcript.type("/next", .next(nil))
      transcript.type("/next", .next(nil))
      transcript.type("/answer maybe", .answer(.words("maybe")))
      transcript.type("/no", .answer(.no))
      transcript.type("/next", .next(nil))
      transcript.type("/next do", .back("plan"))
      transcript.type("/next", .next("ready-to-share"))
      transcript.type("/answer Plan anew", .answer(.words("Plan anew")))
      transcript.type("/undo", .undo)
      transcript.type("/yes", .answer(.yes))
      transcript.add("/status", AgendaView.lines(transcript.room.scene, columns: columns))
      return transcript.sections
    }
  }

  @Test func `the card of a stage taken up again`() throws {
    try Snapshots.expectAtBothWidths("card-again") { columns in
      var room = Room.startedTuning()
      room.wait(.seconds(100))
      _ = room.type(.pause)
      var sections = [("paused", Card.lines(room.scene, columns: columns))]
      _ = room.type(.resume)
      _ = room.type(.extend(.minutes(1)))
      sections.append(("extended", Card.lines(room.scene, columns: columns)))
      room.wait(.seconds(300))
      sections.append(("over time", Card.lines(room.scene, columns: columns)))
      sections.append(("none", Card.lines(Room(Plans.walk).scene, columns: columns)))
      return sections
    }
  }

  @Test func `in a practice run a little lateness is not said`() {
    var room = Room.startedTuning()
    room.wait(.seconds(250))
    guard let turn = try? room.engine.decide(.clockAdvanced, at: room.moment) else {
      Issue.record("nothing came due")
      return
    }
    let moment = DueMoment(slot: 1, kind: .timeUp, at: SessionTime(milliseconds: 240_000))
    func text(_ tolerance: Length) -> [String] {
      Answer(
        turn: turn, before: room.state, after: room.state, clock: Room.clock,
        tolerance: tolerance
      ).lines(for: .momentCame(moment), columns: 80).map(\.plain)
    }
    #expect(
      text(.seconds(2)) == [
        "Time is up for Presentation (noticed 10 s late); /next when ready"
      ])
    #expect(text(.seconds(120)) == ["Time is up for Presentation; /next when ready"])
  }

  @Test func `a line begun in a stage that ended by itself says where it is kept`() {
    var room = Room.startedWalk()
    room.wait(.seconds(121))
    _ = room.look()
    let draft = NoteDraft(author: .group, kind: "note", text: "late")
    let lines = room.type(.keep([draft], begunIn: .slot(1)))
    #expect(lines.map(\.plain) == ["1 note · group, kept in Settle, where it was begun"])
  }
}
