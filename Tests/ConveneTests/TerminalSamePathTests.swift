import Foundation
import InputLine
import Journal
import MeetingProtocol
import Session
import SnapshotSupport
import TerminalHarness
import Testing

extension AtTerminal {
  /// Lines through a pipe, by a transcript and at a terminal go one way and leave one journal.
  struct SamePathTests {
    static let everything = """
      @0:00 /load project-tuning
      @0:00 /join Amy presenter
      @0:00 /join Ben
      @0:00 /join Cyd
      @0:00 /join Dee
      @0:00 /set focus Is the question strong enough?
      @0:00 a line before the start
      @0:00 /start
      @0:00 naïve 你好 👩🏽‍🏫
      @0:00 amy: + real
      @0:00 10:30 we start
      @0:00 /strike 3
      @0:00 /undo
      @0:00 /redo
      @0:00 /next
      @0:00 ? how many lessons
      @0:00 /as Cyd
      @0:00 in her words
      @0:00 /fix 2 put right
      @0:00 /pause
      @0:00 /resume
      @0:00 /extend 2m
      @0:00 /skip no time left
      @0:00 /back
      @0:00 ! mail the council @amy by 4 dec
      @0:00 \\+ as typed
      @0:00 next
      @0:00 /status
      @0:00 /help
      @0:00 /quiet
      @0:00 /leave Dee
      @0:00 /outcome Ask how people can cross
      @0:00 /end

      """

    /// What differs between two runs of the same lines: times, and what follows from them.
    private static let timed: Set<String> = [
      "at", "id", "loadedAt", "t", "since", "turn",
    ]

    private func records(in home: Home) throws -> [String] {
      let file = try #require(home.journals.first)
      let contents = try JournalReader.read(file.path)
      let kept = contents.records.filter { $0.kind != "moment-came" }
      return ([contents.header] + kept).map { record in
        let fields = record.fields.filter { !Self.timed.contains($0.name) }
        return record.kind + fields.map { " \($0.name)=\($0.value)" }.joined()
      }
    }

    private func events(in home: Home) throws -> [String] {
      let folder = SessionFolder(dataFolder: home.data.path)
      let stored = try SessionJournal.read(try folder.find("last"), in: folder)
      return stored.turns.flatMap(\.events).compactMap { event in
        switch event {
        case .momentCame: return nil
        case .slotOpened(let opening):
          return "opened \(opening.key) \(opening.cycles) \(opening.cause)"
        case .stagesFinished(_, let cause): return "finished \(cause)"
        default: return "\(event)"
        }
      }
    }

    /// Names the first line that differs, as two whole journals side by side are hard to read.
    private func expectSame(_ found: [String], _ expected: [String]) {
      #expect(found.count == expected.count)
      for (found, expected) in zip(found, expected) where found != expected {
        #expect(found == expected)
        return
      }
    }

    private func typedAtTerminal(_ lines: [String], in home: Home) throws {
      let session = try TerminalSession(["--seed", "1"], in: home)
      try session.waitForInputLine()
      for line in lines.dropLast() { try session.enter(line) }
      try session.terminal.type(try #require(lines.last) + "\r")
      try session.terminal.wait("the end") { $0.contains("The session is closed") }
      try session.terminal.type("\u{4}")
      #expect(try session.terminal.state() == .exited(0))
    }

    @Test(arguments: ["footbridge", nil])
    func `three ways leave one journal`(transcript: String?) throws {
      let file = try Home()
      let path = file.folder.appendingPathComponent("lines.transcript")
      let text = try transcript.map {
        try file.text(of: Fixtures.transcripts.appendingPathComponent($0 + ".transcript"))
      }
      try Data((text ?? Self.everything).utf8).write(to: path)
      let lines = try Transcript(text: text ?? Self.everything).lines.map(\.text)
      #expect(try file.run(["replay", path.path, "--seed", "1"]).status == 0)
      let pipe = try Home()
      let piped = try pipe.run(
        ["run", "project-tuning", "--seed", "1"],
        input: lines.dropFirst().map { $0 + "\n" }.joined())
      #expect(piped.status == 0 && piped.errors.isEmpty, "\(piped.output)")
      let terminal = try Home()
      try typedAtTerminal(lines, in: terminal)
      let expected = try records(in: file)
      #expect(expected.count > 20)
      for home in [pipe, terminal] {
        expectSame(try records(in: home), expected)
        expectSame(try events(in: home), try events(in: file))
      }
    }
  }
}
