import Journal

/// Random numbers that are the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func record() -> JournalRecord {
    var fields: [String: JournalValue] = [:]
    for _ in 0..<Int.random(in: 0...5, using: &self) {
      fields["f" + text(upTo: 3)] = value()
    }
    return JournalRecord(kind: text(upTo: 8), fields: fields)
  }

  private mutating func value() -> JournalValue {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: .string(text(upTo: 30))
    case 1: .integer(Int64.random(in: .min ... .max, using: &self))
    case 2: .boolean(Bool.random(using: &self))
    default: .strings((0..<Int.random(in: 0...3, using: &self)).map { _ in text(upTo: 9) })
    }
  }

  mutating func text(upTo length: Int) -> String {
    let pieces = [
      "a", "Z", "é", "e\u{301}", "👩‍👩‍👧", "😀", "\"", "\\", "\n", "\r\n", "\t", "\0", "\u{1B}[31m",
      "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}", "漢", "/", " ", "\u{2026}",
      "\u{C2}", "\u{10FFFF}",
    ]
    return (0..<Int.random(in: 0...length, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
