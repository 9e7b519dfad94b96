import Foundation
public import Session

extension WallTime {
  /// What the machine's clock shows now.
  public static var now: WallTime {
    WallTime(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
