#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a user's sessions live.
public enum DataFolder {
  /// The data folder that the process's own environment names.
  ///
  /// - Returns: The path, without a slash at its end. Nothing is made or looked at.
  /// - Throws: `JournalError.noHomeFolder`.
  public static func path() throws(JournalError) -> String {
    try path { name in getenv(name).map { String(cString: $0) } }
  }

  /// The data folder: `$CONVENE_HOME`, else `$XDG_DATA_HOME/convene`, else
  /// `~/.local/share/convene`.
  ///
  /// An empty variable counts as unset, and so does an `XDG_DATA_HOME` that is no absolute path, as
  /// its specification asks. Without `HOME`, the system's list of users names the home folder.
  ///
  /// - Parameter environment: The value of an environment variable, or nil.
  /// - Returns: The path, without a slash at its end. Nothing is made or looked at.
  /// - Throws: `JournalError.noHomeFolder`.
  public static func path(
    environment: (_ name: String) -> String?
  ) throws(JournalError) -> String {
    func value(_ name: String) -> String? {
      environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    if let own = value("CONVENE_HOME") { return withoutSlash(own) }
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
      return withoutSlash(data) + "/convene"
    }
    guard let home = value("HOME") ?? homeOfUser() else { throw .noHomeFolder }
    return withoutSlash(home) + "/.local/share/convene"
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path == "/" ? "" : path
  }

  private static func homeOfUser() -> String? {
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }
}
