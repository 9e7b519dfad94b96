import JSONText
import MeetingProtocol

/// What may stand behind a key, as far as a schema can say it.
enum ValueShape {
  case text, names, texts, someTexts, flag, number, count, people
  case length, time, roundTime, total, cues, clock, days
  case words([String])
  case wordsOr([String], Place)
  case place(Place)
  case textOr(Place)
  case named(Place)
  case namedOrNothing(Place)
  case namedTexts
  case listOf(Place)
  case questions, blocks, outcomes, expectations, scale, rows, items, columns, version

  /// The schema of it.
  var schema: JSONValue {
    switch self {
    case .text: SchemaPart.reference("text")
    case .names, .someTexts: SchemaPart.reference("texts")
    case .texts: SchemaPart.reference("textList")
    case .flag: SchemaPart.reference("flag")
    case .number: SchemaPart.reference("count")
    case .count: SchemaPart.reference("countRange")
    case .people: SchemaPart.reference("people")
    case .length: SchemaPart.reference("length")
    case .time: SchemaPart.reference("time")
    case .roundTime: SchemaPart.reference("roundTime")
    case .total: SchemaPart.reference("total")
    case .cues: SchemaPart.reference("cues")
    case .clock: SchemaPart.reference("clock")
    case .days: SchemaPart.reference("days")
    case .words(let words): .object([("enum", JSONValue(words))])
    case .wordsOr(let words, let place):
      Self.either([.object([("enum", JSONValue(words))]), Self.ref(place)])
    case .place(let place): Self.ref(place)
    case .named(let place):
      .object([
        ("type", .string("object")),
        ("additionalProperties", Self.either([SchemaPart.reference("text"), Self.ref(place)])),
      ])
    case .questions:
      .object([
        ("type", .string("object")),
        (
          "additionalProperties",
          Self.either([SchemaPart.reference("text"), SchemaPart.reference("asked")])
        ),
      ])
    case .textOr(let place): Self.either([SchemaPart.reference("text"), Self.ref(place)])
    case .namedOrNothing(let place):
      .object([
        ("type", .string("object")),
        (
          "additionalProperties",
          Self.either([.object([("type", .string("null"))]), Self.ref(place)])
        ),
      ])
    case .namedTexts:
      .object([
        ("type", .string("object")), ("additionalProperties", SchemaPart.reference("texts")),
      ])
    case .listOf(let place): SchemaPart.list(Self.either([Self.item, Self.ref(place)]))
    case .blocks: SchemaPart.reference("blocks")
    case .outcomes: SchemaPart.reference("outcomes")
    case .expectations: SchemaPart.reference("expectations")
    case .scale: SchemaPart.reference("scale")
    case .rows:
      Self.either([
        SchemaPart.reference("text"),
        SchemaPart.list(Self.either([Self.item, Self.ref(.gridRow)])),
      ])
    case .items: SchemaPart.list(Self.either([Self.item, Self.ref(.item)]))
    case .columns:
      .object([
        ("type", .string("object")), ("minProperties", .integer(1)),
        ("additionalProperties", Self.either([SchemaPart.reference("text"), Self.ref(.column)])),
      ])
    case .version: .object([("const", .integer(1))])
    }
  }

  /// The definitions that the shapes refer to.
  static let definitions: [(String, JSONValue)] = [
    ("text", .object([("type", JSONValue(["string", "number", "boolean"]))])),
    ("textItem", item),
    ("textList", SchemaPart.list(item)),
    ("texts", either([SchemaPart.reference("text"), SchemaPart.list(item)])),
    ("flag", either([SchemaPart.flag, .object([("enum", JSONValue(["yes", "no"]))])])),
    ("count", .object([("type", .string("integer")), ("minimum", .integer(1))])),
    (
      "countRange",
      either([SchemaPart.reference("count"), pattern(#"^ *[0-9]+ *(\.\. *[0-9]* *)?$"#)])
    ),
    (
      "people",
      either([
        .object([("type", .string("integer")), ("minimum", .integer(0))]),
        pattern(#"^ *([0-9]+ *(\.\. *[0-9]*)? *)?(rest)? *$|^any$|^1 per group$"#),
      ])
    ),
    ("length", pattern("^ *\(oneLength) *$")),
    (
      "time",
      pattern(
        #"^ *(open|\#(oneLength)|\#(oneLength) *\.\. *(\#(oneLength))?|\.\. *\#(oneLength)) *$"#)
    ),
    (
      "roundTime",
      pattern(
        #"^ *(open|\#(oneLength)|\#(oneLength) *\.\. *(\#(oneLength))?|\.\. *\#(oneLength)) *( each)? *$"#
      )
    ),
    (
      "total",
      either([
        pattern(#"^ *\#(oneLength)( *\.\. *\#(oneLength))?( +each)? *$"#),
        .object([
          ("type", .string("object")), ("additionalProperties", SchemaPart.reference("length")),
        ]),
      ])
    ),
    (
      "cues",
      either([
        pattern("^ *(every +)?\(oneLength) *$"), SchemaPart.list(SchemaPart.reference("length")),
      ])
    ),
    ("clock", pattern("^ *[0-2]?[0-9]:[0-5][0-9] *$")),
    ("days", pattern("^ *[0-9]+ *[A-Za-z]+ *$")),
    (
      "outcomes",
      .object([
        ("type", .string("object")), ("minProperties", .integer(1)),
        ("additionalProperties", SchemaPart.reference("outcome-of-an-answer")),
      ])
    ),
    (
      "outcome-of-an-answer",
      pattern("^ *(go on|again|next|leave|end|ask again|(back|on) to .+) *$")
    ),
    (
      "expectations",
      either([
        SchemaPart.reference("texts"),
        .object([
          ("type", .string("object")), ("additionalProperties", SchemaPart.reference("texts")),
        ]),
      ])
    ),
    (
      "scale",
      either([
        SchemaPart.reference("texts"), .object([("type", .string("object"))]),
      ])
    ),
  ]

  private static let oneLength =
    "[0-9]+ *(h|hr|hrs|hours?|\(shortUnits))( *[0-9]+ *(\(shortUnits)))*"
  private static let shortUnits = "m|mins?|minutes?|s|secs?|seconds?"

  /// A text, or one with a colon in it, which YAML takes for a key with a value.
  private static let item: JSONValue = either([
    SchemaPart.reference("text"),
    .object([
      ("type", .string("object")), ("minProperties", .integer(1)), ("maxProperties", .integer(1)),
    ]),
  ])

  private static func ref(_ place: Place) -> JSONValue { SchemaPart.reference(place.schemaName) }

  static func either(_ schemas: [JSONValue]) -> JSONValue { .object([("anyOf", .array(schemas))]) }

  private static func pattern(_ pattern: String) -> JSONValue {
    .object([("type", .string("string")), ("pattern", .string(pattern))])
  }
}
