import Foundation
import Testing

@testable import Journal

struct JournalLineTests {
  private func encoded(_ line: JournalLine) -> [UInt8] {
    var bytes: [UInt8] = []
    line.encode(into: &bytes)
    return bytes
  }

  private func parsed(_ bytes: [UInt8]) throws -> JournalLine {
    try bytes.withUnsafeBufferPointer { try JournalLineParser.parse($0) }
  }

  /// The line with the checksum that its bytes have.
  private func sealed(_ text: String) -> [UInt8] {
    let sum = String(Checksum.crc32(text.utf8), radix: 16)
    let padded = String(repeating: "0", count: 8 - sum.count) + sum
    return Array("\(text),\"crc\":\"\(padded)\"}".utf8)
  }

  @Test func `Names are sorted between seq, kind and crc`() {
    let record = JournalRecord(
      kind: "noteAdded",
      fields: [
        "text": "a \"real\" audience", "at": "x", "t": 91_000, "on": true, "who": ["A", "B"],
      ])
    let bytes = encoded(JournalLine(sequence: 7, more: true, record: record))
    let body =
      #"{"seq":7,"kind":"noteAdded","at":"x","more":true,"on":true,"t":91000,"#
      + #""text":"a \"real\" audience","who":["A","B"]"#
    #expect(bytes == sealed(body) + [0x0A])
  }

  @Test func `Every control character, line separator and byte order mark is escaped`() throws {
    let controls =
      (0...0x1F).map { $0 } + [0x7F] + (0x80...0x9F).map { $0 } + [0x2028, 0x2029, 0xFEFF]
    for code in controls {
      let scalar = try #require(Unicode.Scalar(UInt32(code)))
      let record = JournalRecord(kind: "k", fields: ["v": .string("x\(Character(scalar))y")])
      let line = encoded(JournalLine(sequence: 1, more: false, record: record))
      let text = String(decoding: line.dropLast(), as: UTF8.self)
      #expect(!text.unicodeScalars.contains(scalar), "U+\(String(code, radix: 16))")
      #expect(
        try parsed(line.dropLast()).record.string("v")?.unicodeScalars.contains(scalar) == true)
    }
  }

  @Test func `Random records come back byte for byte, and JSONSerialization agrees`() throws {
    var chance = Chance(seed: 20_261_121)
    for sequence in 0..<600 {
      let line = JournalLine(
        sequence: sequence, more: Bool.random(using: &chance), record: chance.record())
      let bytes = encoded(line)
      #expect(bytes.count { $0 == 0x0A } == 1)
      let back = try parsed(bytes.dropLast())
      #expect(back == line)
      // Equal texts may still differ in their bytes.
      #expect(encoded(back) == bytes)
      let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(object?["kind"] as? String == line.record.kind)
      #expect(object?.count == line.record.fields.count + (line.more ? 4 : 3))
    }
  }

  @Test func `Escapes that other programs write are read`() throws {
    let line = try parsed(sealed(#"{"seq":1,"kind":"k","v":"\uD83D\uDE00\/\b\f\u00e9""#))
    #expect(line.record.string("v") == "😀/\u{8}\u{C}é")
  }

  @Test func `Unknown fields are kept`() throws {
    let line = try parsed(sealed(#"{"seq":1,"kind":"k","future":["x"],"zone":"UTC""#))
    #expect(line.record.fields.map(\.name) == ["future", "zone"])
  }

  @Test(arguments: [
    (#"{"seq":1,"kind":"k","v":null"#, 24, JournalDamage.Reason.malformed),
    (#"{"seq":1,"kind":"k","v":1.5"#, 25, .malformed),
    (#"{"seq":1,"kind":"k","v":01"#, 26, .malformed),
    (#"{"seq":1,"kind":"k","v":{}"#, 24, .malformed),
    (#"{"seq":1,"kind":"k","v":[1]"#, 25, .malformed),
    (#"{"seq":1,"kind":"k", "v":1"#, 20, .malformed),
    (#"{"seq":1,"kind":"k","v":"\ud800x""#, 31, .malformed),
    (#"{"seq":1,"kind":"k","v":"\q""#, 25, .malformed),
    (#"{"seq":1,"kind":"k","v":9223372036854775808"#, 24, .numberTooGreat),
    (#"{"seq":1,"kind":"k","v":1,"v":2"#, 26, .fieldOrder("v")),
    (#"{"seq":1,"kind":"k","v":1,"a":2"#, 26, .fieldOrder("a")),
    (#"{"seq":1,"kind":"k","kind":"l""#, 20, .fieldOrder("kind")),
    (#"{"seq":1,"kind":"k","more":false"#, 20, .field("more")),
    (#"{"kind":"k","seq":1"#, 2, .malformed),
    ("{\"seq\":1,\"kind\":\"a\tb\"", 18, .malformed),
  ])
  func `What no writer writes is refused at its place`(
    text: String, offset: Int, reason: JournalDamage.Reason
  ) {
    #expect(throws: JournalLineParser.Fault(offset: offset, reason: reason)) {
      try parsed(sealed(text))
    }
  }

  @Test func `The extremes of a number are kept`() throws {
    let record = JournalRecord(kind: "k", fields: ["a": .integer(.min), "b": .integer(.max)])
    let line = JournalLine(sequence: 1, more: false, record: record)
    #expect(try parsed(encoded(line).dropLast()) == line)
  }

  @Test func `Bytes that are no UTF-8 are refused`() {
    var body = Array(#"{"seq":1,"kind":"k","v":"x""#.utf8)
    body[25] = 0xFF
    let sum = String(Checksum.crc32(body), radix: 16)
    let seal = String(repeating: "0", count: 8 - sum.count) + sum
    #expect(throws: JournalLineParser.Fault(offset: 25, reason: .invalidText)) {
      try parsed(body + Array(",\"crc\":\"\(seal)\"}".utf8))
    }
  }

  @Test func `A line without its checksum is refused`() {
    #expect(throws: JournalLineParser.Fault.self) {
      try parsed(Array(#"{"seq":1,"kind":"k"}"#.utf8))
    }
    #expect(throws: JournalLineParser.Fault.self) {
      try parsed(Array(#"{"seq":1,"kind":"k","crc":"12"}"#.utf8))
    }
  }
}
