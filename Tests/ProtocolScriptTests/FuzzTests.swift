import Diagnostics
import Foundation
import MeetingProtocol
import ProtocolScript
import Testing

/// Chance that is the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

struct FuzzTests {
  private static let seeds: [[UInt8]] =
    (Checkout.files(in: "Tests/ErrorBook", ending: ".yaml")
    + Checkout.files(in: "Tests/RightScripts", ending: ".yaml")
    + Checkout.files(in: "Tests/IncludedScripts", ending: ".yaml")
    + Checkout.files(in: "protocols", ending: ".yaml"))
    .compactMap { try? [UInt8](Data(contentsOf: $0)) }

  private static let pieces: [String] = [
    "\t", "\u{A0}", "“", "”", "\"", "'", ": ", ":", "- ", "#", " #", "[", "]", "{", "}", "&a ",
    "*a",
    "!", "|", ">", "---\n", "...", "? ", "\0", "\u{1B}[2J", "\u{F7D0}", "<focus>", "0m", "..", "\r",
    "\n", "  ", "stage: ", "<<: ", "\u{FEFF}", "👩🏽‍🏫", "%", "@", "`", ",", "99999999999999999999m",
    "\u{2028}", "\u{C}", "\\", "\"\\x1b\"", "- - - ", "each: others", "cycles: 0",
    "include: norm-setting",
    "include: circle", "same-as: x", "people: 1 per group", "variants: [a, b]", "{a: 1m, b: 2m}",
    "only: a", "if: people at least 3", "until: time is up", "size: 1000", "on to ", "as: client",
  ]

  /// How often each seed is tried; `CONVENE_FUZZ=10000` makes a long run.
  private static let tries =
    ProcessInfo.processInfo.environment["CONVENE_FUZZ"].flatMap(Int.init) ?? 10

  private static func holdsSomething(_ content: ScriptContent) -> Bool {
    switch content {
    case .meetingProtocol(let plan): !plan.blocks.isEmpty
    case .form(let form): !form.fields.isEmpty
    }
  }

