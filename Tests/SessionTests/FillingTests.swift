import Filling
import MeetingProtocol
import Session
import Testing

/// What the form blocks of a protocol have people fill in, and what ends or interrupts it.
struct FillingTests {
  static let card = Form(
    id: "card", title: "Card",
    sections: [
      Form.Section(fields: [
        Field(id: "word", question: "Word?", type: .text),
        Field(id: "more", question: "More?", type: .text),
      ])
    ])

  func fill(
    _ filling: FormFilling = FormFilling(form: "card"), _ id: Stage.ID = "fill",
    ending: StageEnding = .wait, minutes: Int64 = 5
  ) -> Block {
    .stage(
      Stage(
        id: id, title: id.text, time: .exactly(.minutes(minutes)), ending: ending,
        activity: .form(filling)))
  }

  func meeting(
    _ blocks: [Block], form: Form = card, people: [Person.ID] = ["Amy", "Ben"]
  ) throws -> Meeting {
    var tried = plan(blocks, roles: [role("member", rest: true)])
    tried.forms = [form]
    var meeting = Meeting(tried)
    for name in people { try meeting.when(.join(name, role: nil), at: 0) }
    try meeting.when(.start, at: 0)
    return meeting
  }

  func answer(_ meeting: inout Meeting, _ texts: String...) throws {
    for text in texts {
      let step = try #require(meeting.state.openStep)
      try meeting.when(
        .form(.enter([FormAnswer(place: step.place, entry: .answered(.words(text)))])))
    }
  }

  private func names(_ state: SessionState) -> [String] {
    (state.openFilling?.keys ?? []).map { key in
      [key.writer, key.subject, key.reading].map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  @Test func `the room has one copy, everyone alone has their own`() throws {
    #expect(names(try meeting([fill()]).state) == ["- - -"])
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true, reading: "before")
    let state = try meeting([fill(alone)]).state
    #expect(names(state) == ["Amy - before", "Ben - before"])
    #expect(state.isFillingAlone)
  }

  @Test func `there is a copy about each, writer by writer`() throws {
    let each = FormFilling(form: "card", each: .everyone, writes: [.everyone], isAlone: true)
    #expect(
      names(try meeting([fill(each)]).state)
        == ["Amy Amy -", "Amy Ben -", "Ben Amy -", "Ben Ben -"])
  }

  @Test func `each turn of a round, each cycle and each small group has its copy`() throws {
    let go = Block.round(
      Round(id: "go", title: "go", over: .everyone, blocks: [fill()]))
    var meeting = try meeting([go])
    #expect(names(meeting.state) == ["- Amy -"])
    try answer(&meeting, "a", "b")
    try meeting.when(.next(nil))
    #expect(names(meeting.state) == ["- Ben -"])
    #expect(meeting.state.openStep?.place.field == "word")
    #expect(names(try self.meeting([cycles("loop", [fill()])]).state) == ["- - 1"])
    let groups = Block.groups(
      Groups(id: "pairs", title: "pairs", forming: .number(2), blocks: [fill()]))
    #expect(
      names(try self.meeting([groups], people: ["Amy", "Ben", "Cyd", "Dee"]).state)
        == ["1 - -", "2 - -"])
  }

  @Test func `leaving before all copies are in is asked about once`() throws {
    var meeting = try meeting([fill(), stage("talk")])
    try meeting.when(.next(nil))
    #expect(meeting.state.question == .copiesMissing(1))
    try meeting.when(.answer(.no))
    #expect(meeting.state.question == nil)
    try meeting.when(.next(nil))
    try meeting.when(.next(nil))
    #expect(meeting.state.openEntry?.key.block == "talk")
    try meeting.when(.back(nil))
    try answer(&meeting, "a", "b")
    #expect(meeting.state.copiesMissing.isEmpty)
    try meeting.when(.next(nil))
    #expect(meeting.state.openEntry?.key.block == "talk")
  }

  @Test func `a stage that moves on by itself keeps what was answered, and goes on there`() throws {
    var meeting = try meeting([fill(ending: .moveOn, minutes: 1), stage("talk")])
    try answer(&meeting, "a")
    try meeting.when(.clockAdvanced, at: 61)
    #expect(meeting.state.openEntry?.key.block == "talk")
    #expect(meeting.state.openStep == nil)
    try meeting.when(.back(nil))
    #expect(meeting.state.openStep?.place.field == "more")
  }

  @Test func `a form opens as well where the clock opens its stage`() throws {
    let moving = stage("talk", minutes: 1, ending: .moveOn)
    var meeting = try meeting([moving, fill(), stage("end")])
    var engine = meeting.engine
    for turn in try engine.dueTurns(at: meeting.moment(at: 61)) { engine.apply(turn) }
    #expect(engine.state.openStep?.place.field == "word")
    meeting.look(at: 61)
    #expect(meeting.state == engine.state)
    #expect(meeting.state.openEntry?.key.block == "fill")
    #expect(meeting.state.openStep?.place.field == "word")
    // And stays open where something else is taken back.
    try meeting.when(.keep([note("kept")], begunIn: nil), at: 70)
    try meeting.when(.undo, at: 71)
    #expect(meeting.state.openStep?.place.field == "word")
  }

  @Test func `a late-comer fills in a copy, and whoever leaves hands the keyboard on`() throws {
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    var meeting = try meeting([fill(alone)])
    try meeting.when(.leave("Amy"))
    #expect(meeting.state.openCopy?.key.writer == "Ben")
    try answer(&meeting, "a", "b")
    #expect(meeting.state.openStep == nil)
    try meeting.when(.join("Cyd", role: nil))
    #expect(meeting.state.openCopy?.key.writer == "Cyd")
    #expect(meeting.state.openStep != nil)
  }

  @Test func `the end asks once for answers that the form requires`() throws {
    var form = Self.card
    form.sections[0].fields[1].isRequired = true
    var meeting = try meeting([fill()], form: form)
    try answer(&meeting, "a")
    try meeting.when(.end)
    #expect(meeting.state.question == .answersMissing(1))
    var again = meeting
    try again.when(.end)
    #expect(again.state.phase == .ended)
    try meeting.when(.answer(.no))
    try answer(&meeting, "b")
    try meeting.when(.end)
    #expect(meeting.state.phase == .ended)
  }

  @Test func `a block that needs the form waits until every copy is in`() throws {
    let waits = Block.stage(
      Stage(id: "talk", title: "talk", gate: Gate(needs: [.block("fill")])))
    var meeting = try meeting([fill(), stage("between"), waits])
    try meeting.when(.next(nil))
    try meeting.when(.next(nil))
    try meeting.when(.next(nil))
    guard case .needs = meeting.state.question else {
      Issue.record("\(String(describing: meeting.state.question))")
      return
    }
    try meeting.when(.back("fill"))
    try answer(&meeting, "a", "b")
    try meeting.when(.next(nil))
    try meeting.when(.next(nil))
    #expect(meeting.state.openEntry?.key.block == "talk")
  }

  @Test func `what is done in a form block can be undone`() throws {
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    var meeting = try meeting([fill(alone), stage("talk")])
    let start = meeting.state
    try answer(&meeting, "a")
    try meeting.when(.form(.later))
    let later = meeting.state
    try meeting.when(.undo)
    try meeting.when(.undo)
    #expect(meeting.state == start)
    try meeting.when(.redo)
    try meeting.when(.redo)
    #expect(meeting.state == later)
    #expect(SessionEngine(replaying: meeting.engine).state == later)
  }
}
