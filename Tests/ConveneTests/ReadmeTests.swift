import Foundation
import InputLine
import SnapshotSupport
import Testing

/// What README promises, held against the real binary.
struct ReadmeTests {
  private let text: String

  init() throws {
    let file = Fixtures.root.appendingPathComponent("README.md")
    text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test func `the first session comes to an open stage in seven lines`() throws {
    let lines = try #require(fenced.last)
    #expect(lines.count == 7)
    let home = try Home()
    let run = try home.run([], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("Stage 1 of 6"))
    // Each line but the last is told by the answer before it.
    let told = run.output.split(separator: "\n").filter { $0.hasPrefix("Next: ") }
    #expect(told.count == lines.count)
    for (line, hint) in zip(lines, told) {
      let command = try #require(line.split(separator: " ").first)
      #expect(hint.contains(command), "\(hint)")
    }
  }

  @Test func `the replay example shows the screen at the top`() throws {
    let example = try #require(examples.first { $0.contains("replay") })
    let arguments = words(example).map { word in
      word.hasSuffix(".transcript") ? Fixtures.root.appendingPathComponent(word).path : word
    }
    let home = try Home()
    let run = try home.run(arguments)
    #expect(run.status == 0)
    #expect(home.minutes.count == 1)
    var shown = run.output.split(separator: "\n").map(trimmed)[...]
    for line in try #require(fenced.first) {
      let place = shown.firstIndex(of: trimmed(line[...]))
      #expect(place != nil, "\(line) is not shown, or not there")
      if let place { shown = shown[(place + 1)...] }
    }
  }

  @Test func `the practice run and the short examples end well`() throws {
    let practice = try #require(examples.first { $0.contains("--pace") })
    let quick = spans.filter { span in
      ["list", "show", "rehearse", "sessions"].contains { span.hasPrefix("convene \($0)") }
    }
    #expect(quick.count > 3)
    for example in [practice] + quick {
      let run = try Home().run(words(example))
      #expect(run.status == 0, "\(example): \(run.errors)")
    }
  }

  @Test func `every command and option exists`() throws {
    let home = try Home()
    let overview = try home.run(["--help"]).output
    for example in examples + spans where example.hasPrefix("convene ") {
      let words = words(example)
      let name = try #require(words.first)
      #expect(overview.contains("\n  \(name) "), "\(name)")
      let help = try home.run([name, "--help"]).output
      for option in words where option.hasPrefix("--") {
        #expect(help.contains("\(option) "), "\(option) of \(name)")
      }
    }
    let help = try home.run(["run", "--help"]).output
    for option in spans where option.hasPrefix("--") {
      #expect(help.contains("\(option) "), "\(option)")
    }
    for span in spans where span.hasPrefix("/") && !span.dropFirst().contains("/") {
      #expect(CommandName(typed: String(span.dropFirst())) != nil, "\(span)")
    }
  }

  @Test func `every target of make, protocol and link exists`() throws {
    let makefile = try read("Makefile")
    for span in spans where span.hasPrefix("make ") {
      let target = try #require(span.split(separator: " ").dropFirst().first)
      #expect(makefile.contains("\n\(target):"), "\(span)")
      for word in span.split(separator: " ") where word.contains("=") {
        let variable = try #require(word.split(separator: "=").first)
        #expect(makefile.contains("$(\(variable))"), "\(span)")
      }
    }
    for link in text.matches(of: #/\]\(([^)]+)\)/#).map({ String($0.output.1) }) {
      #expect((try? read(link)) != nil, "\(link)")
    }
    let shipped = try Home().run(["list"]).output
    #expect(shippedNames(in: shipped).isSubset(of: Set(spans)))
  }

  // MARK: - The page's parts

  /// The lines of each fenced block.
  private var fenced: [[String]] {
    let parts = text.components(separatedBy: "\n```")
    return parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { part in
      part.element.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        .map(String.init)
    }
  }

  /// The command lines that stand on lines of their own.
  private var examples: [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("    convene ") }
      .map { String($0.dropFirst(4)) }
  }

  /// What stands between single backquotes.
  private var spans: [String] {
    let prose = text.components(separatedBy: "\n```").enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\n")
    return prose.matches(of: #/`([^`\n]+)`/#).map { String($0.output.1) }
  }

  /// The words behind the program's name.
  private func words(_ line: String) -> [String] {
    line.split(separator: " ").dropFirst().map(String.init)
  }

  private func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private func shippedNames(in list: String) -> Set<String> {
    Set(list.matches(of: #/\n  ([a-z-]+) /#).map { String($0.output.1) })
  }

  private func read(_ path: String) throws -> String {
    String(
      decoding: try Data(contentsOf: Fixtures.root.appendingPathComponent(path)), as: UTF8.self)
  }
}
