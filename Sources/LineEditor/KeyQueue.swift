/// The bytes of the terminal on their way to readline, which gets only what it can deal with without waiting for more.
///
/// Whoever waits inside readline stops the clock. So what belongs together is held here until it is whole: a paste
/// until its end marker, a letter until its last byte, and in vi mode an Escape until it is clear that it is not the
/// beginning of an arrow key.
struct KeyQueue: Equatable {
  /// What is held, and until when.
  enum Holding: Equatable {
    case nothing
    /// Until so many more bytes have come.
    case letter(missing: Int)
    /// Until something follows, or nothing has for a moment.
    case escape
    /// Until the end marker.
    case paste
    /// Its beginning was handed over as it did not go on; whatever comes before the end marker belongs to it.
    case stalledPaste
  }

  private static let beginning = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)
  private static let escape: UInt8 = 0x1B

  private(set) var holding = Holding.nothing
  private var held: [UInt8] = []
  private var ready: [UInt8] = []
  private var taken = 0
  /// How many bytes of a paste's beginning have come.
  private var matched = 0

  /// Whether a byte can be handed over.
  var hasNext: Bool { taken < ready.count }

  /// Whether nothing is handed over later of what has come.
  var isEmpty: Bool { !hasNext && held.isEmpty }

  /// Hands the next byte over.
  mutating func next() -> UInt8? {
    guard hasNext else { return nil }
    defer {
      taken += 1
      if taken == ready.count {
        ready.removeAll(keepingCapacity: true)
        taken = 0
      }
    }
    return ready[taken]
  }

  /// Takes a byte that has come.
  mutating func add(_ byte: UInt8, isViMode: Bool) {
    switch holding {
    case .nothing: begin(byte, isViMode: isViMode)
    case .escape:
      release()
      begin(byte, isViMode: isViMode)
    case .letter(let missing):
      guard (0x80..<0xC0).contains(byte) else {
        release()
        return begin(byte, isViMode: isViMode)
      }
      held.append(byte)
      holding = .letter(missing: missing - 1)
      if missing == 1 { release() }
    case .stalledPaste:
      held = Self.beginning
      holding = .paste
      continuePaste(byte)
    case .paste: continuePaste(byte)
    }
  }

  /// Hands over what is held although nothing follows; a paste may still go on.
  mutating func settle() {
    switch holding {
    case .escape: release()
    case .paste:
      held += Self.end
      release()
      holding = .stalledPaste
    case .nothing, .letter, .stalledPaste: break
    }
  }

  /// Hands over a paste whose end will not come; what comes next does not belong to it.
  mutating func endPaste() {
    settle()
    if holding == .stalledPaste { holding = .nothing }
  }

  private mutating func begin(_ byte: UInt8, isViMode: Bool) {
    matched = byte == Self.beginning[matched] ? matched + 1 : (byte == Self.escape ? 1 : 0)
    if matched == Self.beginning.count {
      matched = 0
      hold(byte, .paste)
    } else if isViMode, byte == Self.escape {
      hold(byte, .escape)
    } else if let missing = Self.following(byte) {
      hold(byte, .letter(missing: missing))
    } else {
      ready.append(byte)
    }
  }

  private mutating func continuePaste(_ byte: UInt8) {
    // Readline would take a NUL for the end of the text.
    guard byte != 0 else { return }
    held.append(byte)
    if held.count >= Self.end.count, held.suffix(Self.end.count).elementsEqual(Self.end) {
      release()
    }
  }

  private mutating func hold(_ byte: UInt8, _ reason: Holding) {
    held.append(byte)
    holding = reason
  }

  private mutating func release() {
    ready += held
    held = []
    holding = .nothing
  }

  /// How many bytes follow the first one of a letter in UTF-8; nil for every other byte.
  private static func following(_ byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: nil
    }
  }
}
