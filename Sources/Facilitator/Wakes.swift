import Dispatch
import MeetingProtocol
import Session

/// The two Dispatch timers of a running session.
///
/// They only wake; the engine compares instants.
@MainActor
final class Wakes {
  private let deadline: any DispatchSourceTimer
  private let tick: any DispatchSourceTimer
  private var tickPhase: DispatchTime?

  /// Makes timers that are not armed.
  ///
  /// - Parameters:
  ///   - due: What to do when the engine's next instant has come.
  ///   - second: What to do once a session second, for the status.
  init(due: @escaping @MainActor () -> Void, second: @escaping @MainActor () -> Void) {
    deadline = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
    tick = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
    deadline.setEventHandler { MainActor.assumeIsolated(due) }
    tick.setEventHandler { MainActor.assumeIsolated(second) }
    deadline.schedule(deadline: .distantFuture, leeway: .nanoseconds(0))
    tick.schedule(deadline: .distantFuture, leeway: .nanoseconds(0))
    deadline.activate()
    tick.activate()
  }

  /// Wakes after a length of session time, or not at all.
  func arm(after length: Length?, pace: Int) {
    guard let length else {
      deadline.schedule(deadline: .distantFuture, leeway: .nanoseconds(0))
      return
    }
    deadline.schedule(deadline: .now() + interval(length, pace), leeway: .nanoseconds(0))
  }

  /// Ticks once a session second, the first time after a length of session time; or not at all.
  func tickEverySecond(firstAfter length: Length?, pace: Int) {
    guard let length else {
      tickPhase = nil
      tick.schedule(deadline: .distantFuture, leeway: .nanoseconds(0))
      return
    }
    let first = DispatchTime.now() + interval(length, pace)
    let second = interval(.seconds(1), pace)
    if let tickPhase, isInPhase(first, with: tickPhase, pace) { return }
    tickPhase = first
    tick.schedule(deadline: first, repeating: second, leeway: .nanoseconds(0))
  }

  /// Whether two instants differ by whole session seconds, to a fiftieth of one: then nothing need be armed anew.
  private func isInPhase(_ left: DispatchTime, with right: DispatchTime, _ pace: Int) -> Bool {
    let second = Int64(1_000_000_000 / pace)
    let difference = Int64(left.uptimeNanoseconds) - Int64(right.uptimeNanoseconds)
    let rest = ((difference % second) + second) % second
    return min(rest, second - rest) < second / 50
  }

  private func interval(_ length: Length, _ pace: Int) -> DispatchTimeInterval {
    .nanoseconds(Int(max(length, .zero).milliseconds * 1_000_000) / pace)
  }
}
