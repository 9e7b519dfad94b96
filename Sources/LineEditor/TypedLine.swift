/// A line that was ended with Enter.
public struct TypedLine: Equatable, Sendable {
  /// What was typed; a pasted block has line feeds in it.
  public let text: String

  /// When its first letter was typed; a stage may have ended since.
  public let begunAt: ContinuousClock.Instant

  /// A line with its text and the instant it was begun.
  public init(text: String, begunAt: ContinuousClock.Instant) {
    self.text = text
    self.begunAt = begunAt
  }

  /// Whether it holds several lines, which only a paste can do.
  public var isPastedBlock: Bool { text.unicodeScalars.contains("\n") }
}

/// Why no further line will come.
public enum EndOfInput: Equatable, Sendable {
  /// Ctrl-D on an empty line.
  case controlD
  /// The terminal is gone.
  case hangUp
  /// Somebody asked the process to end.
  case terminated
}

/// What the owner of a line editor does when something happens at the input line.
public struct LineEditorHandlers {
  /// The first letter of a line was typed, or a line was given back or recalled.
  public var lineBegun: @MainActor () -> Void
  /// A line was ended with Enter.
  public var line: @MainActor (TypedLine) -> Void
  /// Ctrl-C: the typed line is in the history now and the input line is empty.
  public var interrupted: @MainActor () -> Void
  /// The terminal has a new width, already on screen.
  public var resized: @MainActor (_ columns: Int) -> Void
  /// No line will come any more; called once.
  public var ended: @MainActor (EndOfInput) -> Void

  /// Handlers, of which only those for a line and for the end are needed.
  public init(
    lineBegun: @escaping @MainActor () -> Void = {},
    line: @escaping @MainActor (TypedLine) -> Void,
    interrupted: @escaping @MainActor () -> Void = {},
    resized: @escaping @MainActor (_ columns: Int) -> Void = { _ in },
    ended: @escaping @MainActor (EndOfInput) -> Void
  ) {
    self.lineBegun = lineBegun
    self.line = line
    self.interrupted = interrupted
    self.resized = resized
    self.ended = ended
  }
}
