public import Foundation
public import Testing

/// Compares a text with the one kept under `Tests/Snapshots`, letter by letter.
///
/// `RECORD_SNAPSHOTS=1` keeps the new text and fails the run, so that nobody records without looking.
///
/// - Parameters:
///   - text: The text as it is now.
///   - name: The file below `Tests/Snapshots`.
///   - location: Where the comparison stands.
/// - Throws: Where the file cannot be written.
public func expectSnapshot(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  try expectFixture(text, in: Fixtures.snapshots.appendingPathComponent(name), at: location)
}

/// Compares a text with a file that is kept, letter by letter.
///
/// - Parameters:
///   - text: The text as it is now.
///   - file: The file.
///   - location: Where the comparison stands.
/// - Throws: Where the file cannot be written.
public func expectFixture(
  _ text: String, in file: URL, at location: SourceLocation = #_sourceLocation
) throws {
  let name = file.lastPathComponent
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    if (try? Data(contentsOf: file)) == Data(text.utf8) { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("\(name) is not kept yet; RECORD_SNAPSHOTS=1 keeps it", sourceLocation: location)
    return
  }
  let kept = String(decoding: data, as: UTF8.self)
  if text.utf8.elementsEqual(kept.utf8) { return }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let place = zip(lines, keptLines).enumerated().first { $1.0 != $1.1 }
  let line = place?.offset ?? min(lines.count, keptLines.count)
  Issue.record(
    """
    \(name):\(line + 1) differs
    kept: \(keptLines.indices.contains(line) ? String(keptLines[line]) : "(the end)")
    now:  \(lines.indices.contains(line) ? String(lines[line]) : "(the end)")
    """, sourceLocation: location)
}

/// The folders of the checkout that is tested.
public enum Fixtures {
  /// The checkout.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// Texts that are kept.
  public static let snapshots = root.appendingPathComponent("Tests/Snapshots")
  /// The protocols that ship.
  public static let protocols = root.appendingPathComponent("protocols")
  /// Whole sessions as typed.
  public static let transcripts = root.appendingPathComponent("Tests/Transcripts")
}
