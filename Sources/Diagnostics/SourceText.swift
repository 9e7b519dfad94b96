/// A file's name and its text, split into lines.
public struct SourceText: Hashable, Sendable {
  /// The file as it is named in diagnostics.
  public let file: String
  /// The lines without their ends; CRLF is one line end, and there is always a last line.
  public let lines: [String]

  /// Makes a source of a text; a byte order mark in front is left out.
  public init(file: String, text: String) {
    self.file = file
    let body =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
  }

  /// A line by its number from 1; empty where there is none.
  public func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The position of a Unicode scalar, which parsers count instead of characters; both from 1.
  public func position(line: Int, scalarColumn: Int) -> SourcePosition {
    let text = self.line(line)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return SourcePosition(line: line, column: max(1, min(scalarColumn, text.utf8.count + 1)))
    }
    var scalars = 0
    var column = 1
    for character in text {
      scalars += character.unicodeScalars.count
      guard scalars < scalarColumn else { break }
      column += 1
    }
    return SourcePosition(line: line, column: column)
  }
}
