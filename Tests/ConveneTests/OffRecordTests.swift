import Foundation
import InputLine
import MeetingProtocol
import Session
import Testing
import TextLayout

@testable import Facilitator

/// What is said while the record is off reaches no disk.
@MainActor
struct OffRecordTests {
  private nonisolated static let words = "confidential"
  private nonisolated static let lines = [
    words, "+ \(words)", "ben: \(words)", "! \(words) @ben by fri", "/fix 1 \(words)",
    "/skip \(words)", "/outcome \(words)", "/set focus \(words)", "/join \(words)",
    "/\(words)", "\(words)\n\(words)", "/note \(words)",
  ]

  private func files(below folder: URL) throws -> [Data] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (names?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.map {
      try Data(contentsOf: $0)
    }
  }

  @Test(arguments: [true, false], lines)
  func `a line is given back and written nowhere`(canGiveBack: Bool, line: String) throws {
    let desk = Desk(in: try Home(), canGiveBack: canGiveBack)
    desk.startTuning()
    desk.type("a note", "/record off")
    let notes = desk.state?.notes
    _ = desk.console.news()
    desk.conductor.submit(line, line: 12)
    #expect(desk.state?.notes == notes)
    #expect(desk.console.givenBack == (canGiveBack ? [line] : []))
    let said = desk.console.news().joined(separator: "\n")
    #expect(!said.isEmpty)
    if !canGiveBack { #expect(said.contains("Line 12 was given back")) }
    desk.type("/record on", "and on it goes", "/next", "/end")
    let written = try files(below: desk.home.folder)
    #expect(written.contains { $0.range(of: Data("and on it goes".utf8)) != nil })
    #expect(!written.contains { $0.range(of: Data(Self.words.utf8)) != nil })
  }

  @Test func `the status says so, and the console keeps it from the history`() throws {
    let desk = Desk(in: try Home())
    desk.startTuning()
    desk.type("/record off")
    #expect(desk.console.isOffRecord)
    #expect(desk.conductor.status.plain.contains("off the record"))
    desk.type("/record on")
    #expect(!desk.console.isOffRecord)
  }
}
