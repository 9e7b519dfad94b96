#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PseudoTerminal {
  /// Whether the terminal collects whole lines and shows what is typed, as a shell leaves it.
  public var isInLineMode: Bool {
    get throws {
      var modes = termios()
      guard tcgetattr(master, &modes) == 0 else { throw TerminalFailure("the terminal has gone") }
      let wanted = tcflag_t(ICANON | ECHO)
      return modes.c_lflag & wanted == wanted && modes.c_iflag & tcflag_t(IXON) != 0
    }
  }
}
