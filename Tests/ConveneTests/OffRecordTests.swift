import Foundation
import Session
import Testing
import TextLayout

@testable import Facilitator

/// What is said in a stage off the record reaches no disk.
@MainActor
struct OffRecordTests {
  private nonisolated static let words = "confidential"
  private nonisolated static let script = """
    convene: 1
    protocol: In confidence
    ask:
      focus: What about?
    roles:
      member: {people: 1.. rest}
    outcome: What stays
    stages:
      - stage: Private
        record: off
        time: 2m
      - stage: Public
        time: 2m
    """
  private nonisolated static let lines = [
    words, "ben: \(words)", "! \(words) @ben by fri", "/fix 1 \(words)", "/skip \(words)",
    "/outcome \(words)", "/set focus \(words)", "/join \(words)", "/\(words)",
    "/end because \(words)", "\(words)\n\(words)",
  ]

  private func started(_ desk: Desk) throws {
    let file = desk.home.folder.appendingPathComponent("confidence.yaml")
    try Data(Self.script.utf8).write(to: file)
    desk.type("/load \(file.path)", "/join Ben", "/set focus Trust", "a note before", "/start")
  }

  private func files(below folder: URL) throws -> [Data] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (names?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.map {
      try Data(contentsOf: $0)
    }
  }

  @Test(arguments: [true, false], lines)
  func `a line is given back and written nowhere`(canGiveBack: Bool, line: String) throws {
    let desk = Desk(in: try Home(), canGiveBack: canGiveBack)
    try started(desk)
    let notes = desk.state?.notes
    _ = desk.console.news()
    desk.conductor.submit(line, line: 12)
    #expect(desk.state?.notes == notes)
    #expect(desk.console.givenBack == (canGiveBack ? [line] : []))
    let said = desk.console.news().joined(separator: "\n")
    #expect(!said.isEmpty)
    if !canGiveBack { #expect(said.contains("Line 12 was given back")) }
    desk.type("/next", "and on it goes", "/next", "/outcome Trust", "/end")
    let written = try files(below: desk.home.folder)
    #expect(written.contains { $0.range(of: Data("and on it goes".utf8)) != nil })
    #expect(written.contains { $0.range(of: Data("Off the record".utf8)) != nil })
    #expect(!written.contains { $0.range(of: Data(Self.words.utf8)) != nil })
  }

  @Test func `the status says so, and the console keeps it from the history`() throws {
    let desk = Desk(in: try Home())
    try started(desk)
    #expect(desk.console.isOffRecord)
    #expect(desk.conductor.status.plain.contains("off the record"))
    desk.type("/next")
    #expect(!desk.console.isOffRecord)
  }
}
