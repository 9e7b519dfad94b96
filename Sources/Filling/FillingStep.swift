public import MeetingProtocol

/// One question as it is put: a field, a cell of a table or a row of a grid.
public struct FillingStep: Equatable, Sendable {
  /// Where the answer goes.
  public let place: AnswerPlace
  /// The field that is asked; for a cell its column.
  public let field: Field
  /// The table or grid that it is in; nil for a field by itself.
  public let container: Field?
  /// The row's title; nil outside tables and grids.
  public let rowTitle: String?
  /// The section, counted from 0.
  public let section: Int

  /// What an answer looks like; a grid's row takes a level.
  public var type: FieldType {
    if case .grid(let grid) = field.type { return .scale(grid.levels) }
    return field.type
  }

  /// Whether `n/a` is an answer.
  public var mayNotApply: Bool {
    if case .grid(let grid) = field.type, let row = place.row {
      return field.mayNotApply || grid.rows[row - 1].mayNotApply
    }
    return field.mayNotApply
  }

  /// Whether the form counts as filled in only with an answer here.
  public var isRequired: Bool { field.isRequired || container?.isRequired == true }

  /// Whether only some roles see it.
  public var isOnlyForSome: Bool {
    !field.onlyFor.isEmpty || container.map { !$0.onlyFor.isEmpty } ?? false
  }

  /// What each level means in this row of a grid; empty elsewhere.
  public var levelTexts: [String] {
    guard case .grid(let grid) = field.type, let row = place.row else { return [] }
    return grid.rows[row - 1].says
  }

  /// Whether it may be answered in one line with its neighbours: it takes a code or a number.
  public var isShort: Bool {
    if type.scale != nil { return true }
    if case .number = type { return true }
    return false
  }

  /// Whether a line can answer both: they stand under the same heading, and in the same row of a table.
  public func isInOneRow(with other: FillingStep) -> Bool {
    guard section == other.section, isShort, other.isShort, place.subject == other.place.subject
    else { return false }
    guard let container else { return other.container == nil }
    guard container.id == other.container?.id else { return false }
    return container.type.table == nil || place.row == other.place.row
  }
}

/// Lays a form out as the questions that are put, for a copy and its terms.
public struct FormLayout: Sendable {
  /// The form.
  public let form: Form
  /// What it is filled in with.
  public let terms: FillingTerms

  /// Makes a layout.
  public init(of form: Form, terms: FillingTerms = FillingTerms()) {
    self.form = form
    self.terms = terms
  }

  /// The questions in order; answers given so far decide about rows, subjects and conditions.
  public func steps(of copy: FormCopy) -> [FillingStep] {
    form.sections.enumerated().flatMap { index, section in
      guard let list = section.each else {
        return section.fields.flatMap { steps(of: $0, in: index, copy) }
      }
      return subjects(of: list, copy).flatMap { subject in
        section.fields.flatMap { field in
          field.each == list
            ? steps(of: field, in: index, copy, about: [subject])
            : steps(of: field, in: index, copy)
        }
      }
    }
  }

  /// The options or rows that are written, or come from a list field, or from a list of the meeting.
  public func items(_ items: FieldItems, _ copy: FormCopy) -> [String] {
    switch items {
    case .written(let texts): texts
    case .named(let name): list(name, copy)
    }
  }

  private func list(_ name: String, _ copy: FormCopy) -> [String] {
    if case .items(let items) = copy.answer(at: AnswerPlace(field: Field.ID(name))) { return items }
    return terms.lists[name] ?? []
  }

  /// The items of a list; one of no name where the list is not known here.
  private func subjects(of name: String, _ copy: FormCopy) -> [String?] {
    let items = list(name, copy)
    let isOfTheForm = form.field(Field.ID(name)) != nil
    return items.isEmpty && !isOfTheForm ? [nil] : items
  }

  private func steps(
    of field: Field, in section: Int, _ copy: FormCopy, about given: [String?]? = nil
  ) -> [FillingStep] {
    guard isAsked(field, copy) else { return [] }
    let subjects = given ?? field.each.map { self.subjects(of: $0, copy) } ?? [nil]
    return subjects.flatMap { subject -> [FillingStep] in
      switch field.type {
      case .table(let table): cells(of: table, field, in: section, copy, about: subject)
      case .grid(let grid):
        grid.rows.enumerated().map { index, row in
          FillingStep(
            place: AnswerPlace(field: field.id, row: index + 1, subject: subject), field: field,
            container: field, rowTitle: row.title, section: section)
        }
      case .rollUp, .sum: []
      case .text, .lines, .number, .date, .person, .yesNo, .choice, .several, .rank, .list, .scale,
        .lights, .axes, .file, .signature:
        [
          FillingStep(
            place: AnswerPlace(field: field.id, subject: subject), field: field, container: nil,
            rowTitle: nil, section: section)
        ]
      }
    }
  }

  private func cells(
    of table: FormTable, _ field: Field, in section: Int, _ copy: FormCopy, about subject: String?
  ) -> [FillingStep] {
    let columns = table.columns.filter { !$0.type.isComputed && isAsked($0, copy) }
    return rowTitles(of: table, field, copy).enumerated().flatMap { index, title in
      columns.flatMap { column -> [FillingStep] in
        let subjects = column.each.map { self.subjects(of: $0, copy) } ?? [subject]
        return subjects.map { subject in
          FillingStep(
            place: AnswerPlace(
              field: field.id, row: index + 1, column: column.id, subject: subject),
            field: column, container: field, rowTitle: title, section: section)
        }
      }
    }
  }

  /// The rows of a table; one more than are filled where the writer adds them and has not ended the table.
  public func rowTitles(of table: FormTable, _ field: Field, _ copy: FormCopy) -> [String] {
    switch table.rows {
    case .written(let rows): return rows
    case .named(let name): return list(name, copy)
    case .added:
      let filled = copy.lastRow(of: field.id)
      let opens = table.columns.first { !$0.type.isComputed }
      let isOpen = !copy.endedTables.contains(field.id) && opens.map { isAsked($0, copy) } == true
      return (0..<filled + (isOpen ? 1 : 0)).map { "\($0 + 1)" }
    }
  }

  /// Whether the part, the writer's roles and the conditions let a field be asked.
  private func isAsked(_ field: Field, _ copy: FormCopy) -> Bool {
    if let part = terms.part, let own = field.part, own != part { return false }
    if let roles = terms.roles, !field.onlyFor.isEmpty, roles.isDisjoint(with: field.onlyFor) {
      return false
    }
    return field.conditions.allSatisfy { holds($0, copy) }
  }

  private func holds(_ condition: FieldCondition, _ copy: FormCopy) -> Bool {
    let place = AnswerPlace(field: Field.ID(condition.name))
    let texts =
      form.field(place.field) == nil
      ? terms.lists[condition.name] ?? [] : copy.answer(at: place)?.texts ?? []
    let given = texts.filter { !$0.allSatisfy(\.isWhitespace) }
    switch condition.test {
    case .isOne(let wanted): return given.contains { text in wanted.contains { same($0, text) } }
    case .isNot(let unwanted): return !given.contains { same($0, unwanted) }
    case .isEmpty: return given.isEmpty
    case .isFilled: return !given.isEmpty
    case .atLeast(let least): return size(of: given) >= Figure(least)
    case .atMost(let most): return size(of: given) <= Figure(most)
    }
  }

  /// A single number counts as itself, anything else by its items.
  private func size(of texts: [String]) -> Figure {
    if texts.count == 1, let number = Figure(text: texts[0]) { return number }
    return Figure(texts.count)
  }

  private func same(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }
}
