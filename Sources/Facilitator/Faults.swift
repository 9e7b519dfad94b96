import Diagnostics
public import Display
public import Export
import Foundation
public import Journal
public import Minutes
public import TextLayout

extension FileFault {
  /// The fault that the system's number stands for.
  public init(code: Int32?) {
    switch code {
    case nil, ENOSPC, EDQUOT: self = .diskFull
    case EFBIG: self = .tooLarge
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnly
    case ENOENT: self = .missing
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .isNoFolder
    case .some(let code): self = .other(String(cString: strerror(code)))
    }
  }

  /// The fault behind an error of Foundation's.
  init(writing error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let system = [error as NSError, cause].compactMap(\.self).first {
      $0.domain == NSPOSIXErrorDomain
    }
    self.init(code: system.map { Int32($0.code) } ?? EIO)
  }
}

extension ProtocolLibrary.Failure {
  /// What is said where a script is not found or cannot be read.
  ///
  /// - Parameter columns: The width of the terminal.
  /// - Returns: The lines.
  public func lines(columns: Int) -> [StyledText] {
    switch self {
    case .unknown(let name, let known):
      ShellText.unknownProtocol(
        name, nearest: Nearest.name(to: name, among: known), known: known, columns: columns)
    case .missing(let path): ShellText.unreadable(path, because: .missing, columns: columns)
    case .unreadable(let path, let code):
      ShellText.unreadable(path, because: FileFault(code: code), columns: columns)
    }
  }
}

extension FolderRefusal {
  /// The refusal as Display words it.
  public var fault: FileFault {
    switch reason {
    case .full: code == EFBIG ? .tooLarge : .diskFull
    case .notWritable: code == EROFS ? .readOnly : .noPermission
    case .nameTaken: code == ENOTDIR ? .isNoFolder : .isFolder
    case .other: FileFault(code: code ?? EIO)
    }
  }
}

extension JournalError {
  /// The obstacle as Display words it.
  public var fileFault: FileFault {
    switch self {
    case .full(_, let code): FileFault(code: code)
    case .refused(_, _, let code): FileFault(code: code)
    case .missing, .vanished: .missing
    case .noHomeFolder: .missing
    case .alreadyExists, .inUse, .empty, .headerTorn, .newerFormat, .damaged, .changedOutside:
      .other("the journal was changed by another program")
    }
  }

  /// What is said where a session cannot be opened.
  ///
  /// - Parameters:
  ///   - session: The session's id.
  ///   - columns: The width of the terminal.
  /// - Returns: The lines.
  public func lines(session: String, columns: Int) -> [StyledText] {
    switch self {
    case .inUse(_, let process):
      ShellText.sessionInUse(session, process: process.map(Int.init), columns: columns)
    case .missing: ShellText.unknownSession(session, columns: columns)
    case .damaged(let damage):
      ShellText.damagedJournal(
        damage.path, line: damage.line, column: damage.column, fault: damage.reason.fault,
        session: damage.reason.isOfALaterVersion ? nil : session, columns: columns)
    case .newerFormat(let path, let found, _):
      ShellText.damagedJournal(
        path, line: 1, column: nil, fault: .newerVersion("format \(found)"), columns: columns)
    case .empty(let path), .headerTorn(let path, _):
      ShellText.damagedJournal(path, line: 1, column: nil, fault: .malformed, columns: columns)
    case .refused(_, let path, let code):
      ShellText.unreadable(path, because: FileFault(code: code), columns: columns)
    case .alreadyExists, .full, .vanished, .changedOutside, .noHomeFolder:
      ShellText.unreadable(session, because: fileFault, columns: columns)
    }
  }
}

extension JournalDamage.Reason {
  /// Whether nothing is broken, but only unknown here.
  fileprivate var isOfALaterVersion: Bool {
    if case .unknownKind = self { true } else { false }
  }

  /// The damage as Display words it.
  var fault: JournalFault {
    switch self {
    case .malformed, .invalidText, .numberTooGreat, .fieldOrder, .field: .malformed
    case .checksumMissing, .checksumMismatch: .checksum
    case .sequence(let expected, let found): .missingLine(expected: expected, found: found)
    case .unknownKind(let kind): .unknownKind(kind)
    }
  }
}

extension DocumentConverter.Failure {
  /// Why a format was not made, and what helps.
  ///
  /// - Parameters:
  ///   - format: The format that was asked for.
  ///   - columns: The width of the terminal.
  /// - Returns: The lines.
  public func lines(_ format: MinutesFormat, columns: Int) -> [StyledText] {
    switch self {
    case .missing(let program):
      MinutesWords.programIsMissing(program, for: format, columns: columns)
    case .tookTooLong(let program):
      MinutesWords.programFailed(program, "it took too long", for: format, columns: columns)
    case .failed(let program, let message):
      MinutesWords.programFailed(program, message, for: format, columns: columns)
    }
  }
}
