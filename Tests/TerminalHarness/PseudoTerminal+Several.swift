#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PseudoTerminal {
  /// Reads from several terminals, whichever has output, until all of them are as wanted.
  ///
  /// A terminal that was as wanted once is not asked again, though it is still read.
  public static func wait(
    for terminals: [PseudoTerminal], _ wish: String, within seconds: Double = 20,
    until condition: (PseudoTerminal) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var waiting = terminals
    while true {
      for terminal in terminals { while terminal.readAvailable() {} }
      waiting.removeAll(where: condition)
      guard let first = waiting.first else { return }
      // Throws with the screen of the first that is not as wanted.
      if ContinuousClock.now >= deadline { try first.wait(wish, within: 0) { _ in false } }
      var requests = terminals.map { pollfd(fd: $0.master, events: Int16(POLLIN), revents: 0) }
      _ = poll(&requests, nfds_t(requests.count), 50)
    }
  }
}