  @Test(arguments: 0..<40)
  func `a damaged script gets an answer`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 1)
    for _ in 0..<Self.tries {
      let bytes = Self.mutation(&generator)
      let start = ContinuousClock.now
      let result = ContentReader.read(bytes: bytes, file: "fuzz.yaml", id: "fuzz", shelf: shelf)
      #expect(ContinuousClock.now - start < .seconds(60))
      switch result {
      case .success(let read):
        #expect(Self.holdsSomething(read.content))
        // Whatever is read can be laid out.
        if case .meetingProtocol(let plan) = read.content { _ = Agenda(of: plan) }
      case .failure(let failure):
        let errors = failure.diagnostics.filter { $0.severity == .error }
        #expect(!errors.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
        for diagnostic in failure.diagnostics {
          #expect(!diagnostic.text.unicodeScalars.contains("\u{1B}"))
          #expect(diagnostic.position.line > 0 && diagnostic.position.column > 0)
        }
      }
    }
  }

  @Test(arguments: [
    [], [0xEF, 0xBB, 0xBF], [0xFF], [0xC0, 0x80], [0x63, 0xE2, 0x82],
    Array(repeating: 0xFE, count: 1 << 20),
  ])
  func `bytes that are no text get an answer`(bytes: [UInt8]) {
    guard case .failure(let failure) = ProtocolReader.read(bytes: bytes, file: "x", id: "x") else {
      Issue.record("was read")
      return
    }
    #expect(failure.diagnostics.count == 1)
  }

  /// Scripts inside one another down to the deepest level and below it.
  @Test(arguments: [5, 15, 40, 500])
  func `parts inside parts end somewhere`(depth: Int) {
    var text = Self.head
    for level in 0..<depth {
      let blanks = String(repeating: " ", count: level * 4)
      text += "\(blanks)stages:\n\(blanks)  - part: Level \(level)\n"
    }
    let blanks = String(repeating: " ", count: depth * 4)
    text += "\(blanks)stages:\n\(blanks)  - stage: Inside\n"
    #expect(codes(text) == (depth < 40 ? [] : ["too-deep"]))
  }

  private static func mutation(_ generator: inout SeededGenerator) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var lines = (seeds.randomElement(using: &generator) ?? []).split(
      separator: newline, omittingEmptySubsequences: false
    ).map(Array.init)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<lines.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where lines.count > 1: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &generator))
      case 3:
        let place = Int.random(in: 0...lines[index].count, using: &generator)
        lines[index].insert(UInt8.random(in: 0...255, using: &generator), at: place)
      default:
        let place = Int.random(in: 0...lines[index].count, using: &generator)
        lines[index].insert(
          contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
      }
    }
    return Array(lines.joined(separator: [newline]))
  }

  /// A text that is hard on a parser.
  struct Hard: CustomTestStringConvertible {
    var text: String
    var testDescription: String { String(text.prefix(40)).debugDescription }

    init(_ piece: String, _ count: Int = 1, after head: String = "") {
      text = head + String(repeating: piece, count: count)
    }
  }

  private static let head = "convene: 1\nprotocol: x\n"

  @Test(arguments: [
    Hard("[", 20_000), Hard("- ", 20_000), Hard("{a: ", 5_000), Hard("? ", 20_000),
    Hard("a: [\n", 5_000), Hard("\"", 20_000), Hard("a:\n", 20_000), Hard(" ", 200_000),
    Hard("\n", 200_000), Hard("a", 200_000), Hard("\t", 50_000), Hard("• a\n", 9_000),
    Hard("- stage: Talk\n", 5_000), Hard("- *a\n", 5_000, after: "a: &a [b]\n"),
    Hard("- '\n", 4_000, after: head + "norms:\n"), Hard("\0", 100_000),
    Hard("- a: b: c\n", 4_000, after: head + "norms:\n"), Hard("\u{A0}", 30_000),
    Hard("  - stage: Talk\n", 5_000, after: head + "stages:\n"),
    Hard("<a", 40_000, after: head + "purpose: "), Hard("*a, ", 200_000, after: head + "norms: ["),
    Hard("\u{FEFF}\u{FEFF}"), Hard("\0"), Hard("---"), Hard("--- ---"), Hard("..."), Hard(":"),
    Hard("%YAML 1.1\n---\na: b"), Hard("- "), Hard("? a\n: b"), Hard("? [a, b]\n: {c}\n"),
    Hard("!!map {a: b}"), Hard("a: |\n\tb"), Hard("a: \"\\ud800\""), Hard("a: \"\\xff\\0\""),
    Hard("x", 2_000_000), Hard("[", (1 << 20) - 1), Hard("{", (1 << 20) - 1),
    Hard("]", (1 << 20) - 1), Hard("{[", (1 << 19) - 1), Hard("? [", 300_000),
    Hard(
      "  - {stage: A, time: 0m, speaks: b, prompt: \"<c>\"}\n", 10_000, after: head + "stages:\n"),
    Hard("  - *a: b\n", 10_000, after: head + "stages:\n"), Hard("*a : b\n", 20_000),
    Hard("  - include: self\n", 10_000, after: head + "stages:\n"),
    Hard("a, ", 200_000, after: head + "variants: ["),
    Hard("  - decide: Where?\n", 900, after: head + "stages:\n"),
  ])
  func `no text takes long or crashes`(hard: Hard) {
    let clock = ContinuousClock()
    let time = clock.measure {
      guard case .failure(let failure) = read(hard.text) else {
        Issue.record("was read")
        return
      }
      #expect(!failure.diagnostics.isEmpty)
      for diagnostic in failure.diagnostics { _ = diagnostic.text }
    }
    #expect(time < .seconds(60), "took \(time)")
  }
}
