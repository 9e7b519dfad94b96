import CReadline

extension LineEditor {
  /// Keeps a line for the arrow keys and for the history file, as far as `memory` allows.
  ///
  /// Blank lines and repeats are not kept.
  public func remember(_ line: String) {
    guard memory != .nowhere, history.remember(line, isOnRecord: memory == .onDisk) else { return }
    guard phase == .running || phase == .suspended else { return }
    let isBrowsing = where_history() < history_length
    add_history(line)
    // The prompt is up already, so readline would look for older lines before the one just added.
    if !isBrowsing { using_history() }
  }

  /// Forgets lines, also those in the history file.
  ///
  /// - Parameter isForgotten: Whether a line goes.
  /// - Throws: Why the file still has them.
  public func forget(where isForgotten: (String) -> Bool) throws(HistoryFileError) {
    history.forget(where: isForgotten)
    if phase == .running || phase == .suspended {
      clear_history()
      for line in history.lines { add_history(line) }
      using_history()
    }
    guard let historyFile else { return }
    try HistoryFile(path: historyFile).forget(where: isForgotten)
  }

  /// Reads the history file, if one was named and exists; done before the start.
  public func loadHistory() throws(HistoryFileError) {
    precondition(phase == .idle, "history is loaded before the input line is shown")
    guard let historyFile else { return }
    history = try HistoryFile(path: historyFile).read() ?? History()
  }

  /// Writes what may be written to the history file, whole or not at all.
  public func saveHistory() throws(HistoryFileError) {
    guard let historyFile else { return }
    try HistoryFile(path: historyFile).write(history)
  }
}
