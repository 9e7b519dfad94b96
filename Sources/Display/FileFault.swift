/// Why a file could not be read or written, as far as people can do something about it.
public enum FileFault: Hashable, Sendable {
  /// There is no room left.
  case diskFull
  /// The file would be larger than it may be.
  case tooLarge
  /// The user may not.
  case noPermission
  /// The disk or the folder cannot be written to.
  case readOnly
  /// There is no such file or folder.
  case missing
  /// It is a folder.
  case isFolder
  /// A folder on its path is none.
  case isNoFolder
  /// Anything else, in the system's words.
  case other(String)

  /// The reason, as the end of a sentence.
  var words: String {
    switch self {
    case .diskFull: "the disk is full"
    case .tooLarge: "the file has reached the largest size allowed"
    case .noPermission: "you have no permission"
    case .readOnly: "it is read-only"
    case .missing: "there is no such file or folder"
    case .isFolder: "it is a folder"
    case .isNoFolder: "a file stands where a folder should be"
    case .other(let words): words.uncapitalised.oneLine
    }
  }
}

/// What is wrong with a journal's line.
public enum JournalFault: Hashable, Sendable {
  /// The line's check sum is not that of its text.
  case checksum
  /// The line is no entry.
  case malformed
  /// A line is missing before it.
  case missingLine(expected: Int, found: Int)
  /// The entry is of a kind that this version does not know.
  case unknownKind(String)
  /// The journal was written by a newer version.
  case newerVersion(String)

  /// The fault, lower case, without a full stop.
  var words: String {
    switch self {
    case .checksum: "the line was changed after it was written"
    case .malformed: "the line is no entry of a journal"
    case .missingLine(let expected, let found):
      "entry \(expected) is missing, entry \(found) stands here"
    case .unknownKind(let kind):
      "this version does not know entries of the kind \(kind.quoted), a newer Convene wrote it"
    case .newerVersion(let version):
      "the journal was written by a newer Convene (\(version.oneLine))"
    }
  }
}
