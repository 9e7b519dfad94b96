#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes documents so that a reader finds the old one or the new one, whole, and never a part.
public struct DocumentWriter: Sendable {
  private let calls: DocumentCalls
  private let memory: WrittenMemory?
  private let unknownIsOurs: Bool

  /// A writer on the real file system.
  ///
  /// - Parameters:
  ///   - memory: What was written before; a file that a person has changed since is not replaced then, but set
  ///     beside.
  ///   - unknownIsOurs: Whether a file of which the memory knows nothing may be replaced.
  public init(memory: WrittenMemory? = nil, unknownIsOurs: Bool = false) {
    calls = .live
    self.memory = memory
    self.unknownIsOurs = unknownIsOurs
  }

  package init(calls: DocumentCalls) {
    self.calls = calls
    memory = nil
    unknownIsOurs = false
  }

  /// Writes a document into the preferred folder, or where that refuses it into another.
  ///
  /// A file of that name is replaced. A missing folder is made, the preferred one as the user's
  /// mask has it, the fallback for this user only.
  ///
  /// - Parameters:
  ///   - name: The document's name, without a slash.
  ///   - contents: All its bytes.
  ///   - preferred: The folder to try first.
  ///   - fallback: The folder to try then, or nil.
  /// - Returns: Where the document is, and why not in the preferred folder.
  /// - Throws: `DocumentError` where neither folder takes it; neither is changed then.
  public func write(
    name: String, contents: [UInt8], preferred: String, fallback: String?
  ) throws(DocumentError) -> WrittenDocument {
    // A file that reaches its limit must give an error, not end the program.
    signal(SIGXFSZ, SIG_IGN)
    let first: FolderRefusal
    do throws(FolderRefusal) {
      let free = freeName(name, contents, in: preferred)
      let path = try write(free, contents, into: preferred, folderMode: 0o777)
      return WrittenDocument(path: path, refusal: nil, besides: free == name ? nil : name)
    } catch {
      first = error
    }
    guard let fallback else {
      throw DocumentError(name: name, preferred: first, fallback: nil)
    }
    do throws(FolderRefusal) {
      let free = freeName(name, contents, in: fallback)
      let path = try write(free, contents, into: fallback, folderMode: 0o700)
      return WrittenDocument(path: path, refusal: first, besides: free == name ? nil : name)
    } catch {
      throw DocumentError(name: name, preferred: first, fallback: error)
    }
  }

  /// Writes a text as UTF-8; else the same.
  ///
  /// - Throws: `DocumentError` where neither folder takes it; neither is changed then.
  public func write(
    name: String, contents: String, preferred: String, fallback: String?
  ) throws(DocumentError) -> WrittenDocument {
    try write(
      name: name, contents: Array(contents.utf8), preferred: preferred, fallback: fallback)
  }
}

// MARK: - One folder

extension DocumentWriter {
  /// The name, or where a person has changed the file of that name, the first free one beside it.
  private func freeName(_ name: String, _ contents: [UInt8], in folder: String) -> String {
    guard let memory else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let candidates = [name] + (2..<1000).map { "\(name[..<dot])-\($0)\(name[dot...])" }
    return candidates.first { candidate in
      let mayBeOurs = unknownIsOurs && candidate == name
      return !memory.isChanged(
        Self.path(of: candidate, in: folder), contents: contents, unknownIsOurs: mayBeOurs)
    } ?? name
  }

  private static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private func write(
    _ name: String, _ contents: [UInt8], into folder: String, folderMode: UInt32
  ) throws(FolderRefusal) -> String {
    try makeFolder(folder, of: folder, mode: folderMode)
    let path = Self.path(of: name, in: folder)
    let (descriptor, temporary) = try openTemporary(name, in: folder)
    do throws(FolderRefusal) {
      do throws(FolderRefusal) {
        try fill(descriptor, with: contents, in: folder)
      } catch {
        close(descriptor)
        throw error
      }
      close(descriptor)
      memory?.remember(path, contents: contents)
      try check(calls.rename(temporary, path), folder)
    } catch {
      unlink(temporary)
      throw error
    }
    synchroniseNames(in: folder)
    return path
  }

  private func openTemporary(
    _ name: String, in folder: String
  ) throws(FolderRefusal) -> (descriptor: Int32, path: String) {
    var number = 0
    while true {
      let path = "\(folder)/.\(name).\(getpid())-\(number)"
      let descriptor = calls.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, path) }
      guard descriptor == -EEXIST else { throw refusal(folder, -descriptor) }
      number += 1
    }
  }

  private func fill(
    _ descriptor: Int32, with contents: [UInt8], in folder: String
  ) throws(FolderRefusal) {
    var written = 0
    while written < contents.count {
      let outcome = contents.withUnsafeBytes { all in
        calls.write(descriptor, UnsafeRawBufferPointer(rebasing: all[written...]))
      }
      guard outcome > 0 else {
        throw outcome == 0
          ? FolderRefusal(folder: folder, reason: .full, code: nil)
          : refusal(folder, Int32(-outcome))
      }
      written += outcome
    }
    try check(calls.synchronise(descriptor), folder)
  }

  /// Makes the new name last.
  ///
  /// The document is in place already, so a refusal changes nothing.
  private func synchroniseNames(in folder: String) {
    let descriptor = calls.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return }
    _ = calls.synchronise(descriptor)
    close(descriptor)
  }

  /// Makes a folder and those above it; `folder` is the one that an error names.
  private func makeFolder(
    _ path: String, of folder: String, mode: UInt32
  ) throws(FolderRefusal) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw refusal(folder, ENOTDIR) }
      return
    }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
      try makeFolder(String(path[..<slash]), of: folder, mode: mode)
    }
    guard mkdir(path, mode_t(mode)) != 0 else { return }
    let code = errno
    guard code == EEXIST else { throw refusal(folder, code) }
  }

  private func check(_ outcome: Int32, _ folder: String) throws(FolderRefusal) {
    guard outcome >= 0 else { throw refusal(folder, -outcome) }
  }

  private func refusal(_ folder: String, _ code: Int32) -> FolderRefusal {
    let reason: FolderRefusal.Reason =
      switch code {
      case EACCES, EPERM, EROFS: .notWritable
      case ENOSPC, EDQUOT, EFBIG: .full
      case ENOTDIR, EISDIR, ENOTEMPTY: .nameTaken
      default: .other
      }
    return FolderRefusal(folder: folder, reason: reason, code: code)
  }
}
