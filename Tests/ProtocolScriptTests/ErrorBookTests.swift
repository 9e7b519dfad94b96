import Diagnostics
import Foundation
import ProtocolScript
import SnapshotSupport
import Testing

struct ErrorBookTests {
  static let pages = Checkout.files(in: "Tests/ErrorBook", ending: ".yaml")

  @Test(arguments: pages)
  func `every fault gets its exact text`(page: URL) throws {
    let bytes = try [UInt8](Data(contentsOf: page))
    let id = page.deletingPathExtension().lastPathComponent
    let result = ContentReader.read(
      bytes: bytes, file: page.lastPathComponent, id: id, shelf: shelf)
    let text = page.deletingPathExtension().appendingPathExtension("txt")
    try expectFixture(findings(result), in: text)
  }

  @Test func `the book has pages`() {
    #expect(Self.pages.count > 80)
  }
}

struct FaultCodeTests {
  @Test func `every code has its page`() throws {
    var found: Set<String> = []
    for page in ErrorBookTests.pages {
      let bytes = try [UInt8](Data(contentsOf: page))
      let id = page.deletingPathExtension().lastPathComponent
      switch ContentReader.read(bytes: bytes, file: "x", id: id, shelf: shelf) {
      case .success(let read): found.formUnion(read.warnings.map(\.code))
      case .failure(let failure): found.formUnion(failure.diagnostics.map(\.code))
      }
    }
    var written: Set<String> = []
    for file in Checkout.files(in: "Sources/ProtocolScript/Faults", ending: ".swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/Wording\(\s*"([a-z0-9-]+)"/#) {
        written.insert(String(match.1))
      }
    }
    // Two would only fill the book; no script is known that gets the last resort, "syntax".
    written.subtract(["too-large", "too-many-blocks", "syntax"])
    #expect(written.subtracting(found).sorted() == [])
    #expect(written.count > 100)
  }
}
