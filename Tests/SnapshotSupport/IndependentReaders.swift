public import Foundation

/// Programs that other people wrote, which read what Convene writes; `.ci/setup test` installs them.
public enum IndependentReaders {
  private static let python = Fixtures.root.appendingPathComponent(".build/readers/bin/python")

  /// Whether they are there.
  public static let areInstalled = FileManager.default.isExecutableFile(atPath: python.path)

  /// What they say of the minutes in a folder: a line for each fault, and one that counts what was read.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The lines.
  /// - Throws: Where they cannot be started.
  public static func read(_ folder: URL) throws -> [String] {
    let schema = Fixtures.root.appendingPathComponent("docs/minutes.schema.json")
    return try run("accept.py", [folder.path, schema.path])
  }

  /// What one of them says.
  ///
  /// - Parameters:
  ///   - reader: Its file below `Tests/Readers`.
  ///   - arguments: What comes behind its name.
  /// - Returns: The lines.
  /// - Throws: Where it cannot be started.
  public static func run(_ reader: String, _ arguments: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = python
    process.arguments =
      [Fixtures.root.appendingPathComponent("Tests/Readers/\(reader)").path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
