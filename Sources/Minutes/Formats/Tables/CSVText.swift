/// Rows as CSV (RFC 4180), safe to open in a spreadsheet.
enum CSVText {
  /// What tells a spreadsheet that the text is UTF-8.
  static let byteOrderMark = "\u{FEFF}"

  /// The rows, each with a line break behind it.
  static func render(_ rows: [[String]]) -> String {
    var bytes = Array(byteOrderMark.utf8)
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(defused(cell), to: &bytes)
      }
      bytes += "\r\n".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0x0A, 0x0D: true
      default: false
      }
    }
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A cell that a spreadsheet would reckon with, with an apostrophe in front: it is shown as text then.
  private static func defused(_ cell: String) -> String {
    let first = cell.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    switch first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "|", "%":
      return "'" + cell
    case .some, nil:
      return cell
    }
  }
}
