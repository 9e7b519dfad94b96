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

  /// Calls the handler whenever the signal arrives.
  ///
  /// Dispatch begins to listen when the main queue runs next, and then calls `listening`. Until then the signal
  /// does what it does by default; were it ignored or blocked so early, it would be lost.
  public init(
    _ number: Int32, listening: @escaping @MainActor () -> Void = {},
    handler: @escaping @MainActor () -> Void
  ) {
    self.number = number
    source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setRegistrationHandler {
      #if canImport(Darwin)
        // Elsewhere Dispatch has put a handler of its own in place.
        _ = signal(number, SIG_IGN)
      #endif
      MainActor.assumeIsolated { listening() }
    }
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
