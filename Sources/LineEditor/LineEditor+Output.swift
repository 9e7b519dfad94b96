import CReadline

extension LineEditor {
  /// Shows lines above the typed line, a new status at its left and rings the bell, all in one write.
  ///
  /// The texts are rendered already, each of one or more rows. Colours in a status stand between `\u{1}` and
  /// `\u{2}`. While a history search is open the status waits; if it is unchanged nothing is written for it. A
  /// title of the window is empty for the one that was there before. Where the screen is cleared nothing that
  /// stood on it can be scrolled back to.
  public func update(
    above texts: [String] = [], status prompt: String? = nil, ring: Bool = false,
    title: String? = nil, clears: Bool = false
  ) {
    let isAtInputLine = phase == .running && !convene_readline_is_in(UInt(RL_STATE_DONE))
    let changed = status.next(prompt, isBlocked: !isAtInputLine || convene_readline_has_message())
    let retitled = title.map { self.title.next($0) } ?? ""
    guard changed != nil || !texts.isEmpty || ring || clears || !retitled.isEmpty else { return }
    write(retitled)
    if ring { write("\u{7}") }
    if phase == .paging { return hold(texts, clears: clears) }
    if isAtInputLine {
      if !texts.isEmpty || clears { rl_clear_visible_line() }
      if let changed { rl_set_prompt(changed) }
    }
    if clears {
      write(Self.clearing)
      coverCuts()
    }
    for text in texts {
      write(text.hasSuffix("\n") ? text : text + "\n")
    }
    if isAtInputLine, changed != nil || !texts.isEmpty || clears {
      if !texts.isEmpty || clears { rl_on_new_line() }
      redisplay()
    }
    if !reading.isUnderWay { flush() }
  }

  /// Readline cannot be made to forget what was cut from a line; the key that brings the last of it back brings a
  /// blank now.
  private func coverCuts() {
    guard phase == .running, rl_end == 0 else { return }
    rl_insert_text(" ")
    rl_kill_text(0, rl_end)
    rl_free_undo_list()
    (rl_point, rl_mark) = (0, 0)
  }

  /// To the top, everything on the screen away, then what was scrolled off it.
  private static let clearing = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// Shows rendered text of one or more lines above the typed line.
  public func printAbove(_ text: String) {
    update(above: [text])
  }

  /// Shows a new status at the left of the typed line.
  public func setStatus(_ prompt: String) {
    update(status: prompt)
  }

  /// Rings the bell once.
  public func ring() {
    update(ring: true)
  }

  /// Puts a line that was refused on the input line again, the cursor at its end.
  ///
  /// Where something else is typed already, that stays, the refused line goes into the history, and the
  /// answer is false.
  @discardableResult
  public func giveBack(_ text: String) -> Bool {
    guard phase == .running, rl_end == 0, !inputIsWaiting, !convene_readline_has_message() else {
      remember(text)
      return false
    }
    rl_replace_line(text, 1)
    rl_point = rl_end
    redisplay()
    noteBeginning()
    if !reading.isUnderWay { flush() }
    return true
  }
}
