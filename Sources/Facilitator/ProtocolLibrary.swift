import Foundation
public import MeetingProtocol

/// Where protocol scripts are found: folders looked through by id, or a path.
public struct ProtocolLibrary: Sendable {
  /// A folder of scripts.
  public struct Folder: Equatable, Sendable {
    /// Whose folder it is.
    public enum Origin: Equatable, Sendable {
      /// `protocols` in the folder where the program was started.
      case here
      /// The user's own, in the settings folder.
      case own
      /// Those that ship with the program.
      case shipped
    }

    /// Whose folder it is.
    public let origin: Origin
    /// Its path.
    public let path: String

    /// Makes a folder.
    public init(origin: Origin, path: String) {
      self.origin = origin
      self.path = path
    }
  }

  /// A script that was found.
  public struct Script: Equatable, Sendable {
    /// The file's name without its ending.
    public let id: MeetingProtocol.ID
    /// The file's path.
    public let path: String
    /// The folder it was found in; nil for one named by its path.
    public let origin: Folder.Origin?
  }

  /// Why a script was not found.
  public enum Failure: Error, Equatable, Sendable {
    /// No folder has a script of that name.
    case unknown(String, known: [String])
    /// There is no file at that path.
    case missing(path: String)
    /// The file cannot be read; the system's own number says why.
    case unreadable(path: String, errno: Int32)
  }

  /// The folders in the order in which they are looked through.
  public let folders: [Folder]

  /// Makes a library of folders.
  public init(folders: [Folder]) {
    self.folders = folders
  }

  /// Every script of every folder, by id; the first of several with one id is the one that is used.
  public func scripts() -> [Script] {
    folders.flatMap { folder in
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return (files ?? []).sorted().compactMap { file -> Script? in
        guard file.hasSuffix(".yaml"),
          !file.split(separator: "/").contains(where: { $0.hasPrefix(".") })
        else { return nil }
        let path = folder.path + "/" + file
        return Script(id: Self.id(ofFileAt: path), path: path, origin: folder.origin)
      }
    }
  }

  /// Finds a script by its id, or by its path where the name has a slash or ends in `.yaml`.
  public func find(_ name: String) throws(Failure) -> Script {
    if name.contains("/") || name.hasSuffix(".yaml") {
      let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
      let path = name.hasPrefix("~/") ? home + name.dropFirst() : name
      guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: name) }
      return Script(id: Self.id(ofFileAt: path), path: path, origin: nil)
    }
    let scripts = scripts()
    let wanted = name.lowercased()
    guard let script = scripts.first(where: { $0.id.text.lowercased() == wanted }) else {
      throw .unknown(name, known: scripts.map(\.id.text))
    }
    return script
  }

  /// The bytes of a script.
  public func contents(of script: Script) throws(Failure) -> [UInt8] {
    guard let file = fopen(script.path, "rb") else {
      throw errno == ENOENT
        ? .missing(path: script.path) : .unreadable(path: script.path, errno: errno)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // One byte past the language's limit of 1 MiB is enough for the reader to refuse it.
    while bytes.count <= 1 << 20 {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 {
        if ferror(file) != 0 { throw .unreadable(path: script.path, errno: errno) }
        break
      }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The id of a script: its file's name without the ending.
  public static func id(ofFileAt path: String) -> MeetingProtocol.ID {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return MeetingProtocol.ID(file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file)
  }
}
