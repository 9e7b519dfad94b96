import Filling
import MeetingProtocol
import Testing

struct AnswerReaderTests {
  @Test(arguments: [
    ("a", "A"), ("A", "A"), ("agree", "A"), ("Strongly agree", "SA"), ("s", "SA"), ("dk", "DK"),
    ("disag", "D"),
  ])
  func `a code is found by itself, by its meaning, or by the only beginning`(
    typed: String, code: String
  ) {
    var desk = Desk(Forms.one(.scale(Forms.agreement)))
    #expect(desk.type(typed) == nil)
    #expect(desk.answer("it") == .code(code))
  }

  @Test func `a letter that only looks like the code's is named`() {
    var desk = Desk(Forms.one(.scale(Forms.agreement)))
    #expect(desk.type("А") == .lookAlike("А", code: "A"))
    #expect(desk.type("SА") == .lookAlike("SА", code: "SA"))
    #expect(desk.copy.entries.isEmpty)
  }

  @Test func `more codes than are left are counted, also at the last of a row`() {
    var desk = Desk(Forms.one(.scale(Forms.oneToFive)))
    #expect(desk.type("3 3 3") == .tooManyCodes(3, left: 1))
    #expect(desk.asked == "it")
  }

  @Test func `what is no code is refused with the nearest`() {
    var desk = Desk(Forms.one(.scale(Forms.agreement)))
    #expect(
      desk.type("agre with it")
        == .notACode("agre with it", nearest: nil, codes: Forms.agreement.allCodes))
    #expect(
      desk.type("agrree")
        == .notACode("agrree", nearest: "agree", codes: Forms.agreement.allCodes))
    #expect(desk.type("   ") == .nothing)
  }

  @Test(arguments: [
    ("22", "22"), ("3,5", "3.5"), ("-4", "-4"), ("0.250", "0.25"),
  ])
  func `a number is exact`(typed: String, kept: String) {
    var desk = Desk(Forms.one(.number(NumberRange())))
    #expect(desk.type(typed) == nil)
    #expect(desk.answer("it")?.text == kept)
  }

  @Test func `a number lies within its bounds`() {
    let range = NumberRange(least: Figure(1), most: Figure(40))
    var desk = Desk(Forms.one(.number(range)))
    #expect(desk.type("41") == .outside(Figure(41), range))
    #expect(desk.type("0") == .outside(Figure(0), range))
    #expect(desk.type("many") == .notANumber("many"))
    #expect(desk.type("40") == nil)
  }

  @Test func `a day may have words behind it`() {
    var desk = Desk(Forms.one(.date))
    #expect(desk.type("some day") == .notADay("some day"))
    #expect(desk.type("today, period 3") == nil)
    #expect(desk.answer("it") == .day("2026-11-25", words: "period 3"))
  }

  @Test func `a person of the room gets the full name, anyone else stays as typed`() {
    var desk = Desk(Forms.one(.person))
    desk.type("amy")
    #expect(desk.answer("it") == .words("Amy Bell"))
    var other = Desk(Forms.one(.person))
    other.type("Mr Hall")
    #expect(other.answer("it") == .words("Mr Hall"))
  }

  @Test func `a choice takes a number, a beginning, or something else where that is allowed`() {
    let rooms = Choices(options: .written(["hall", "library"]), allowsOther: true, none: "no room")
    for (typed, answer) in [
      ("2", FieldAnswer.code("library")), ("ha", .code("hall")), ("the yard", .other("the yard")),
      ("no room", .code("no room")),
    ] {
      var desk = Desk(Forms.one(.choice(rooms)))
      #expect(desk.type(typed) == nil)
      #expect(desk.answer("it") == answer)
    }
    var strict = Desk(Forms.one(.choice(Choices(options: .written(["hall", "library"])))))
    #expect(
      strict.type("yard")
        == .notAnOption("yard", nearest: nil, options: ["hall", "library"]))
  }

  @Test func `several options stand in the order of the form`() {
    let tools = Choices(options: .written(["board", "books", "film"]), none: "nothing")
    var desk = Desk(Forms.one(.several(tools)))
    #expect(desk.type("film, board") == nil)
    #expect(desk.answer("it") == .several(["board", "film"], other: nil))
    var numbers = Desk(Forms.one(.several(tools)))
    #expect(numbers.type("3 2") == nil)
    #expect(numbers.answer("it") == .several(["books", "film"], other: nil))
    #expect(numbers.type("x") == .nothing)
    var none = Desk(Forms.one(.several(tools)))
    #expect(none.type("nothing, books") == .noneAmongOthers("nothing"))
  }

  @Test func `a ranking names every item once`() {
    let items = FieldItems.written(["one", "two", "three"])
    var desk = Desk(Forms.one(.rank(items)))
    #expect(desk.type("3 1 1") == .rankedTwice("one"))
    #expect(desk.type("3 1") == .notRanked(["two"]))
    #expect(desk.type("3 1 2") == nil)
    #expect(desk.answer("it") == .items(["three", "one", "two"]))
  }

  @Test func `a list takes so many items`() {
    var desk = Desk(Forms.one(.list(.upTo(2))))
    #expect(desk.type("a, b, c") == .tooMany(3, most: 2))
    #expect(desk.type("with, comma; other") == nil)
    #expect(desk.answer("it") == .items(["with, comma", "other"]))
    var three = Desk(Forms.one(.list(.exactly(3))))
    #expect(three.type("a, b") == .notExactly(2, wanted: 3))
  }

  @Test func `axes take two levels, a file its owner and permission`() {
    let axes = Axes(across: "Capacity", up: "Performance", levels: .levels)
    var desk = Desk(Forms.one(.axes(axes)))
    #expect(desk.type("low") == .notTwoLevels("low", axes))
    #expect(desk.type("low hi") == nil)
    #expect(desk.answer("it") == .items(["low", "high"]))
    var file = Desk(Forms.one(.file))
    file.type("photo of the board; Amy; within the school")
    #expect(
      file.answer("it")
        == .file("photo of the board", owner: "Amy", permission: "within the school"))
  }

  @Test func `n/a is an answer only where the form allows it`() {
    var desk = Desk(Forms.one(.lights))
    #expect(desk.type("n/a") == .mustApply)
    var allowed = Desk(Forms.one(.lights, mayNotApply: true))
    #expect(allowed.type("N/A") == nil)
    #expect(allowed.copy.entries[AnswerPlace(field: "it")] == .notApplicable)
    var text = Desk(Forms.one(.text))
    text.type("n/a")
    #expect(text.answer("it") == .words("n/a"))
  }
}

