#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The size of a terminal in cells.
public struct WindowSize: Equatable, Sendable {
  /// The width.
  public var columns: Int
  /// The height.
  public var rows: Int

  /// The size of the terminal behind a file descriptor, or nil if it has none or does not say.
  public init?(of descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    columns = Int(size.ws_col)
    rows = Int(size.ws_row)
  }
}
