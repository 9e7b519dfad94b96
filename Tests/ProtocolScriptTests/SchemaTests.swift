import Foundation
import SnapshotSupport
import Testing

@testable import ProtocolScript

struct SchemaTests {
  @Test func `the published schema is the program's`() throws {
    try expectFixture(
      ScriptSchema.text,
      in: Fixtures.root.appendingPathComponent("docs/convene.schema.json"))
  }

  @Test(arguments: Place.allCases)
  func `every key of every place means something`(place: Place) {
    for key in place.keys { #expect(!KeyMeaning.of(key, in: place).isEmpty, "\(place).\(key)") }
  }

  @Test func `no meaning is that of a key which there is not`() {
    #expect(KeyMeaning.places.count > 20)
    for (place, key) in KeyMeaning.places {
      #expect(
        Place.allCases.contains { "\($0)" == place && $0.keys.contains(key) }, "\(place).\(key)")
    }
  }
}