struct AnswerRowTests {
  @Test func `a whole row of a scale is typed at once`() {
    var desk = Desk(Forms.audit)
    #expect(desk.type("4 3 5 5 2") == nil)
    #expect((1...5).map { desk.answer(Field.ID("\($0)"))?.text } == ["4", "3", "5", "5", "2"])
    #expect(desk.asked == "6")
  }

  @Test func `a row ends with its section`() {
    var desk = Desk(Forms.audit)
    #expect(desk.type("4 3 5 5 2 1") == .tooManyCodes(6, left: 5))
    #expect(desk.copy.entries.isEmpty)
  }

  @Test func `one wrong code keeps the whole row out and is named`() {
    var desk = Desk(Forms.audit)
    let fault = desk.type("4 3 6")
    guard case .inRow(let step, let inner) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(step.field.number == 3)
    #expect(inner == .notACode("6", nearest: nil, codes: Forms.oneToFive.codes))
    #expect(desk.copy.entries.isEmpty)
  }

  @Test func `a row of a table of numbers ends with the row`() {
    let columns = ["pupils", "right"].map {
      Field(id: Field.ID($0), question: $0, type: .number(NumberRange()))
    }
    let table = FormTable(rows: .written(["All", "Some"]), columns: columns)
    var desk = Desk(Forms.one(.table(table)))
    #expect(desk.type("22 14 3") == .tooManyCodes(3, left: 2))
    #expect(desk.type("22 14") == nil)
    #expect(desk.asked == "it 2 pupils")
  }

  @Test func `a grid takes its rows in one line`() {
    let grid = Grid(
      levels: Scale(codes: [Scale.Code("O"), Scale.Code("G")]),
      rows: [
        Grid.Row(title: "Seating"), Grid.Row(title: "Tasks", mayNotApply: true),
        Grid.Row(title: "Homework"),
      ])
    var desk = Desk(Forms.one(.grid(grid)))
    #expect(desk.type("o n/a g") == nil)
    #expect(desk.copy.entries[AnswerPlace(field: "it", row: 2)] == .notApplicable)
    #expect(desk.asked == nil)
  }
}
