public import LineEditor
public import TextLayout

/// Where a session is seen: a terminal with an input line, or plain lines.
@MainActor
public protocol Console: AnyObject {
  /// The width in columns.
  var columns: Int { get }
  /// Whether its lines are heard or read as a log, so that sentences stand for bars and tables.
  var isReadAloud: Bool { get }
  /// Whether the person at the keyboard can correct a line; a pipe and a transcript cannot.
  var canGiveBack: Bool { get }
  /// Whether it can take away what it has shown.
  var canClear: Bool { get }
  /// Shows lines above the input line, a new status, and rings: all in one write.
  func update(_ update: ConsoleUpdate)
  /// Puts a line on the input line again.
  func giveBack(_ line: String)
  /// Puts the terminal back as it was.
  func close()
}

extension Console {
  /// Most are looked at.
  public var isReadAloud: Bool { false }
  /// Most are lines that stand where they were written.
  public var canClear: Bool { false }
}

/// What changes on a console at once.
public struct ConsoleUpdate: Equatable, Sendable {
  /// Lines to show above the input line.
  public var above: [StyledText] = []
  /// Where among them something begins that was asked for and may be paged; nil where nothing was.
  public var pageFrom: Int?
  /// What stands at the left of the input line.
  public var status: StyledText
  /// Where what is typed is remembered.
  public var memory = LineMemory.onDisk
  /// Whether everything that was shown goes first.
  public var clears = false
  /// The title of the window; nil for the one that it has by itself.
  public var title: String?
  /// Whether the bell rings.
  public var rings = false

  /// Makes an update of the status alone.
  public init(status: StyledText) {
    self.status = status
  }
}
