import Foundation

/// Programs that were built together with the tests.
public enum BuiltProgram {
  /// The path of a program of this package.
  public static func path(_ name: String) throws -> String {
    for directory in directories {
      let candidate = directory.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    throw TerminalFailure("'\(name)' is not built beside the tests")
  }

  private static var directories: [URL] {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let starts = bundles.map(\.bundleURL) + [Bundle.main.executableURL].compactMap { $0 }
    return starts.flatMap { start in
      sequence(first: start.deletingLastPathComponent()) { $0.deletingLastPathComponent() }.prefix(
        4)
    }
  }
}
