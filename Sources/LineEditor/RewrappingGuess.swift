/// Whether a terminal wraps the rows on its screen anew when its width changes.
///
/// No terminal says so. Where it is not known that it does, the answer is no: the editor then goes up no
/// further than is safe, and may leave an old beginning of the input line on the screen.
struct RewrappingGuess: Equatable {
  private static let variables = [
    "ALACRITTY_WINDOW_ID", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "TERM_PROGRAM", "TMUX",
    "VTE_VERSION", "WT_SESSION",
  ]
  private static let terminals = ["alacritty", "foot", "tmux", "xterm-ghostty", "xterm-kitty"]

  let rewraps: Bool

  init(environment: (String) -> String?) {
    let terminal = environment("TERM") ?? ""
    // Within GNU screen the outer terminal's variables are still there.
    rewraps =
      !terminal.hasPrefix("screen.")
      && (Self.terminals.contains { terminal.hasPrefix($0) }
        || Self.variables.contains { !(environment($0) ?? "").isEmpty })
  }

  /// How far above the cursor the input line begins after the width has changed.
  func rowsUp(_ cells: CellWidths, before: Int, after: Int) -> Int {
    let kept = cells.cursor(columns: before).row
    let wrapped = cells.cursor(columns: after).row
    return rewraps ? wrapped : min(kept, wrapped)
  }
}
