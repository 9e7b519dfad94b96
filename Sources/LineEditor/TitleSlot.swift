/// The title of the terminal's window, written only where it changes; what was there before comes back.
struct TitleSlot: Equatable {
  private static let keepOld = "\u{1B}[22;0t"
  private static let bringBackOld = "\u{1B}[23;0t"

  private var wanted = ""
  private var shown = ""
  /// Whether the terminal belongs to somebody else just now.
  private var isLetGo = false

  /// Takes a new title, empty for that of before, and returns what must be written now.
  mutating func next(_ title: String) -> String {
    wanted = title
    return isLetGo ? "" : change(to: wanted)
  }

  /// Gives the title of before back; what is wanted meanwhile waits.
  mutating func letGo() -> String {
    isLetGo = true
    return change(to: "")
  }

  /// The title that is wanted, when the terminal is here again.
  mutating func takeBack() -> String {
    isLetGo = false
    return change(to: wanted)
  }

  private mutating func change(to title: String) -> String {
    guard title != shown else { return "" }
    defer { shown = title }
    // A terminal that keeps no titles is left with none.
    if title.isEmpty { return Self.set("") + Self.bringBackOld }
    return (shown.isEmpty ? Self.keepOld : "") + Self.set(title)
  }

  /// Control characters would end the sequence; the title has none, and this makes sure.
  private static func set(_ title: String) -> String {
    let harmless = String(String.UnicodeScalarView(title.unicodeScalars.filter { isPlain($0) }))
    return "\u{1B}]0;\(harmless)\u{1B}\\"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
  }
}
