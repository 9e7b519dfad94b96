import MeetingProtocol
import Session
import SnapshotSupport
import Testing

/// Given a state, when a command, then events or a refusal: every command in every state.
struct CommandsInStatesTests {
  @Test func `every command in every state`() throws {
    var text = ""
    for (name, meeting) in try CommandsInStates.states() {
      text += "# \(name): \(meeting.place)\n"
      for (typed, command) in CommandsInStates.commands {
        text += "\(typed): \(outcome(of: command, in: meeting))\n"
      }
      text += "\n"
    }
    try expectSnapshot(text, "Session/commands-in-states.txt")
  }

  private func outcome(of command: Command, in meeting: Meeting) -> String {
    do throws(Refusal) {
      var decided = meeting
      let events = try decided.when(command)
      return events.isEmpty ? "nothing" : events.inWords
    } catch {
      return "refused, \(error.inWords)"
    }
  }

  @Test func `every case of a command is in the table`() {
    let sorts = Set(CommandsInStates.commands.map { CommandsInStates.sort(of: $0.command) })
    #expect(sorts == Set(0..<CommandsInStates.sorts))
  }

  @Test func `what is refused changes nothing`() throws {
    for (name, meeting) in try CommandsInStates.states() {
      for (typed, command) in CommandsInStates.commands {
        var tried = meeting
        guard tried.refusal(of: command) != nil else { continue }
        #expect(tried.engine == meeting.engine, "\(typed), \(name)")
      }
    }
  }

  @Test func `what is done can be taken back, and be done again`() throws {
    for (name, meeting) in try CommandsInStates.states() where meeting.state.phase != .ended {
      for (typed, command) in CommandsInStates.commands where command.isUndoable {
        var tried = meeting
        let events = (try? tried.when(command)) ?? []
        guard !events.isEmpty, tried.state.phase != .ended else { continue }
        tried.look(at: tried.second)
        let after = tried.state
        try tried.when(.undo)
        #expect(tried.state == meeting.state, "\(typed), \(name)")
        try tried.when(.redo)
        tried.look(at: tried.second)
        #expect(tried.state == after, "\(typed), \(name)")
        #expect(
          SessionEngine(replaying: tried.engine).state == tried.state, "\(typed), \(name)")
      }
    }
  }

  @Test func `a session that is closed takes nothing more`() throws {
    let ended = try #require(CommandsInStates.states().last?.meeting)
    for (typed, command) in CommandsInStates.commands where command != .reopen {
      var tried = ended
      #expect(tried.refusal(of: command) == .alreadyEnded, "\(typed)")
    }
  }
}
