public import MeetingProtocol
public import Session

/// What tells a session the time.
@MainActor
public protocol SessionClock: AnyObject {
  /// The moment now.
  var now: Moment { get }
  /// Session seconds in a second of the clock: 1, or more in a practice run.
  var pace: Int { get }
  /// Sets the session's clock: from now on it goes on from this moment.
  func begin(at moment: Moment)
  /// How long the machine slept since this was asked last; nil where it did not.
  func takeSleep() -> Length?
}

/// A clock that stands still until it is set: that of a transcript and of tests.
@MainActor
public final class VirtualClock: SessionClock {
  /// The moment now.
  public private(set) var now: Moment
  /// Always 1: a virtual clock has no other to be compared with.
  public let pace = 1

  /// Makes a clock that stands at the session's beginning.
  public init(wall: WallTime) {
    now = Moment(time: .zero, wall: wall)
  }

  /// Sets the clock.
  public func begin(at moment: Moment) {
    now = moment
  }

  /// A virtual machine never sleeps.
  public func takeSleep() -> Length? { nil }

  /// Moves the clock on to an instant; never back.
  public func advance(to time: SessionTime) {
    guard time > now.time else { return }
    now = Moment(time: time, wall: now.wall + (time - now.time))
  }
}

/// The machine's clock.
///
/// Session time follows `ContinuousClock`, which goes on while the machine sleeps.
@MainActor
public final class LiveClock: SessionClock {
  /// Session seconds in a second of the clock.
  public let pace: Int
  private var origin: ContinuousClock.Instant
  private var beginning: Moment
  private var asleep: Duration

  /// Makes a clock at the beginning of a session.
  ///
  /// - Parameter pace: Session seconds in a second; 1 unless the run is for practice.
  public init(pace: Int = 1) {
    self.pace = max(pace, 1)
    origin = .now
    beginning = Moment(time: .zero, wall: .now)
    asleep = Self.timeAsleep()
  }

  /// The moment now; in a practice run the clock on the wall goes at the same pace as the session.
  public var now: Moment {
    let gone = Length(milliseconds: (ContinuousClock.now - origin).wholeMilliseconds * Int64(pace))
    return Moment(
      time: beginning.time + gone, wall: pace == 1 ? .now : beginning.wall + gone)
  }

  /// Sets the clock: from now on it goes on from this moment.
  public func begin(at moment: Moment) {
    origin = .now
    beginning = moment
    asleep = Self.timeAsleep()
  }

  /// How long the machine slept since this was asked last; nil for less than two seconds.
  public func takeSleep() -> Length? {
    let total = Self.timeAsleep()
    let slept = total - asleep
    asleep = total
    guard slept > .seconds(2) else { return nil }
    return Length(milliseconds: slept.wholeMilliseconds)
  }

  /// How much further the clock that counts sleep is than the one that does not.
  private static func timeAsleep() -> Duration {
    let continuous = ContinuousClock.now
    let suspending = SuspendingClock.now
    return epochs.continuous.duration(to: continuous) - epochs.suspending.duration(to: suspending)
  }

  private static let epochs = (continuous: ContinuousClock.now, suspending: SuspendingClock.now)
}

extension Duration {
  /// The length in whole milliseconds, rounded down.
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
