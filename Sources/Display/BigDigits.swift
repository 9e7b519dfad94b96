import TextLayout

/// Clock figures in block letters that are read from the back of a room.
enum BigDigits {
  /// How high the figures are.
  enum Size: Int, CaseIterable {
    /// As high as letters: no room for more.
    case text = 1
    /// Three rows.
    case small = 3
    /// Five rows.
    case middle = 5
    /// Seven rows.
    case large = 7
    /// Fourteen rows, for a projector.
    case huge = 14
  }

  /// The largest size in which a text fits, `.text` where none does.
  static func size(of text: String, columns: Int, rows: Int) -> Size {
    Size.allCases.last {
      $0 == .text || $0.rawValue <= rows && (lines(text, $0).first?.count ?? 0) <= columns
    } ?? .text
  }

  /// The lines of a text of digits, `:` and `+`, all of one width; other characters are left out.
  static func lines(_ text: String, _ size: Size) -> [String] {
    switch size {
    case .text: [text]
    case .small: halved(rows(of: text, in: lowFont, gap: 1))
    case .middle: drawn(rows(of: text, in: lowFont, gap: 1, across: 2), times: 1)
    case .large: drawn(rows(of: text, in: highFont, gap: 2, across: 2), times: 1)
    case .huge: drawn(rows(of: text, in: highFont, gap: 4, across: 4), times: 2)
    }
  }

  // MARK: - Drawing

  /// The dots of a text, row by row.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - font: The rows of each character.
  ///   - gap: The empty columns between two characters.
  ///   - across: How many columns a dot takes; two make it square.
  /// - Returns: The rows, from the top.
  private static func rows(
    of text: String, in font: [Character: [String]], gap: Int, across: Int = 1
  ) -> [[Bool]] {
    let letters = text.compactMap { font[$0] }
    let height = letters.first?.count ?? 0
    return (0..<height).map { row in
      let parts = letters.map { letter in
        letter[row].flatMap { [Bool](repeating: $0 == "#", count: across) }
      }
      return Array(parts.joined(separator: [Bool](repeating: false, count: gap)))
    }
  }

  private static func drawn(_ rows: [[Bool]], times: Int) -> [String] {
    rows.flatMap { row in
      let line = String(row.map { $0 ? "█" : " " })
      return [String](repeating: line, count: times)
    }
  }

  /// Two rows of dots in one of letters.
  private static func halved(_ rows: [[Bool]]) -> [String] {
    stride(from: 0, to: rows.count, by: 2).map { index in
      let lower =
        index + 1 < rows.count ? rows[index + 1] : rows[index].map { _ in false }
      return String(
        zip(rows[index], lower).map { above, below -> Character in
          switch (above, below) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }

  // MARK: - The letters

  private static let lowFont: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    ":": [" ", "#", " ", "#", " "],
    "+": ["   ", " # ", "###", " # ", "   "],
  ]

  private static let highFont: [Character: [String]] = [
    "0": ["#####", "#   #", "#   #", "#   #", "#   #", "#   #", "#####"],
    "1": ["  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", "#####"],
    "2": ["#####", "    #", "    #", "#####", "#    ", "#    ", "#####"],
    "3": ["#####", "    #", "    #", " ####", "    #", "    #", "#####"],
    "4": ["#   #", "#   #", "#   #", "#####", "    #", "    #", "    #"],
    "5": ["#####", "#    ", "#    ", "#####", "    #", "    #", "#####"],
    "6": ["#####", "#    ", "#    ", "#####", "#   #", "#   #", "#####"],
    "7": ["#####", "    #", "    #", "    #", "    #", "    #", "    #"],
    "8": ["#####", "#   #", "#   #", "#####", "#   #", "#   #", "#####"],
    "9": ["#####", "#   #", "#   #", "#####", "    #", "    #", "#####"],
    ":": [" ", " ", "#", " ", "#", " ", " "],
    "+": ["     ", "  #  ", "  #  ", "#####", "  #  ", "  #  ", "     "],
  ]
}
