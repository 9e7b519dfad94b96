import ArgumentParser
import Display
import Facilitator
import Journal

/// `convene resume [SESSION]`.
struct ResumeCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a session after an interruption.",
    discussion: """
      The time since its last line counts: the room did not stop. After four hours in which nobody \
      typed and the stage ended, the clock stands where it was left, and you are asked. Nothing that was \
      answered is lost, after a crash or a power cut either.
      """)

  @Argument(
    help: "A session's id, a unique beginning of it, or last. (default: the last open one)",
    completion: Completions.sessions)
  var session: String?

  @Flag(help: "Open a session again that was closed.")
  var reopen = false

  @OptionGroup var live: LiveOptions

  func perform() throws {
    let found =
      reopen
      ? try StoredSessions.find(session ?? "last")
      : try session.map(StoredSessions.find) ?? StoredSessions.findOpen()
    let stage = LiveStage(options: live, pace: StoredSessions.pace(of: found), afterEnd: .leave)
    stage.play { conductor in conductor.resume(found, reopens: reopen) }
  }
}
