import Filling
import MeetingProtocol
import Tally
import Testing

struct FormTallyTests {
  @Test func `codes apart are counted and never averaged`() throws {
    var scale = Copies.oneTo(5, best: 4)
    scale.apart = [Scale.Code("DK", label: "do not know")]
    let form = Copies.form(scale, statements: ["One"])
    let copies = ["5", "4", "DK", "DK"].map { Copies.copy(of: form, codes: ["1": $0]) }
    let question = try #require(FormTally(of: form, copies: copies).questions.first)
    #expect(question.n == 2)
    #expect(question.mean?.text == "4.50")
    #expect(question.counts.last?.count == 2)
    #expect(question.share(of: try #require(question.counts.last)).percent == 50)
  }

  @Test func `a reversed statement is averaged the other way round in its section`() throws {
    var form = Copies.form(Copies.oneTo(5, best: 4), statements: ["Easy", "Too hard"])
    form.sections[0].fields[1].isReversed = true
    let copies = [Copies.copy(of: form, codes: ["1": "5", "2": "1"])]
    let tally = FormTally(of: form, copies: copies)
    #expect(tally.mean(ofSection: 0)?.text == "5.00")
    #expect(tally.questions[1].mean?.text == "1.00")
    #expect(tally.questions[1].topTwo?.part == 1)
  }

  @Test func `there is no mean of words and no top two without a good end`() throws {
    let words = Scale(codes: [Scale.Code("poor"), Scale.Code("fair"), Scale.Code("good")])
    let form = Copies.form(words, statements: ["One"])
    let question = try #require(
      FormTally(of: form, copies: [Copies.copy(of: form, codes: ["1": "fair"])]).questions.first)
    #expect(question.mean == nil)
    #expect(question.topTwo == nil)
  }

  @Test func `too few copies tell nothing`() {
    let form = Copies.form(Copies.oneTo(5, best: 4), statements: ["One"], leastCopies: 5)
    let copies = (1...4).map { Copies.copy(of: form, writer: "\($0)", codes: ["1": "3"]) }
    #expect(FormTally(of: form, copies: copies).isWithheld)
    #expect(!FormTally(of: form, copies: copies + copies).isWithheld)
    #expect(Comparison(of: form, before: "a", copies, after: "b", copies).isWithheld)
  }

  @Test func `a ranking gives the mean place of each item`() throws {
    let field = Field(id: "order", question: "?", type: .rank(.written(["a", "b"])))
    let form = Form(id: "f", title: "F", sections: [Form.Section(fields: [field])])
    let copies = [["a", "b"], ["b", "a"], ["b", "a"]].map { order -> FormCopy in
      var copy = FormCopy(key: FormCopy.Key(form: "f"))
      copy.entries[AnswerPlace(field: "order")] = .answered(.items(order))
      return copy
    }
    let question = try #require(FormTally(of: form, copies: copies).questions.first)
    #expect(question.ranking.map(\.item) == ["b", "a"])
    #expect(question.ranking.map(\.mean.text) == ["1.33", "1.67"])
  }

  @Test func `counts and what is no code add up to the copies, whatever is answered`() {
    for seed in 1...200 {
      var chance = SeededChance(seed: UInt64(seed))
      let form = chance.form()
      let copies = (0..<chance.number(0...12)).map { _ in chance.copy(of: form) }
      for question in FormTally(of: form, copies: copies).questions {
        let counted = question.counts.reduce(0) { $0 + $1.count }
        #expect(
          counted + question.others + question.empty + question.skipped + question.notApplicable
            + question.withdrawn == copies.count)
        #expect(question.places == copies.count)
      }
    }
  }
}

struct ComparisonTests {
  private let form: Form = {
    var form = Copies.form(Copies.oneTo(5, best: 4), statements: ["One"])
    form.pairedBy = "code"
    form.sections[0].fields.append(Field(id: "code", question: "Code", type: .text))
    return form
  }()

