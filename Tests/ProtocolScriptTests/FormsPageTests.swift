import Foundation
import Testing

@testable import ProtocolScript

/// The page that teaches forms, held against what is read.
struct FormsPageTests {
  private let page: String

  init() throws {
    page = try String(
      contentsOf: Checkout.root.appendingPathComponent("docs/forms.md"), encoding: .utf8)
  }

  @Test func `every example is read without findings`() {
    let examples = page.components(separatedBy: "```yaml\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] + "\n" }
    #expect(examples.count > 5)
    for example in examples {
      let read = ContentReader.read(example, file: "example.yaml", id: "example")
      #expect(findings(read) == "no findings\n", "\(example)")
    }
  }

  @Test func `every key of forms stands in an example`() {
    for place in Place.ofForms {
      for key in place.keys where !page.contains("\(key):") {
        Issue.record("no example has '\(key)' of \(place.name)")
      }
    }
  }
}
