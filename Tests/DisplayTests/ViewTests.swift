import Display
import InputLine
import MeetingProtocol
import Rehearsing
import Session
import Testing
import TextLayout

/// Everything that can be looked at.
struct ViewTests {
  /// A tuning in its discussion, with notes of every sort.
  private func busyTuning() -> Room {
    var room = Room.startedTuning()
    _ = room.type(Room.note("a footbridge for the brook behind the school", by: .role("presenter")))
    room.wait(.seconds(250))
    _ = room.type(.next(nil))
    _ = room.type(Room.note("four weeks of how many lessons", kind: "question", by: .role("tuner")))
    _ = room.type(Room.note("three a week", by: .person("Amy")))
    room.wait(.seconds(170))
    _ = room.type(.next(nil))
    room.wait(.seconds(20))
    _ = room.type(.skip("nothing to ask"))
    _ = room.type(Room.note("a real client", kind: "warm", by: .role("tuner")))
    _ = room.type(Room.note("a slip", kind: "cool", by: .role("tuner")))
    _ = room.type(.strike(number: 5))
    let action = NoteDraft(
      author: .role("tuner"), kind: "action", text: "ask the council for a site visit",
      owner: "Amy", due: CivilDate(year: 2026, month: 12, day: 4))
    _ = room.type(.keep([action], begunIn: nil))
    _ = room.type(.leave("Dee"))
    _ = room.type(.fillOutcome("Ask how people can cross the brook safely"))
    room.wait(.seconds(430))
    return room
  }

  private func notes(_ room: Room, _ filter: String, _ columns: Int) -> [StyledText] {
    let names = Vocabulary(state: room.state, today: CivilDate(daysSince1970: 20_778))
    return NotesView.lines(
      room.state, filter: NoteFilter(filter, in: names), columns: columns)
  }

  @Test func `the views of a running session`() throws {
    let room = busyTuning()
    try Snapshots.expectAtBothWidths("views") { columns in
      [
        ("/status", AgendaView.lines(room.scene, columns: columns)),
        ("/notes", NotesView.lines(room.state, filter: nil, columns: columns)),
        ("/notes warm", notes(room, "warm", columns)),
        ("/notes AMY", notes(room, "AMY", columns)),
        ("/notes tuner client", notes(room, "tuner client", columns)),
        ("/notes zebra", notes(room, "zebra", columns)),
        ("/values", ValuesView.lines(room.state, columns: columns)),
        ("/actions", ActionsView.lines(room.state, columns: columns)),
        ("/people", PeopleView.lines(room.state, columns: columns)),
        ("/norms", NormsView.lines(room.state.plan, columns: columns)),
        ("/help", HelpView.lines(room.state, columns: columns)),
      ]
    }
  }

  @Test func `the views before the start`() throws {
    var room = Room(Plans.tuning)
    _ = room.type(.join("Amy", role: "presenter"))
    let enquiry = Room(Plans.enquiry)
    var deciding = Room.startedEnquiry()
    _ = deciding.type(.next(nil))
    _ = deciding.type(.next(nil))
    _ = deciding.type(.setBell(false))
    _ = deciding.type(.pause)
    try Snapshots.expectAtBothWidths("views-before") { columns in
      [
        ("/status", AgendaView.lines(room.scene, columns: columns)),
        ("/notes", NotesView.lines(room.state, filter: nil, columns: columns)),
        ("/people", PeopleView.lines(room.state, columns: columns)),
        ("/values", ValuesView.lines(room.state, columns: columns)),
        ("/values without any", ValuesView.lines(enquiry.state, columns: columns)),
        ("/actions", ActionsView.lines(room.state, columns: columns)),
        ("/people with lots", PeopleView.lines(enquiry.state, columns: columns)),
        ("/norms without any", NormsView.lines(Plans.enquiry, columns: columns)),
        ("/help", HelpView.lines(room.state, columns: columns)),
        ("/help while a decision is open", HelpView.lines(deciding.state, columns: columns)),
        ("/help without a session", HelpView.lines(nil, columns: columns)),
        ("bare convene with no protocols", Welcome.lines([], columns: columns)),
      ]
    }
  }

  @Test func `the agenda of a walk while it runs, paused and finished`() throws {
    var room = Room.startedWalk()
    room.wait(.seconds(130))
    _ = room.look()
    _ = room.type(.next(nil))
    room.wait(.minutes(3))
    _ = room.type(.pause)
    var finished = Room.startedTuning()
    for _ in 0..<6 {
      finished.wait(.minutes(4))
      _ = finished.type(.next(nil))
    }
    try Snapshots.expectAtBothWidths("agenda") { columns in
      [
        ("paused", AgendaView.lines(room.scene, columns: columns)),
        ("finished", AgendaView.lines(finished.scene, columns: columns)),
      ]
    }
  }

  @Test func `help for every command`() throws {
    try Snapshots.expectAtBothWidths("help") { columns in
      CommandName.allCases.map { ($0.rawValue, HelpView.lines(for: $0, columns: columns)) }
    }
  }