  private func coded(_ code: String, _ answer: String) -> FormCopy {
    var copy = Copies.copy(of: form, codes: ["1": answer])
    copy.entries[AnswerPlace(field: "code")] = .answered(.words(code))
    return copy
  }

  @Test func `without names a code pairs, and a code that stands twice does not`() throws {
    let before = [coded("x1", "2"), coded("x2", "4"), coded("twice", "1"), coded("twice", "5")]
    let after = [coded("X2", "3"), coded("x1", "5"), coded("twice", "5")]
    let comparison = Comparison(of: form, before: "before", before, after: "after", after)
    let change = try #require(comparison.changes.first)
    #expect(comparison.pairing == .byCode("code"))
    #expect(comparison.pairs == 2)
    #expect([change.better, change.same, change.worse] == [1, 0, 1])
  }

  @Test func `without name and code only the figures are compared`() throws {
    let before = ["2", "4"].map { Copies.copy(of: form, codes: ["1": $0]) }
    let after = ["5", "5"].map { Copies.copy(of: form, codes: ["1": $0]) }
    let comparison = Comparison(of: form, before: "before", before, after: "after", after)
    let change = try #require(comparison.changes.first)
    #expect(comparison.pairing == .none)
    #expect(change.pairs == 0)
    #expect(change.meanDifference == 200)
  }

  @Test func `the mean moves over the pairs alone, and where better is for a reversed statement`()
    throws
  {
    var form = Copies.form(Copies.oneTo(5, best: 4), statements: ["I can.", "I fear."])
    form.readings = .named(["before", "after"])
    form.sections[0].fields[1].isReversed = true
    func copy(_ writer: String, _ reading: String, _ codes: (Int, Int)) -> FormCopy {
      Copies.copy(
        of: form, writer: writer, reading: reading, codes: ["1": "\(codes.0)", "2": "\(codes.1)"])
    }
    let copies = [
      copy("Al", "before", (1, 5)), copy("Bea", "before", (2, 1)), copy("Al", "after", (1, 2)),
      copy("Cleo", "after", (5, 5)), copy("Dora", "after", (5, 5)),
    ]
    let comparison = try #require(Comparison(of: form, readingsOf: copies))
    #expect(comparison.pairs == 1)
    #expect(comparison.changes.map(\.meanDifference) == [0, 300])
    #expect(comparison.changes.map(\.better) == [0, 1])
    #expect(comparison.changes.map { comparison.basis(of: $0) } == ["1", "1"])
    let apart = copies.map { copy in
      var nameless = FormCopy(key: FormCopy.Key(form: form.id, reading: copy.key.reading))
      nameless.entries = copy.entries
      return nameless
    }
    let unpaired = try #require(Comparison(of: form, readingsOf: apart))
    #expect(unpaired.pairing == .none)
    #expect(unpaired.changes.map(\.meanDifference) == [217, -100])
    #expect(unpaired.changes.map { unpaired.basis(of: $0) } == ["2, 3", "2, 3"])
  }

  @Test
  func `a question with too few pairs tells nothing, and a form without readings compares none`()
    throws
  {
    var form = Copies.form(
      Copies.oneTo(4, best: 3), statements: ["One", "Two"], leastCopies: 2)
    form.readings = .named(["before", "after"])
    let copies = ["before", "after"].flatMap { reading in
      [("Al", ["1": "1", "2": "1"]), ("Bea", ["1": "2"])].map { writer, codes in
        Copies.copy(
          of: form, writer: writer, reading: reading,
          codes: Dictionary(uniqueKeysWithValues: codes.map { (Field.ID($0.key), $0.value) }))
      }
    }
    let comparison = try #require(Comparison(of: form, readingsOf: copies))
    #expect(comparison.changes.map(\.isWithheld) == [false, true])
    #expect(comparison.changes.map(\.same) == [2, nil])
    let lines = TallyRecord([], comparison: comparison).lines
    #expect(lines.map { $0[4] } == ["better", "same", "worse", "mean moved", "withheld"])
    #expect(lines[1][6...] == ["2", "2", "100", ""])
    #expect(lines[3][9] == "0.00")
    form.readings = .one
    #expect(Comparison(of: form, readingsOf: copies) == nil)
  }

