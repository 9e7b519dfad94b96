import Filling
import MeetingProtocol
import Session
import Testing

@testable import Minutes

/// What minutes say of forms, and to whom.
struct FormMinutesTests {
  private static func plan(
    _ form: Form, isAlone: Bool = true, part: String? = nil
  ) -> MeetingProtocol {
    var plan = MeetingProtocol(
      id: "cards", title: "Cards",
      roles: [
        Role(id: "coach", title: "Coach", people: PeopleCount(least: 0, most: 1, isRest: false)),
        Role(
          id: "teacher", title: "Teacher", people: PeopleCount(least: 0, most: nil, isRest: true)),
      ],
      blocks: [
        .stage(
          Stage(
            id: "fill", title: "Fill",
            activity: .form(
              FormFilling(form: form.id.text, writes: [.everyone], isAlone: isAlone, part: part))))
      ])
    plan.forms = [form]
    return plan
  }

  private func meeting(
    _ form: Form, people: [(Person.ID, Role.ID)], isAlone: Bool = true, part: String? = nil
  ) -> Meeting {
    var meeting = Meeting(Self.plan(form, isAlone: isAlone, part: part))
    for (name, role) in people { meeting.at("0:00", .join(name, role: role)) }
    meeting.at("0:00", .start)
    return meeting
  }

  /// Answers everything that is asked, as a question and a writer have it.
  private func fill(_ meeting: inout Meeting, _ answer: (FillingStep, String) -> FormEntry) {
    while let step = meeting.engine.state.openStep {
      let writer = meeting.engine.state.openCopy?.key.writer ?? ""
      meeting.at(
        "0:10", .form(.enter([FormAnswer(place: step.place, entry: answer(step, writer))])))
    }
  }

  @Test func `what is only for a role is in no tally for others`() throws {
    let scale = Scale(codes: (1...3).map { Scale.Code("\($0)") }, best: 2)
    var grade = Field(id: "grade", question: "Grade", type: .scale(scale))
    grade.onlyFor = ["coach"]
    let mood = Field(id: "mood", question: "Mood", type: .scale(scale))
    let form = Form(
      id: "record", title: "Record", sections: [Form.Section(fields: [mood, grade])])
    var filled = meeting(
      form, people: [("Amy", "coach"), ("Ben", "teacher"), ("Cyd", "teacher")])
    fill(&filled) { step, _ in .answered(.code(step.place.field == "grade" ? "3" : "2")) }
    let whole = filled.document
    var (shareable, anonymous) = (MinutesCopy(), MinutesCopy())
    shareable.isShareable = true
    anonymous.isAnonymous = true
    for format in [MinutesFormat.markdown, .html, .text, .json, .csv] {
      func says(_ document: MinutesDocument) -> Bool {
        document.texts(as: format).contains { $0.text.contains("Grade") }
      }
      for copy in [shareable, anonymous] {
        #expect(!says(whole.copied(copy).document), "\(format)")
      }
    }
    #expect(MarkdownMinutes.render(whole).contains("Tally: Record, only for Coach"))
    #expect(MarkdownMinutes.render(whole.copied(shareable).document).contains("Tally: Record"))
  }

  @Test func `what is taken from an answer for a role is for that role as well`() throws {
    var grade = Field(id: "grade", question: "Grade", type: .text)
    grade.onlyFor = ["coach"]
    let record = Form(id: "record", title: "Record", sections: [Form.Section(fields: [grade])])
    let taken = Field(
      id: "taken", question: "Taken", type: .rollUp(RollUp(form: "record", field: "grade")))
    let word = Field(id: "word", question: "Word", type: .text)
    var plan = Self.plan(record)
    plan.forms.append(
      Form(id: "page", title: "Page", sections: [Form.Section(fields: [word, taken])]))
    plan.blocks.append(
      .stage(Stage(id: "page", title: "Page", activity: .form(FormFilling(form: "page")))))
    var meeting = Meeting(plan)
    meeting.at("0:00", .join("Amy", role: "coach"), .join("Ben", role: "teacher"), .start)
    fill(&meeting) { _, _ in .answered(.words("poor")) }
    meeting.at("0:20", .next(nil))
    fill(&meeting) { _, _ in .answered(.words("fine")) }
    var shareable = MinutesCopy()
    shareable.isShareable = true
    #expect(MarkdownMinutes.render(meeting.document).contains("Taken:* poor"))
    let copy = MarkdownMinutes.render(meeting.document.copied(shareable).document)
    #expect(copy.contains("fine") && !copy.contains("poor"))
  }

