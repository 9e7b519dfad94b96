#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Every line of a damaged journal that is still as it was written, also behind the damage.
struct JournalSift {
  /// The first line; nil where it is damaged.
  private(set) var header: JournalRecord?
  /// The other lines that are sound, each with its number in the file.
  private(set) var records: [(line: Int, record: JournalRecord)] = []
  /// What is wrong, in the order of the file.
  private(set) var damages: [JournalDamage] = []
  /// How many lines there are but the first and those of the torn end.
  private(set) var lineCount = 0

  private let path: String
  private var expected = 0

  /// Reads every line by itself; what an interrupted turn left at the end is left out.
  ///
  /// - Throws: Where the file cannot be read, is empty, or is of a later version of the format.
  init(_ path: String) throws(JournalError) {
    self.path = path
    let bytes = try JournalReader.bytes(path)
    if bytes.isEmpty { throw .empty(path: path) }
    var isOpenTurn = false
    var sinceTurn = 0
    bytes.withUnsafeBufferPointer { bytes in
      var number = 1
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
        let more = read(UnsafeBufferPointer(rebasing: line), number: number)
        isOpenTurn = more ?? isOpenTurn
        sinceTurn = more == true ? sinceTurn + 1 : 0
        number += 1
      }
      lineCount = max(number - 2, 0)
    }
    // Lines of a last turn without its last line were never acknowledged.
    if isOpenTurn {
      records.removeLast(min(sinceTurn, records.count))
      lineCount -= sinceTurn
    }
    try checkFormat()
  }

  /// Takes a line; says whether its turn goes on, or nil where it is damaged.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, number: Int) -> Bool? {
    let parsed: JournalLine
    do throws(JournalLineParser.Fault) {
      parsed = try JournalLineParser.parse(line)
    } catch {
      let before = line[..<min(error.offset, line.count)]
      let column = before.count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
      damages.append(
        JournalDamage(path: path, line: number, column: column, reason: error.reason))
      expected += 1
      return nil
    }
    if parsed.sequence != expected {
      let reason = JournalDamage.Reason.sequence(expected: expected, found: parsed.sequence)
      damages.append(JournalDamage(path: path, line: number, column: 8, reason: reason))
    }
    expected = parsed.sequence + 1
    if number == 1 { header = parsed.record } else { records.append((number, parsed.record)) }
    return parsed.more
  }

  private mutating func checkFormat() throws(JournalError) {
    guard let format = header?.integer("format") else { return }
    guard format <= JournalLine.formatVersion else {
      throw .newerFormat(path: path, found: format, known: JournalLine.formatVersion)
    }
    let fields = header?.fields.filter { $0.name != "format" } ?? []
    header = JournalRecord(kind: "session", ordered: fields)
  }
}
