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
  }

  func matches(completing text: String, from start: Int) -> [String] {
    // Without candidates readline would offer the names of files.
    rl_attempted_completion_over = 1
    guard start == 0, let completer else { return [] }
    let answer = completer(typedText, text.utf8.count)
    rl_completion_append_character = answer.endsWord ? 0x20 : 0
    return answer.matches(completing: text)
  }

  /// Shows the candidates above the input line, without the text in front that readline has put to each.
  func show(matches: [String]) {
    let beginning = String(typedText.utf8.prefix(Int(rl_point))) ?? ""
    let start = completer.map { $0(typedText, beginning.utf8.count).start } ?? 0
    let words = matches.map { String(decoding: $0.utf8.dropFirst(start), as: UTF8.self) }
    update(above: WordColumns(words: words, columns: columns).rows)
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

/// Called by readline with the array of above: what stands there now, then the candidates.
private func showMatches(
  _ array: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32, _: Int32
) {
  guard let array, count > 0 else { return }
  let matches = (1...Int(count)).compactMap { array[$0].map { String(cString: $0) } }
  MainActor.assumeIsolated { LineEditor.current?.show(matches: matches) }
}
