import Foundation
import SnapshotSupport
import TerminalHarness

/// A machine of its own for one test: a data folder, a folder to work in, and the built program.
final class Home {
  /// How a run of the program ended, and what it said.
  struct Run: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder in which the program is started; minutes go below it.
  let folder: URL
  /// The data folder.
  let data: URL

  /// Makes a machine, on which somebody has had a session before unless it is to be the first.
  init(
    isFirst: Bool = false, in place: URL = FileManager.default.temporaryDirectory
  ) throws {
    folder =
      place
      .appendingPathComponent("convene-\(UUID().uuidString)")
    data = folder.appendingPathComponent("home")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    if !isFirst { try Data().write(to: data.appendingPathComponent("first-session-explained")) }
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try? FileManager.default.removeItem(at: folder)
  }

  var environment: [String: String] {
    [
      "CONVENE_HOME": data.path, "HOME": folder.path, "TZ": "Europe/London", "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
      // Whoever tests the pager names one.
      "PAGER": "cat",
      // A build for coverage would write its counts into the folder, and complain where it cannot.
      "LLVM_PROFILE_FILE": "/dev/null",
    ]
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The command line behind the program's name.
  ///   - input: What comes through the pipe; nothing unless given.
  ///   - shell: A command before the program in the same shell, such as `ulimit -f 8`.
  /// - Returns: How it ended and what it said.
  /// - Throws: Where it cannot be started.
  func run(_ arguments: [String], input: String = "", shell: String? = nil) throws -> Run {
    let process = Process()
    let program = try BuiltProgram.path("convene")
    if let shell {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", shell + "; exec \"$0\" \"$@\"", program] + arguments
    } else {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
    }
    process.environment = environment
    process.currentDirectoryURL = folder
    let files = ["in", "out", "errors"].map { folder.appendingPathComponent("." + $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    // The input is a pipe, as a regular file is read in another way.
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try text(of: files[1]),
      errors: try text(of: files[2]))
  }

  /// Starts the program on a terminal of its own.
  func open(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    var environment = environment
    // A terminal starts a program where the tests are; the program's own folder is named instead.
    environment["PWD"] = folder.path
    return try PseudoTerminal(
      executable: "/bin/sh",
      arguments: ["-c", "cd \"$HOME\" && exec \"$0\" \"$@\"", try BuiltProgram.path("convene")]
        + arguments,
      environment: environment, columns: columns, rows: rows)
  }

  /// The session's journal files, the oldest first.
  var journals: [URL] {
    let folder = data.appendingPathComponent("sessions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map(folder.appendingPathComponent)
  }

  /// The minutes in the folder where the program was started.
  var minutes: [URL] {
    let folder = folder.appendingPathComponent("minutes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map(folder.appendingPathComponent)
  }

  func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// A text in which this machine's folders are named by what they are.
  func withoutPlaces(_ text: String) -> String {
    text.replacingOccurrences(of: data.path, with: "HOME")
      .replacingOccurrences(of: folder.path, with: "HERE")
      .replacingOccurrences(of: Fixtures.root.path + "/", with: "")
  }
}
