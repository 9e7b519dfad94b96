import Diagnostics
import MeetingProtocol

extension ScriptReader {
  /// A field `id: question` or `id: {TYPE: question, …}`: the spelling that fields, columns and `ask:` share.
  mutating func readField(
    _ entry: ScriptEntry, _ handed: HandedDown, in place: Place
  ) -> Field? {
    guard let id = fieldName(entry.key, in: place) else { return nil }
    guard case .map(let entries) = entry.value.content else {
      guard let question = text(entry.value, name: "'\(id)'") else { return nil }
      var field = Field(id: id, question: question, type: .text)
      apply(handed, to: &field)
      return field
    }
    guard let sort = fieldSort(entries, id, entry.key),
      let fields = fields(entry.value, place, name: "'\(id)'")
    else { return nil }
    checkKeys(entries, sort)
    guard let type = readType(sort, fields, handed) else { return nil }
    var field = Field(id: id, question: question(sort, fields, id), type: type)
    apply(readHandedDown(fields, handed), to: &field)
    readAnyField(fields, &field)
    if type.isList { formNames.lists.insert(id) }
    if place != .column { formNames.answers[id] = type.closedAnswers }
    return field
  }

  /// The id of a field or a column; nil where it cannot be one, or is used twice in the form.
  private mutating func fieldName(_ key: ScriptNode, in place: Place) -> Field.ID? {
    guard let written = key.text else {
      if !key.isDamaged { report(.key(.needsText("a name")), key) }
      return nil
    }
    guard written.isIdentifier, Int(written) == nil else {
      let suggestion = Int(written) == nil ? written.asIdentifier : ""
      report(.value(.identifier(written, suggestion: suggestion.isEmpty ? nil : suggestion)), key)
      return nil
    }
    let id = Field.ID(written.lowercased())
    if place == .column { return id }
    if let line = formNames.lines[id] {
      report(.spelling(.duplicateKey(written, firstLine: line)), key)
      return nil
    }
    formNames.declare(id, line: key.position.line)
    return id
  }

  private mutating func fieldSort(
    _ entries: [ScriptEntry], _ id: Field.ID, _ key: ScriptNode
  ) -> FieldSort? {
    var sorts = entries.filter { FieldSort(rawValue: $0.name) != nil }
    if sorts.count == 2, sorts.contains(where: { $0.name == "from" }) {
      sorts.removeAll { $0.name == "text" }
    }
    guard let first = sorts.first else {
      let nearest = entries.compactMap {
        Nearest.name(to: $0.name, among: FieldSort.allCases.map(\.key))
      }.first
      let likely = entries.compactMap { FieldSort.sorts(of: $0.name)?.first }.first ?? .text
      report(.form(.noSort(id.text, nearest: nearest, likely: likely.key)), key)
      return nil
    }
    if sorts.count > 1 { report(.form(.twoSorts(first.name, sorts[1].name)), sorts[1].key) }
    return FieldSort(rawValue: first.name)
  }

  /// Says which keys belong to another sort of field.
  private mutating func checkKeys(_ entries: [ScriptEntry], _ sort: FieldSort) {
    for entry in entries where !sort.keys.contains(entry.name) {
      guard let sorts = FieldSort.sorts(of: entry.name) else { continue }
      report(
        .form(.notOfSort(key: entry.name, sort: sort.key, belongsTo: sorts.map(\.key))), entry.key)
    }
  }

  private mutating func question(_ sort: FieldSort, _ fields: Fields, _ id: Field.ID) -> String {
    let key = sort == .from ? "text" : sort.key
    guard fields[key] != nil else { return id.text.asTitle }
    return text(fields, key) ?? ""
  }

  private mutating func readType(
    _ sort: FieldSort, _ fields: Fields, _ handed: HandedDown
  ) -> FieldType? {
    switch sort {
    case .text: return .text
    case .lines: return .lines
    case .number: return readNumber(fields)
    case .date: return .date
    case .person: return .person
    case .yesNo: return .yesNo
    case .choice: return readChoices(fields).map { .choice($0) }
    case .several: return readChoices(fields).map { .several($0) }
    case .rank: return readOptions(fields).map { .rank($0) }
    case .list: return .list(readListSize(fields))
    case .scale: return readFieldScale(fields, handed).map { .scale($0) }
    case .lights: return .lights
    case .grid: return readGrid(fields, handed)
    case .table: return readTable(fields, handed)
    case .axes: return readAxes(fields)
    case .file: return .file
    case .signature: return .signature
    case .from: return readReference(fields).map { .rollUp($0) }
    }
  }

  private mutating func readNumber(_ fields: Fields) -> FieldType? {
    if fields["adds-up"] != nil {
      let parts = nodes(fields, "adds-up").compactMap { word($0, name: "'adds-up'") }
      return .sum(of: parts.map { Field.ID($0.lowercased()) })
    }
    let (least, most) = (figure(fields, "at-least"), figure(fields, "at-most"))
    if let least, let most, most < least, let node = fields["at-most"] {
      report(.form(.boundsBackwards(least.text, most.text)), node)
    }
    return .number(NumberRange(least: least, most: most))
  }

  private mutating func figure(_ fields: Fields, _ key: String) -> Figure? {
    guard let node = fields[key], let written = text(node, name: "'\(key)'") else { return nil }
    if let figure = Figure(text: written) { return figure }
    report(.form(.figure(written)), node)
    return nil
  }

  private mutating func readListSize(_ fields: Fields) -> ListSize {
    if let exactly = number(fields, "exactly") {
      if let key = fields.key("up-to") { report(.key(.both("exactly", "up-to")), key) }
      return .exactly(exactly)
    }
    return number(fields, "up-to").map { .upTo($0) } ?? .any
  }

  private mutating func readFieldScale(_ fields: Fields, _ handed: HandedDown) -> Scale? {
    if fields["of"] != nil { return readScale(fields, "of") }
    if handed.scale == nil, let key = fields.key("scale") { report(.form(.noScale), key) }
    return handed.scale
  }
}
