import TextLayout

/// The room's screen being laid out: a title, paragraphs below it, a line at the foot.
struct RoomSheet {
  /// What is to be shown.
  struct Page {
    /// What stands in the bar at the top.
    var title: String
    /// What stands at the bar's right end.
    var count = ""
    /// What stands at the left of the foot.
    var left = StyledText()
    /// What stands at the right of the foot.
    var right: [String] = []
    private(set) var paragraphs: [Paragraph] = []

    init(title: String) {
      self.title = title
    }

    /// Adds lines that stay together.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - rank: Which paragraphs get the rows first, the smallest first.
    ///   - isWhole: Whether it is left out rather than cut.
    mutating func add(_ lines: [StyledText], rank: Int, isWhole: Bool = false) {
      guard !lines.isEmpty else { return }
      paragraphs.append(Paragraph(lines: lines, rank: rank, isWhole: isWhole))
    }
  }

  /// Lines that stay together.
  struct Paragraph {
    var lines: [StyledText]
    let rank: Int
    let isWhole: Bool
  }

  let columns: Int
  let rows: Int

  /// The widest that a sentence gets: longer lines are hard to read.
  var textWidth: Int { max(min(columns - 2, 100), 1) }

  // MARK: - Paragraphs

  /// A sentence in the middle.
  func centred(_ text: String, _ style: Style = .plain) -> [StyledText] {
    text.isEmpty
      ? [] : StyledText(text.oneLine, style).wrapped(to: textWidth).map(centredLine)
  }

  /// Facts side by side in the middle, broken only between two of them.
  func centred(_ facts: [String], _ style: Style = .plain) -> [StyledText] {
    var lines: [String] = []
    for fact in facts.map(\.oneLine) where !fact.isEmpty {
      if let last = lines.last, DisplayWidth.of(last + " · " + fact) <= textWidth {
        lines[lines.count - 1] = last + " · " + fact
      } else {
        lines.append(fact)
      }
    }
    return lines.flatMap { centred($0, style) }
  }

  /// A text of the script in the middle, in which line breaks mean something.
  func centredText(_ text: String, _ style: Style = .plain) -> [StyledText] {
    text.split(whereSeparator: \.isNewline).flatMap { centred(String($0), style) }
  }

  /// Lines that keep their left edge, in the middle as a whole.
  func centredBlock(_ lines: [StyledText]) -> [StyledText] {
    let widest = lines.map(\.width).max() ?? 0
    let before = String(repeating: " ", count: max((columns - widest) / 2, 0))
    return lines.map { StyledText(before) + $0 }
  }

  /// A line in the middle; blanks at its end are left out.
  func centredLine(_ line: StyledText) -> StyledText {
    StyledText(String(repeating: " ", count: max((columns - line.width) / 2, 0))) + line
  }

  /// How high the figures of a clock are.
  ///
  /// Where there can be, there is room for the sign over time, so that they do not shrink when the time is up.
  func digitSize(for figures: String) -> BigDigits.Size {
    let height: BigDigits.Size =
      switch rows {
      case 40...: .huge
      case 22...: .large
      case 12...: .middle
      case 7...: .small
      default: .text
      }
    let signed = BigDigits.size(of: "+" + figures, columns: columns, rows: height.rawValue)
    return signed == .text
      ? BigDigits.size(of: figures, columns: columns, rows: height.rawValue) : signed
  }

  // MARK: - The screen

  /// The page as exactly as many lines as there are rows.
  func lines(of page: Page) -> [StyledText] {
    let bar = bar(page)
    let hasFoot = rows > bar.count + 1
    let room = rows - bar.count - (hasFoot ? 1 : 0)
    let body = spaced(fitted(page.paragraphs, into: room), into: room)
    let lines = bar + body + (hasFoot ? [foot(page)] : [])
    return lines.prefix(rows).map { $0.truncated(to: columns) }
  }

  /// The title over the whole width; three rows high where there are many.
  private func bar(_ page: Page) -> [StyledText] {
    let count = page.count.isEmpty ? "" : " " + page.count + " "
    let room = max(columns - DisplayWidth.of(count) - 2, 0)
    let title = " " + page.title.truncated(to: room) + " "
    let line = title.padded(to: max(columns - DisplayWidth.of(count), 0)) + count
    let empty = StyledText(String(repeating: " ", count: columns), .reversed)
    let middle = StyledText(line, .reversed)
    return rows >= 20 ? [empty, middle, empty] : [middle]
  }

  private func foot(_ page: Page) -> StyledText {
    let right = page.right.joined(separator: " · ")
    let room = columns - DisplayWidth.of(right) - 2
    let left = page.left.sanitised.truncated(to: max(room, 0))
    guard !right.isEmpty, room >= 0 else { return left }
    return left.padded(to: room + 2) + StyledText(right)
  }

  /// The paragraphs that there is room for; the last one is cut where it may be.
  private func fitted(_ paragraphs: [Paragraph], into room: Int) -> [[StyledText]] {
    var left = room
    var taken: [Int: [StyledText]] = [:]
    for (index, paragraph) in paragraphs.enumerated().sorted(by: { $0.1.rank < $1.1.rank }) {
      if paragraph.lines.count <= left {
        taken[index] = paragraph.lines
      } else if !paragraph.isWhole, left > 0 {
        taken[index] = cut(paragraph.lines, to: left)
      }
      left -= taken[index]?.count ?? 0
    }
    return paragraphs.indices.compactMap { taken[$0] }
  }

  private func cut(_ lines: [StyledText], to count: Int) -> [StyledText] {
    let kept = lines.prefix(count)
    guard let last = kept.last, let style = last.spans.last?.style else { return Array(kept) }
    let marked = last.truncated(to: columns - 1) + StyledText("…", style)
    return kept.dropLast() + [marked]
  }

  /// The paragraphs with the rows that are left between them, at most two, and below.
  private func spaced(_ paragraphs: [[StyledText]], into room: Int) -> [StyledText] {
    let used = paragraphs.reduce(0) { $0 + $1.count }
    var left = room - used
    let gap = paragraphs.isEmpty ? 0 : min(left / paragraphs.count, 2)
    var lines: [StyledText] = []
    for paragraph in paragraphs {
      // Where there is not one row for each, the first ones get it.
      let blank = gap == 0 && left > 0 ? 1 : gap
      left -= blank
      lines += [StyledText](repeating: StyledText(), count: blank) + paragraph
    }
    return lines + [StyledText](repeating: StyledText(), count: max(room - lines.count, 0))
  }
}
