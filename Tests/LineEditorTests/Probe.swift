import Foundation
import TerminalHarness

/// The probe program on a terminal, with a folder of its own.
final class Probe {
  let terminal: PseudoTerminal
  private let folder: URL

  init(
    _ options: [String: String] = [:], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, under tracer: [String] = []
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("convene-probe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var options = options
    options["log"] = folder.appendingPathComponent("log").path
    options["history"] = folder.appendingPathComponent("history").path
    var variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null", "HOME": folder.path,
    ]
    variables.merge(environment) { $1 }
    let program = try BuiltProgram.path("EditorProbe")
    let command = tracer + [program] + options.map { "\($0.key)=\($0.value)" }
    terminal = try PseudoTerminal(
      executable: command[0], arguments: Array(command.dropFirst()), environment: variables,
      columns: columns, rows: rows)
    try terminal.wait("the input line") { $0.contains("probe>") }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// What the program was told by the editor, entry by entry.
  var log: [String] {
    lines(of: "log")
  }

  /// The lines of the history file.
  var historyFile: [String] {
    lines(of: "history")
  }

  /// Types a text and ends it with Enter.
  func enter(_ text: String) throws {
    try terminal.type(text + "\r")
  }

  private func lines(of file: String) -> [String] {
    let data = try? Data(contentsOf: folder.appendingPathComponent(file))
    return String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
