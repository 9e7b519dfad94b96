import ArgumentParser
import Display
import Facilitator
import Foundation
import Journal
import LineEditor
import TextLayout

/// `convene watch [SESSION]`.
struct WatchCommand: MainCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show a running session large, in a second terminal or on the projector.",
    discussion: """
      Stage, time, who may speak, what to do; never a note. It only reads the session's journal; q leaves. Into a \
      pipe it prints a few lines at each stage.
      """)

  @Argument(
    help: """
      A session's id, a unique beginning of it, or last. (default: the one that is running, else the latest that is \
      open)
      """)
  var session: String?

  func perform() throws {
    let follower = try StoredSessions.follow(
      try session.map(StoredSessions.find) ?? StoredSessions.findWatchable())
    let facts = Program.facts
    let output: any RoomOutput
    if facts.outputIsTerminal, !facts.isDumb {
      let screen = RoomScreen(rendering: facts.wantsNoColor ? .attributes : .colour)
      screen.onLeave = { Foundation.exit(0) }
      screen.start()
      output = screen
    } else {
      output = RoomPrinter(columns: Program.columns)
    }
    let watch = RoomWatch(
      follower: follower, output: output, sessions: Program.sessions.path)
    watch.onEnd = { Foundation.exit(Program.exitCode(0)) }
    watch.start()
    RunLoop.main.run()
  }
}
