import MeetingProtocol

/// What is said about the answers that a field takes.
enum AnswerWording {
  /// What an answer looks like, and when and by whom it is given.
  static func facts(_ field: Field, each: String?) -> [String] {
    var facts: [String] = []
    if field.number == nil { facts += [sort(field.type)].compactMap(\.self) }
    if field.isReversed { facts.append("turned round") }
    if let list = field.each, list != each { facts.append("for each of the \(list)") }
    if let whole = field.percentOf { facts.append("in per cent of \(whole)") }
    if field.isRequired { facts.append("required") }
    if field.mayNotApply { facts.append("or n/a") }
    if let part = field.part { facts.append("part: \(part)") }
    if !field.onlyFor.isEmpty { facts.append("only for \(listed(field.onlyFor.map(\.text)))") }
    return facts
  }

  /// Codes with what they mean, in their order, those apart at the end.
  static func codes(_ scale: Scale) -> String {
    codes(scale.codes) + (scale.apart.isEmpty ? "" : "; apart: " + codes(scale.apart))
  }

  /// Codes with what they mean.
  static func codes(_ codes: [Scale.Code]) -> String {
    codes.map { $0.label.isEmpty ? $0.text : "\($0.text) \($0.label)" }.joined(separator: ", ")
  }

  /// What sort of answer a field takes; nil for a short text.
  static func sort(_ type: FieldType) -> String? {
    switch type {
    case .text: nil
    case .lines: "several lines"
    case .number(let range): "number" + bounds(range)
    case .date: "a day"
    case .person: "a name"
    case .yesNo: "yes or no"
    case .choice(let choices): options(choices, last: "or")
    case .several(let choices): "any of " + options(choices, last: "and")
    case .rank(let items): "in order: " + self.items(items, last: "and")
    case .list(let size): "a list" + self.size(size)
    case .scale(let scale): codes(scale)
    case .lights: "red, amber or green"
    case .grid(let grid): codes(grid.levels)
    case .table(let table): "table, " + rows(table)
    case .axes(let axes): "two levels, \(axes.across) and \(axes.up): \(codes(axes.levels))"
    case .file: "words or a path; whose; who may see it"
    case .signature: "signed with a name"
    case .rollUp(let source): "taken from \(source.text)"
    case .sum(let parts): "the sum of \(listed(parts.map(\.text)))"
    }
  }

  private static func bounds(_ range: NumberRange) -> String {
    switch (range.least, range.most) {
    case (nil, nil): ""
    case (let least?, nil): " from \(least.text) on"
    case (nil, let most?): " up to \(most.text)"
    case (let least?, let most?): " from \(least.text) to \(most.text)"
    }
  }

  private static func size(_ size: ListSize) -> String {
    switch size {
    case .any: ""
    case .upTo(let most): " of at most \(most)"
    case .exactly(let wanted): " of \(wanted)"
    }
  }

  private static func options(_ choices: Choices, last: String) -> String {
    let more = (choices.allowsOther ? ["something else"] : []) + (choices.none.map { [$0] } ?? [])
    return items(choices.options, more: more, last: last)
  }

  private static func items(
    _ items: FieldItems, more: [String] = [], last: String
  ) -> String {
    switch items {
    case .written(let texts): listed(texts + more, last: last)
    case .named(let name): listed(["the \(name)"] + more, last: last)
    }
  }

  private static func rows(_ table: FormTable) -> String {
    switch table.rows {
    case .written(let rows): counted(rows.count, "row")
    case .named(let name): "a row for each of the \(name)"
    case .added: "rows as they come"
    }
  }
}
