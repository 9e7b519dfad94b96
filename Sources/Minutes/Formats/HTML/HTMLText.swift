/// Text that people typed, escaped so that HTML shows it as it was typed and nothing else.
///
/// It goes by bytes: a mark that joins the sign before it must not hide that sign.
enum HTMLText {
  /// The text with the signs of HTML as entities, and links that can be followed.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return isolated(text, text) }
    guard text.utf8.contains(UInt8(ascii: ":")), text.contains("://") else {
      return isolated(entities(text), text)
    }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var done = 0
    var index = 0
    while index < scalars.count {
      if let end = LinkFinder.end(of: scalars, from: index) {
        let link = entities(string(scalars[index..<end]))
        result += entities(string(scalars[done..<index]))
        result += "<a href=\"\(link)\" rel=\"noopener noreferrer\">\(link)</a>"
        done = end
        index = end
      } else {
        index += 1
      }
    }
    return isolated(result + entities(string(scalars[done...])), text)
  }

  /// The text with the signs of HTML as entities; it may stand in an attribute as well.
  static func entities(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Writing from right to left keeps to itself, so that a name before it stays where it is.
  private static func isolated(_ html: String, _ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xD6 }),
      text.unicodeScalars.contains(where: isRightToLeft)
    else { return html }
    return "<bdi>\(html)</bdi>"
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
