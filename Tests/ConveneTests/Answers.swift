import Foundation
import SnapshotSupport
import Testing

/// Runs of the real program one after the other on one machine, and what each answered.
final class Answers {
  let home: Home
  private(set) var text = ""
  /// Whether a session ran by the machine's clock.
  private var isLive = false

  init() throws {
    home = try Home()
  }

  /// Runs the program and notes the command line, what it said and its exit code.
  ///
  /// - Parameters:
  ///   - line: The command line behind `convene`, divided at blanks.
  ///   - input: What comes through the pipe.
  ///   - shell: Commands before the program in the same shell.
  ///   - blocks: How many blocks of 512 bytes a file may have, as on a disk that is full.
  /// - Returns: How it ended and what it said.
  /// - Throws: Where it cannot be started.
  @discardableResult
  func run(_ line: String, input: String = "", shell: String? = nil, blocks: Int? = nil) throws
    -> Home.Run
  {
    // A path of this machine would wrap elsewhere on the next one.
    let before = "export CONVENE_HOME=home\(shell.map { "; " + $0 } ?? "")"
    let arguments = line.split(separator: " ").map { $0.replacingOccurrences(of: "␣", with: " ") }
    let run = try home.run(arguments, input: input, shell: before + Self.limited(blocks))
    text +=
      "$ " + ((shell ?? blocks.map { "ulimit -f \($0)" }).map { $0 + "; " } ?? "") + "convene "
      + line + "\n"
    if !input.isEmpty {
      text += input.split(separator: "\n").map { "< \($0)\n" }.joined()
    }
    isLive = isLive || ["run", "resume", "open"].contains(arguments.first)
    let errors = run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let said = home.withoutPlaces(run.output + errors.map { "! \($0)\n" }.joined())
    let hasOwnClock = line.contains("--at ") || line.contains("--start ")
    text += isLive && !hasOwnClock ? Self.withoutNow(said) : said
    text += "exit \(run.status)\n\n"
    return run
  }

  /// The program with a limit on its files; what it prints goes through a pipe, which has none.
  private static func limited(_ blocks: Int?) -> String {
    guard let blocks else { return "" }
    return #"; (ulimit -f \#(blocks); "$0" "$@"; echo $? >code) | cat; exit $(cat code)"#
  }

  /// Writes a file in the folder where the program is started.
  ///
  /// - Parameters:
  ///   - text: What is in it.
  ///   - name: Its path below that folder.
  /// - Throws: Where it cannot be written.
  func write(_ text: String, to name: String) throws {
    let file = home.folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Adds a line of the test's own.
  func note(_ line: String) {
    text += "# \(line)\n"
  }

  /// Compares all of it with what is kept.
  ///
  /// - Parameters:
  ///   - name: The file's name below `Tests/Snapshots/Answers`.
  ///   - location: Where the comparison stands.
  /// - Throws: Where a fixture cannot be written.
  func expect(_ name: String, at location: SourceLocation = #_sourceLocation) throws {
    try expectSnapshot(text, "Answers/\(name).txt", at: location)
  }

  /// The text with every time of today's clock and every process replaced.
  private static func withoutNow(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\d-\d{4}-/, with: "YYYY-MM-DD-HHMM-")
      .replacing(/[A-Z][a-z]+day \d+ [A-Z][a-z]+ \d{4}/, with: "WEEKDAY D MONTH YYYY")
      .replacing(/(ends|until|since|at) \d\d:\d\d/) { "\($0.output.1) HH:MM" }
      .replacing(/\b0:0\d\b/, with: "0:0N")
      .replacing(/(closed for |\()\d+ s/) { "\($0.output.1)N s" }
      .replacing(/process \d+/, with: "process NNN")
  }
}
