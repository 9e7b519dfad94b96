import MeetingProtocol
import Session
import Testing

/// Time, and what there is before the start and at the end.
extension CourseTests {
  // MARK: - Time

  @Test func `lights come on, spare time is eaten, and unused time goes on`() throws {
    var talk = Stage(id: "talk", title: "talk", time: .exactly(.minutes(4)))
    talk.lights = Lights(green: .minutes(1), amber: .minutes(2), red: .minutes(3))
    let spare = Stage(id: "spare", title: "spare", time: .exactly(.minutes(2)), activity: .spare)
    var brief = Stage(id: "brief", title: "brief", time: .exactly(.minutes(3)))
    brief.givesUnusedTime = true
    var meeting = try gathered([
      .stage(talk), .stage(spare), .stage(brief), stage("end", minutes: 1),
    ])
    try meeting.when(.start, at: 0)
    let words = meeting.look(at: 200).inWords
    for light in ["green", "amber", "red"] { #expect(words.contains(light)) }
    try meeting.when(.next(nil), at: 300)
    let slot = try #require(meeting.state.openSlot)
    #expect(meeting.state.countdown(for: slot) == .minutes(1))
    try meeting.when(.next(nil), at: 360)
    #expect(try meeting.when(.next(nil), at: 480).inWords == "opened end, passed on 60")
  }

  @Test func `spare time that is eaten whole is passed over`() throws {
    let spare = Stage(id: "spare", title: "spare", time: .exactly(.minutes(2)), activity: .spare)
    var meeting = try gathered([stage("talk", minutes: 1), .stage(spare), stage("end")])
    try meeting.when(.start, at: 0)
    #expect(try meeting.when(.next(nil), at: 200).inWords == "opened end")
  }

  @Test func `the clock stands while the session is adjourned`() throws {
    let night = Stage(
      id: "night", title: "night", activity: .adjournment(Adjournment(span: .after(days: 7))))
    var meeting = try gathered([.stage(night), stage("end")])
    #expect(try meeting.when(.start, at: 0).inWords == "opened night, paused")
    try meeting.when(.next(nil), at: 600_000)
    #expect(!meeting.state.isPaused)
    #expect(meeting.state.elapsed(in: meeting.state.slots[0], at: meeting.now.time) == .zero)
  }

  @Test func `a hard stop ends the stages by the clock on the wall`() throws {
    var meeting = try gathered([stage("talk")]) {
      $0.rules.ends = TimeOfDay(hour: 15, minute: 50)
      $0.rules.mustEnd = true
    }
    try meeting.when(.start, at: 10)
    let end = try #require(meeting.state.fixedEnd)
    let words = meeting.look(at: Double(end.milliseconds) / 1000).inWords
    #expect(words == "meeting ends, finished")
  }

  // MARK: - Before the start and at the end

  @Test func `statements are agreed to before the start, consent without a way round`() throws {
    func tried() throws -> Meeting {
      try gathered([stage("talk")]) {
        $0.rules.ready = ["all have read it"]
        $0.rules.consent = ["names are kept"]
      }
    }
    var meeting = try tried()
    #expect(try meeting.when(.start, at: 0).inWords == "question ready")
    #expect(
      try meeting.when(.answer(.yes), at: 1).inWords == "agreed to ready, question consent")
    #expect(try meeting.when(.answer(.yes), at: 2).inWords == "agreed to consent, opened talk")
    var other = try tried()
    #expect(
      try other.when(.startBecause("late"), at: 0).inWords
        == "started without late, question consent")
    #expect(try other.when(.answer(.no), at: 1).inWords == "question dropped")
    #expect(try other.when(.start, at: 2).inWords == "question consent")
  }

  @Test func `what every session leaves is written down once, for whoever has the role`() throws {
    var meeting = try gathered([stage("talk")]) {
      $0.rules.afterwards = [StandingAction(what: "send it", who: "host", withinDays: 1)]
      $0.roles.append(role("host", 0, most: 1))
    }
    try meeting.when(.join("Dee", role: "host"), at: 0)
    try meeting.when(.start, at: 1)
    try meeting.when(.next(nil), at: 2)
    let action = try #require(meeting.state.notes.last?.draft)
    #expect(action.owner == "Dee")
    #expect(action.due == CivilDate(iso: "2026-11-22"))
    try meeting.when(.end, at: 3)
    #expect(meeting.state.notes.count == 1)
  }

  @Test func `an outcome comes of what the script says`() throws {
    for source in [OutcomeSource.value("aim"), .kind("idea"), .stage("talk")] {
      var meeting = try gathered([stage("talk")]) {
        $0.outcome = "what stays"
        $0.outcomeSource = source
        $0.questions = [Question(id: "aim", question: "?")]
      }
      try meeting.when(.setValue("aim", ["walk"]), at: 0)
      try meeting.when(.start, at: 1)
      let draft = NoteDraft(author: .group, kind: "idea", text: "walk")
      try meeting.when(.keep([draft], begunIn: nil), at: 2)
      #expect(try meeting.when(.end, at: 3).inWords == "outcome, ended")
      #expect(meeting.state.outcome == "walk")
    }
  }

  @Test func `a variant is chosen before the start`() throws {
    var meeting = try gathered([stage("long", minutes: 9)]) { plan in
      plan.questions = [
        Question(
          id: ProtocolVariant.question, question: "?", shape: .choice(["short", "long"]))
      ]
      plan.variants = [
        ProtocolVariant(name: "long", blocks: plan.blocks),
        ProtocolVariant(name: "short", blocks: [stage("short", minutes: 2)]),
      ]
    }
    let question = ProtocolVariant.question
    #expect(
      meeting.refusal(of: .setValue(question, ["middle"]))
        == .notAChoice(question, ["short", "long"]))
    try reversible(meeting, .setValue(question, ["Short"]))
    try meeting.when(.setValue(question, ["Short"]), at: 1)
    #expect(try meeting.when(.start, at: 2).inWords == "opened short")
    #expect(meeting.refusal(of: .setValue(question, ["long"])) == .variantIsSettled)
  }

  @Test func `what is asked of each person is wanted before the start`() throws {
    var meeting = try gathered([stage("talk")], people: ["Amy"]) {
      $0.questions = [Question(id: "school", question: "?", isOfEachPerson: true)]
    }
    #expect(meeting.refusal(of: .start) == .notReady([.detail("school", "Amy")]))
    #expect(meeting.refusal(of: .setDetail("age", "Amy", "9")) == .notOfEachPerson("age"))
    try reversible(meeting, .setDetail("school", "Amy", "Hill"))
    try meeting.when(.setDetail("school", "Amy", "Hill"), at: 1)
    #expect(
      try meeting.when(.join("Dee", role: nil, details: ["school": "Park"]), at: 2).inWords
        == "joined Dee member, school of Dee Park")
    #expect(try meeting.when(.start, at: 3).inWords == "opened talk")
  }

  @Test func `off the record no words are taken, and the clock goes on`() throws {
    let hidden = Stage(
      id: "hidden", title: "hidden", time: .exactly(.minutes(1)),
      confidence: Confidence(isOffRecord: true))
    var meeting = try gathered([.stage(hidden), stage("open")])
    try meeting.when(.start, at: 0)
    for command in [
      Command.keep([note("x")], begunIn: nil), .skip("x"), .join("Dee", role: nil), .agree("x"),
      .reportNotUnderstood(line: 3, text: "x"),
    ] {
      #expect(meeting.refusal(of: command) == .recordIsOff)
    }
    #expect(meeting.look(at: 60).inWords.hasSuffix("time up"))
    try meeting.when(.next(nil), at: 61)
    #expect(try meeting.when(.keep([note("x")], begunIn: nil), at: 62).inWords == "kept 1 slot 2")
  }
}
