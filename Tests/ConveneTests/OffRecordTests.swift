import Foundation
import Session
import Testing
import TextLayout

@testable import Facilitator

/// What is said off the record, in a stage of the script or by a command, reaches no disk.
@MainActor
struct OffRecordTests {
  nonisolated enum Way: CaseIterable {
    case stage, command
  }

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
    words, "+ \(words)", "ben: \(words)", "! \(words) @ben by fri", "/fix 1 \(words)",
    "/skip \(words)", "/outcome \(words)", "/set focus \(words)", "/join \(words)", "/\(words)",
    "/end because \(words)", "\(words)\n\(words)", "/note \(words)",
  ]

  /// A session that is off the record in one of the two ways.
  private func startOffRecord(_ way: Way, at desk: Desk) throws {
    let file = desk.home.folder.appendingPathComponent("confidence.yaml")
    let script = way == .stage ? Self.script : Self.script.replacing("    record: off\n", with: "")
    try Data(script.utf8).write(to: file)
    desk.type("/load \(file.path)", "/join Ben", "/set focus Trust", "a note before", "/start")
    if way == .command { desk.type("/record off") }
  }

  private func endOffRecord(_ way: Way, at desk: Desk) {
    desk.type(way == .stage ? "/next" : "/record on")
  }

  private func files(below folder: URL) throws -> [Data] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (names?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.map {
      try Data(contentsOf: $0)
    }
  }

  @Test(arguments: Way.allCases, lines)
  func `a line is given back and written nowhere`(way: Way, line: String) throws {
    for canGiveBack in [true, false] {
      let desk = Desk(in: try Home(), canGiveBack: canGiveBack)
      try startOffRecord(way, at: desk)
      let notes = desk.state?.notes
      _ = desk.console.news()
      desk.conductor.submit(line, line: 12)
      #expect(desk.state?.notes == notes)
      #expect(desk.console.givenBack == (canGiveBack ? [line] : []))
      let said = desk.console.news().joined(separator: "\n")
      #expect(!said.isEmpty)
      if !canGiveBack { #expect(said.contains("Line 12 was given back")) }
      endOffRecord(way, at: desk)
      desk.type("and on it goes", "/next", "/outcome Trust", "/end")
      let written = try files(below: desk.home.folder)
      #expect(written.contains { $0.range(of: Data("and on it goes".utf8)) != nil })
      if way == .stage {
        #expect(written.contains { $0.range(of: Data("Off the record".utf8)) != nil })
      }
      #expect(!written.contains { $0.range(of: Data(Self.words.utf8)) != nil })
    }
  }

  @Test(arguments: Way.allCases)
  func `the status says so, and the console keeps it from the history`(way: Way) throws {
    let desk = Desk(in: try Home())
    try startOffRecord(way, at: desk)
    #expect(desk.console.isOffRecord)
    #expect(desk.conductor.status.plain.contains("off "))
    endOffRecord(way, at: desk)
    #expect(!desk.console.isOffRecord)
  }

  @Test func `a stage off the record stays so whatever a command says`() throws {
    let desk = Desk(in: try Home())
    try startOffRecord(.stage, at: desk)
    desk.type("/record on")
    #expect(desk.console.isOffRecord)
    desk.type("/record off", "/next")
    #expect(desk.console.isOffRecord)
    desk.type("/back")
    _ = desk.console.news()
    desk.type("/record on")
    #expect(
      desk.console.news().contains { $0.contains("On the record again once Private is over") })
    #expect(desk.console.isOffRecord)
    desk.type("/next")
    #expect(!desk.console.isOffRecord)
  }
}
