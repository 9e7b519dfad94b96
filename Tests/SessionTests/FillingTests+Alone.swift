import Filling
import MeetingProtocol
import Session
import Testing

/// What somebody fills in alone, and what has to be answered before the end.
extension FillingTests {
  @Test func `answers given alone are hidden when somebody else writes, and when all are in`()
    throws
  {
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    var meeting = try meeting([fill(alone), stage("talk")])
    func hides(_ meeting: inout Meeting, _ command: Command) throws -> Bool {
      let before = meeting.state
      try meeting.when(command)
      let turn = try #require(meeting.engine.turns.last)
      return effects(of: turn, before: before, after: meeting.state).first
        == .hideAnswers
    }
    func enter(_ text: String) throws -> Command {
      let step = try #require(meeting.state.openStep)
      return .form(.enter([FormAnswer(place: step.place, entry: .answered(.words(text)))]))
    }
    #expect(try !hides(&meeting, try enter("a")))
    #expect(try hides(&meeting, try enter("b")))
    #expect(meeting.state.openCopy?.key.writer == "Ben")
    #expect(try !hides(&meeting, try enter("c")))
    var left = meeting
    _ = try left.when(.next(nil))
    #expect(try hides(&left, .next(nil)))
    var gone = meeting
    #expect(try hides(&gone, .leave("Ben")))
    #expect(try hides(&meeting, try enter("d")))
    #expect(!meeting.state.isFillingAlone)
  }

  @Test func `nothing typed is remembered where others could bring it back`() throws {
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    #expect(try meeting([fill(alone)]).state.isTypingInConfidence)
    #expect(try !meeting([fill()]).state.isTypingInConfidence)
    var form = Self.card
    form.sections[0].fields[0].onlyFor = ["member"]
    let together = FormFilling(form: "card", writes: [.role("member")])
    var judged = try meeting([fill(together)], form: form)
    #expect(judged.state.isTypingInConfidence)
    try answer(&judged, "a")
    #expect(!judged.state.isTypingInConfidence)
  }

  @Test func `what is only for a role is not asked aloud of the room`() throws {
    var form = Self.card
    form.sections[0].fields[0].onlyFor = ["coach"]
    #expect(try meeting([fill()], form: form).state.openStep?.place.field == "more")
    form.sections[0].fields[0].onlyFor = ["member"]
    let together = FormFilling(form: "card", writes: [.role("member")])
    #expect(try meeting([fill(together)], form: form).state.openStep?.place.field == "word")
  }

  @Test func `nobody waits for a copy in which its writer is asked nothing`() throws {
    var form = Self.card
    for index in form.sections[0].fields.indices {
      form.sections[0].fields[index].onlyFor = ["coach"]
    }
    var tried = plan(
      [fill(FormFilling(form: "card", writes: [.everyone], isAlone: true))],
      roles: [role("coach"), role("member", rest: true)])
    tried.forms = [form]
    var meeting = Meeting(tried)
    try meeting.when(.join("Amy", role: "member"), at: 0)
    try meeting.when(.join("Cara", role: "coach"), at: 0)
    try meeting.when(.join("Zoe", role: "member"), at: 0)
    try meeting.when(.start, at: 0)
    #expect(meeting.state.openCopy?.key.writer == "Cara")
    try answer(&meeting, "a", "b")
    #expect(meeting.state.copiesMissing.isEmpty && !meeting.state.isFillingAlone)
  }

  @Test func `undo does not lead into what somebody else wrote alone`() throws {
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    var meeting = try meeting([fill(alone), stage("talk")])
    try answer(&meeting, "secret", "more")
    #expect(meeting.state.openCopy?.key.writer == "Ben")
    let amy = FormCopy.Key(form: "card", writer: "Amy")
    #expect(meeting.refusal(of: .undo) == .form(.wouldShow(amy)))
    try answer(&meeting, "mine")
    try meeting.when(.undo)
    #expect(meeting.refusal(of: .undo) == .form(.wouldShow(amy)))
    try meeting.when(.redo)
    #expect(meeting.state.openCopy?.key.writer == "Ben")
    try answer(&meeting, "more")
    try meeting.when(.undo)
    #expect(meeting.state.openStep?.place.field == "more")
  }

  @Test func `the end asks for required answers of copies that nobody has opened`() throws {
    var form = Self.card
    form.sections[0].fields[0].isRequired = true
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    var meeting = try meeting(
      [fill(alone), stage("talk")], form: form, people: ["Amy", "Ben", "Cyd"])
    try answer(&meeting, "a", "b", "c")
    try meeting.when(.end)
    #expect(meeting.state.question == .answersMissing(1))
    #expect(meeting.state.copiesLackingAnswers.map(\.key.writer) == ["Cyd"])
    try meeting.when(.answer(.no))
    var gone = meeting
    try gone.when(.leave("Cyd"))
    try gone.when(.end)
    #expect(gone.state.phase == .ended)
    // Also where the meeting has gone on.
    try meeting.when(.next(nil))
    try meeting.when(.next(nil))
    try meeting.when(.end)
    #expect(meeting.state.question == .answersMissing(1))
  }

  @Test func `a required question is passed over with a reason only`() throws {
    var form = Self.card
    form.sections[0].fields[0].isRequired = true
    var meeting = try meeting([fill()], form: form)
    let step = try #require(meeting.state.openStep)
    #expect(meeting.refusal(of: .form(.skip(because: ""))) == .form(.requiredMissing([step])))
    #expect(meeting.refusal(of: .form(.done)) == .form(.requiredMissing([step])))
    try meeting.when(.form(.later))
    #expect(meeting.state.openStep?.place.field == "more")
    try meeting.when(.form(.done))
    #expect(meeting.state.openStep == step)
    try meeting.when(.form(.skip(because: "nobody knows")))
    #expect(meeting.state.openStep?.place.field == "more")
    try meeting.when(.form(.skip(because: "")))
    #expect(meeting.state.copiesMissing.isEmpty && meeting.state.copiesLackingAnswers.isEmpty)
  }

  @Test func `the copy is not filled in further where its writer has left last`() throws {
    let alone = FormFilling(form: "card", writes: [.everyone], isAlone: true)
    var meeting = try meeting([fill(alone), stage("talk")])
    try answer(&meeting, "a", "b", "c")
    try meeting.when(.leave("Ben"))
    #expect(meeting.state.openCopy == nil && meeting.state.openStep == nil)
    let entered = FormAnswer(place: AnswerPlace(field: "more"), entry: .answered(.words("ghost")))
    #expect(meeting.refusal(of: .form(.enter([entered]))) == .form(.noFormOpen))
    try meeting.when(.next(nil))
    #expect(meeting.state.openEntry?.key.block == "talk")
  }
}
