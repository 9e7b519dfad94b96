/// The keys of the language.
enum Vocabulary {
  /// The keys that say what a block is.
  static let blockKeys: [String] = [
    "stage", "part", "round", "repeat", "decide", "rotate", "groups", "pairs", "vote", "test",
    "form",
    "include", "break", "spare", "adjourn",
  ]

  /// The keys that the language has and this version does not know yet.
  static let notBuilt: Set<String> = [
    "people", "variants", "ready", "consent", "afterwards", "language", "form", "programme",
    "lights",
    "unused", "in-order", "questions", "bank", "watch-for", "begin-with", "guide", "more", "agrees",
    "needs", "if", "optional", "rotate", "groups", "pairs", "vote", "test", "include", "break",
    "spare", "adjourn", "cycles", "until", "by", "only-for", "record", "names", "only",
    "unfinished",
    "must-end", "wrong-number", "chosen-in", "others", "order", "pass", "fixed", "moves",
    "facts-only",
    "because", "readings", "carry", "sessions", "sections", "fields", "size", "number", "of",
    "join",
    "same-as", "mix", "stay", "left-over", "share", "tasks", "among", "votes", "points", "then",
    "answers", "alone", "with", "within", "after", "lines", "date", "person", "yes-no", "choice",
    "several", "rank", "scale", "grid", "table", "axes", "file", "signature", "from", "required",
    "exactly", "other", "none", "at-least", "at-most", "since-last", "roles", "norms", "kinds",
    "ask",
    "outcome",
  ]

  /// Every key of this version.
  static let built: Set<String> = Set(
    Place.allCases.filter { !$0.isOfForms }.flatMap(\.keys))

  /// Every key of forms.
  static let ofForms: Set<String> = Set(Place.ofForms.flatMap(\.keys))

  /// Whether a text is a key of the language, built or not.
  static func isKey(_ text: String) -> Bool {
    built.contains(text) || notBuilt.contains(text) || ofForms.contains(text)
  }
}

/// Where keys stand.
enum Place: CaseIterable, Sendable {
  case script
  case source
  case question
  case role
  case kind
  case stage
  case part
  case round
  case cycles
  case decision
  case form, section, field, column, item, gridRow

  /// The keys known there, in the order of the language page.
  var keys: [String] {
    switch self {
    case .script:
      [
        "convene", "protocol", "purpose", "total", "timing", "source", "ask", "norms", "roles",
        "kinds", "outcome", "stages",
      ]
    case .source: ["title", "authors", "year", "page"]
    case .question: ["text", "list", "up-to"]
    case .role: ["people", "does", "also-called", "title", "drawn-in"]
    case .kind: ["mark", "title"]
    case .stage:
      ["stage", "id", "time", "plan", "ends", "cues", "at-end", "timing"] + Self.floor
        + ["expects", "replies", "prompt"]
    case .part: ["part", "id", "time", "timing"] + Self.floor + ["prompt", "stages"]
    case .round:
      ["round", "id", "each", "as", "time"] + Self.floor
        + ["cues", "at-end", "timing", "expects", "replies", "prompt", "stages"]
    case .cycles: ["repeat", "id", "timing"] + Self.floor + ["stages"]
    case .decision: ["decide", "id", "question", "options"] + Self.floor
    case .form, .section, .field, .column, .item, .gridRow: formKeys
    }
  }

  /// The keys that belong there, but not yet in this version, and elsewhere already.
  var later: Set<String> {
    switch self {
    case .script: ["people", "ends"]
    case .part, .round: ["ends", "plan", "cues", "at-end"]
    case .cycles: ["time", "ends", "prompt"]
    case .decision: ["time", "ends", "prompt", "timing"]
    case .source, .question, .role, .kind, .stage, .form, .section, .field, .column, .item,
      .gridRow:
      []
    }
  }

  /// The place as it is named in messages.
  var name: String {
    switch self {
    case .script: "a protocol"
    case .source: "'source'"
    case .question: "a question"
    case .role: "a role"
    case .kind: "a kind"
    case .stage: "a stage"
    case .part: "a part"
    case .round: "a round"
    case .cycles: "a repeat"
    case .decision: "a decision"
    case .form, .section, .field, .column, .item, .gridRow: formName
    }
  }

  private static let floor = ["speaks", "silent", "away", "writes"]
}

extension Vocabulary {
  /// The sorts of answer that forms will know.
  static let fieldTypes: Set<String> = [
    "lines", "number", "date", "person", "yes-no", "choice", "several", "rank", "scale", "lights",
    "grid", "table", "axes", "file", "signature", "from",
  ]
}
