import Foundation

/// How often the program wakes while nobody does anything: voluntary context switches of all its threads.
struct IdleWakes {
  let workplace: Workplace

  private static let seconds = 10

  func figures() throws -> [Figure] {
    let script = try workplace.script("idle-hour", stages: 2, of: "60m")
    let empty = try workplace.convene("open")
    let loaded = try workplace.convene("run ./" + script)
    let running = try workplace.convene("run ./" + script)
    let paused = try workplace.convene("run ./" + script)
    let programs = [empty, loaded, running, paused]
    for program in programs { try program.wait(for: "> ") }
    for program in [running, paused] {
      try program.type("/start\r")
      try program.wait(for: "Stage 1 of ")
    }
    try paused.type("/pause\r")
    // Threads that worked at the start go away after a few seconds.
    Program.watch(programs, until: .now + .seconds(7))
    let before = try programs.map { try switches(of: $0) }
    Program.watch(programs, until: .now + .seconds(Self.seconds))
    let after = try programs.map { try switches(of: $0) }
    let names = ["no session", "before the start", "in a stage", "paused"]
    // A tick wakes the thread that waits for timers, and that one the main thread.
    let bounds = [0.5, 0.5, 4, 0.5]
    return programs.indices.map { index in
      Figure(
        what: "wakes, \(names[index])",
        value: Double(after[index] - before[index]) / Double(Self.seconds), unit: .perSecond,
        bound: bounds[index])
    }
  }

  private func switches(of program: Program) throws -> Int {
    let tasks = "/proc/\(program.process)/task"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: tasks) else {
      throw Unmeasurable(reason: "this system has no \(tasks)")
    }
    return names.reduce(0) { sum, name in
      let status = ProcessFile("\(tasks)/\(name)/status")
      return sum + (status["voluntary_ctxt_switches"] ?? 0)
    }
  }
}

/// The numbers of a status file that the system keeps of a process.
struct ProcessFile {
  private let text: String

  init(_ path: String) {
    text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// The number of a line; nil where there is none.
  subscript(name: String) -> Int? {
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
