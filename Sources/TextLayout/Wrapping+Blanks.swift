extension String {
  /// The text in lines of at most a width, broken at blanks only: a longer word, such as a link, keeps a line
  /// of its own and stays whole.
  ///
  /// Runs of blanks inside a line are kept.
  public func wrappedAtBlanks(to width: Int, hanging: Int = 0) -> [String] {
    if utf8.count <= width, utf8.allSatisfy({ $0 < 0x80 }) { return [self] }
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return wrappedASCII(to: width, hanging: hanging)
    }
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

  /// The same where a byte is a cell: each line is cut out whole.
  private func wrappedASCII(to width: Int, hanging: Int) -> [String] {
    let bytes = Array(utf8)
    let blank = UInt8(ascii: " ")
    var lines: [String] = []
    var (start, end, next) = (0, 0, 0)
    func line() -> String {
      let indent = lines.isEmpty ? "" : String(repeating: " ", count: hanging)
      return indent + String(decoding: bytes[start..<end], as: UTF8.self)
    }
    while let word = bytes[next...].firstIndex(where: { $0 != blank }) {
      let wordEnd = bytes[word...].firstIndex(of: blank) ?? bytes.endIndex
      if end > start, (lines.isEmpty ? 0 : hanging) + wordEnd - start > width {
        lines.append(line())
        start = word
      }
      (end, next) = (wordEnd, wordEnd)
    }
    return lines + [line()]
  }
}
