extension String {
  /// The text in lines of at most a width, broken at blanks only: a longer word, such as a link, keeps a line
  /// of its own and stays whole.
  ///
  /// Runs of blanks inside a line are kept.
  public func wrappedAtBlanks(to width: Int, hanging: Int = 0) -> [String] {
    if utf8.count <= width, utf8.allSatisfy({ $0 < 0x80 }) { return [self] }
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var gap = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        gap += 1
        continue
      }
      let cells =
        word.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        ? word.utf8.count : DisplayWidth.of(word)
      if !line.isEmpty, lineWidth + gap + cells > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        lineWidth = hanging
      } else {
        line += String(repeating: " ", count: gap)
        lineWidth += gap
      }
      line += word
      lineWidth += cells
      gap = 1
    }
    return lines + [line]
  }
}
