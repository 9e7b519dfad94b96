public import Filling
public import MeetingProtocol

/// What copies of a form add up to, question by question.
public struct FormTally: Equatable, Sendable {
  /// The form.
  public let form: Form
  /// How many copies there are.
  public let copies: Int
  /// The questions that can be counted, in the order of the form.
  public let questions: [QuestionTally]
  /// The tables, with the cells of all copies added up.
  public let tables: [TableTally]

  /// Adds up copies of a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - copies: Copies of it, of one reading.
  ///   - terms: The lists of the meeting from which rows and subjects come.
  public init(of form: Form, copies: [FormCopy], terms: FillingTerms = FillingTerms()) {
    self.form = form
    self.copies = copies.count
    let layout = FormLayout(of: form, terms: terms)
    questions = form.sections.enumerated().flatMap { index, section in
      section.fields.flatMap { field in
        Self.questions(of: field, section: index, copies: copies, layout: layout)
      }
    }
    tables = form.fields.compactMap { field in
      field.type.table.map { TableTally(of: field, $0, copies: copies, layout: layout) }
    }
  }

  /// Whether there are too few copies to tell any figure of them.
  public var isWithheld: Bool { copies < (form.leastCopies ?? 0) }

  /// How often each code was given over all statements and rows that share a scale, in the order of the scale.
  public func totals(on scale: Scale) -> [CodeCount] {
    let same = questions.filter { $0.scale?.codes == scale.codes }
    return scale.allCodes.map { code in
      CodeCount(
        code: code,
        count: same.reduce(0) { $0 + ($1.counts.first { $0.code == code }?.count ?? 0) })
    }
  }

  /// The mean over the statements of a section, reversed ones turned round; nil where it is not of numbers.
  public func mean(ofSection section: Int) -> Mean? {
    let inside = questions.filter { $0.section == section && $0.scale?.isOfNumbers == true }
    let sums = inside.map(\.directedSum)
    return Mean(sum: sums.reduce(0) { $0 + $1.sum }, count: sums.reduce(0) { $0 + $1.count })
  }

  private static func questions(
    of field: Field, section: Int, copies: [FormCopy], layout: FormLayout
  ) -> [QuestionTally] {
    switch field.type {
    case .grid(let grid):
      grid.rows.indices.map { row in
        QuestionTally(
          field: field, row: row + 1, title: grid.rows[row].title, section: section,
          codes: grid.levels.codes, scale: grid.levels, copies: copies, layout: layout)
      }
    case .scale, .lights, .yesNo:
      [
        QuestionTally(
          field: field, title: field.question, section: section,
          codes: field.type.scale?.codes ?? [], scale: field.type.scale, copies: copies,
          layout: layout)
      ]
    case .choice(let choices), .several(let choices):
      [
        QuestionTally(
          field: field, title: field.question, section: section,
          codes: (layout.items(choices.options, FormCopy(key: FormCopy.Key(form: layout.form.id)))
            + (choices.none.map { [$0] } ?? [])).map { Scale.Code($0) },
          scale: nil, copies: copies, layout: layout)
      ]
    case .number, .rank, .text, .lines, .date, .person, .list, .axes, .file, .signature:
      [
        QuestionTally(
          field: field, title: field.question, section: section, codes: [], scale: nil,
          copies: copies, layout: layout)
      ]
    case .table, .rollUp, .sum: []
    }
  }
}

/// How often a code was given.
public struct CodeCount: Hashable, Sendable {
  /// The code, with what it means.
  public let code: Scale.Code
  /// How often.
  public let count: Int
}
