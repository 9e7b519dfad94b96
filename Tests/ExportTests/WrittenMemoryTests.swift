import Export
import FolderSupport
import Foundation
import Testing

/// What a person has changed is not overwritten.
@Suite(.temporaryFolder) struct WrittenMemoryTests {
  private var folder: String { TemporaryFolder.path + "/minutes" }

  private func write(_ text: String, unknownIsOurs: Bool = false) throws -> WrittenDocument {
    let memory = WrittenMemory(folder: TemporaryFolder.path + "/data")
    return try DocumentWriter(memory: memory, unknownIsOurs: unknownIsOurs).write(
      name: "m.md", contents: text, preferred: folder, fallback: nil)
  }

  private func change(_ name: String, to text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test func `our own file is replaced as often as wanted`() throws {
    for text in ["one", "two", "two", "three"] {
      #expect(try write(text) == WrittenDocument(path: folder + "/m.md", refusal: nil))
    }
    #expect(try text("m.md") == "three")
  }

  @Test func `a file that a person changed stays, and the new one stands beside it`() throws {
    _ = try write("one")
    try change("m.md", to: "one, and a thought")
    let beside = WrittenDocument(path: folder + "/m-2.md", refusal: nil, besides: "m.md")
    #expect(try write("two") == beside)
    #expect(try write("three") == beside)
    #expect(try text("m.md") == "one, and a thought")
    #expect(try text("m-2.md") == "three")
    try change("m-2.md", to: "three, and another")
    #expect(try write("four").path == folder + "/m-3.md")
    #expect(try text("m-2.md") == "three, and another")
  }

  @Test func `a change that is taken back makes it ours again`() throws {
    _ = try write("one")
    try change("m.md", to: "changed")
    _ = try write("two")
    try change("m.md", to: "one")
    #expect(try write("three").path == folder + "/m.md")
  }

  @Test func `a file of which nothing is known is left, unless it was named`() throws {
    _ = try write("one")
    try FileManager.default.removeItem(atPath: TemporaryFolder.path + "/data")
    try change("m.md", to: "somebody's")
    #expect(try write("two").path == folder + "/m-2.md")
    #expect(try write("three", unknownIsOurs: true).path == folder + "/m.md")
  }

  @Test func `a memory that cannot be kept loses no minutes`() throws {
    try Data().write(to: URL(fileURLWithPath: TemporaryFolder.path + "/data"))
    #expect(try write("one").path == folder + "/m.md")
    #expect(try text("m.md") == "one")
  }
}
