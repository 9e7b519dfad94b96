#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The modes of a terminal as they were found.
struct TerminalModes {
  private let descriptor: Int32
  private var found: termios

  /// Turns flow control off, as Ctrl-S would freeze the clock, and returns what was there before.
  static func withoutFlowControl(_ descriptor: Int32) -> Self? {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    let found = modes
    modes.c_iflag &= ~tcflag_t(IXON | IXOFF)
    tcsetattr(descriptor, TCSADRAIN, &modes)
    return Self(descriptor: descriptor, found: found)
  }

  func restore() {
    var modes = found
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }
}
