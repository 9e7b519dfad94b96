/// Where keys stand.
enum Place: CaseIterable, Sendable {
  case script, source, question, role, facilitator, kind, standingAction, outcome
  case lights, ladder
  case stage, part, round, rotation, cycles, groups, pairs, vote, decision, test, filling, include
  case rest, spare, adjournment
  case form, inlineForm, section, field, column, item, gridRow

  /// The places that are blocks, in the order of the language page.
  static let blocks: [Place] = [
    .stage, .part, .round, .rotation, .cycles, .groups, .pairs, .vote, .decision, .test, .filling,
    .include, .rest, .spare, .adjournment,
  ]

  /// The keys known there, in the order of the language page; a block's first says what it is.
  var keys: [String] { Self.keysByPlace[self] ?? [] }

  private static let keysByPlace = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.listedKeys) })

  private var listedKeys: [String] {
    switch self {
    case .script, .source, .question, .role, .facilitator, .kind, .standingAction, .outcome:
      headKeys
    case .form, .inlineForm, .section, .field, .column, .item, .gridRow: formKeys
    case .lights: ["green", "amber", "red", "grace"]
    case .ladder: ["extend", "by"]
    case .stage: ["stage", "id"] + Self.ofStage
    case .part:
      ["part", "id", "time", "ends", "timing"] + Self.floor + ["prompt"] + Self.frame + ["stages"]
    case .round:
      ["round", "id", "each", "as", "others", "order", "pass"] + Self.ofStage + ["stages"]
    case .rotation: ["rotate", "id", "roles", "fixed"] + Self.ofStage + ["stages"]
    case .cycles:
      ["repeat", "id", "cycles", "until", "moves", "time", "ends", "timing"] + Self.floor
        + Self.frame + ["stages"]
    case .groups:
      [
        "groups", "id", "size", "number", "of", "join", "same-as", "mix", "stay", "left-over",
        "share", "tasks",
      ] + Self.ofStage + ["stages"]
    case .pairs: ["pairs", "id", "each"] + Self.ofStage + ["stages"]
    case .vote: ["vote", "id", "among", "votes"] + Self.ofStage
    case .decision: ["decide", "id", "question", "by", "options"] + Self.floor + Self.gate
    case .test: ["test", "id", "of", "points", "answers", "then"] + Self.ofStage
    case .filling:
      ["form", "id", "title", "each", "writes", "alone", "part", "reading"]
        + Self.ofStage.filter { $0 != "writes" }
    case .include:
      ["include", "as", "title", "with", "roles", "time", "ends"] + Self.floor + Self.frame
    case .rest: ["break", "id"] + Self.ofPause
    case .spare: ["spare", "id"] + Self.ofPause
    case .adjournment:
      ["adjourn", "id", "within", "after", "prompt", "more", "guide"] + Self.gate
    }
  }

  private var headKeys: [String] {
    switch self {
    case .script:
      [
        "convene", "protocol", "purpose", "language", "total", "timing", "unfinished", "ends",
        "must-end", "source", "people", "wrong-number", "names", "variants", "ask", "ready",
        "consent", "norms", "roles", "kinds", "forms", "outcome", "afterwards", "stages",
      ]
    case .source: ["title", "authors", "year", "page"]
    case .question:
      ["text", "list", "choice", "of", "up-to", "exactly", "each", "optional", "names"]
    case .role: ["people", "does", "also-called", "title", "drawn-in", "chosen-in"]
    case .facilitator: ["also-called"]
    case .kind: ["mark", "title", "needs", "because"]
    case .standingAction: ["what", "who", "within"]
    case .outcome: ["title", "from"]
    default: []
    }
  }

  /// The place as it is named in messages.
  var name: String {
    switch self {
    case .script: "a protocol"
    case .source: "'source'"
    case .question: "a question"
    case .role: "a role"
    case .facilitator: "the facilitator"
    case .kind: "a kind"
    case .standingAction: "'afterwards'"
    case .outcome: "'outcome'"
    case .lights: "'lights'"
    case .ladder: "'at-end'"
    case .stage: "a stage"
    case .part: "a part"
    case .round: "a round"
    case .rotation: "a rotation"
    case .cycles: "a repeat"
    case .groups: "groups"
    case .pairs: "pairs"
    case .vote: "a vote"
    case .decision: "a decision"
    case .test: "a test"
    case .filling: "a form"
    case .include: "an include"
    case .rest: "a break"
    case .spare: "spare time"
    case .adjournment: "an adjournment"
    case .form, .inlineForm, .section, .field, .column, .item, .gridRow: formName
    }
  }

  private static let floor = ["speaks", "silent", "away", "writes", "in-order"]
  private static let gate = ["only", "optional", "if", "needs"]
  private static let frame = ["record", "only-for"] + gate
  private static let ofPause =
    ["time", "plan", "ends", "cues", "at-end", "timing", "prompt"] + gate
  private static let ofStage =
    ["time", "plan", "ends", "cues", "lights", "at-end", "unused", "timing"] + floor
    + [
      "expects", "replies", "prompt", "more", "questions", "bank", "watch-for", "begin-with",
      "guide", "facts-only", "agrees",
    ] + frame

  /// The keys that a round, a rotation, groups and pairs take only where they are one stage.
  static let onlyOfOneStage = [
    "plan", "cues", "lights", "at-end", "unused", "expects", "replies", "prompt", "more",
    "questions", "bank", "watch-for", "begin-with", "guide", "facts-only", "agrees",
  ]
}
