import CReadline

/// The columns that readline counts for each character of a text.
///
/// Readline asks the C library, scalar by scalar; to know where it left the cursor one has to count in the
/// same way. For layout there is a better count in `TextLayout`.
struct CellWidths {
  private(set) var widths: [Int] = []

  init(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F: widths.append(2)  // shown as ^X
      default: widths.append(max(0, Int(convene_cell_width(scalar.value))))
      }
    }
  }

  /// A prompt, in which what stands between `\u{1}` and `\u{2}` takes no columns.
  init(prompt: String) {
    var visible = ""
    var isHidden = false
    for scalar in prompt.unicodeScalars {
      switch scalar {
      case "\u{1}": isHidden = true
      case "\u{2}": isHidden = false
      default: if !isHidden { visible.unicodeScalars.append(scalar) }
      }
    }
    self.init(visible)
  }

  /// All columns together.
  var total: Int { widths.reduce(0, +) }

  /// Where the cursor stands behind the text, wrapped at a width; rows are counted from the first.
  func cursor(columns: Int) -> (row: Int, column: Int) {
    guard columns > 0 else { return (0, 0) }
    var row = 0
    var column = 0
    for width in widths {
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
    }
    return column >= columns ? (row + 1, 0) : (row, column)
  }

  /// One text behind another.
  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.widths += right.widths
    return sum
  }
}
