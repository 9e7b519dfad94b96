import Filling
import MeetingProtocol
import Session

extension FormEvent {
  /// The sorts of entry that hold words; codes and numbers are none, and of a day only what stands behind it.
  static let wordEntries: Set<String> = [
    "words", "other", "several-and-other", "items", "file", "skipped", "day",
  ]

  /// The event as a flat record.
  var record: JournalRecord {
    var fields = key.fields
    switch self {
    case .opened(_, let part, let isAlone):
      if let part { fields["part"] = .string(part) }
      fields["alone"] = .boolean(isAlone)
      return JournalRecord(kind: "form-opened", fields: fields)
    case .entered(_, let place, let entry):
      fields.merge(place.fields) { $1 }
      fields.merge(entry.fields) { $1 }
      return JournalRecord(kind: "form-entered", fields: fields)
    case .putOff(_, let place):
      fields.merge(place.fields) { $1 }
      return JournalRecord(kind: "form-put-off", fields: fields)
    case .wentBack(_, let place):
      fields.merge(place.fields) { $1 }
      return JournalRecord(kind: "form-went-back", fields: fields)
    case .tableEnded(_, let field):
      fields["field"] = .string(field.text)
      return JournalRecord(kind: "form-table-ended", fields: fields)
    case .finished: return JournalRecord(kind: "form-finished", fields: fields)
    }
  }

  /// Reads an event of a form.
  init(_ kind: String, _ fields: FieldReader) throws(CodingFault) {
    let key = try fields.copyKey()
    switch kind {
    case "form-opened":
      self = .opened(
        key, part: try fields.optionalString("part"), isAlone: try fields.boolean("alone"))
    case "form-entered": self = .entered(key, try fields.answerPlace(), try fields.formEntry())
    case "form-put-off": self = .putOff(key, try fields.answerPlace())
    case "form-went-back": self = .wentBack(key, to: try fields.answerPlace())
    case "form-table-ended": self = .tableEnded(key, Field.ID(try fields.string("field")))
    case "form-finished": self = .finished(key)
    default: throw .unknownKind(kind)
    }
  }
}

extension FormCopy.Key {
  fileprivate var fields: [String: JournalValue] {
    var fields: [String: JournalValue] = ["form": .string(form.text)]
    if let subject { fields["subject"] = .string(subject) }
    if let writer { fields["writer"] = .string(writer) }
    if let reading { fields["reading"] = .string(reading) }
    return fields
  }
}

extension AnswerPlace {
  fileprivate var fields: [String: JournalValue] {
    var fields: [String: JournalValue] = ["field": .string(field.text)]
    if let row { fields["row"] = .integer(Int64(row)) }
    if let column { fields["column"] = .string(column.text) }
    if let subject { fields["about"] = .string(subject) }
    return fields
  }
}

extension FormEntry {
  fileprivate var fields: [String: JournalValue] {
    switch self {
    case .answered(let answer):
      ["entry": .string(answer.sort), "texts": .strings(answer.texts)]
    case .notApplicable: ["entry": .string("not-applicable"), "texts": .strings([])]
    case .skipped(let reason):
      ["entry": .string("skipped"), "texts": .strings(reason.isEmpty ? [] : [reason])]
    case .withdrawn: ["entry": .string("withdrawn"), "texts": .strings([])]
    }
  }
}

extension FieldReader {
  fileprivate func copyKey() throws(CodingFault) -> FormCopy.Key {
    FormCopy.Key(
      form: Form.ID(try string("form")), subject: try optionalString("subject"),
      writer: try optionalString("writer"), reading: try optionalString("reading"))
  }

  fileprivate func answerPlace() throws(CodingFault) -> AnswerPlace {
    AnswerPlace(
      field: Field.ID(try string("field")),
      row: try optionalInteger("row").map { Int(clamping: $0) },
      column: try optionalString("column").map { Field.ID($0) },
      subject: try optionalString("about"))
  }

  fileprivate func formEntry() throws(CodingFault) -> FormEntry {
    let texts = try strings("texts")
    let sort = try string("entry")
    switch sort {
    case "not-applicable": return .notApplicable
    case "skipped": return .skipped(because: texts.first ?? "")
    case "withdrawn": return .withdrawn
    default:
      guard let answer = FieldAnswer(sort: sort, texts: texts) else { throw .badValue("texts") }
      return .answered(answer)
    }
  }
}
