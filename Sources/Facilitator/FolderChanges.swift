import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Tells when a file of a folder is written, as soon as the system tells it.
///
/// It is only the quicker way: whoever must know looks once a second besides.
@MainActor
final class FolderChanges {
  /// Called after a change.
  var onChange: () -> Void = {}

  private let source: any DispatchSourceRead
  private let descriptor: Int32

  /// Listens from now on; nil where the system has no such thing.
  init?(of folder: String) {
    #if os(Linux) && canImport(Glibc)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      let events = UInt32(IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_DELETE)
      guard inotify_add_watch(descriptor, folder, events) >= 0 else {
        close(descriptor)
        return nil
      }
      source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
      source.setEventHandler { [weak self] in
        MainActor.assumeIsolated { self?.drain() }
      }
      source.resume()
    #else
      return nil
    #endif
  }

  /// What has changed is of no interest: whoever listens looks at the one file.
  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    onChange()
  }
}
