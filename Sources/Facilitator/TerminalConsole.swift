public import InputLine
public import LineEditor
public import TextLayout

/// The input line of a terminal.
@MainActor
public final class TerminalConsole: Console {
  private let editor: LineEditor
  private let rendering: Rendering
  private let pager: String?
  private let hasTitle: Bool

  /// Makes a console on a line editor that was started.
  ///
  /// - Parameters:
  ///   - editor: The line editor.
  ///   - rendering: What the terminal can do.
  ///   - pager: The command that shows what is longer than the screen; nil where it is printed.
  ///   - hasTitle: Whether the window's title is written.
  public init(
    editor: LineEditor, rendering: Rendering, pager: String? = nil, hasTitle: Bool = false
  ) {
    self.editor = editor
    self.rendering = rendering
    self.pager = pager
    self.hasTitle = hasTitle
  }

  /// The width in columns.
  public var columns: Int { editor.columns }
  /// A refused line can be put right where it was typed.
  public let canGiveBack = true
  /// The screen and what was scrolled off it.
  public let canClear = true

  /// Shows lines above the input line, a new status, and rings: all in one write.
  public func update(_ update: ConsoleUpdate) {
    editor.memory = update.memory
    let lines = update.above.map { $0.rendered(as: rendering) }
    let from = update.pageFrom ?? lines.count
    guard let pager, lines.count - from >= editor.rows else {
      return show(lines, of: update)
    }
    show(Array(lines[..<from]), of: update)
    let text = lines[from...].map { $0 + "\n" }.joined()
    if !editor.page(text, through: pager) { editor.update(above: [text]) }
  }

  private func show(_ lines: [String], of update: ConsoleUpdate) {
    editor.update(
      above: lines, status: prompt(update.status), ring: update.rings,
      title: hasTitle ? update.title ?? "" : nil, clears: update.clears)
  }

  /// Puts a line on the input line again, the cursor at its end.
  public func giveBack(_ line: String) {
    editor.giveBack(line)
  }

  /// What the tabulator key offers.
  ///
  /// - Parameters:
  ///   - completion: The candidates.
  ///   - list: The lines that show them.
  /// - Returns: The answer for the editor.
  public func offer(_ completion: Completion, shownAs list: [StyledText]) -> CompletionAnswer {
    CompletionAnswer(
      start: completion.start, candidates: completion.candidates.map(\.text),
      endsWord: completion.candidates.allSatisfy(\.endsWord), insertion: completion.insertion,
      list: list.map { $0.rendered(as: rendering) },
      isTold: completion.candidates.contains { $0.meaning.isDay })
  }

  /// The height in rows.
  public var rows: Int { editor.rows }

  /// Puts the terminal back as it was.
  public func close() {
    editor.finish()
  }

  /// The status with its colours marked, so that readline does not count them as columns.
  private func prompt(_ status: StyledText) -> String {
    let text = status.rendered(as: rendering)
    var marked = ""
    var isEscape = false
    for character in text {
      if character == "\u{1B}" {
        isEscape = true
        marked.append("\u{1}")
      }
      marked.append(character)
      if isEscape, character.isLetter {
        isEscape = false
        marked.append("\u{2}")
      }
    }
    return marked
  }
}
