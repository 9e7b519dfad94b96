import Diagnostics
import MeetingProtocol

extension ScriptReader {
  mutating func readTable(_ fields: Fields, _ handed: HandedDown) -> FieldType? {
    guard let node = fields["columns"], case .map(let entries) = node.content else {
      if let node = fields["columns"], !node.isDamaged {
        report(.key(.needsKeys("'columns'", example: "step: {text: \"Activity\"}")), node)
      } else if fields["columns"] == nil, let key = fields.key("table") {
        report(
          .key(
            .missing("columns", in: "a table", example: "columns: with 'step: Activity' below it")),
          key)
      }
      return nil
    }
    let rows = readRows(fields)
    // What a section says of its fields goes for the table as a whole; a column says only what differs.
    let inner = HandedDown(scale: handed.scale)
    var columns: [Field] = []
    for entry in entries {
      guard var column = readField(entry, inner, in: .column) else { continue }
      column.percentOf = readPercentOf(entry, columns, entries)
      columns.append(column)
    }
    checkSums(columns, entries)
    guard let rows else { return nil }
    return .table(FormTable(rows: rows, columns: columns, hasTotals: readTotals(fields)))
  }

  /// Whether a table has a row of totals; which columns make up another is said in that column.
  private mutating func readTotals(_ fields: Fields) -> Bool {
    if let node = fields["adds-up"], case .list = node.content {
      report(.form(.totalsOfColumns), node)
      return false
    }
    return flag(fields, "adds-up")
  }

  private mutating func readRows(_ fields: Fields) -> FormTable.Rows? {
    guard let node = fields["rows"] else {
      reportRows(fields, in: "a table")
      return nil
    }
    if node.text?.trimmed == "added" { return .added }
    if case .list(let items) = node.content {
      let texts = items.compactMap { textWithColon($0) ?? text($0, name: "a row") }
      if texts.isEmpty, !hasErrors { report(.form(.fewOptions(0)), node) }
      checkTwice(texts, items)
      return .written(texts)
    }
    guard let word = word(node, name: "'rows'"), let name = listName(word, node) else { return nil }
    return .named(name)
  }

  private mutating func readPercentOf(
    _ entry: ScriptEntry, _ before: [Field], _ all: [ScriptEntry]
  ) -> Field.ID? {
    guard case .map(let keys) = entry.value.content,
      let node = keys.first(where: { $0.name == "percent-of" })?.value,
      let name = word(node, name: "'percent-of'")?.lowercased()
    else { return nil }
    if name == entry.name.lowercased() {
      report(.form(.columnOfItself(name)), node)
    } else if isNumber(name, all, node) {
      return Field.ID(name)
    }
    return nil
  }

  /// Holds the parts of computed columns against the columns that there are.
  private mutating func checkSums(_ columns: [Field], _ entries: [ScriptEntry]) {
    for column in columns {
      guard case .sum(let parts) = column.type,
        let entry = entries.first(where: { $0.name.lowercased() == column.id.text }),
        case .map(let keys) = entry.value.content,
        let list = keys.first(where: { $0.name == "adds-up" })?.value
      else { continue }
      for part in parts {
        let items: [ScriptNode] = if case .list(let items) = list.content { items } else { [list] }
        let node = items.first { $0.text?.trimmed.lowercased() == part.text } ?? list
        if part == column.id {
          report(.form(.columnOfItself(part.text)), node)
        } else {
          _ = isNumber(part.text, entries, node)
        }
      }
    }
  }

  /// Whether a column of numbers has that name; says what is wrong.
  private mutating func isNumber(
    _ name: String, _ entries: [ScriptEntry], _ node: ScriptNode
  ) -> Bool {
    let names = entries.map { $0.name.lowercased() }
    guard let entry = entries.first(where: { $0.name.lowercased() == name }) else {
      report(
        .form(.unknownField(name, nearest: nearest(name, names), known: names)), node)
      return false
    }
    if case .map(let keys) = entry.value.content, keys.contains(where: { $0.name == "number" }) {
      return true
    }
    report(.form(.notANumber(name)), node)
    return false
  }

  /// Where a roll-up takes its answers: a form, a field, and perhaps a column.
  mutating func readReference(_ fields: Fields) -> RollUp? {
    guard let node = fields["from"], let word = word(node, name: "'from'") else { return nil }
    let parts = word.lowercased().split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy(\.isIdentifier) else {
      report(.form(.reference(word)), node)
      return nil
    }
    let rollUp = RollUp(
      form: Form.ID(parts[0]), field: Field.ID(parts[1]),
      column: parts.count == 3 ? Field.ID(parts[2]) : nil)
    if rollUp.form.text == id.text.lowercased(), rollUp.field == formNames.order.last,
      rollUp.column == nil
    {
      report(.form(.columnOfItself(word)), node)
      return nil
    }
    check(rollUp, node)
    return rollUp
  }
}
