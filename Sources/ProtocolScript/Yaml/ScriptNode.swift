import Diagnostics

/// A value of a script with its place.
struct ScriptNode: Equatable, Sendable {
  /// What stands there.
  enum Content: Equatable, Sendable {
    /// A text, and whether it stood without quotes.
    case text(String, isPlain: Bool)
    case list([ScriptNode])
    case map([ScriptEntry])
    /// Something that a finding is about already.
    case damaged
  }

  var content: Content
  var position: SourcePosition
  var length: Int

  /// Whether nothing was written.
  var isEmpty: Bool { content == .text("", isPlain: true) }

  /// The text, where it is one.
  var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  var isDamaged: Bool { content == .damaged }

  /// Whether it, or a key's value in it, is damaged.
  var holdsDamage: Bool {
    guard case .map(let entries) = content else { return isDamaged }
    return entries.contains { $0.value.isDamaged }
  }
}

/// A key with its value.
struct ScriptEntry: Equatable, Sendable {
  var key: ScriptNode
  var value: ScriptNode

  /// The key's text; empty where it is no text.
  var name: String { key.text ?? "" }
}

/// What is put in the place of something that a finding is about already; from the private use area, and refused in scripts.
let damagedMark: Unicode.Scalar = "\u{F7D0}"
