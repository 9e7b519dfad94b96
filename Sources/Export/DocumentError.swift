/// Why a folder did not take a document; another target finds the words.
public struct FolderRefusal: Error, Equatable, Sendable {
  /// The sort of obstacle.
  public enum Reason: Equatable, Sendable {
    /// The user may not write there, or the disk is read-only.
    case notWritable
    /// The disk, a quota or a limit on a file's size is reached.
    case full
    /// Something that is no folder has the folder's name, or a folder has the document's.
    case nameTaken
    /// Another refusal of the system.
    case other
  }

  /// The folder.
  public let folder: String
  /// The sort of obstacle.
  public let reason: Reason
  /// The system's own number for it, `errno`; nil where it took a part and said no more.
  public let code: Int32?

  /// A refusal made in code.
  public init(folder: String, reason: Reason, code: Int32?) {
    self.folder = folder
    self.reason = reason
    self.code = code
  }
}

/// A document that could be written nowhere.
public struct DocumentError: Error, Equatable, Sendable {
  /// The document's name.
  public let name: String
  /// Why the preferred folder did not take it.
  public let preferred: FolderRefusal
  /// Why the other folder did not take it, or nil where there was none.
  public let fallback: FolderRefusal?

  /// An error made in code.
  public init(name: String, preferred: FolderRefusal, fallback: FolderRefusal?) {
    self.name = name
    self.preferred = preferred
    self.fallback = fallback
  }
}

/// Where a document is.
public struct WrittenDocument: Equatable, Sendable {
  /// The file.
  public let path: String
  /// Why it is not in the preferred folder, or nil where it is.
  public let refusal: FolderRefusal?

  /// The name that was wanted, where a person has changed the file of that name since it was written.
  public let besides: String?

  /// A document made in code.
  public init(path: String, refusal: FolderRefusal?, besides: String? = nil) {
    self.path = path
    self.refusal = refusal
    self.besides = besides
  }
}
