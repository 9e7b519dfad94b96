import Foundation
import SnapshotSupport
import Testing

struct ErrorDocumentTests {
  @Test func `docs say every error as the error book does`() throws {
    try expectFixture(
      Self.document(), in: Checkout.root.appendingPathComponent("docs/errors.md"))
  }

  private static func document() throws -> String {
    var text = """
      # What `convene check` says

      Every fault that a script can have, as the program words it, with its place and what to write instead. This page
      is made from the error book in `Tests/ErrorBook` by the tests; do not edit it by hand.


      """
    for page in Checkout.files(in: "Tests/ErrorBook", ending: ".txt") {
      let findings = try String(contentsOf: page, encoding: .utf8)
      guard findings != "no findings\n" else { continue }
      let name = page.deletingPathExtension().lastPathComponent
      text += "## \(name.replacingOccurrences(of: "-", with: " "))\n\n"
      text += "```text\n\(findings)```\n\n"
    }
    return String(text.dropLast())
  }
}
