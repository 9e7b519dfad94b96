import Filling
import MeetingProtocol

/// Forms that the tests fill in.
enum Forms {
  static let agreement = Scale(
    codes: [
      Scale.Code("SA", label: "strongly agree"), Scale.Code("A", label: "agree"),
      Scale.Code("D", label: "disagree"),
    ], apart: [Scale.Code("DK", label: "do not know")], best: 0)

  static let oneToFive = Scale(codes: (1...5).map { Scale.Code("\($0)") }, best: 4)

  /// A form with a field of the type, called `it`.
  static func one(_ type: FieldType, mayNotApply: Bool = false) -> Form {
    var field = Field(id: "it", question: "What?", type: type)
    field.mayNotApply = mayNotApply
    return Form(id: "one", title: "One", sections: [Form.Section(fields: [field])])
  }

  /// Statements on a scale from 1 to 5, in two sections.
  static let audit = Form(
    id: "audit", title: "Audit",
    sections: [
      Form.Section(title: "Style", fields: items(1...5)),
      Form.Section(title: "Feedback", fields: items(6...7)),
    ])

  static func items(_ numbers: ClosedRange<Int>) -> [Field] {
    numbers.map {
      Field(
        id: Field.ID("\($0)"), question: "Statement \($0)", type: .scale(oneToFive), number: $0)
    }
  }

  /// Two students, a plan of added rows that is written before and completed during the lesson, a review after it.
  static let lesson: Form = {
    var students = Field(id: "students", question: "Who?", type: .list(.upTo(2)))
    students.part = "before"
    var step = Field(id: "step", question: "Activity", type: .text)
    step.part = "before"
    var expected = Field(id: "expected", question: "Expected", type: .text)
    (expected.part, expected.each) = ("before", "students")
    var actual = Field(id: "actual", question: "Actual", type: .text)
    (actual.part, actual.each) = ("during", "students")
    var progress = Field(id: "progress", question: "Progress", type: .lines)
    (progress.part, progress.each, progress.isRequired) = ("after", "students", true)
    return Form(
      id: "lesson", title: "Lesson",
      sections: [
        Form.Section(fields: [
          students,
          Field(
            id: "plan", question: "Plan",
            type: .table(FormTable(rows: .added, columns: [step, expected, actual]))),
        ]),
        Form.Section(title: "Review", fields: [progress]),
      ])
  }()
}

/// A copy at which one types, line by line.
struct Desk {
  let layout: FormLayout
  var copy: FormCopy

  init(_ form: Form, part: String? = nil, lists: [String: [String]] = [:]) {
    layout = FormLayout(of: form, terms: FillingTerms(part: part, lists: lists))
    copy = FormCopy(key: FormCopy.Key(form: form.id))
  }

  /// The question that is asked, in short: field, row, column, subject.
  var asked: String? {
    copy.step(in: layout).map { step in
      let parts: [String?] = [
        step.place.field.text, step.place.row.map { "\($0)" }, step.place.column?.text,
        step.place.subject,
      ]
      return parts.compactMap(\.self).joined(separator: " ")
    }
  }

  /// Types a line; the fault where it is no answer.
  @discardableResult
  mutating func type(_ line: String) -> AnswerFault? {
    guard let step = copy.step(in: layout) else { return .nothing }
    do throws(AnswerFault) {
      copy.enter(try reader.read(line, at: step), in: layout)
      return nil
    } catch {
      return error
    }
  }

  var reader: AnswerReader {
    AnswerReader(
      layout: layout, copy: copy, day: { $0 == "today" ? "2026-11-25" : nil },
      person: { $0.lowercased() == "amy" ? "Amy Bell" : nil })
  }

  /// What stands in a field by itself.
  func answer(_ field: Field.ID) -> FieldAnswer? { copy.answer(at: AnswerPlace(field: field)) }
}
