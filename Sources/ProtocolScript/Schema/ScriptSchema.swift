import JSONText

/// What protocols and forms look like, as a JSON Schema (2020-12): with it an editor completes keys and checks them
/// while one types.
///
/// It says less than the checker: names that nothing declares, sums and reachability are beyond a schema.
public enum ScriptSchema {
  /// The schema as text that ends with one line break.
  public static var text: String { value.text }

  /// The schema.
  static var value: JSONValue {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Convene script")),
      ("description", .string("A meeting protocol, or a form that meetings fill in.")),
      ("type", .string("object")),
      ("if", .object([("required", JSONValue(["form"]))])),
      ("then", SchemaPart.reference(Place.form.schemaName)),
      ("else", SchemaPart.reference(Place.script.schemaName)),
      ("$defs", .object(definitions)),
    ])
  }

  private static var definitions: [(String, JSONValue)] {
    Place.allCases.map { ($0.schemaName, object($0)) } + ValueShape.definitions
      + [("blocks", blocks), ("asked", asked)]
  }

  /// One object for each place: its keys and no others.
  private static func object(_ place: Place) -> JSONValue {
    let members = place.keys.map { key in
      (key, SchemaPart.described(schema(of: key, in: place), KeyMeaning.of(key, in: place)))
    }
    return .object([
      ("type", .string("object")), ("properties", .object(members)),
      ("required", JSONValue(place.requiredKeys)), ("additionalProperties", .boolean(false)),
    ])
  }

  /// A question before the start: one with keys of its own, or of any sort of field.
  private static var asked: JSONValue {
    let own = Place.question.keys.map { ($0, Place.question) }
    let further = Place.field.keys.filter { !Place.question.keys.contains($0) }
    let members = (own + further.map { ($0, Place.field) }).map { key, place in
      (key, SchemaPart.described(schema(of: key, in: place), KeyMeaning.of(key, in: place)))
    }
    return .object([
      ("type", .string("object")), ("properties", .object(members)),
      ("additionalProperties", .boolean(false)),
    ])
  }

  private static func schema(of key: String, in place: Place) -> JSONValue {
    let shape = ValueShape.of(key, in: place).schema
    let mayDiffer = Place.blocks.contains(place) || place == .script
    guard mayDiffer, Vocabulary.differing.contains(key) else { return shape }
    // With `variants:` the value may be written once for each of them.
    let byVariant: JSONValue = .object([
      ("type", .string("object")), ("minProperties", .integer(1)),
      ("additionalProperties", shape),
    ])
    return .object([("anyOf", .array([shape, byVariant]))])
  }

  /// A list of blocks: which sort one is, its own key says.
  private static var blocks: JSONValue {
    let sorts: [JSONValue] = Place.blocks.map { place in
      .object([("if", isOfSort(place)), ("then", SchemaPart.reference(place.schemaName))])
    }
    let named: JSONValue = .object([("anyOf", .array(Place.blocks.map(\.hasKey)))])
    return .object([
      ("type", .string("array")), ("minItems", .integer(1)),
      (
        "items",
        .object([("type", .string("object")), ("allOf", .array([named] + sorts))])
      ),
    ])
  }

  /// Whether a block is of a sort: it has that key, and none of a sort that takes this key as one of its own.
  private static func isOfSort(_ place: Place) -> JSONValue {
    var members = [("required", JSONValue([place.blockKey]))]
    let others = Place.blocks.filter {
      $0 != place && $0.keys.dropFirst().contains(place.blockKey)
    }
    if !others.isEmpty {
      members.append(("not", .object([("anyOf", .array(others.map(\.hasKey)))])))
    }
    return .object(members)
  }
}

extension Place {
  /// What the place is called among the schema's definitions.
  var schemaName: String {
    switch self {
    case .script: "protocol"
    case .rest: "break"
    case .rotation: "rotate"
    case .cycles: "repeat"
    case .decision: "decide"
    case .filling: "fillForm"
    case .adjournment: "adjourn"
    case .standingAction: "standingAction"
    case .gridRow: "gridRow"
    case .source, .question, .role, .facilitator, .kind, .outcome, .lights, .ladder, .stage, .part,
      .round, .groups, .pairs, .vote, .test, .include, .spare, .form, .inlineForm, .section, .field,
      .column,
      .item:
      "\(self)"
    }
  }

  /// The key that says what a block is.
  fileprivate var blockKey: String { keys.first ?? "" }

  fileprivate var hasKey: JSONValue { .object([("required", JSONValue([blockKey]))]) }

  /// The keys without which it is nothing.
  fileprivate var requiredKeys: [String] {
    switch self {
    case .script: ["convene", "protocol", "stages"]
    case .form: ["convene", "form"]
    case .source, .outcome: ["title"]
    case .standingAction: ["what"]
    case .lights: ["green", "amber", "red"]
    case .ladder: ["extend"]
    case .round: ["round", "each"]
    case .rotation: ["rotate", "roles"]
    case .vote: ["vote", "among"]
    case .decision: ["decide", "options"]
    case .test: ["test", "of", "points"]
    case .part, .cycles: [blockKey, "stages"]
    case .stage, .groups, .pairs, .filling, .include, .rest, .spare, .adjournment: [blockKey]
    case .item: ["item"]
    case .gridRow: ["row"]
    case .section, .inlineForm, .question, .role, .facilitator, .kind, .field, .column: []
    }
  }
}
