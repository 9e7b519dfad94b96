import ArgumentParser
import Display
import Facilitator
import Journal
import LineEditor
import MeetingProtocol
import Session

/// `convene withdraw SESSION NAME`.
struct WithdrawCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take one person's words and name out of a session.",
    discussion: """
      What the person said is lost for good, and the name also where others wrote it; a code stands in \
      their place and the notes keep their numbers. It asks twice, and yes twice does it. Minutes written \
      before are named, not changed.
      """)

  @Argument(
    help: "A session's id, a unique beginning of it, or last.", completion: Completions.sessions)
  var session: String

  @Argument(help: ArgumentHelp("Who, by the name in the session.", valueName: "name"))
  var name: String

  func perform() throws {
    let id = try StoredSessions.find(session)
    let open = try StoredSessions.reopen(id)
    let people = open.engine.state.people.map(\.id)
    guard let person = people.last(where: { sameName($0.text, name) }) else {
      Program.complain(
        ShellText.notInSession(name, people: people.map(\.text), columns: Program.columns))
      throw ExitCode.failure
    }
    let withdrawal = try StoredSessions.complaining(of: id) { () throws(JournalError) in
      try open.journal.withdrawal(of: person, plan: open.engine.state.plan)
    }
    guard isConfirmed(withdrawal) else {
      Program.show(ShellText.nothingWithdrawn(columns: Program.columns))
      throw ExitCode.failure
    }
    try StoredSessions.complaining(of: id) { () throws(JournalError) in
      _ = try open.journal.withdraw(withdrawal, at: open.now)
    }
    try? HistoryFile(path: Program.dataFolder + "/history").forget(where: withdrawal.words.occur)
    report(withdrawal, of: id)
  }

  @MainActor
  private func isConfirmed(_ withdrawal: Withdrawal) -> Bool {
    let name = withdrawal.person.text
    Program.show(
      ShellText.withdrawalQuestion(
        of: name, code: withdrawal.code.text, notes: withdrawal.noteNumbers,
        mentions: withdrawal.mentionCount, answer: .word, columns: Program.columns))
    guard saysYes() else { return false }
    Program.show(
      ShellText.secondWithdrawalQuestion(of: name, answer: .word, columns: Program.columns))
    return saysYes()
  }

  private func saysYes() -> Bool {
    readLine().map { sameName($0, "yes") } ?? false
  }

  @MainActor
  private func report(_ withdrawal: Withdrawal, of id: String) {
    let copies = WrittenCopies.paths(
      of: id, holding: withdrawal.words, in: Program.places(minutes: nil).folders)
    Program.show(
      ShellText.withdrawn(
        code: withdrawal.code.text, notes: withdrawal.noteNumbers.count,
        mentions: withdrawal.mentionCount, columns: Program.columns))
    Program.show(ShellText.copiesHoldWords(copies, columns: Program.columns))
  }
}
