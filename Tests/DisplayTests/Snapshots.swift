import SnapshotSupport
import Testing
import TextLayout

/// Texts that are compared letter by letter with files under `Tests/Snapshots/Display`.
enum Snapshots {
  /// Compares sections of lines, each with a heading, with a file; recording rewrites the file and fails.
  static func expect(
    _ sections: [(heading: String, lines: [StyledText])], are name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = sections.map { section in
      "# \(section.heading)\n" + section.lines.map { $0.plain + "\n" }.joined()
    }.joined(separator: "\n")
    try expectSnapshot(text, "Display/\(name).txt", at: sourceLocation)
  }

  /// Compares sections at 40 and at 80 columns, and holds every line to its width.
  static func expectAtBothWidths(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
    sections: (Int) throws -> [(heading: String, lines: [StyledText])]
  ) throws {
    for columns in [40, 80] {
      let made = try sections(columns)
      for line in made.flatMap(\.lines) {
        #expect(line.width <= columns, "\(line.plain)", sourceLocation: sourceLocation)
      }
      try expect(made, are: "\(name)-\(columns)", sourceLocation: sourceLocation)
    }
  }
}
