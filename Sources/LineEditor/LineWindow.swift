import CReadline

/// The part of a typed text round the cursor, where the whole is taller than the screen.
///
/// Readline cannot reach rows that have left the screen, and would leave old ones behind at every refresh.
struct LineWindow: Equatable {
  private static let omission = "…"

  /// What is shown, `…` standing for what is not.
  let text: String
  /// Where the cursor stands in it, in bytes.
  let cursor: Int

  /// Makes the part of a text that takes about half of the screen; nil where the whole fits.
  ///
  /// - Parameters:
  ///   - text: The typed text.
  ///   - cursor: Where the cursor stands in it, in bytes.
  ///   - prompt: The columns of the prompt.
  ///   - columns: The width of the screen.
  ///   - rows: Its height.
  @MainActor
  init?(of text: String, cursor: Int, prompt: Int, columns: Int, rows: Int) {
    var whole = RowCount(columns: columns, used: prompt)
    let fits = text.unicodeScalars.allSatisfy { scalar in
      whole.take(scalar)
      return whole.rows <= rows - 2
    }
    if fits { return nil }
    let place = text.utf8.index(
      text.startIndex, offsetBy: cursor, limitedBy: text.endIndex)
    guard let place = place?.samePosition(in: text.unicodeScalars) else { return nil }
    let room = max(rows / 2, 3)
    let before = Self.reach(
      text.unicodeScalars[..<place].reversed(), RowCount(columns: columns), room * 2 / 3)
    let after = Self.reach(
      text.unicodeScalars[place...], RowCount(columns: columns, used: columns / 2),
      room - before.rows)
    let start = text.unicodeScalars.index(place, offsetBy: -before.count)
    let end = text.unicodeScalars.index(place, offsetBy: after.count)
    let head = (start > text.startIndex ? Self.omission : "") + text[start..<place]
    self.text = head + text[place..<end] + (end < text.endIndex ? Self.omission : "")
    self.cursor = head.utf8.count
  }

  /// How many letters fit into so many rows, and how many rows they take.
  @MainActor
  private static func reach(
    _ scalars: some Sequence<Unicode.Scalar>, _ start: RowCount, _ most: Int
  ) -> (count: Int, rows: Int) {
    var rows = start
    var count = 0
    for scalar in scalars {
      var longer = rows
      longer.take(scalar)
      if longer.rows > most { break }
      rows = longer
      count += 1
    }
    return (count, rows.rows)
  }

  /// Counts rows as letters come; a column of each is left free, as a wide letter may not fit there.
  private struct RowCount {
    let columns: Int
    var used = 0
    var rows = 1

    @MainActor
    mutating func take(_ scalar: Unicode.Scalar) {
      let width =
        scalar.value < 0x20 || scalar.value == 0x7F
        ? 2 : max(0, Int(convene_cell_width(scalar.value)))
      if scalar == "\n" {
        rows += 1
        used = 0
      } else if used + width > max(columns - 1, 2) {
        rows += 1
        used = width
      } else {
        used += width
      }
    }
  }
}
