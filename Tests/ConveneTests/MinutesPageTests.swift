import Foundation
import SnapshotSupport
import Testing

/// The page about the minutes, held against minutes that are kept.
struct MinutesPageTests {
  @Test func `every heading on the page is one of the minutes`() throws {
    let page = String(
      decoding: try Data(contentsOf: Fixtures.root.appendingPathComponent("docs/minutes.md")),
      as: UTF8.self)
    let named = Set(page.matches(of: #/`## ([^`]+)`/#).map { String($0.output.1) })
    let kept = try Self.headings()
    #expect(named.count == 13)
    #expect(named.subtracting(kept).isEmpty, "\(named.subtracting(kept))")
    let numbered = kept.filter { $0.first?.isNumber == true }
    #expect(kept.subtracting(numbered).subtracting(named) == ["Before the start", "Afterwards"])
  }

  private static func headings() throws -> Set<String> {
    let files = FileManager.default
    var headings: Set<String> = []
    for folder in ["Minutes", "Transcripts"] {
      let place = Fixtures.snapshots.appendingPathComponent(folder)
      for name in try files.contentsOfDirectory(atPath: place.path) where name.hasSuffix(".md") {
        let data = try Data(contentsOf: place.appendingPathComponent(name))
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        headings.formUnion(
          lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) })
      }
    }
    return headings
  }
}
