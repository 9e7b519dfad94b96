import CReadline

extension LineEditor {
  /// Has readline draw the line by way of `redisplay`.
  func configureDisplay() {
    rl_redisplay_function = drawLine
  }

  /// Draws the input line, of a text taller than the screen the part round the cursor.
  func redisplay() {
    window = fitsSurely ? nil : currentWindow
    guard let window else { return rl_redisplay() }
    let kept = (line: rl_line_buffer, point: rl_point, end: rl_end, mark: rl_mark)
    var bytes = Array(window.text.utf8CString)
    bytes.withUnsafeMutableBufferPointer { buffer in
      rl_line_buffer = buffer.baseAddress
      rl_point = Int32(window.cursor)
      rl_end = Int32(buffer.count - 1)
      rl_mark = min(rl_mark, rl_end)
      rl_redisplay()
    }
    (rl_line_buffer, rl_point, rl_end, rl_mark) = kept
  }

  /// The columns of what is shown up to the cursor.
  var cellsBeforeCursor: CellWidths {
    guard let prompt = rl_display_prompt, let line = rl_line_buffer else { return CellWidths("") }
    let shown: String
    if let window {
      shown = String(decoding: window.text.utf8.prefix(window.cursor), as: UTF8.self)
    } else {
      let typed = UnsafeBufferPointer(start: line, count: Int(rl_point))
      shown = String(decoding: typed.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return CellWidths(prompt: String(cString: prompt)) + CellWidths(shown)
  }

  /// So few bytes that no text of them fills the screen, were each a row of its own.
  private var fitsSurely: Bool { Int(rl_end) < rows - 3 }

  private var currentWindow: LineWindow? {
    let prompt = rl_display_prompt.map { CellWidths(prompt: String(cString: $0)).total } ?? 0
    return LineWindow(
      of: typedText, cursor: Int(rl_point), prompt: prompt, columns: columns, rows: rows)
  }
}

/// Called by readline whenever the line is to be drawn.
private func drawLine() {
  MainActor.assumeIsolated { LineEditor.current?.redisplay() }
}
