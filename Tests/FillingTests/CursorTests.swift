import Filling
import MeetingProtocol
import Testing

struct CursorTests {
  @Test func `fields are asked in order, and nothing is asked twice`() {
    var desk = Desk(Forms.audit)
    var asked: [String?] = []
    for _ in 1...7 {
      asked.append(desk.asked)
      desk.type("3")
    }
    #expect(asked == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(desk.asked == nil)
    let progress = desk.copy.progress(in: desk.layout)
    #expect(progress.done == 7 && progress.all == 7)
  }

  @Test func `back goes to the question before, and from there on to the next open one`() throws {
    var desk = Desk(Forms.audit)
    desk.type("4 3 5")
    let before = try #require(desk.copy.stepBefore(in: desk.layout))
    #expect(before.place.field == "3")
    desk.copy.place = before.place
    desk.type("1")
    #expect(desk.answer("3") == .code("1"))
    #expect(desk.asked == "4")
    var fresh = Desk(Forms.audit)
    #expect(fresh.copy.stepBefore(in: fresh.layout) == nil)
    fresh.type("1")
    #expect(fresh.copy.stepBefore(in: fresh.layout)?.place.field == "1")
  }

  @Test func `a question keeps its number, whichever was answered before`() throws {
    var desk = Desk(Forms.audit)
    func number() throws -> Int {
      desk.copy.number(of: try #require(desk.copy.step(in: desk.layout)), in: desk.layout).number
    }
    desk.type("4 3 5")
    #expect(try number() == 4)
    desk.copy.place = AnswerPlace(field: "2")
    #expect(try number() == 2)
    desk.copy.putOff(AnswerPlace(field: "4"), in: desk.layout)
    #expect(try number() == 5)
  }

  @Test func `what is put off comes back at the end`() {
    var desk = Desk(Forms.audit)
    desk.copy.putOff(AnswerPlace(field: "1"), in: desk.layout)
    #expect(desk.asked == "2")
    desk.type("1 1 1 1")
    desk.type("1 1")
    #expect(desk.asked == "1")
    desk.type("2")
    #expect(desk.asked == nil)
    #expect(desk.copy.putOff.isEmpty)
  }

  @Test func `a table grows row by row, for each student, until it is ended`() {
    var desk = Desk(Forms.lesson, part: "before")
    #expect(desk.asked == "students")
    desk.type("A, B")
    var asked: [String?] = []
    for line in ["count", "counts all", "guesses", "share"] {
      asked.append(desk.asked)
      desk.type(line)
    }
    #expect(
      asked == ["plan 1 step", "plan 1 expected A", "plan 1 expected B", "plan 2 step"])
    desk.type("shares")
    desk.type("shares")
    #expect(desk.asked == "plan 3 step")
    desk.copy.endTable("plan", in: desk.layout)
    #expect(desk.asked == nil)
  }

  @Test func `a later part completes the rows that are there and adds none`() {
    var desk = Desk(Forms.lesson, part: "before")
    for line in ["A, B", "count", "x", "y"] { desk.type(line) }
    desk.copy.endTable("plan", in: desk.layout)
    var during = Desk(Forms.lesson, part: "during")
    during.copy = desk.copy
    #expect(during.asked == "plan 1 actual A")
    during.type("counted some")
    during.type("did not")
    #expect(during.asked == nil)
  }

  @Test func `what is required and open is told`() {
    var desk = Desk(Forms.lesson)
    desk.type("A, B")
    let missing = desk.copy.missing(in: desk.layout).map(\.place.subject)
    #expect(missing == ["A", "B"])
    desk.copy.entries[AnswerPlace(field: "progress", subject: "A")] = .skipped(because: "")
    #expect(desk.copy.missing(in: desk.layout).count == 2)
    desk.copy.entries[AnswerPlace(field: "progress", subject: "A")] = .skipped(because: "was ill")
    #expect(desk.copy.missing(in: desk.layout).map(\.place.subject) == ["B"])
  }

  @Test func `a condition asks only where it holds`() {
    let done = Field(id: "done", question: "Done?", type: .yesNo)
    var why = Field(id: "why", question: "Why not?", type: .text)
    why.conditions = [FieldCondition(name: "done", test: .isOne(of: ["no"]))]
    var big = Field(id: "big", question: "How?", type: .text)
    big.conditions = [FieldCondition(name: "schools", test: .atLeast(2))]
    let form = Form(id: "f", title: "F", sections: [Form.Section(fields: [done, why, big])])
    var desk = Desk(form, lists: ["schools": ["Hill", "Vale"]])
    desk.type("yes")
    #expect(desk.asked == "big")
    var other = Desk(form, lists: ["schools": ["Hill"]])
    other.type("no")
    #expect(other.asked == "why")
    other.type("snow")
    #expect(other.asked == nil)
  }

  @Test func `a field for some roles is not asked of others`() {
    var secret = Field(id: "secret", question: "What?", type: .text)
    secret.onlyFor = ["facilitator"]
    let form = Form(
      id: "f", title: "F",
      sections: [Form.Section(fields: [secret, Field(id: "open", question: "?", type: .text)])])
    let copy = FormCopy(key: FormCopy.Key(form: "f"))
    let ofTeacher = FormLayout(of: form, terms: FillingTerms(roles: ["teacher"]))
    let ofFacilitator = FormLayout(of: form, terms: FillingTerms(roles: ["facilitator"]))
    #expect(ofTeacher.steps(of: copy).map(\.place.field) == ["open"])
    #expect(ofFacilitator.steps(of: copy).map(\.place.field) == ["secret", "open"])
  }

  @Test func `a section for each student asks all of one before the next`() {
    var fields = ["enjoyed", "learned"].map {
      Field(id: Field.ID($0), question: $0, type: .text)
    }
    for index in fields.indices { fields[index].each = "students" }
    let students = Field(id: "students", question: "Who?", type: .list(.any))
    let form = Form(
      id: "f", title: "F",
      sections: [
        Form.Section(fields: [students]),
        Form.Section(title: "Talk", each: "students", fields: fields),
      ])
    var desk = Desk(form)
    var asked: [String?] = []
    for line in ["A, B", "a", "b", "c", "d"] {
      asked.append(desk.asked)
      desk.type(line)
    }
    #expect(asked == ["students", "enjoyed A", "learned A", "enjoyed B", "learned B"])
  }

  @Test func `completion knows codes and options`() throws {
    let desk = Desk(Forms.one(.scale(Forms.agreement)))
    let step = try #require(desk.copy.step(in: desk.layout))
    let found = desk.layout.completions(of: "s", for: step, desk.copy)
    #expect(found.map(\.text) == ["SA"])
    #expect(desk.layout.completions(of: "", for: step, desk.copy).count == 4)
  }
}

struct AnswerCodingTests {
  @Test(arguments: [
    FieldAnswer.words("a; b"), .number(Figure(text: "3.67") ?? Figure(0)),
    .day("2026-11-25", words: "period 3"), .code("SA"), .other("the yard"),
    .several(["a", "b"], other: nil), .several([], other: "c"), .items(["x", "y"]), .items([]),
    .file("path", owner: "", permission: "all"),
  ])
  func `an answer comes back from its sort and texts`(answer: FieldAnswer) {
    #expect(FieldAnswer(sort: answer.sort, texts: answer.texts) == answer)
  }

  @Test func `what does not fit its sort is no answer`() {
    #expect(FieldAnswer(sort: "number", texts: ["many"]) == nil)
    #expect(FieldAnswer(sort: "code", texts: []) == nil)
    #expect(FieldAnswer(sort: "smell", texts: ["x"]) == nil)
  }
}
