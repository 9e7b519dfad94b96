/// A line of the journal: the record in its envelope of `seq`, `more` and `crc`.
struct JournalLine: Equatable {
  /// The version of the format that this program writes, and the newest that it reads.
  static let formatVersion: Int64 = 1
  static let reserved: Set<String> = ["seq", "kind", "more", "crc"]
  /// Bytes of `,"crc":"xxxxxxxx"}`, the end of every line.
  static let sealLength = 18

  var sequence: Int
  /// Whether the same turn goes on in the next line.
  var more: Bool
  var record: JournalRecord
}

// MARK: - Encoding

extension JournalLine {
  /// Appends the line with its newline.
  func encode(into bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: "{\"seq\":".utf8)
    bytes.append(contentsOf: String(sequence).utf8)
    bytes.append(contentsOf: ",\"kind\":".utf8)
    Self.encode(record.kind, into: &bytes)
    var moreIsDue = more
    for field in record.fields {
      if moreIsDue, "more" < field.name {
        Self.encodeMore(into: &bytes)
        moreIsDue = false
      }
      bytes.append(UInt8(ascii: ","))
      Self.encode(field.name, into: &bytes)
      bytes.append(UInt8(ascii: ":"))
      Self.encode(field.value, into: &bytes)
    }
    if moreIsDue { Self.encodeMore(into: &bytes) }
    Self.seal(from: start, in: &bytes)
  }

  private static func encodeMore(into bytes: inout [UInt8]) {
    bytes.append(contentsOf: ",\"more\":true".utf8)
  }

  private static func seal(from start: Int, in bytes: inout [UInt8]) {
    let checksum = bytes.withUnsafeBufferPointer { all in
      Checksum.crc32(of: UnsafeBufferPointer(rebasing: all[start...]))
    }
    bytes.append(contentsOf: ",\"crc\":\"".utf8)
    for shift in stride(from: 28, through: 0, by: -4) {
      bytes.append(hexadecimalDigit((checksum >> UInt32(shift)) & 15))
    }
    bytes.append(contentsOf: "\"}\n".utf8)
  }

  private static func encode(_ value: JournalValue, into bytes: inout [UInt8]) {
    switch value {
    case .string(let text): encode(text, into: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .strings(let texts):
      bytes.append(UInt8(ascii: "["))
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        encode(text, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private static func encode(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var copied = 0
      var index = 0
      while index < source.count {
        guard let (scalar, length) = escapable(at: index, in: source) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[copied..<index])
        escape(scalar, into: &bytes)
        index += length
        copied = index
      }
      bytes.append(contentsOf: source[copied...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Quotes, backslashes, control characters (C0, DEL, C1), the two line separators that other
  /// readers of lines break at, and the byte order mark, which Foundation's JSON reader drops.
  private static func escapable(
    at index: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, length: Int)? {
    let byte = source[index]
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return (UInt32(byte), 1)
    case 0xC2 where source[index + 1] < 0xA0: return (UInt32(source[index + 1]), 2)
    case 0xE2 where source[index + 1] == 0x80 && source[index + 2] | 1 == 0xA9:
      return (0x2000 | UInt32(source[index + 2] - 0x80), 3)
    case 0xEF where source[index + 1] == 0xBB && source[index + 2] == 0xBF: return (0xFEFF, 3)
    default: return nil
    }
  }

  private static func escape(_ scalar: UInt32, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in stride(from: 12, through: 0, by: -4) {
        bytes.append(hexadecimalDigit((scalar >> UInt32(shift)) & 15))
      }
    }
  }

  private static func hexadecimalDigit(_ value: UInt32) -> UInt8 {
    UInt8(value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
