import Dispatch
import Display
import MeetingProtocol
import Session

/// Shows a session to the room while another program runs it: looks at the journal, and draws once a second.
@MainActor
public final class RoomWatch {
  private let follower: JournalFollower
  private let output: any RoomOutput
  private let changes: FolderChanges?
  private let second: any DispatchSourceTimer

  /// Called when there is nothing more to be shown.
  public var onEnd: () -> Void = {}

  /// Makes a watch that does not run yet.
  ///
  /// - Parameters:
  ///   - follower: What reads the journal.
  ///   - output: Where it is shown.
  ///   - sessions: The folder of the journals, whose changes are noticed at once where the system tells them.
  public init(follower: JournalFollower, output: any RoomOutput, sessions: String) {
    self.follower = follower
    self.output = output
    changes = FolderChanges(of: sessions)
    second = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
  }

  /// Shows the session from now on.
  public func start() {
    output.onRedraw = { [weak self] in self?.show() }
    changes?.onChange = { [weak self] in
      if let self, follower.look() { show() }
    }
    second.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.follower.look()
        self?.show()
      }
    }
    second.schedule(deadline: .distantFuture, leeway: .nanoseconds(0))
    second.activate()
    show()
  }

  private func show() {
    let scene = Scene(state: follower.engine.state, now: follower.now, clock: follower.engine.clock)
    var notice: RoomDisplay.Notice?
    if follower.failure != nil {
      notice = .unreadable
    } else if !follower.isRunning {
      notice = .notRunning
    }
    output.show(RoomDisplay(scene, notice: notice, pace: follower.pace))
    if scene.state.phase == .ended, !output.staysAtTheEnd {
      onEnd()
    } else {
      arm()
    }
  }

  /// Sets the timer to the next whole second of the open stage; in a practice run, whose seconds are short, never to
  /// less than a tenth of one on the wall.
  private func arm() {
    let state = follower.engine.state
    var length = Length(milliseconds: 1000)
    if let slot = state.openSlot, !state.isPaused {
      let gone = state.elapsed(in: slot, at: follower.now.time).milliseconds
      let rest = ((gone % 1000) + 1000) % 1000
      length = Length(milliseconds: 1000 - rest)
    }
    let nanoseconds = Int(length.milliseconds) * 1_000_000 / follower.pace
    let least = follower.pace > 1 ? 100_000_000 : 0
    second.schedule(
      deadline: .now() + .nanoseconds(max(nanoseconds, least)), leeway: .nanoseconds(0))
  }
}
