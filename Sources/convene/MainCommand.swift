import ArgumentParser

/// A command that runs on the main actor, where readline, the timers and the conductor live.
protocol MainCommand: ParsableCommand {
  /// What the command does.
  @MainActor func perform() throws
}

extension MainCommand {
  /// The program's entry is synchronous and on the main thread; the compiler cannot know.
  func run() throws {
    // Safe: there is no other thread yet, and nobody uses the command afterwards.
    nonisolated(unsafe) let command = self
    Program.complainOfSettings()
    try MainActor.assumeIsolated {
      try command.perform()
      if Program.exitCode(0) != 0 { throw ExitCode.failure }
    }
  }
}
