import Foundation
import Testing

/// Compares a text with the one kept under `Tests/Snapshots/Minutes`, letter by letter.
///
/// `RECORD_SNAPSHOTS=1` keeps the new text and fails the run, so that nobody records without looking.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/Minutes/\(name).md")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, (line, keptLine)) in zip(lines, keptLines).enumerated() {
    try #require(line == keptLine, "\(name):\(index + 1)", sourceLocation: sourceLocation)
  }
  #expect(text.utf8.elementsEqual(kept.utf8), "\(name)", sourceLocation: sourceLocation)
}
