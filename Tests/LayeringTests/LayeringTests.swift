import Foundation
import SnapshotSupport
import Testing

/// The imports of every target, held against the map of the house.
struct LayeringTests {
  @Test func `every target imports only what the map allows`() throws {
    let findings = try Layering.findings(in: Fixtures.root.appendingPathComponent("Sources"))
    #expect(findings == [], "\(findings.joined(separator: "\n"))")
  }

  @Test func `every target stands in the map`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.root.appendingPathComponent("Sources").path)
    #expect(Set(folders).subtracting(Layering.allowed.keys) == [])
  }

  @Test func `a planted import of a shell target is found`() throws {
    try withPlanted(file: "import Journal\n", in: "Session") { findings in
      #expect(findings == ["Session/Planted.swift:1: Session may not import Journal"])
    }
  }

  @Test func `an import inside a text is none, and one behind it is found`() throws {
    let file = "let script = \"\"\"\n  import html\n  \"\"\"\nimport Journal\n"
    try withPlanted(file: file, in: "Session") { findings in
      #expect(findings == ["Session/Planted.swift:4: Session may not import Journal"])
    }
  }

  @Test func `a planted import of a clock is found`() throws {
    try withPlanted(file: "@preconcurrency public import Dispatch\n", in: "InputLine") { findings in
      #expect(findings == ["InputLine/Planted.swift:1: InputLine may not import Dispatch"])
    }
  }

  @Test func `a planted call of the clock is found`() throws {
    try withPlanted(file: "let now = Date()\n", in: "Session") { findings in
      #expect(findings == ["Session/Planted.swift:1: Session may not use 'Date()'"])
    }
  }

  @Test func `a planted sleep is found`() throws {
    try withPlanted(file: "func wait() { usleep(10) }\n", in: "Facilitator") { findings in
      #expect(findings == ["Facilitator/Planted.swift:1: Facilitator may not use 'usleep('"])
    }
  }

  private func withPlanted(
    file: String, in target: String, _ check: ([String]) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("layering-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let room = folder.appendingPathComponent(target)
    try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
    try file.write(
      to: room.appendingPathComponent("Planted.swift"), atomically: true, encoding: .utf8)
    try check(Layering.findings(in: folder))
  }
}
