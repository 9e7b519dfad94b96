import MeetingProtocol

/// Which fields hold what, by their names: a kind of event that is added uses these names for these things.
extension JournalRecord {
  /// Names that stand in fields of their own, where a longer name is somebody else.
  static let nameFields: Set<String> = ["name", "person", "owner", "to", "from", "writer"]
  /// Fields that hold what somebody said.
  static let wordFields: Set<String> = ["text", "words"]
  /// What stands between the items of a list in a field of it, where those may be notes; nil for other fields.
  func separator(in field: String) -> String? {
    switch field {
    // Each item is a text by itself.
    case "items", "shares": "\n"
    case "subject", "about": ", "
    // An outcome may come from notes by itself.
    case "text" where kind == "outcome-filled": "; "
    default: nil
    }
  }
  /// Fields that hold words of the script or of the format, never of a person.
  private static let fixedFields: Set<String> = [
    "answer", "at", "block", "blocks", "cause", "code", "column", "counts", "cycles", "drift",
    "due", "entry", "field", "form", "lengths", "light", "note", "of", "part", "place", "reading",
    "role", "share-sizes", "sizes", "stage", "stages", "turns", "value", "values", "way",
    "what",
  ]

  /// Whether a field holds words of the script or of the format, so that no name is looked for in it.
  func isFixed(_ field: String) -> Bool {
    if field == "words", string("cause") == "answer" { return true }
    return Self.fixedFields.contains(field)
  }
}

extension MeetingProtocol {
  /// The options of the script between which a record chooses; empty where words are the answer.
  func writtenOptions(for record: JournalRecord) -> Set<String> {
    switch record.kind {
    case "value-set":
      let question = questions.first { $0.id.text == record.string("value") }
      if case .choice(let words) = question?.shape { return Set(words) }
      return question?.type?.writtenOptions ?? []
    case "form-entered":
      let sort = record.string("entry") ?? ""
      guard ["code", "several", "several-and-other", "items"].contains(sort) else { return [] }
      let form = forms.first { $0.id.text == record.string("form") }
      let field = form?.fields.first { $0.id.text == record.string("field") }
      guard let column = record.string("column") else { return field?.type.writtenOptions ?? [] }
      return field?.type.table?.column(Field.ID(column))?.type.writtenOptions ?? []
    default: return []
    }
  }
}

extension FieldType {
  /// The options that stand in the script; empty where they come from elsewhere.
  fileprivate var writtenOptions: Set<String> {
    if let scale { return Set(scale.allCodes.map(\.text)) }
    switch self {
    case .choice(let choices), .several(let choices):
      return Set(choices.options.written + [choices.none].compactMap(\.self))
    case .rank(let items): return Set(items.written)
    case .axes(let axes): return Set(axes.levels.allCodes.map(\.text))
    case .text, .lines, .number, .date, .person, .yesNo, .list, .scale, .lights, .grid, .table,
      .file, .signature, .rollUp, .sum:
      return []
    }
  }
}

extension FieldItems {
  fileprivate var written: [String] {
    if case .written(let items) = self { items } else { [] }
  }
}
