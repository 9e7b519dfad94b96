import Filling
import MeetingProtocol
import Session
import Tally

extension MinutesBuilder {
  /// Something that was filled in, and the slot in which it was.
  struct FilledForm {
    let slot: Int
    let exhibit: MinutesDocument.Exhibit
  }

  /// What was filled in: every copy that may be shown, its tables, and what several copies add up to.
  func filledForms() -> [FilledForm] {
    let copies = state.shownCopies.filter { !$0.entries.isEmpty || hasRollUps($0) }
    return state.plan.forms.flatMap { form -> [FilledForm] in
      let own = copies.filter { $0.key.form == form.id }
      var filled = own.flatMap { copy in
        parts(of: copy, form).map { FilledForm(slot: slot(of: copy), exhibit: $0) }
      }
      for (reading, copies) in form.readings(of: own) where copies.count > 1 {
        let last = copies.map(slot).max() ?? 0
        filled += tally(of: form, copies, reading).map { FilledForm(slot: last, exhibit: $0) }
      }
      let last = own.map(slot).max() ?? 0
      return filled + comparison(of: form, own).map { FilledForm(slot: last, exhibit: $0) }
    }
  }

  private func slot(of copy: FormCopy) -> Int { state.forms.firstSlots[copy.key] ?? 0 }

  private func hasRollUps(_ copy: FormCopy) -> Bool {
    state.plan.forms.first { $0.id == copy.key.form }?.fields.contains {
      if case .rollUp = $0.type { true } else { false }
    } ?? false
  }

  private func parts(of copy: FormCopy, _ form: Form) -> [MinutesDocument.Exhibit] {
    guard let layout = state.layout(of: copy) else { return [] }
    let name = copyName(copy, form)
    var exhibits = answers(in: copy, layout, named: name)
    for field in form.fields {
      var exhibit: MinutesDocument.Exhibit?
      if case .rollUp(let source) = field.type {
        let texts = [rolledUp(source, about: copy.key.subject)]
        let statement = MinutesDocument.Labelled(label: field.question, texts: texts)
        exhibit = MinutesDocument.Exhibit(
          sort: "form", title: field.question, content: .statements([statement]))
      }
      if let table = field.type.table {
        exhibit = self.table(table, field, copy, layout, named: name)
      }
      guard var exhibit else { continue }
      exhibit.onlyFor = field.onlyFor
      exhibits.append(exhibit)
    }
    return exhibits
  }

  private func copyName(_ copy: FormCopy, _ form: Form) -> String {
    let writer = copy.key.writer.map { $0.allSatisfy(\.isNumber) ? "Group \($0)" : $0 }
    return [form.title, copy.key.subject, writer, copy.key.reading]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// The answers outside tables: what everyone may see, then what is for some roles only.
  private func answers(
    in copy: FormCopy, _ layout: FormLayout, named name: String
  ) -> [MinutesDocument.Exhibit] {
    let steps = layout.steps(of: copy)
    var rows: [(onlyFor: [Role.ID], row: [String])] = []
    for step in steps where step.container?.type.table == nil {
      let answer = copy.entries[step.place].map(words) ?? ""
      rows.append((step.field.onlyFor, [label(of: step), answer]))
    }
    // What was answered before somebody left or a list changed has no question any more, and stays on the record.
    let asked = Set(steps.map(\.place))
    let left = copy.entries.filter { !asked.contains($0.key) }
      .sorted { label(of: $0.key, layout.form) < label(of: $1.key, layout.form) }
    for (place, entry) in left {
      let onlyFor = layout.form.field(place.field)?.onlyFor ?? []
      rows.append((onlyFor, [label(of: place, layout.form), words(entry)]))
    }
    var seen: Set<[Role.ID]> = []
    return rows.map(\.onlyFor).filter { seen.insert($0).inserted }.map { onlyFor in
      let roles = onlyFor.map { title(of: $0) }.joined(separator: " and ")
      return MinutesDocument.Exhibit(
        sort: "form", title: onlyFor.isEmpty ? name : "\(name), only for \(roles)",
        content: .table(
          headings: ["Question", "Answer"],
          rows: rows.filter { $0.onlyFor == onlyFor }.map(\.row)), onlyFor: onlyFor)
    }
  }

  private func label(of place: AnswerPlace, _ form: Form) -> String {
    let field = form.field(place.field)
    let column = place.column.flatMap { id in field?.type.table?.columns.first { $0.id == id } }
    let parts = [field?.question, place.row.map(String.init), column?.question, place.subject]
    return parts.compactMap(\.self).joined(separator: ", ")
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
    guard !tally.isWithheld else { return [] }
    var seen: Set<[Scale.Code]> = []
    let scales = tally.questions.compactMap(\.scale?.allCodes).filter { seen.insert($0).inserted }
    let name = ([form.title, reading].filter { !$0.isEmpty }).joined(separator: ", ")
    return scales.map { codes in
      let rows = tally.questions.filter { $0.scale?.allCodes == codes }.map { question in
        [title(of: question)] + question.counts.map { "\($0.count)" }
          + ["\(question.n)", question.mean?.text ?? ""]
      }
      return MinutesDocument.Exhibit(
        sort: "tally", title: "Tally: " + name,
        content: .table(headings: ["Question"] + codes.map(\.text) + ["n", "mean"], rows: rows))
    }
  }

  private func title(of question: QuestionTally) -> String {
    question.field.number.map { "\($0). \(question.title)" } ?? question.title
  }

  /// The first reading against the last, where there is more than one.
  private func comparison(of form: Form, _ copies: [FormCopy]) -> [MinutesDocument.Exhibit] {
    let readings = form.readings(of: copies)
    guard let first = readings.first, let last = readings.last, readings.count > 1,
      let layout = state.layout(of: first.copies[0])
    else { return [] }
    let comparison = Comparison(
      of: form, before: first.reading, first.copies, after: last.reading, last.copies,
      terms: layout.terms)
    guard !comparison.isWithheld, !comparison.changes.isEmpty else { return [] }
    let rows = comparison.changes.map { change in
      [title(of: change.before)]
        + [change.better, change.same, change.worse].map { $0.map(String.init) ?? "" }
        + [change.meanDifference.map { Mean.text(ofHundredths: $0, signed: true) } ?? ""]
    }
    return [
      MinutesDocument.Exhibit(
        sort: "comparison", title: "\(form.title): \(first.reading) against \(last.reading)",
        content: .table(headings: ["Question", "Better", "Same", "Worse", "Mean"], rows: rows))
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
