/// The lines that the arrow keys bring back, and those of them that may be written to disk.
struct History: Equatable {
  private struct Entry: Equatable {
    var line: String
    var isOnRecord: Bool
  }

  static let limit = 1_000

  private var entries: [Entry] = []

  /// All lines, the oldest first.
  var lines: [String] { entries.map(\.line) }

  /// Adds a line, unless it is blank or repeats the one before, and says whether it did.
  mutating func remember(_ line: String, isOnRecord: Bool) -> Bool {
    guard line.contains(where: { !$0.isWhitespace }) else { return false }
    if let last = entries.last, last.line == line {
      // Said again off the record: what is on disk already stays, nothing is added.
      entries[entries.count - 1].isOnRecord = last.isOnRecord || isOnRecord
      return false
    }
    entries.append(Entry(line: line, isOnRecord: isOnRecord))
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
    return true
  }

  /// Takes lines out, and says whether there were any.
  @discardableResult
  mutating func forget(where isForgotten: (String) -> Bool) -> Bool {
    let count = entries.count
    entries.removeAll { isForgotten($0.line) }
    return entries.count < count
  }

  /// The text of a history file: one line each, line feeds of a pasted block as `\n`.
  var fileText: String {
    entries.filter(\.isOnRecord).map { Self.escaped($0.line) + "\n" }.joined()
  }

  /// Reads what `fileText` wrote.
  init(fileText: String = "") {
    for line in fileText.split(separator: "\n") {
      _ = remember(Self.unescaped(line), isOnRecord: true)
    }
  }

  private static func escaped(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ line: Substring) -> String {
    var result = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): result += "\n"
      case (true, "r"): result += "\r"
      default: result.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return result
  }
}
