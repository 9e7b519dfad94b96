import Foundation
import ProtocolScript
import Testing

struct ShippedScriptTests {
  static let scripts = Checkout.files(in: "protocols", ending: ".yaml")

  @Test(arguments: scripts)
  func `a shipped script reads without findings`(script: URL) throws {
    let bytes = try [UInt8](Data(contentsOf: script))
    let id = script.deletingPathExtension().lastPathComponent
    let result = ContentReader.read(bytes: bytes, file: script.lastPathComponent, id: id)
    #expect(findings(result) == "no findings\n")
  }
}
