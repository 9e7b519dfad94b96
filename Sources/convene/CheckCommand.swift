import ArgumentParser
import Diagnostics
import Display
import Foundation
import ProtocolScript
import TextLayout

/// `convene check FILE...`.
struct CheckCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every fault of a protocol or a form, with its place and a remedy.",
    discussion: """
      The exit code is 1 where there is any error. Warnings do not count, unless --strict is given.
      """)

  @Argument(help: "Scripts, or ids of protocols and forms.", completion: Completions.protocols)
  var files: [String]

  @Flag(help: "Let warnings count as errors do.")
  var strict = false

  @Flag(help: "Print what is found as JSON, one list for all files.")
  var json = false

  func perform() throws {
    var isRefused = false
    var found: [Diagnostic] = []
    for name in files {
      guard let (path, result) = Scripts.read(name) else {
        isRefused = true
        continue
      }
      let diagnostics = Self.diagnostics(of: result)
      found += diagnostics
      if diagnostics.contains(where: { strict || $0.severity == .error }) { isRefused = true }
      guard !json else { continue }
      Program.show(diagnostics.flatMap(\.lines))
      if diagnostics.allSatisfy({ $0.severity == .warning }), !strict || diagnostics.isEmpty {
        Program.show(ShellText.scriptIsSound(path, columns: Program.columns))
      }
    }
    if json { print(try Self.json(found)) }
    if isRefused { throw ExitCode.failure }
  }

  private static func diagnostics(
    of result: Result<ReadContent, UnreadableScript>
  ) -> [Diagnostic] {
    switch result {
    case .success(let read): read.warnings
    case .failure(let unreadable): unreadable.diagnostics
    }
  }

  /// What was found as a list of objects, their keys in order.
  private static func json(_ diagnostics: [Diagnostic]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(diagnostics.map(Report.init)), as: UTF8.self)
  }

  /// A diagnostic as JSON has it.
  private struct Report: Encodable {
    let file: String
    let line: Int
    let column: Int
    let length: Int
    let severity: String
    let code: String
    let message: String
    let hints: [String]
    let excerpt: String?

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.file
      line = diagnostic.position.line
      column = diagnostic.position.column
      length = diagnostic.length
      severity = diagnostic.severity.rawValue
      code = diagnostic.code
      message = diagnostic.message
      hints = diagnostic.hints
      excerpt = diagnostic.excerpt
    }
  }
}
