import ArgumentParser
import Display
import Facilitator
import Journal

/// `convene repair SESSION`.
struct RepairCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Show what is damaged in a session, and save what can be read.",
    discussion: """
      A disk or another program may have changed a journal. Every fault is named with its place, and \
      what can be read becomes a new session beside the old one, of which nothing is changed.
      """)

  @Argument(
    help: "A session's id, a unique beginning of it, or last.", completion: Completions.sessions)
  var session: String

  func perform() throws {
    let id = try StoredSessions.find(session)
    let repair = try StoredSessions.complaining(of: id) { () throws(JournalError) in
      if case .inUse(let process) = try Program.sessions.use(of: id) {
        throw .inUse(path: Program.sessions.journalPath(of: id), process: process)
      }
      return try SessionRepair(of: id, in: Program.sessions)
    }
    guard !repair.damages.isEmpty else {
      Program.show(
        ShellText.nothingToRepair(id, entries: repair.lineCount, columns: Program.columns))
      return
    }
    Program.show(repair.lines(columns: Program.columns))
    guard let saved = try save(repair) else { throw ExitCode.failure }
    Program.show(ShellText.repaired(id, as: saved, columns: Program.columns))
  }

  private func save(_ repair: SessionRepair) throws -> String? {
    do throws(JournalError) {
      return try repair.save(in: Program.sessions)
    } catch {
      Program.complain(
        ShellText.repairNotSaved(because: error.fileFault, columns: Program.columns))
      throw ExitCode.failure
    }
  }
}
