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
      let own = inOrder(copies.filter { $0.key.form == form.id }, form)
      var filled = own.enumerated().flatMap { index, copy in
        let name = copyName(copy, form, number: index + 1)
        return parts(of: copy, form, named: name).map {
          FilledForm(slot: slot(of: copy), exhibit: $0)
        }
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

  private func parts(
    of copy: FormCopy, _ form: Form, named name: String
  ) -> [MinutesDocument.Exhibit] {
    guard let layout = state.layout(of: copy, part: state.partFilled(of: form.id)) else {
      return []
    }
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
      exhibit.onlyFor = confidence(of: field)
      exhibits.append(exhibit)
    }
    return exhibits
  }

  /// The copies as they were opened; those that go by a code in the order of the codes, which tells nobody's name.
  private func inOrder(_ copies: [FormCopy], _ form: Form) -> [FormCopy] {
    guard let code = form.pairedBy, copies.contains(where: { state.goesByCode($0.key) }) else {
      return copies
    }
    func text(_ copy: FormCopy) -> String {
      copy.answer(at: AnswerPlace(field: code))?.text.lowercased() ?? ""
    }
    return form.readings(of: copies).flatMap { $0.copies.sorted { text($0) < text($1) } }
  }

  /// For whom alone a field is: also what is only taken from one in confidence.
  private func confidence(of field: Field) -> [Role.ID] {
    let columns = field.type.table?.columns ?? []
    let all = ([field] + columns).flatMap { part -> [[Role.ID]] in
      guard case .rollUp(let source) = part.type else { return [part.onlyFor] }
      let taken = state.plan.forms.first { $0.id == source.form }?.field(source.field)
      return [part.onlyFor, taken?.onlyFor ?? []]
    }
    return all.first { !$0.isEmpty } ?? []
  }

  private func copyName(_ copy: FormCopy, _ form: Form, number: Int) -> String {
    let name = copy.key.writer.map { $0.allSatisfy(\.isNumber) ? "Group \($0)" : $0 }
    let writer = state.goesByCode(copy.key) ? "copy \(number)" : name
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
      let answer = copy.entries[step.place].map { words($0, step.type) } ?? ""
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
    let titles = layout.rowTitles(of: table, field, copy)
    let rows = zip(cells?.rows ?? [], cells?.cells ?? []).map { title, cells in
      [title]
        + zip(table.columns, cells).map { column, cell in
          if case .rollUp(let source) = column.type { return rolledUp(source, about: title) }
          let row = titles.firstIndex(of: title).map { $0 + 1 }
          return ([words(cell)] + unanswered(copy, field, row, column))
            .filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }
    return MinutesDocument.Exhibit(
      sort: "form", title: "\(field.question), \(name)",
      content: .table(headings: [""] + table.columns.map(\.question), rows: rows))
  }

  /// What stands in a cell that has no answer: that it was passed over, say.
  private func unanswered(
    _ copy: FormCopy, _ table: Field, _ row: Int?, _ column: Field
  ) -> [String] {
    let own = copy.entries.filter { place, entry in
      place.field == table.id && place.row == row && place.column == column.id
        && entry.answer == nil
    }
    return own.sorted { ($0.key.subject ?? "") < ($1.key.subject ?? "") }.map { place, entry in
      (place.subject.map { "\($0): " } ?? "") + words(entry)
    }
  }

  private func rolledUp(_ source: RollUp, about subject: String?) -> String {
    var terms =
      state.layout(of: FormCopy(key: FormCopy.Key(form: source.form)))?.terms ?? FillingTerms()
    // Whoever may read it is said of the whole exhibit.
    terms.roles = nil
    let answers = source.answers(
      in: state.shownCopies, about: subject, forms: state.plan.forms,
      terms: terms)
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

  /// As another entry, with what each of two levels is of.
  private func words(_ entry: FormEntry, _ type: FieldType) -> String {
    guard case .axes(let axes) = type, case .items(let levels) = entry.answer, levels.count == 2
    else { return words(entry) }
    return "\(axes.across): \(levels[0]); \(axes.up): \(levels[1])"
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
