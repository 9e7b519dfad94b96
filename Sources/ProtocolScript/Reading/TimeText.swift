import MeetingProtocol

extension Length {
  /// The length as a script writes it, such as `1h30m`.
  var scriptText: String {
    let seconds = abs(wholeSeconds)
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "0m" : text
  }
}

/// Lengths and ranges as scripts write them.
enum TimeText: Equatable {
  case open
  case exactly(Length)
  case between(Length, Length)
  case atLeast(Length)
  case atMost(Length)

  /// Reads `4m`, `5m..10m`, `10m..`, `..5m` or `open`.
  static func read(_ written: String) throws(TimeFault) -> TimeText {
    let text = written.lowercased().trimmed
    if text == "open" { return .open }
    guard let dots = text.firstIndexOfDots else { return .exactly(try bounded(text, in: written)) }
    let left = String(text[..<dots]).trimmed
    let right = String(text[dots...].dropFirst(2)).trimmed
    switch (left.isEmpty, right.isEmpty) {
    case (true, true): throw .unreadable(written, suggestion: nil)
    case (true, false): return .atMost(try bounded(right, in: written))
    case (false, true): return .atLeast(try bounded(left, in: written))
    case (false, false):
      let least = try bounded(left, in: written)
      let most = try bounded(right, in: written)
      guard least <= most else { throw .backwards(written) }
      return least == most ? .exactly(least) : .between(least, most)
    }
  }

  private static func bounded(_ text: String, in written: String) throws(TimeFault) -> Length {
    guard let length = Length(text: text) else {
      throw .unreadable(written, suggestion: suggestion(for: written))
    }
    guard length > .zero else { throw .zero }
    guard length <= .minutes(24 * 60) else { throw .tooLong(written) }
    return length
  }

  /// What a text that is no time was probably meant to say.
  static func suggestion(for written: String) -> String? {
    var text = written.lowercased().trimmed
    for sign in ["...", "…", "–", "—", "-", " to ", " bis "] {
      text = text.replacing(sign, with: "..")
    }
    guard text.count < 40 else { return nil }
    guard let dots = text.firstIndexOfDots else {
      guard let length = side(text, unit: "m") else { return nil }
      return Int(text) == nil ? length.scriptText : text + "m"
    }
    let right = String(text[dots...].dropFirst(2)).trimmed
    let unit = right.last { $0.isLetter }.map { _ in
      String(right.drop { !$0.isLetter }).trimmed
    }
    let left = String(text[..<dots]).trimmed
    guard let least = side(left, unit: unit ?? "m"), let most = side(right, unit: "m"),
      least < most
    else { return nil }
    return "\(least.scriptText)..\(most.scriptText)"
  }

  private static func side(_ text: String, unit: String) -> Length? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let names = parts.count == 3 ? ["h", "m", "s"] : ["m", "s"]
    let candidate =
      (2...3).contains(parts.count)
      ? zip(parts, names).map { $0 + $1 }.joined()
      : text + (text.last?.isNumber == true ? (text.contains("h") ? "m" : unit) : "")
    return Length(text: candidate).flatMap { $0 > .zero ? $0 : nil }
  }
}

extension String {
  /// The text without blanks at either end.
  var trimmed: String {
    let solid: (UInt8?) -> Bool = { $0.map { $0 > 0x20 && $0 < 0x7F } ?? true }
    if solid(utf8.first), solid(utf8.last) { return self }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The text with every occurrence of another put in its place.
  func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }

  fileprivate var firstIndexOfDots: String.Index? {
    indices.first { self[$0...].hasPrefix("..") }
  }
}
