public import Diagnostics
public import MeetingProtocol

/// A session as text: a typed line to each line, behind the session time at which it is typed.
///
///     # A comment.
///     @0:00   /load project-tuning
///     @1:30   the gist: year 4 design a footbridge
public struct Transcript: Equatable, Sendable {
  /// One typed line.
  public struct Line: Equatable, Sendable {
    /// The line's number in the file, from 1.
    public let number: Int
    /// When it is typed, since the session was loaded.
    public let at: Length
    /// What is typed.
    public let text: String
  }

  /// Why a line of a transcript cannot be played.
  public enum Fault: Error, Equatable, Sendable {
    /// The line does not begin with a time such as `@1:30`.
    case noTime(SourcePosition)
    /// The line's time is before that of the line above.
    case timeRunsBack(SourcePosition, Length, before: Length)
  }

  /// The lines in order.
  public let lines: [Line]

  /// Reads a transcript: blank lines and those that begin with `#` are left out.
  public init(text: String) throws(Fault) {
    var lines: [Line] = []
    let body =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    let rows = String(body).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, row) in rows.enumerated() {
      let typed = row.drop(while: \.isWhitespace)
      if typed.isEmpty || typed.first == "#" { continue }
      let place = SourcePosition(line: index + 1, column: row.count - typed.count + 1)
      let stamp = typed.prefix { !$0.isWhitespace }
      guard let at = Self.time(stamp) else { throw .noTime(place) }
      if let last = lines.last, at < last.at { throw .timeRunsBack(place, at, before: last.at) }
      let behind = typed.dropFirst(stamp.count).drop(while: \.isWhitespace)
      lines.append(Line(number: index + 1, at: at, text: String(behind)))
    }
    self.lines = lines
  }

  /// `@1:30` or `@1:02:30`.
  private static func time(_ stamp: Substring) -> Length? {
    guard stamp.first == "@" else { return nil }
    let parts = stamp.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds: Int64 = 0
    for (index, part) in parts.enumerated() {
      guard part.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(part),
        index == 0 ? (1...4).contains(part.count) : part.count == 2 && number < 60
      else { return nil }
      seconds = seconds * 60 + number
    }
    return .seconds(seconds)
  }
}
