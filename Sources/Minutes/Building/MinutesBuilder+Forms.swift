import Filling
import MeetingProtocol
import Session
import Tally

extension MinutesBuilder {
  /// What was filled in: every copy that may be shown, its tables, and what several copies add up to.
  func formExhibits() -> [MinutesDocument.Exhibit] {
    let copies = state.shownCopies.filter { !$0.entries.isEmpty || hasRollUps($0) }
    return state.plan.forms.flatMap { form -> [MinutesDocument.Exhibit] in
      let own = copies.filter { $0.key.form == form.id }
      var exhibits = own.flatMap { parts(of: $0, form) }
      for (reading, copies) in form.readings(of: own) where copies.count > 1 {
        exhibits += tally(of: form, copies, reading)
      }
      return exhibits
    }
  }

  private func hasRollUps(_ copy: FormCopy) -> Bool {
    state.plan.forms.first { $0.id == copy.key.form }?.fields.contains {
      if case .rollUp = $0.type { true } else { false }
    } ?? false
  }

  private func parts(of copy: FormCopy, _ form: Form) -> [MinutesDocument.Exhibit] {
    guard let layout = state.layout(of: copy) else { return [] }
    let name = [form.title, copy.key.subject, copy.key.writer, copy.key.reading]
      .compactMap(\.self).joined(separator: ", ")
    var exhibits: [MinutesDocument.Exhibit] = []
    let rows = layout.steps(of: copy).filter { $0.container?.type.table == nil }.map {
      [label(of: $0), copy.entries[$0.place].map(words) ?? ""]
    }
    if !rows.isEmpty {
      exhibits.append(
        MinutesDocument.Exhibit(
          sort: "form", title: name, content: .table(headings: ["Question", "Answer"], rows: rows)))
    }
    for field in form.fields {
      if case .rollUp(let source) = field.type {
        exhibits.append(
          MinutesDocument.Exhibit(
            sort: "form", title: field.question,
            content: .statements([
              MinutesDocument.Labelled(
                label: field.question, texts: [rolledUp(source, about: copy.key.subject)])
            ])))
      }
      if let table = field.type.table {
        exhibits.append(self.table(table, field, copy, layout, named: name))
      }
    }
    return exhibits
  }

  private func table(
    _ table: FormTable, _ field: Field, _ copy: FormCopy, _ layout: FormLayout, named name: String
  ) -> MinutesDocument.Exhibit {
    let tally = FormTally(of: layout.form, copies: [copy], terms: layout.terms)
    let cells = tally.tables.first { $0.field.id == field.id }
    let rows = zip(cells?.rows ?? [], cells?.cells ?? []).map { title, cells in
      [title]
        + zip(table.columns, cells).map { column, cell in
          if case .rollUp(let source) = column.type { return rolledUp(source, about: title) }
          return words(cell)
        }
    }
    return MinutesDocument.Exhibit(
      sort: "form", title: "\(field.question), \(name)",
      content: .table(headings: [""] + table.columns.map(\.question), rows: rows))
  }

  private func tally(
    of form: Form, _ copies: [FormCopy], _ reading: String
  ) -> [MinutesDocument.Exhibit] {
    guard let layout = state.layout(of: copies[0]) else { return [] }
    let tally = FormTally(of: form, copies: copies, terms: layout.terms)
    let scales = tally.questions.filter { $0.scale != nil }
    guard !tally.isWithheld, let first = scales.first?.scale else { return [] }
    let same = scales.filter { $0.scale?.codes == first.codes }
    let rows = same.map { question in
      [question.field.number.map { "\($0). \(question.title)" } ?? question.title]
        + question.counts.map { "\($0.count)" } + ["\(question.n)", question.mean?.text ?? ""]
    }
    let title = "Tally: " + ([form.title, reading].filter { !$0.isEmpty }).joined(separator: ", ")
    return [
      MinutesDocument.Exhibit(
        sort: "tally", title: title,
        content: .table(
          headings: ["Question"] + first.allCodes.map(\.text) + ["n", "mean"], rows: rows))
    ]
  }

  private func rolledUp(_ source: RollUp, about subject: String?) -> String {
    let layout = state.layout(of: FormCopy(key: FormCopy.Key(form: source.form)))
    let answers = source.answers(
      in: state.shownCopies, about: subject, forms: state.plan.forms,
      terms: layout?.terms ?? FillingTerms())
    return answers.isEmpty ? "not recorded" : answers.map(\.text).joined(separator: "; ")
  }

  private func label(of step: FillingStep) -> String {
    let number = step.field.number.map { "\($0). " } ?? ""
    let title = step.rowTitle ?? step.field.question
    return number + title + (step.place.subject.map { ", \($0)" } ?? "")
  }

  private func words(_ cell: TableTally.Cell) -> String {
    guard let sum = cell.sum else { return cell.texts.joined(separator: "; ") }
    return sum.text + (cell.share?.percent.map { " (\($0)%)" } ?? "")
  }

  private func words(_ entry: FormEntry) -> String {
    switch entry {
    case .answered(let answer): answer.text
    case .notApplicable: "does not apply"
    case .skipped(let reason): reason.isEmpty ? "skipped" : "skipped: \(reason)"
    case .withdrawn: "withdrawn"
    }
  }
}
