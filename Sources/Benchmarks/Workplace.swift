import Foundation

/// A folder beside the built programs: on a disk, since `fsync` costs nothing in a memory file system.
struct Workplace {
  let folder: URL
  let convene: String
  /// This program, which is also the yardstick timer and the load.
  let benchmarks: String

  init() throws {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else {
      throw Unmeasurable(reason: "this program does not know where it is")
    }
    benchmarks = program.path
    let built = program.deletingLastPathComponent()
    convene = built.appendingPathComponent("convene").path
    guard FileManager.default.isExecutableFile(atPath: convene) else {
      throw Unmeasurable(reason: "convene is not built beside this program")
    }
    folder = built.appendingPathComponent("benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard FileManager.default.changeCurrentDirectoryPath(folder.path) else {
      throw Unmeasurable(reason: "nothing can be started in \(folder.path)")
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  var dataFolder: String { folder.appendingPathComponent("home").path }

  var environment: [String: String] {
    [
      "CONVENE_HOME": dataFolder, "HOME": folder.path, "TZ": "Europe/London",
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "INPUTRC": "/dev/null",
      "PATH": "/usr/bin:/bin", "PS1": Self.shellPrompt,
    ]
  }

  static let shellPrompt = "ready> "

  /// Starts a command line of `convene`, its words divided by blanks.
  func convene(_ words: String) throws -> Program {
    let arguments = words.split(separator: " ").map(String.init)
    return try Program(convene, arguments, environment: environment)
  }

  /// Starts the shell that others are compared with.
  func shell() throws -> Program {
    let paths = ["/bin/bash", "/usr/bin/bash"]
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw Unmeasurable(reason: "there is no bash")
    }
    return try Program(path, ["--norc", "--noprofile", "-i"], environment: environment)
  }

  /// Starts this program again in another mode.
  func mode(_ words: String...) throws -> Program {
    try Program(benchmarks, words, environment: environment)
  }

  /// Writes a script of stages that follow one another by themselves; nobody need be named.
  func script(_ name: String, stages: Int, of length: String) throws -> String {
    var text = "convene: 1\nprotocol: \(name)\npurpose: To be measured.\nstages:\n"
    for number in 1...stages {
      text += "  - stage: Step \(number)\n    time: \(length)\n"
      text += "    at-end: move on\n    prompt: Wait.\n"
    }
    let file = name + ".yaml"
    try text.write(
      to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    return file
  }

  /// The kind of file system that the folder is on.
  var fileSystem: String {
    let mounts = (try? String(contentsOfFile: "/proc/mounts", encoding: .utf8)) ?? ""
    let path = folder.path + "/"
    let fields = mounts.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let holding = fields.filter {
      $0.count > 2 && path.hasPrefix($0[1] == "/" ? "/" : $0[1] + "/")
    }
    return holding.max { $0[1].count < $1[1].count }?[2] ?? "unknown"
  }
}
