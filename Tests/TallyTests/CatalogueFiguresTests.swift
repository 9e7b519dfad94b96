import Filling
import MeetingProtocol
import Tally
import Testing

/// The figures of the published tables, computed anew.
struct CatalogueFiguresTests {
  @Test func `the outcome table has the percentages of its own counts`() throws {
    let form = try Copies.shipped("surveys/outcome-table")
    let field = try #require(form.field("outcome"))
    var copy = FormCopy(key: FormCopy.Key(form: form.id))
    let rows: [[Int]] = [
      [22, 0, 14, 5, 3], [9, 0, 5, 2, 2], [13, 0, 9, 3, 1], [0, 0, 0, 0, 0], [2, 0, 2, 0, 0],
    ]
    let columns: [Field.ID] = ["pupils", "start", "whole", "half", "unable"]
    for (row, numbers) in rows.enumerated() {
      for (column, number) in zip(columns, numbers) {
        copy.entries[AnswerPlace(field: field.id, row: row + 1, column: column)] =
          .answered(.number(Figure(number)))
      }
    }
    let table = try #require(FormTally(of: form, copies: [copy]).tables.first)
    func percent(_ row: Int, _ column: Field.ID) -> Int? {
      guard let index = table.columns.firstIndex(where: { $0.id == column }) else { return nil }
      return table.cells[row][index].share?.percent
    }
    let printed = [
      percent(0, "whole"), percent(0, "some"), percent(1, "whole"), percent(1, "some"),
      percent(2, "whole"), percent(2, "some"), percent(4, "whole"),
    ]
    #expect(printed == [64, 86, 56, 78, 69, 92, 100])
    #expect(percent(3, "whole") == nil)
    #expect(table.cells.map { $0[4].sum } == [19, 7, 12, 0, 2].map { Figure($0) })
  }

  @Test func `five strands have their own n and mean`() {
    let strands = ["Coaching", "Peer planning", "Peer observation", "Practice", "Cross-phase"]
    let distribution = [
      [0, 3, 3, 6, 6], [0, 0, 8, 5, 5], [0, 0, 3, 8, 7], [0, 2, 5, 5, 6], [0, 2, 1, 3, 4],
    ]
    let form = Copies.form(Copies.oneTo(5, best: 4), statements: strands)
    let copies = (0..<18).map { person -> FormCopy in
      var codes: [Field.ID: String] = [:]
      for (strand, counts) in distribution.enumerated() {
        let given = counts.enumerated().flatMap {
          Array(repeating: $0.offset + 1, count: $0.element)
        }
        if person < given.count { codes[Field.ID("\(strand + 1)")] = "\(given[person])" }
      }
      return Copies.copy(of: form, writer: "P\(person)", codes: codes)
    }
    let tally = FormTally(of: form, copies: copies)
    #expect(tally.questions.map(\.n) == [18, 18, 18, 18, 10])
    #expect(tally.questions.map { $0.mean?.text } == ["3.83", "3.83", "4.22", "3.83", "3.90"])
    #expect(tally.questions.map { $0.topTwo?.part } == [12, 10, 15, 11, 7])
    #expect(tally.questions.map(\.empty) == [0, 0, 0, 0, 8])
  }

  @Test func `six of twelve grades got better and six stayed, where low is good`() throws {
    let grades = [
      (2, 1), (2, 2), (1, 1), (3, 2), (2, 2), (2, 2), (2, 2), (3, 2), (3, 2), (2, 1), (2, 1),
      (1, 1),
    ]
    let form = Copies.form(Copies.oneTo(4, best: 0), statements: ["Overall"])
    func reading(_ name: String, _ grade: ((Int, Int)) -> Int) -> [FormCopy] {
      grades.enumerated().map { index, pair in
        Copies.copy(
          of: form, subject: "Teacher \(index + 1)", reading: name,
          codes: ["1": "\(grade(pair))"])
      }
    }
    let comparison = Comparison(
      of: form, before: "before", reading("before") { $0.0 }, after: "after",
      reading("after") { $0.1 }.reversed())
    let change = try #require(comparison.changes.first)
    #expect(comparison.pairing == .byPerson)
    #expect(change.pairs == 12)
    #expect([change.better, change.same, change.worse] == [6, 6, 0])
  }

  @Test func `the audit has twenty-nine statements in eight sections`() throws {
    let form = try Copies.shipped("coaching/mentor-audit")
    #expect(form.sections.map(\.fields.count) == [5, 4, 4, 3, 2, 4, 4, 3])
    #expect(form.items.map(\.number) == (1...29).map { $0 })
    #expect(form.items[27].question.contains("creative"))
  }

  @Test func `the leadership log has six high, three medium, three low`() throws {
    let form = try Copies.shipped("surveys/leadership-log")
    let codes = ["H", "H", "H", "L", "L", "H", "H", "L", "H", "M", "M", "M"]
    let copy = Copies.copy(
      of: form,
      codes: Dictionary(
        codes.enumerated().map { (Field.ID("\($0.offset + 1)"), $0.element) },
        uniquingKeysWith: { $1 }))
    let scale = try #require(form.items.first?.type.scale)
    let totals = FormTally(of: form, copies: [copy]).totals(on: scale)
    #expect(totals.map(\.code.text) == ["L", "M", "H"])
    #expect(totals.map(\.count) == [3, 3, 6])
    #expect(form.items.count == 12)
  }

  @Test func `combined figures come from counts`() {
    #expect(Share(28, of: 34).percent == 82)
    #expect([Share(24, of: 34).percent, Share(4, of: 34).percent] == [71, 12])
    #expect(Share(0, of: 0).percent == nil)
    #expect(Share(1, of: 8).percent == 13)
  }

  @Test func `every form of the catalogue has its number of questions`() throws {
    let counts = try [
      "surveys/self-efficacy": 16, "connect-to-learn/progress-implementation": 5,
      "surveys/differentiation-survey": 6,
    ].map { (try Copies.shipped($0.key).items.count, $0.value) }
    for (found, wanted) in counts { #expect(found == wanted) }
    let rubric = try Copies.shipped("observation/differentiation-rubric")
    guard case .grid(let grid) = rubric.field("placed")?.type else {
      Issue.record("no grid")
      return
    }
    #expect(grid.rows.count == 9 && grid.levels.codes.count == 3)
    #expect(grid.rows.filter(\.mayNotApply).map(\.title) == ["Group tasks", "Homework"])
    #expect(try Copies.shipped("observation/student-prompts").sections.last?.fields.count == 9)
  }
}
