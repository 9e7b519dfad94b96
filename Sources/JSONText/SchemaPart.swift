/// Pieces of a JSON Schema (2020-12).
public enum SchemaPart {
  /// A text.
  public static let text: JSONValue = .object([("type", .string("string"))])
  /// A text, or null.
  public static let optionalText: JSONValue = either("string")
  /// Texts.
  public static let texts = list(text)
  /// A whole number.
  public static let number: JSONValue = .object([("type", .string("integer"))])
  /// True or false.
  public static let flag: JSONValue = .object([("type", .string("boolean"))])
  /// A length in seconds.
  public static let seconds = described(number, "Seconds.")
  /// A length in seconds, or null.
  public static let optionalSeconds = described(either("integer"), "Seconds.")
  /// A day of RFC 3339.
  public static let day: JSONValue = .object([
    ("type", .string("string")), ("format", .string("date")),
  ])
  /// A date and time of RFC 3339.
  public static let time: JSONValue = .object([
    ("type", .string("string")), ("format", .string("date-time")),
  ])
  /// A date and time of RFC 3339, or null.
  public static let optionalTime: JSONValue = .object([
    ("type", JSONValue(["string", "null"])), ("format", .string("date-time")),
  ])

  /// What a definition of that name says.
  public static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  /// What a definition of that name says, or null.
  public static func optional(_ name: String) -> JSONValue {
    .object([
      ("anyOf", .array([reference(name), .object([("type", .string("null"))])]))
    ])
  }

  /// A list of such items.
  public static func list(_ items: JSONValue) -> JSONValue {
    .object([("type", .string("array")), ("items", items)])
  }

  /// One of these words.
  public static func words(_ words: String...) -> JSONValue {
    .object([("enum", JSONValue(words))])
  }

  /// That value.
  public static func constant(_ value: JSONValue) -> JSONValue {
    .object([("const", value)])
  }

  /// An object all of whose members are there, and no others.
  public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object([
      ("type", .string("object")), ("properties", .object(members)),
      ("required", JSONValue(members.map(\.0))), ("additionalProperties", .boolean(false)),
    ])
  }

  /// A schema with a description.
  public static func described(_ schema: JSONValue, _ description: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(members + [("description", .string(description))])
  }

  private static func either(_ type: String) -> JSONValue {
    .object([("type", JSONValue([type, "null"]))])
  }
}
