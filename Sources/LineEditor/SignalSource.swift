import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A signal that becomes a call on the main actor instead of what it would do to the process.
///
/// Child processes inherit ignored and blocked signals; whoever starts one sets them back.
@MainActor
public final class SignalSource {
  private let number: Int32
  private let source: any DispatchSourceSignal

  /// Calls the handler from now on whenever the signal arrives.
  public init(_ number: Int32, handler: @escaping @MainActor () -> Void) {
    self.number = number
    // Before the source is made: on Linux Dispatch then puts its own handler in place.
    _ = signal(number, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated { handler() } }
    source.resume()
  }

  /// Lets the signal do again what it does by default.
  public func restoreDefault() {
    source.cancel()
    _ = signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
