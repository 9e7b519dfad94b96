import Dispatch
import Foundation

/// What runs beside the sessions: a timer as exact as Dispatch has one, and work that keeps a core busy.
@MainActor
final class BareTimer {
  private static let second: UInt64 = 1_000_000_000
  /// About what is written down when a stage changes.
  private static let bytes = [UInt8](repeating: UInt8(ascii: "-"), count: 320)

  private let timer = DispatchSource.makeTimerSource(flags: .strict, queue: .main)
  private let file: BareFile
  private let last: UInt64
  private let start = DispatchTime.now().uptimeNanoseconds
  private var count: UInt64 = 1

  private init(seconds: UInt64) throws {
    last = seconds
    file = try BareFile(path: "timer")
  }

  /// Wakes each second, says how late that was and how late bytes were on the disk, and ends.
  ///
  /// Both are in microseconds.
  static func run(seconds: UInt64) throws -> Never {
    let bare = try BareTimer(seconds: seconds)
    bare.timer.setEventHandler { MainActor.assumeIsolated { bare.wake() } }
    bare.arm()
    bare.timer.resume()
    dispatchMain()
  }

  private var due: UInt64 { start + count * Self.second }

  private func arm() {
    timer.schedule(deadline: DispatchTime(uptimeNanoseconds: due), leeway: .nanoseconds(0))
  }

  private func wake() {
    let woken = DispatchTime.now().uptimeNanoseconds
    guard (try? file.append(Self.bytes)) != nil else { exit(1) }
    print((woken - due) / 1_000, (DispatchTime.now().uptimeNanoseconds - due) / 1_000)
    guard count < last else { exit(0) }
    count += 1
    arm()
  }

  /// Keeps one core busy.
  nonisolated static func spin(seconds: UInt64) {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {}
  }
}
