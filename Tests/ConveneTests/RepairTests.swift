import Foundation
import Journal
import MeetingProtocol
import Session
import Testing

@testable import Facilitator

/// What a damaged session has left, and that the repair touches nothing of it.
@MainActor
struct RepairTests {
  private struct Damaged {
    let home: Home
    let id: String
    let path: String
    let lines: [String]
    let engine: SessionEngine

    @MainActor
    init() throws {
      let desk = Desk(in: try Home())
      desk.startTuning()
      desk.type("the gist", "/next", "? how many", "one\ntwo\nthree")
      desk.wait(seconds: 200)
      desk.type("/next", "ben: and so on", "/next", "+ real work", "a last word")
      home = desk.home
      engine = try #require(desk.conductor.session?.engine)
      id = try #require(desk.conductor.session?.header.id)
      path = desk.sessions.journalPath(of: id)
      desk.conductor.inputEnded(.hangUp)
      lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    }

    /// Changes a letter of a line, from 1.
    func damage(_ numbers: Int...) throws {
      var lines = lines
      for number in numbers {
        lines[number - 1] = lines[number - 1].replacing("\"at\"", with: "\"ta\"")
      }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    func line(with text: String) throws -> Int {
      try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    var folder: SessionFolder { SessionFolder(dataFolder: home.data.path) }

    func repaired() throws -> SessionEngine {
      try SessionJournal.read(id + "-repaired", in: folder).engine()
    }
  }

  @Test func `a whole session has nothing to repair`() throws {
    let damaged = try Damaged()
    let run = try damaged.home.run(["repair", damaged.id])
    #expect(run.status == 0)
    #expect(run.output.contains("there is nothing to repair"))
    #expect(damaged.home.journals.count == 1)
  }

  @Test
  func `every line but the damaged one is saved, at its stage, and the old file is as it was`()
    throws
  {
    let damaged = try Damaged()
    let number = try damaged.line(with: "? how many".dropFirst(2).description)
    try damaged.damage(number)
    let before = try Data(contentsOf: URL(fileURLWithPath: damaged.path))
    let run = try damaged.home.run(["repair", damaged.id])
    #expect(run.status == 0, "\(run)")
    let said = damaged.home.withoutPlaces(run.output).filter { !$0.isWhitespace }
    #expect(said.contains("\(damaged.id).jsonl:\(number):"))
    #expect(said.contains("Whatcanbereadissavedas\(damaged.id)-repaired"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: damaged.path)) == before)
    let state = try damaged.repaired().state
    let whole = damaged.engine.state
    #expect(
      state.notes.map(\.draft.text) == whole.notes.map(\.draft.text).filter { $0 != "how many" })
    #expect(
      state.notes.map(\.place) == whole.notes.filter { $0.draft.text != "how many" }.map(\.place))
    #expect(state.slots == whole.slots)
    #expect(state.lostEntries == 1)
    let resumed = try damaged.home.run(["resume", damaged.id + "-repaired"], input: "and on\n")
    #expect(resumed.status == 0)
  }

  @Test(arguments: 2..<20)
  func `whichever line is damaged, no other word is lost`(number: Int) throws {
    let damaged = try Damaged()
    try #require(number < damaged.lines.count)
    try damaged.damage(number)
    let repair = try SessionRepair(of: damaged.id, in: damaged.folder)
    #expect(repair.damages.map(\.line) == [number])
    #expect(repair.lostCount == 1)
    let id = try #require(try repair.save(in: damaged.folder))
    let state = try SessionJournal.read(id, in: damaged.folder).engine().state
    let lost = damaged.lines[number - 1]
    for note in damaged.engine.state.notes where !lost.contains("\"\(note.draft.text)\"") {
      let kept = state.notes.first { $0.draft.text == note.draft.text }
      // Where the note's own opening is lost it stands in the stage before.
      let place = try #require(kept, "\(note.draft.text)").place
      if case .slot(let slot) = place { #expect(state.slots.count >= slot) }
    }
  }

  @Test func `several damaged lines and a missing one are all named`() throws {
    let damaged = try Damaged()
    try damaged.damage(5, 9)
    var lines = try String(contentsOfFile: damaged.path, encoding: .utf8)
      .components(separatedBy: "\n")
    lines.remove(at: 11)
    try lines.joined(separator: "\n").write(
      toFile: damaged.path, atomically: true, encoding: .utf8)
    let repair = try SessionRepair(of: damaged.id, in: damaged.folder)
    #expect(repair.damages.map(\.line) == [5, 9, 12])
    #expect(repair.lostCount == 3)
    #expect(repair.readableCount == damaged.lines.count - 2 - 3)
  }

  @Test func `without its first line the notes are printed, and the exit code says so`() throws {
    let damaged = try Damaged()
    try damaged.damage(1)
    let run = try damaged.home.run(["repair", damaged.id])
    #expect(run.status == 1)
    #expect(run.output.contains("The first line holds the protocol"))
    for note in damaged.engine.state.notes { #expect(run.output.contains(note.draft.text)) }
    #expect(damaged.home.journals.count == 1)
  }

  @Test func `a damaged session that is resumed says how to repair it`() throws {
    let damaged = try Damaged()
    try damaged.damage(6)
    let run = try damaged.home.run(["resume", damaged.id], input: "a word\n")
    #expect(run.status == 1)
    #expect(
      run.output.replacing("\n", with: " ").contains(
        "convene repair \(damaged.id) saves what can be"))
  }
}
