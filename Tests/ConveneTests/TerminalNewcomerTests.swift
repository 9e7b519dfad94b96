import Foundation
import Session
import TerminalHarness
import Testing

extension AtTerminal {
  /// Someone who knows no command comes to a started session by doing what the screen says.
  struct NewcomerTests {
    /// What she knows: which protocol she wants, who is in the room, what to answer.
    private struct Newcomer {
      var people = ["Amy", "Ben", "Cyd", "Dee"][...]

      /// The next line, from what was said last.
      mutating func line(after rows: [String]) throws -> String {
        let text = rows.joined(separator: "\n")
        let advice = try #require(text.split(separator: "Next: ").last.map(String.init))
        // Rows that are wrapped belong together; what stands behind a comma explains.
        let words = advice.split(whereSeparator: \.isWhitespace).map(String.init)
        let command = try #require(words.first)
        switch command.filter({ $0 != "," }) {
        case "/load": return try "/load " + protocolName(in: rows)
        case "/start": return "/start"
        default:
          let explained = words.firstIndex { $0.hasSuffix(",") || $0 == "answers" }
          let end = try #require(explained, "no advice in \(rows)")
          var typed = Array(words[..<end])
          if words[end] != "answers" { typed.append(String(words[end].dropLast())) }
          for index in typed.indices { typed[index] = filledIn(typed[index]) }
          return typed.joined(separator: " ")
        }
      }

      private mutating func filledIn(_ word: String) -> String {
        switch word {
        case "NAME": people.popFirst() ?? "nobody"
        case "TEXT": "Is the question strong enough?"
        default: word
        }
      }

      /// The name at the left of the title that she was told to look for, or on a narrow screen above it.
      private func protocolName(in rows: [String]) throws -> String {
        let place = try #require(rows.firstIndex { $0.contains("Project tuning") })
        let beside = rows[place].split(
          separator: "Project tuning", omittingEmptySubsequences: false)
        let named = [rows[place - 1], beside.first.map(String.init) ?? ""]
        let name = named.last { $0.contains { !$0.isWhitespace } }
        return try #require(name?.split(separator: " ").first.map(String.init))
      }
    }

    @Test(arguments: [40, 80])
    func `seven lines lead to a started tuning`(columns: Int) throws {
      let session = try TerminalSession(in: Home(), columns: columns)
      try session.waitForInputLine()
      var rows = session.terminal.screen.transcript
      var newcomer = Newcomer()
      var typed: [String] = []
      while typed.count < 7, !session.terminal.screen.cursorRow.contains("1/6") {
        let line = try newcomer.line(after: rows)
        typed.append(line)
        rows = try session.enter(line)
      }
      #expect(
        typed == [
          "/load project-tuning", "/join Amy presenter", "/join Ben", "/join Cyd", "/join Dee",
          "/set focus Is the question strong enough?", "/start",
        ])
      #expect(session.terminal.screen.cursorRow.contains("1/6"))
      let joined = try session.events.count { event in
        if case .personJoined = event { true } else { false }
      }
      #expect(joined == 4)
      #expect(
        try session.events.contains { event in
          if case .slotOpened = event { true } else { false }
        })
    }
  }
}
