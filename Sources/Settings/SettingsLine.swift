/// One line of a settings file.
struct SettingsLine {
  private let characters: [Character]

  init(_ text: String) {
    characters = Array(text)
  }

  /// The word in front of the colon and its column; nil where the line is empty or a comment.
  func key() throws(SettingFault) -> (word: String, column: Int)? {
    guard let start = characters.firstIndex(where: { !$0.isWhitespace }),
      characters[start] != "#"
    else { return nil }
    guard let colon = characters.firstIndex(of: ":") else {
      let text = trimmed(characters[start...])
      throw SettingFault(.noColon(text), column: start + 1, length: text.count)
    }
    return (trimmed(characters[start..<max(start, colon)]), start + 1)
  }

  /// What stands behind the colon, without quotes and comment, and the column where it begins.
  func value() throws(SettingFault) -> (text: String, column: Int) {
    let colon = characters.firstIndex(of: ":") ?? characters.endIndex - 1
    let rest = characters[(colon + 1)...]
    guard let start = rest.firstIndex(where: { !$0.isWhitespace }) else {
      return ("", colon + 1)
    }
    if "\"'".contains(characters[start]) { return try quoted(from: start) }
    let end = rest.indices.first { index in
      characters[index] == "#" && characters[index - 1].isWhitespace
    }
    let text = start < (end ?? rest.endIndex) ? trimmed(rest[start..<(end ?? rest.endIndex)]) : ""
    return (text, text.isEmpty ? colon + 1 : start + 1)
  }

  private func quoted(from start: Int) throws(SettingFault) -> (text: String, column: Int) {
    let inside = characters[(start + 1)...]
    guard let end = inside.firstIndex(of: characters[start]) else {
      throw SettingFault(.openQuote, column: start + 1, length: characters.count - start)
    }
    let behind = trimmed(characters[(end + 1)...])
    guard behind.isEmpty || behind.hasPrefix("#") else {
      throw SettingFault(.behindQuote(behind), column: end + 2, length: characters.count - end - 1)
    }
    return (String(inside[..<end]), start + 2)
  }

  private func trimmed(_ part: ArraySlice<Character>) -> String {
    let head = part.drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