  @Test func `protocols and sessions outside a session`() throws {
    let rehearsals =
      [
        RehearsalRequest(company: .number(4), start: TimeOfDay(hour: 15, minute: 45)),
        RehearsalRequest(company: .number(2)),
      ].map { Rehearsal(of: Plans.tuning, for: $0) } + [
        Rehearsal(
          of: Plans.walk,
          for: RehearsalRequest(company: .number(9), values: ["classrooms": ["3B", "4A"]])),
        Rehearsal(of: Plans.enquiry, for: RehearsalRequest(start: TimeOfDay(hour: 23, minute: 30))),
      ]
    let sessions = [
      SessionList.Entry(
        id: "2026-11-21-1545-project-tuning", title: "Project tuning", standing: .open, notes: 12,
        people: 4),
      SessionList.Entry(
        id: "2026-11-20-0900-grow", title: "GROW", standing: .closed, notes: 1, people: 1),
      SessionList.Entry(
        id: "2026-11-19-0900-grow", title: "GROW", standing: .running, notes: 0, people: 2),
      SessionList.Entry(
        id: "2026-11-18-0900-grow", title: "GROW", standing: .damaged, notes: 0, people: 2),
    ]
    let protocols = [
      ProtocolList.Entry(Plans.tuning, origin: "./protocols", hides: "the shipped ones"),
      ProtocolList.Entry(broken: "mine", reason: "2 errors", origin: "./protocols"),
      ProtocolList.Entry(Plans.walk, origin: "the shipped ones"),
    ]
    try Snapshots.expectAtBothWidths("outside") { columns in
      rehearsals.map { ("rehearse", RehearsalView.lines($0, columns: columns)) } + [
        ("show", ProtocolView.lines(Plans.tuning, columns: columns)),
        ("show", ProtocolView.lines(Plans.walk, columns: columns)),
        ("show", ProtocolView.lines(Plans.enquiry, columns: columns)),
        ("list", ProtocolList.lines(protocols, columns: columns)),
        ("list of nothing", ProtocolList.lines([], columns: columns)),
        ("sessions", SessionList.lines(sessions, columns: columns)),
        ("no sessions", SessionList.lines([], columns: columns)),
      ]
    }
  }

  @Test(arguments: Array(20...120) + [160, 200])
  func `no line is wider than the terminal, and none has an escape`(columns: Int) {
    var plan = Plans.walk
    plan.title = "A\u{1B}[2J title 授業研究について話し合う " + String(repeating: "x", count: 70)
    plan.norms = ["Norm\u{7}\nwith a break", String(repeating: "授業", count: 50)]
    plan.purpose = "Two\nlines\u{9B}31m"
    var room = Room(plan)
    let name: Person.ID = "Zoë\u{1B}]0;x\u{7} 授業"
    let first = room.type(.join(name, role: "coach"), columns: columns)
    _ = room.type(.join("Ben", role: "secretary"))
    _ = room.type(.setValue("classrooms", ["3\u{1B}B", String(repeating: "4A", count: 40)]))
    var lines = first + room.type(.start, columns: columns)
    for _ in 0..<3 { lines += room.type(.next(nil), columns: columns) }
    lines += room.type(Room.note("a\u{1B}b\u{202E}c\nd", by: .person(name)), columns: columns)
    lines += room.type(.undo, columns: columns) + room.type(.redo, columns: columns)
    let action = NoteDraft(
      author: .group, kind: "action", text: "x\u{1B}]0;y\u{7}" + String(repeating: "授業", count: 30),
      owner: name, due: CivilDate(daysSince1970: 20_778))
    lines += room.type(.keep([action], begunIn: nil), columns: columns)
    lines += NotesView.lines(room.state, filter: nil, columns: columns)
    lines += AgendaView.lines(room.scene, columns: columns)
    lines += PeopleView.lines(room.state, columns: columns)
    lines += ValuesView.lines(room.state, columns: columns)
    lines += ActionsView.lines(room.state, columns: columns)
    lines += HelpView.lines(room.state, columns: columns)
    lines += NormsView.lines(plan, columns: columns)
    lines += ProtocolView.lines(plan, columns: columns)
    lines += RehearsalView.lines(
      Rehearsal(of: plan, for: .init(company: .number(3))), columns: columns)
    lines += Welcome.lines([Welcome.Choice(plan)], columns: columns)
    lines += ObjectionText.lines(
      .unknownCommand("a\u{1B}\u{9B}b", nearest: nil), room.state, columns: columns)
    for line in lines {
      #expect(line.width <= columns)
      #expect(
        line.plain.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E
        })
    }
  }

  @Test func `the name of a session is never broken, so that it can be copied`() {
    let id = "2026-11-26-0202-differentiation-rubric-4"
    let entry = SessionList.Entry(
      id: id, title: "Differentiation rubric", standing: .closed, notes: 3, people: 12)
    #expect(SessionList.lines([entry], columns: 80).contains { $0.plain == id })
  }
}
