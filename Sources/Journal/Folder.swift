#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Folders on the way to a journal.
enum Folder {
  /// The folder that a path's last part stands in.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder and those above it, for this user only, and makes their names last.
  static func make(_ path: String, calls: SystemCalls) throws(JournalError) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    let parent = parent(of: path)
    if parent != path { try make(parent, calls: calls) }
    guard mkdir(path, 0o700) == 0 else {
      let code = errno
      if code == EEXIST { return }
      throw .refusal(.makeFolder, path, code: code)
    }
    try JournalFile(path: path, calls: calls).synchroniseFolder()
  }

  /// The names in a folder, none where there is no folder.
  static func names(in path: String) throws(JournalError) -> [String] {
    guard let folder = opendir(path) else {
      let code = errno
      if code == ENOENT { return [] }
      throw .refusal(.listFolder, path, code: code)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
