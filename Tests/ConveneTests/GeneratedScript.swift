import Session

/// A script made by chance, of blocks inside blocks.
struct GeneratedScript {
  private var chance: Chance
  private var count = 0
  private var lines: [String] = []

  init(seed: UInt64) { chance = Chance(seed: seed) }

  /// The script.
  var text: String {
    mutating get {
      lines = [
        "convene: 1", "protocol: Generated", "ask:",
        "  rooms: {list: \"Which rooms?\", up-to: 9}",
        "roles:", "  host: {people: 1}", "  guest: {people: 2.. rest}", "stages:",
      ]
      addBlocks(depth: 0, indent: 2, inRepeat: false)
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private mutating func roll(_ sides: Int) -> Int { Int(chance.next() % UInt64(sides)) }

  private mutating func title(_ word: String) -> String {
    count += 1
    return "\(word) \(count)"
  }

  private mutating func addBlocks(depth: Int, indent: Int, inRepeat: Bool) {
    for place in 0...(1 + roll(2)) {
      addBlock(depth: depth, indent: indent, isFirst: place == 0, inRepeat: inRepeat)
    }
  }

  private mutating func add(_ keys: [String], indent: Int) {
    let blank = String(repeating: " ", count: indent)
    for (place, key) in keys.enumerated() { lines.append(blank + (place == 0 ? "- " : "  ") + key) }
  }

  private mutating func addBlock(depth: Int, indent: Int, isFirst: Bool, inRepeat: Bool) {
    let sort = depth > 1 ? 0 : roll(12)
    var keys: [String]
    switch sort {
    case 1: keys = ["part: \(title("Part"))"] + budget(depth)
    case 2:
      let over = ["everyone", "guest", "rooms", "[red, green, blue]"][roll(4)]
      keys = ["round: \(title("Round"))", "each: \(over)"]
    case 3: keys = ["round: \(title("Guests"))", "each: guest", "as: speaker"] + budget(depth)
    case 4:
      let least = 1 + roll(2)
      keys = ["repeat: \(title("Lap"))", "cycles: \(least)..\(least + 1)"]
    case 5 where depth == 0: keys = ["groups: \(title("Tables"))", "size: 2"]
    case 6 where depth == 0: keys = ["pairs: \(title("Meetings"))", "each: everyone"]
    case 7 where !isFirst:
      let decision = title("Choice")
      add(
        [
          "decide: \(decision)", "question: \"What now?\"",
          "options: {\(inRepeat ? "Once more: again" : "Stop here: end"), Go on: go on}",
        ], indent: indent)
      return
    default:
      add(stage(), indent: indent)
      return
    }
    if roll(5) == 0 { keys.append("optional: true") }
    keys.append("stages:")
    add(keys, indent: indent)
    addBlocks(depth: depth + 1, indent: indent + 4, inRepeat: inRepeat || sort == 4)
  }

  /// A time for the whole, where not too much is inside.
  private mutating func budget(_ depth: Int) -> [String] {
    depth == 0 ? [] : ["time: \(9 + roll(3))h"]
  }

  private mutating func stage() -> [String] {
    let times = ["1m", "90s", "1m..2m", "1m..", "..2m", "open"]
    var keys = ["stage: \(title("Stage"))", "time: \(times[roll(times.count)])"]
    if roll(4) == 0 { keys.append("if: people at least \(3 + roll(4))") }
    if roll(6) == 0 { keys.append("optional: true") }
    if keys[1] == "time: 1m", roll(2) == 0 { keys.append("at-end: move on") }
    return keys
  }
}
