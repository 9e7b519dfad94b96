/// A value as JSON has it, with the members of objects in the order in which they were put.
indirect enum JSONValue {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null

  /// A text, or null.
  init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  /// Texts.
  init(_ texts: [String]) {
    self = .array(texts.map(JSONValue.string))
  }

  /// The value as text, an item or member a line, with a line break at the end.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let items):
      Self.write(items, between: "[", and: "]", to: &bytes, indent: indent) { item, bytes in
        item.write(to: &bytes, indent: indent + 2)
      }
    case .object(let members):
      Self.write(members, between: "{", and: "}", to: &bytes, indent: indent) { member, bytes in
        Self.write(member.0, to: &bytes)
        bytes += ": ".utf8
        member.1.write(to: &bytes, indent: indent + 2)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, and close: String, to bytes: inout [UInt8],
    indent: Int, item: (Item, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, value) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(indent + 2, in: &bytes)
      item(value, &bytes)
    }
    if !items.isEmpty { newLine(indent, in: &bytes) }
    bytes += close.utf8
  }

  private static func newLine(_ indent: Int, in bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += digits.utf8
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
