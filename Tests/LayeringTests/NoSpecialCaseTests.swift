import Foundation
import SnapshotSupport
import Testing

/// No protocol is a special case: none of its names occurs in the program.
struct NoSpecialCaseTests {
  @Test func `no id, role or own kind of a shipped protocol occurs in the sources`() throws {
    let names = try shippedNames()
    #expect(names.count > 10)
    #expect(
      try occurrences(of: names, below: Fixtures.root.appendingPathComponent("Sources")) == [])
  }

  @Test func `a planted role is found`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("special-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "if role == \"tuner\" { ring() }\n".write(
      to: folder.appendingPathComponent("Planted.swift"), atomically: true, encoding: .utf8)
    #expect(try occurrences(of: ["tuner"], below: folder) == ["Planted.swift:1: tuner"])
  }

  /// Ids of scripts, and the keys below `roles:` and `kinds:`.
  private func shippedNames() throws -> [String] {
    let folder = Fixtures.root.appendingPathComponent("protocols")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var names: [String] = []
    for file in (files ?? []) where file.hasSuffix(".yaml") {
      names.append(String((file as NSString).lastPathComponent.dropLast(5)))
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      var section = ""
      for line in text.split(separator: "\n")
      where !line.trimmingCharacters(in: .whitespaces).hasPrefix("#") {
        if let first = line.first, first.isLetter { section = String(line.prefix { $0 != ":" }) }
        guard ["roles", "kinds"].contains(section), line.hasPrefix("  "), !line.hasPrefix("   "),
          let colon = line.firstIndex(of: ":")
        else { continue }
        names.append(line[..<colon].trimmingCharacters(in: .whitespaces))
      }
    }
    return names
  }

  /// Where a name stands in a string of a source; comments and examples in help may name protocols.
  private func occurrences(of names: [String], below folder: URL) throws -> [String] {
    var found: [String] = []
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for file in (files ?? []).sorted() where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = line.trimmingCharacters(in: .whitespaces)
        if code.hasPrefix("//") { continue }
        for name in names where code.contains("\"\(name)\"") || code.contains(".\(name)(") {
          found.append("\(file):\(index + 1): \(name)")
        }
      }
    }
    return found
  }
}
