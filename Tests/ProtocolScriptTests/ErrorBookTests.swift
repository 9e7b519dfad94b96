import Foundation
import MeetingProtocol
import ProtocolScript
import Testing

struct ErrorBookTests {
  static let pages = Checkout.files(in: "Tests/ErrorBook", ending: ".yaml")

  @Test(arguments: pages)
  func `every fault gets its exact text`(page: URL) throws {
    let bytes = try [UInt8](Data(contentsOf: page))
    let id = MeetingProtocol.ID(page.deletingPathExtension().lastPathComponent)
    let result = ProtocolReader.read(bytes: bytes, file: page.lastPathComponent, id: id)
    let text = page.deletingPathExtension().appendingPathExtension("txt")
    try expectSnapshot(findings(result), at: text)
  }

  @Test func `the book has pages`() {
    #expect(Self.pages.count > 30)
  }
}