  @Test func `a copy that goes by its code has no name beside it`() throws {
    var form = Form(
      id: "agreement", title: "Agreement",
      sections: [
        Form.Section(fields: [
          Field(id: "code", question: "Your code", type: .text),
          Field(id: "word", question: "Word", type: .text),
        ])
      ])
    form.pairedBy = "code"
    let codes = ["Amy": "z9", "Ben": "b2", "Cyd": "m5"]
    var filled = meeting(form, people: codes.keys.sorted().map { (Person.ID($0), "teacher") })
    fill(&filled) { step, writer in
      .answered(.words(step.place.field == "code" ? codes[writer] ?? "" : "said"))
    }
    let exhibits = filled.document.sections.flatMap(\.exhibits)
    #expect(
      exhibits.map(\.title) == ["Agreement, copy 1", "Agreement, copy 2", "Agreement, copy 3"])
    let rows = exhibits.compactMap { exhibit -> String? in
      if case .table(_, let rows) = exhibit.content { rows.first?.last } else { nil }
    }
    #expect(rows == ["b2", "m5", "z9"])
  }

  @Test func `only the part that was filled in is told, and of two levels which is which`() throws {
    let axes = Axes(across: "Capacity", up: "Performance", levels: .levels)
    var place = Field(id: "place", question: "Where?", type: .axes(axes))
    place.part = "before"
    var later = Field(id: "later", question: "And then?", type: .text)
    later.part = "after"
    let form = Form(
      id: "record", title: "Record", sections: [Form.Section(fields: [place, later])])
    var filled = meeting(form, people: [("Amy", "teacher")], isAlone: false, part: "before")
    fill(&filled) { _, _ in .answered(.items(["high", "low"])) }
    let text = filled.markdown
    #expect(text.contains("Capacity: high; Performance: low"))
    #expect(!text.contains("And then?"))
    #expect(!text.contains("Nothing was noted"))
  }

  @Test func `the lines of an answer stay lines, and what was passed over is told in a table`()
    throws
  {
    let columns = ["step", "seen"].map { Field(id: Field.ID($0), question: $0, type: .text) }
    let form = Form(
      id: "record", title: "Record",
      sections: [
        Form.Section(fields: [
          Field(id: "story", question: "Story", type: .lines),
          Field(
            id: "plan", question: "Plan",
            type: .table(FormTable(rows: .written(["one"]), columns: columns))),
        ])
      ])
    var filled = meeting(form, people: [("Amy", "teacher")], isAlone: false)
    fill(&filled) { step, _ in
      switch step.field.id {
      case "story": .answered(.words("first line\nsecond: <line>"))
      case "step": .answered(.words("count"))
      default: .skipped(because: "no time")
      }
    }
    let document = filled.document
    func text(_ format: MinutesFormat) -> String {
      document.texts(as: format).map(\.text).joined()
    }
    #expect(text(.markdown).contains("first line<br>second: \\<line>"))
    #expect(text(.html).contains("first line<br>second: &lt;line&gt;"))
    #expect(text(.text).split(separator: "\n").contains { $0.hasSuffix("first line") })
    for format in [MinutesFormat.markdown, .html, .text] {
      #expect(text(format).contains("skipped: no time"))
    }
  }
}
