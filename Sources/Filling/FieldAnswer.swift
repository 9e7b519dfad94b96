public import MeetingProtocol

/// What was answered.
public enum FieldAnswer: Hashable, Sendable {
  /// Words: a text, a name, a signature.
  case words(String)
  /// A number.
  case number(Figure)
  /// A day as ISO 8601 writes it, and the words behind it.
  case day(String, words: String)
  /// A code of a scale, or an option.
  case code(String)
  /// Something that is none of the options.
  case other(String)
  /// Several options, in the order of the form, and something that is none of them.
  case several([String], other: String?)
  /// Texts in their order: a list, a ranking, the levels on two axes.
  case items([String])
  /// Something that lies elsewhere.
  case file(String, owner: String, permission: String)
}

extension FieldAnswer {
  /// The answer in a line, or in several where it has several.
  public var text: String {
    switch self {
    case .words(let words): words
    case .number(let figure): figure.text
    case .day(let day, let words): words.isEmpty ? day : "\(day), \(words)"
    case .code(let code): code
    case .other(let words): words
    case .several(let options, let other):
      (options + (other.map { [$0] } ?? [])).joined(separator: "; ")
    case .items(let items): items.joined(separator: "; ")
    case .file(let words, let owner, let permission):
      [words, owner, permission].filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }

  /// The options that were taken; empty for other answers.
  public var chosen: [String] {
    switch self {
    case .code(let code): [code]
    case .several(let options, _): options
    case .words, .number, .day, .other, .items, .file: []
    }
  }
}

/// The same answer as a name of its sort and texts, for a journal.
extension FieldAnswer {
  /// What sort of answer it is.
  public var sort: String {
    switch self {
    case .words: "words"
    case .number: "number"
    case .day: "day"
    case .code: "code"
    case .other: "other"
    case .several(_, let other): other == nil ? "several" : "several-and-other"
    case .items: "items"
    case .file: "file"
    }
  }

  /// What it says, in the order that its sort fixes.
  public var texts: [String] {
    switch self {
    case .words(let words): [words]
    case .number(let figure): [figure.text]
    case .day(let day, let words): [day, words]
    case .code(let code): [code]
    case .other(let words): [words]
    case .several(let options, let other): options + (other.map { [$0] } ?? [])
    case .items(let items): items
    case .file(let words, let owner, let permission): [words, owner, permission]
    }
  }

  /// Makes an answer of its sort and texts; nil where they do not fit.
  public init?(sort: String, texts: [String]) {
    switch (sort, texts.count) {
    case ("words", 1): self = .words(texts[0])
    case ("number", 1):
      guard let figure = Figure(text: texts[0]) else { return nil }
      self = .number(figure)
    case ("day", 2): self = .day(texts[0], words: texts[1])
    case ("code", 1): self = .code(texts[0])
    case ("other", 1): self = .other(texts[0])
    case ("several", _): self = .several(texts, other: nil)
    case ("several-and-other", 1...): self = .several(texts.dropLast(), other: texts.last)
    case ("items", _): self = .items(texts)
    case ("file", 3): self = .file(texts[0], owner: texts[1], permission: texts[2])
    default: return nil
    }
  }
}

/// What stands at a place of a copy; a place without an entry is empty.
public enum FormEntry: Hashable, Sendable {
  /// An answer.
  case answered(FieldAnswer)
  /// The question does not apply.
  case notApplicable
  /// The question was passed over, with a reason if one was given.
  case skipped(because: String)
  /// An answer that was taken out again.
  case withdrawn

  /// The answer; nil where there is none.
  public var answer: FieldAnswer? {
    if case .answered(let answer) = self { answer } else { nil }
  }
}

/// A place of a form that takes one answer.
public struct AnswerPlace: Hashable, Sendable {
  /// The field.
  public var field: Field.ID
  /// The row of its table or grid, from 1.
  public var row: Int?
  /// The column of its table.
  public var column: Field.ID?
  /// The item of the list that the field goes through.
  public var subject: String?

  /// Makes a place.
  public init(
    field: Field.ID, row: Int? = nil, column: Field.ID? = nil, subject: String? = nil
  ) {
    self.field = field
    self.row = row
    self.column = column
    self.subject = subject
  }
}
