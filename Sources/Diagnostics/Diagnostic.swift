/// Something to be said about a place in a text, with what to write instead.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The text cannot be used.
    case error
    /// The text can be used, but is hardly what was meant.
    case warning
  }

  /// The file as it is named to the user.
  public var file: String
  /// Where it begins.
  public var position: SourcePosition
  /// How many characters it covers, at least one.
  public var length: Int
  /// How bad it is.
  public var severity: Severity
  /// A stable name of the sort of fault, such as `unknown-role`.
  public var code: String
  /// What is wrong: lower case, no full stop, the user's own word in quotes.
  public var message: String
  /// What to do about it, each a line of its own.
  public var hints: [String]
  /// The line that it is about; nil where there is none to show.
  public var excerpt: String?

  /// Makes a diagnostic about a place in a source.
  public init(
    in source: SourceText, at position: SourcePosition, length: Int = 1,
    severity: Severity = .error, code: String, message: String, hints: [String] = []
  ) {
    file = source.file
    self.position = position
    self.length = max(1, length)
    self.severity = severity
    self.code = code
    self.message = message
    self.hints = hints
    let line = source.line(position.line)
    excerpt = line.isEmpty ? nil : line
  }
}
