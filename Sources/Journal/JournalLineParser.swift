/// Reads one line: exactly the flat objects that `JournalLine` writes, without white space.
///
/// An own parser because Foundation's costs more at program start than the whole journal may, and
/// because damage is told by its column.
struct JournalLineParser {
  /// What is wrong, and at which byte of the line.
  struct Fault: Error, Equatable {
    var offset: Int
    var reason: JournalDamage.Reason
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The line in some bytes that end before its newline.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> JournalLine {
    var parser = JournalLineParser(bytes: bytes)
    let line = try parser.line()
    try parser.checkSeal()
    return line
  }
}

// MARK: - The object

extension JournalLineParser {
  private mutating func line() throws(Fault) -> JournalLine {
    try expect("{\"seq\":")
    let sequence = try integer()
    try expect(",\"kind\":")
    let kind = try string()
    var more = false
    var lastName: String?
    var fields: [JournalRecord.Field] = []
    while true {
      try expect(",")
      let start = position
      let name = try string()
      try expect(":")
      if name == "crc" { break }
      guard lastName.map({ $0 < name }) ?? true, name != "seq", name != "kind" else {
        throw Fault(offset: start, reason: .fieldOrder(name))
      }
      lastName = name
      let value = try value()
      if name == "more" {
        guard value == .boolean(true) else { throw Fault(offset: start, reason: .field(name)) }
        more = true
      } else {
        fields.append(JournalRecord.Field(name: name, value: value))
      }
    }
    _ = try string()
    try expect("}")
    guard position == bytes.count else { throw Fault(offset: position, reason: .malformed) }
    return JournalLine(
      sequence: Int(sequence), more: more, record: JournalRecord(kind: kind, ordered: fields))
  }

  private func checkSeal() throws(Fault) {
    let start = bytes.count - JournalLine.sealLength
    guard start >= 0, bytes[start] == UInt8(ascii: ",") else {
      throw Fault(offset: bytes.count, reason: .checksumMissing)
    }
    var stated: UInt32 = 0
    for index in start + 8..<start + 16 {
      guard let digit = Self.digit(bytes[index], upperCase: false) else {
        throw Fault(offset: index, reason: .checksumMissing)
      }
      stated = stated << 4 | digit
    }
    let computed = Checksum.crc32(of: UnsafeBufferPointer(rebasing: bytes[..<start]))
    guard stated == computed else {
      let reason = JournalDamage.Reason.checksumMismatch(stated: stated, computed: computed)
      throw Fault(offset: start + 8, reason: reason)
    }
  }

  private mutating func expect(_ text: StaticString) throws(Fault) {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for byte in wanted {
      guard position < bytes.count, bytes[position] == byte else {
        throw Fault(offset: position, reason: .malformed)
      }
      position += 1
    }
  }
}

// MARK: - Values

extension JournalLineParser {
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value() throws(Fault) -> JournalValue {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return .strings(try strings())
    case UInt8(ascii: "t"):
      try expect("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .boolean(false)
    default: return .integer(try integer())
    }
  }

  private mutating func strings() throws(Fault) -> [String] {
    try expect("[")
    var texts: [String] = []
    if next != UInt8(ascii: "]") {
      texts.append(try string())
      while next == UInt8(ascii: ",") {
        position += 1
        texts.append(try string())
      }
    }
    try expect("]")
    return texts
  }

  private mutating func integer() throws(Fault) -> Int64 {
    let start = position
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let firstDigit = position
    var result: Int64 = 0
    while let byte = next, (0x30...0x39).contains(byte) {
      let digit = Int64(byte - 0x30)
      let tenfold = result.multipliedReportingOverflow(by: 10)
      let sum = tenfold.partialValue.addingReportingOverflow(isNegative ? -digit : digit)
      guard !tenfold.overflow, !sum.overflow else {
        throw Fault(offset: start, reason: .numberTooGreat)
      }
      result = sum.partialValue
      position += 1
    }
    let hasLeadingZero = position - firstDigit > 1 && bytes[firstDigit] == UInt8(ascii: "0")
    guard position > firstDigit, !hasLeadingZero else {
      throw Fault(offset: position, reason: .malformed)
    }
    return result
  }
}

// MARK: - Text

extension JournalLineParser {
  private mutating func string() throws(Fault) -> String {
    try expect("\"")
    let start = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        let plain = UnsafeBufferPointer(rebasing: bytes[start..<position - 1])
        return try text(plain, at: start)
      case UInt8(ascii: "\\"): return try stringWithEscapes(from: start)
      case 0..<0x20: throw Fault(offset: position, reason: .malformed)
      default: position += 1
      }
    }
    throw Fault(offset: position, reason: .malformed)
  }

  private mutating func stringWithEscapes(from start: Int) throws(Fault) -> String {
    var collected = Array(bytes[start..<position])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try text(collected, at: start)
      case UInt8(ascii: "\\"): collected.append(contentsOf: try escape())
      case 0..<0x20: throw Fault(offset: position, reason: .malformed)
      default:
        collected.append(byte)
        position += 1
      }
    }
    throw Fault(offset: position, reason: .malformed)
  }

  private func text(_ utf8: some Sequence<UInt8>, at start: Int) throws(Fault) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw Fault(offset: start, reason: .invalidText)
    }
    return text
  }

  private mutating func escape() throws(Fault) -> String.UTF8View {
    let start = position
    position += 1
    guard let letter = next else { throw Fault(offset: start, reason: .malformed) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\"".utf8
    case UInt8(ascii: "\\"): return "\\".utf8
    case UInt8(ascii: "/"): return "/".utf8
    case UInt8(ascii: "b"): return "\u{8}".utf8
    case UInt8(ascii: "f"): return "\u{C}".utf8
    case UInt8(ascii: "n"): return "\n".utf8
    case UInt8(ascii: "r"): return "\r".utf8
    case UInt8(ascii: "t"): return "\t".utf8
    case UInt8(ascii: "u"):
      guard let scalar = Unicode.Scalar(try codePoint()) else {
        throw Fault(offset: start, reason: .malformed)
      }
      return String(scalar).utf8
    default: throw Fault(offset: start, reason: .malformed)
    }
  }

  /// The number after `\u`, with its second half where it is a surrogate.
  private mutating func codePoint() throws(Fault) -> UInt32 {
    let first = try fourDigits()
    guard (0xD800...0xDBFF).contains(first) else { return first }
    try expect("\\u")
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second) else {
      throw Fault(offset: position - 4, reason: .malformed)
    }
    return 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    var result: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Self.digit(byte, upperCase: true) else {
        throw Fault(offset: position, reason: .malformed)
      }
      result = result << 4 | digit
      position += 1
    }
    return result
  }

  private static func digit(_ byte: UInt8, upperCase: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    case 0x41...0x46 where upperCase: UInt32(byte - 0x41 + 10)
    default: nil
    }
  }
}