  @Test func `rows that writers add are not those of others`() throws {
    let pupils = Field(id: "pupils", question: "Pupils", type: .number(NumberRange()))
    let form = Form(
      id: "log", title: "Log",
      sections: [
        Form.Section(fields: [
          Field(
            id: "rows", question: "Rows",
            type: .table(FormTable(rows: .added, columns: [pupils], hasTotals: true)))
        ])
      ])
    let copies = [[20, 30], [40]].map { numbers -> FormCopy in
      var copy = FormCopy(key: FormCopy.Key(form: form.id))
      for (row, number) in numbers.enumerated() {
        copy.entries[AnswerPlace(field: "rows", row: row + 1, column: "pupils")] =
          .answered(.number(Figure(number)))
      }
      return copy
    }
    let table = try #require(FormTally(of: form, copies: copies).tables.first)
    #expect(table.rows == ["1", "2", "3"])
    #expect(table.cells.map { $0[0].sum } == [20, 30, 40].map { Figure($0) })
    #expect(table.totals.map(\.sum) == [Figure(90)])
  }

  @Test func `the shares of all codes are of one whole, those apart among them`() throws {
    let scale = Scale(
      codes: [Scale.Code("A"), Scale.Code("D")], apart: [Scale.Code("DK")], best: 0)
    let form = Copies.form(scale, statements: ["We met."])
    let copies = ["A", "D", "D", "DK"].map { Copies.copy(of: form, codes: ["1": $0]) }
    let question = try #require(FormTally(of: form, copies: copies).questions.first)
    #expect(question.n == 3)
    #expect(question.counts.map { question.share(of: $0).percent } == [25, 50, 25])
  }

  @Test func `the nearer to the best in the middle, the better`() throws {
    let form = Copies.form(Copies.oneTo(5, best: 2), statements: ["Pace"])
    let before = [("a", "1"), ("b", "3"), ("c", "5")]
    let after = [("a", "2"), ("b", "5"), ("c", "1")]
    let comparison = Comparison(
      of: form, before: "1",
      before.map { Copies.copy(of: form, writer: $0.0, codes: ["1": $0.1]) }, after: "2",
      after.map { Copies.copy(of: form, writer: $0.0, codes: ["1": $0.1]) })
    let change = try #require(comparison.changes.first)
    #expect([change.better, change.same, change.worse] == [1, 1, 1])
  }
}

struct RollUpTests {
  @Test func `a cell is taken from the row of the same school`() throws {
    let source = try Copies.shipped("connect-to-learn/overview-1")
    let whole = try Copies.shipped("connect-to-learn/overview-all")
    var copy = FormCopy(key: FormCopy.Key(form: source.id))
    copy.entries[AnswerPlace(field: "work", row: 1, column: "priority")] = .answered(
      .words("maths"))
    copy.entries[AnswerPlace(field: "work", row: 2, column: "priority")] = .answered(.words("art"))
    copy.entries[AnswerPlace(field: "question")] = .answered(.words("How?"))
    let terms = FillingTerms(lists: ["schools": ["Hill", "Vale"]])
    let column = try #require(whole.field("enquiry")?.type.table?.column("priority"))
    guard case .rollUp(let reference) = column.type else {
      Issue.record("\(column.type)")
      return
    }
    let found = reference.answers(in: [copy], about: "Vale", forms: [source], terms: terms)
    #expect(found == [.words("art")])
    #expect(
      reference.answers(in: [copy], forms: [source], terms: terms)
        == [.words("maths"), .words("art")])
    #expect(whole.outsideLists == ["schools"])
  }
}
