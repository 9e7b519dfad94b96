import Foundation
import LineEditor
import MeetingProtocol
import Session
import Testing

/// A form that each fills in alone, at one keyboard.
@MainActor
struct AloneFormTests {
  private func desk() throws -> Desk {
    let desk = Desk(in: try Home())
    let folder = desk.home.folder.appendingPathComponent("protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      convene: 1
      protocol: Cards
      forms:
        card: {fields: {worry: What worries you?, mood: How are you?}}
      stages:
        - {form: card, writes: everyone, alone: true}
        - {stage: Talk}

      """
    try Data(script.utf8).write(to: folder.appendingPathComponent("cards.yaml"))
    desk.type("/load cards", "/join Ben", "/join Cyd", "/start")
    return desk
  }

  @Test func `the screen is cleared at each hand-over, and nothing is remembered before`() throws {
    let desk = try desk()
    #expect(desk.console.memory == .nowhere && desk.console.clearings == 0)
    desk.type("secret")
    #expect(desk.console.clearings == 0)
    desk.type("tired")
    #expect(desk.console.memory == .nowhere && desk.console.clearings == 1)
    desk.type("mine", "fine")
    #expect(desk.console.memory == .onDisk && desk.console.clearings == 2)
  }

  @Test func `a section says its title once, and a choice that something else may be said`() throws
  {
    let desk = Desk(in: try Home())
    let folder = desk.home.folder.appendingPathComponent("protocols")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      convene: 1
      form: Visit
      sections:
        - section: The place
          fields:
            room: {choice: "Which room?", of: [hall, library], other: true}
            seat: Which seat?
        - section: The talk
          fields: {word: One word?}

      """
    try Data(script.utf8).write(to: folder.appendingPathComponent("visit.yaml"))
    desk.type("/load visit", "/start")
    let first = desk.console.news()
    #expect(first.suffix(5).first == "The place")
    #expect(first.last == "  or something else, in words")
    desk.type("garden")
    #expect(!desk.console.news().contains("The place"))
    desk.type("3")
    #expect(desk.console.news().contains("The talk"))
  }

  @Test func `a pasted block is given back and stands nowhere`() throws {
    let desk = try desk()
    _ = desk.console.news()
    desk.type("my secret\nand more of it")
    #expect(desk.console.givenBack == ["my secret\nand more of it"])
    #expect(desk.console.news().contains { $0.contains("takes one line") })
    #expect(desk.state?.notes.isEmpty == true)
  }

  @Test func `an undo that would show another's answers is refused, and says so`() throws {
    let desk = try desk()
    desk.type("secret", "tired", "mine")
    _ = desk.console.news()
    desk.type("/undo")
    #expect(desk.console.news().first == "Taken back: the answer; /redo does it again")
    desk.type("/undo", "/back")
    let said = desk.console.news().joined(separator: "\n")
    #expect(said.contains("Ben's copy would be seen"))
    #expect(!said.contains("secret") && !said.contains("tired"))
  }
}
