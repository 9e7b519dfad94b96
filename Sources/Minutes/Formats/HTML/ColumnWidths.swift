/// How wide the columns of a table are, for programs that make all of them alike otherwise.
///
/// Each is as wide as its longest word; what is left of a page's width goes to those with the longest texts.
struct ColumnWidths {
  /// So many letters stand in a line across a page.
  private static let page = 84
  /// Longer words are broken, and longer texts wrapped.
  private static let longest = (word: 24, text: 60)

  private let shares: [Int]

  /// Measures a table.
  init(of table: PageTable) {
    let columns = table.headings.indices.map { column in
      let heading = table.headings[column]
      let title = heading.text.isEmpty ? heading.spoken : heading.text.plain
      return [title] + table.rows.map { column < $0.count ? $0[column].plain : "" }
    }
    let words = columns.map { texts in
      // A heading is printed bold, which is wider.
      let heading = Self.longestWord(in: Array(texts.prefix(1))) * 5 / 4 + 1
      return min(max(heading, Self.longestWord(in: texts)), Self.longest.word) + 4
    }
    let wishes = zip(columns, words).map { texts, word in
      max(0, min(texts.map(\.count).max() ?? 0, Self.longest.text) + 4 - word)
    }
    let left = max(0, Self.page - words.reduce(0, +))
    let wished = max(1, wishes.reduce(0, +))
    shares = zip(words, wishes).map { word, wish in word + left * wish / wished }
  }

  /// The columns as HTML has them, their widths in hundredths.
  var html: String {
    let all = max(1, shares.reduce(0, +))
    let columns = shares.map { "<col style=\"width: \($0 * 100 / all)%\">" }
    return "<colgroup>" + columns.joined() + "</colgroup>\n"
  }

  private static func longestWord(in texts: [String]) -> Int {
    texts.lazy.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0
  }
}
