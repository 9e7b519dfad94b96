import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditor {
  func configureCompletion() {
    rl_attempted_completion_function = completeWord
    rl_completion_display_matches_hook = showMatches
    // No character parts words and none quotes them: the completer says where the word begins.
    rl_completer_word_break_characters = UnsafePointer(strdup(""))
    rl_basic_quote_characters = UnsafePointer(strdup(""))
    // The completer's order says more than the alphabet.
    rl_sort_completion_matches = 0
  }

  /// What this program would rather have than readline; done first, so that the user's own file has the last word.
  func setDefaults() {
    // Else a third key were needed to see the candidates where the first has put letters on the line.
    rl_variable_bind("show-all-if-unmodified", "on")
    // A bell in a meeting means that time is up.
    rl_variable_bind("bell-style", "none")
  }

  func matches(completing text: String, from start: Int) -> [String] {
    // Without candidates readline would offer the names of files.
    rl_attempted_completion_over = 1
    guard start == 0, let completer else { return [] }
    answer = completer(typedText, text.utf8.count)
    rl_completion_append_character = answer.endsWord ? 0x20 : 0
    let isLookedAt = rl_completion_type == Int32(UInt8(ascii: "?"))
    if answer.isDone(completing: text) || (isLookedAt && answer.candidates.count == 1) {
      // A single one readline would write below the line, with all that stands in front of it.
      showCandidates()
      return []
    }
    if answer.isTold, answer.candidates.count == 1 { showCandidates() }
    return answer.matches(completing: text)
  }

  /// Shows the candidates above the input line.
  func showCandidates() {
    let rows = WordColumns(words: answer.candidates, columns: columns).rows
    update(above: answer.list.isEmpty ? rows : answer.list)
  }
}

/// Called by readline, which frees what it gets.
private func completeWord(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  let text = text.map { String(cString: $0) } ?? ""
  let matches = MainActor.assumeIsolated {
    LineEditor.current?.matches(completing: text, from: Int(start)) ?? []
  }
  guard !matches.isEmpty else { return nil }
  let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride * (matches.count + 1)
  guard let memory = malloc(size) else { return nil }
  let array = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: matches.count + 1)
  for (index, match) in matches.enumerated() { array[index] = strdup(match) }
  array[matches.count] = nil
  return array
}

/// Called by readline with the array of above, which says no more than the answer it was made of.
private func showMatches(
  _: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _: Int32, _: Int32
) {
  MainActor.assumeIsolated { LineEditor.current?.showCandidates() }
}
