import Foundation
import Testing

@testable import ProtocolScript

/// The page that teaches the language, held against what is read.
struct LanguagePageTests {
  @Test func `every example on the page is read without findings`() throws {
    let examples = try Self.blocks("yaml")
    #expect(examples.count > 30)
    for example in examples {
      let found = findings(read(Self.framed(example)))
      #expect(found == "no findings\n", "\(example)")
    }
  }

  @Test func `every slip on the page is found`() throws {
    let slips = try Self.blocks("yaml wrong")
    #expect(slips.count > 5)
    for slip in slips {
      #expect(!codes(Self.framed(slip)).isEmpty, "\(slip)")
    }
  }

  @Test func `every key is told in code`() throws {
    let page = try Self.page()
    for place in Place.allCases where !place.isOfForms {
      for key in place.keys where !page.contains("`\(key)`") {
        Issue.record("'\(key)' of \(place.name) is not on the page")
      }
    }
  }

  @Test func `every key stands in an example`() throws {
    let examples = try Self.blocks("yaml").joined()
    for place in Place.allCases where !place.isOfForms {
      for key in place.keys where !examples.contains("\(key):") {
        Issue.record("no example has '\(key)' of \(place.name)")
      }
    }
  }

  private static func page() throws -> String {
    try String(
      contentsOf: Checkout.root.appendingPathComponent("docs/protocol-language.md"),
      encoding: .utf8)
  }

  /// The text of every fenced block of a sort, in order.
  private static func blocks(_ sort: String) throws -> [String] {
    var blocks: [String] = []
    var block: String?
    for line in try page().components(separatedBy: "\n") {
      if let text = block {
        block = line == "```" ? nil : text + line + "\n"
        if line == "```" { blocks.append(text) }
      } else if line == "```\(sort)" {
        block = ""
      }
    }
    return blocks
  }

  /// A whole script round a piece of one.
  private static func framed(_ piece: String) -> String {
    if piece.hasPrefix("convene: 1") { return piece }
    if !piece.hasPrefix("- ") {
      let stages = piece.contains("stages:\n") ? "" : "stages:\n  - stage: Plan\n"
      return "convene: 1\nprotocol: A frame\n" + piece + stages
    }
    let blocks = piece.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }
    return """
      convene: 1
      protocol: A frame
      ask:
        classrooms: {list: "Which classrooms?"}
        mode: {choice: "Which mode?", of: [coaching, feedback], optional: true}
        school: {text: "Which school?", each: person}
      roles:
        presenter: {people: 1}
        coach: {people: 1}
        tuner: {people: 3.. rest}
      kinds:
        warm: {mark: "+"}
        cool: {mark: "-"}
      stages:

      """ + blocks.joined(separator: "\n") + "\n  - stage: Anyone may speak\n"
  }
}
