import Foundation
import Testing
import TextLayout

/// Texts that are compared letter by letter with files under `Tests/Snapshots/Display`.
enum Snapshots {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/Display")

  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// Compares sections of lines, each with a heading, with a file; recording rewrites the file and fails.
  static func expect(
    _ sections: [(heading: String, lines: [StyledText])], are name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = sections.map { section in
      "# \(section.heading)\n" + section.lines.map { $0.plain + "\n" }.joined()
    }.joined(separator: "\n")
    let file = folder.appending(path: name + ".txt")
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let (newLines, oldLines) = (text.split(separator: "\n"), kept.split(separator: "\n"))
    for (line, old) in zip(newLines, oldLines) where line != old {
      Issue.record("\(name): '\(line)' was '\(old)'", sourceLocation: sourceLocation)
      return
    }
    #expect(text == kept, "\(name)", sourceLocation: sourceLocation)
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
