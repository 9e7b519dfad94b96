import Foundation
import MeetingProtocol
import ProtocolScript
import Testing

/// Scripts of many families that are right: nothing is to be said about any of them.
struct RightScriptTests {
  static let scripts = Checkout.files(in: "Tests/RightScripts", ending: ".yaml")

  @Test(arguments: scripts)
  func `nothing is said about a script that is right`(script: URL) throws {
    #expect(findings(try Self.read(script)) == "no findings\n")
  }

  @Test func `there are many, and they use every sort of block`() throws {
    #expect(Self.scripts.count >= 30)
    var sorts: Set<String> = []
    for script in Self.scripts {
      let plan = try Self.read(script).get().meetingProtocol
      for block in plan.blocks { Self.collect(block, &sorts) }
    }
    #expect(
      sorts == [
        "talk", "rest", "spare", "vote", "test", "form", "adjournment", "part", "round", "cycles",
        "rotation", "groups", "pairs", "decision",
      ])
  }

  static func read(_ script: URL) throws -> Result<ReadProtocol, UnreadableScript> {
    let bytes = try [UInt8](Data(contentsOf: script))
    let id = MeetingProtocol.ID(script.deletingPathExtension().lastPathComponent)
    return ProtocolReader.read(bytes: bytes, file: script.lastPathComponent, id: id, shelf: shelf)
  }

  private static func collect(_ block: Block, _ sorts: inout Set<String>) {
    switch block {
    case .part: sorts.insert("part")
    case .round: sorts.insert("round")
    case .cycles: sorts.insert("cycles")
    case .rotation: sorts.insert("rotation")
    case .groups: sorts.insert("groups")
    case .pairs: sorts.insert("pairs")
    case .decision: sorts.insert("decision")
    case .stage(let stage): sorts.insert(stage.activity.sort)
    }
    for inner in block.blocks { collect(inner, &sorts) }
  }
}

extension Activity {
  fileprivate var sort: String {
    switch self {
    case .talk: "talk"
    case .rest: "rest"
    case .spare: "spare"
    case .vote: "vote"
    case .test: "test"
    case .form: "form"
    case .adjournment: "adjournment"
    }
  }
}
