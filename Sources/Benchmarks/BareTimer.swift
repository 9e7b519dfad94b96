import Dispatch
import Foundation

/// What runs beside the sessions: a timer as exact as Dispatch has one, and work that keeps a core busy.
enum BareTimer {
  /// Wakes each second on the main queue, says how late in microseconds, and ends.
  static func run(seconds: Int) -> Never {
    let start = DispatchTime.now().uptimeNanoseconds
    let timer = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
    nonisolated(unsafe) var count: UInt64 = 1
    // Safe: both run on the main queue only.
    nonisolated(unsafe) let source = timer
    timer.setEventHandler {
      let due = start + count * 1_000_000_000
      print((DispatchTime.now().uptimeNanoseconds - due) / 1_000)
      guard count < seconds else { exit(0) }
      count += 1
      let next = DispatchTime(uptimeNanoseconds: start + count * 1_000_000_000)
      source.schedule(deadline: next, leeway: .nanoseconds(0))
    }
    timer.schedule(
      deadline: DispatchTime(uptimeNanoseconds: start + 1_000_000_000), leeway: .nanoseconds(0))
    timer.resume()
    dispatchMain()
  }

  /// Keeps one core busy.
  static func spin(seconds: Int) {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {}
  }
}
