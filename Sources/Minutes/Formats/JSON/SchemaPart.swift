/// Pieces of a JSON Schema (2020-12).
enum SchemaPart {
  static let text: JSONValue = .object([("type", .string("string"))])
  static let optionalText: JSONValue = either("string")
  static let texts = list(text)
  static let number: JSONValue = .object([("type", .string("integer"))])
  static let flag: JSONValue = .object([("type", .string("boolean"))])
  static let seconds = described(number, "Seconds.")
  static let optionalSeconds = described(either("integer"), "Seconds.")
  static let time: JSONValue = .object([
    ("type", .string("string")), ("format", .string("date-time")),
  ])
  static let day: JSONValue = .object([
    ("type", .string("string")), ("format", .string("date")),
  ])
  static let optionalTime: JSONValue = .object([
    ("type", JSONValue(["string", "null"])), ("format", .string("date-time")),
  ])

  static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  static func optional(_ name: String) -> JSONValue {
    .object([
      ("anyOf", .array([reference(name), .object([("type", .string("null"))])]))
    ])
  }

  static func list(_ items: JSONValue) -> JSONValue {
    .object([("type", .string("array")), ("items", items)])
  }

  static func words(_ words: String...) -> JSONValue {
    .object([("enum", JSONValue(words))])
  }

  static func constant(_ value: JSONValue) -> JSONValue {
    .object([("const", value)])
  }

  /// An object all of whose members are there, and no others.
  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object([
      ("type", .string("object")), ("properties", .object(members)),
      ("required", JSONValue(members.map(\.0))), ("additionalProperties", .boolean(false)),
    ])
  }

  static func described(_ schema: JSONValue, _ description: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(members + [("description", .string(description))])
  }

  private static func either(_ type: String) -> JSONValue {
    .object([("type", JSONValue([type, "null"]))])
  }
}
