import Foundation
package import Journal
import Synchronization

/// System calls of which some fail: counted over all kinds, from 0.
package final class Faults: Sendable {
  /// What becomes of a call that fails.
  package enum Fault: Sendable {
    /// The call does nothing and gives this `errno`.
    case refuse(Int32)
    /// A write takes only so many bytes; any other call fails with EIO.
    case shorten(to: Int)
    /// The process is killed before the call.
    case kill
    /// The process is killed when half the bytes are written; before any other call.
    case killHalfway
  }

  private let count = Mutex(0)
  private let failing: Range<Int>
  private let fault: Fault

  /// Lets the calls of these numbers fail.
  package init(_ fault: Fault, at failing: Range<Int>) {
    self.fault = fault
    self.failing = failing
  }

  /// How many calls were made.
  package var callCount: Int { count.withLock { $0 } }

  /// The calls, to be given to what is tested.
  package var calls: SystemCalls {
    let live = SystemCalls.live
    var calls = live
    calls.open = { path, flags, mode in self.strike() ?? live.open(path, flags, mode) }
    calls.write = { descriptor, bytes in
      guard self.isDue() else { return live.write(descriptor, bytes) }
      switch self.fault {
      case .refuse(let code): return -Int(code)
      case .shorten(let length):
        let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(length))
        return part.isEmpty ? 0 : live.write(descriptor, part)
      case .kill: return Int(killSelf())
      case .killHalfway:
        let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
        _ = live.write(descriptor, part)
        return Int(killSelf())
      }
    }
    calls.synchronise = { descriptor in self.strike() ?? live.synchronise(descriptor) }
    calls.truncate = { descriptor, length in
      self.strike() ?? live.truncate(descriptor, length)
    }
    calls.rename = { old, new in self.strike() ?? live.rename(old, new) }
    return calls
  }

  private func isDue() -> Bool {
    count.withLock { count in
      count += 1
      return failing.contains(count - 1)
    }
  }

  private func strike() -> Int32? {
    guard isDue() else { return nil }
    switch fault {
    case .refuse(let code): return -code
    case .shorten: return -EIO
    case .kill, .killHalfway: return killSelf()
    }
  }
}

private func killSelf() -> Int32 {
  kill(getpid(), SIGKILL)
  return -EIO
}
