#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One pass over the bytes of a journal.
struct JournalScan {
  private let path: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private var lineNumber = 1
  private var lineStart = 0
  private var header: JournalRecord?
  private var format: Int64 = 0
  private var records: [JournalRecord] = []
  /// Where the last finished turn ends: bytes, lines and records up to there.
  private var good = (byteCount: 0, lineCount: 0, recordCount: 0)

  /// The contents, and the first damage where there is any after the header.
  ///
  /// - Throws: Where there is no readable header.
  static func salvage(_ bytes: [UInt8], path: String) throws(JournalError) -> JournalSalvage {
    try bytes.withUnsafeBufferPointer { (bytes) throws(JournalError) in
      guard !bytes.isEmpty else { throw .empty(path: path) }
      var scan = JournalScan(path: path, bytes: bytes)
      var damage: JournalDamage?
      do throws(JournalDamage) {
        while let end = scan.lineEnd { try scan.readLine(endingAt: end) }
      } catch {
        damage = error
      }
      return try scan.finish(damage)
    }
  }

  /// The contents of a journal without damage.
  static func contents(_ bytes: [UInt8], path: String) throws(JournalError) -> JournalContents {
    let salvage = try salvage(bytes, path: path)
    if let damage = salvage.damage { throw .damaged(damage) }
    return salvage.contents
  }

  private init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.bytes = bytes
  }

  private var lineEnd: Int? {
    guard let base = bytes.baseAddress, lineStart < bytes.count else { return nil }
    guard let found = memchr(base + lineStart, 0x0A, bytes.count - lineStart) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func readLine(endingAt end: Int) throws(JournalDamage) {
    let line: JournalLine
    do throws(JournalLineParser.Fault) {
      line = try JournalLineParser.parse(UnsafeBufferPointer(rebasing: bytes[lineStart..<end]))
    } catch {
      throw damage(atByte: error.offset, error.reason)
    }
    let expected = lineNumber - 1
    guard line.sequence == expected else {
      // The number stands after `{"seq":`.
      throw damage(atByte: 7, .sequence(expected: expected, found: line.sequence))
    }
    if header == nil { try readHeader(line) } else { records.append(line.record) }
    lineStart = end + 1
    if !line.more { good = (lineStart, lineNumber, records.count) }
    lineNumber += 1
  }

  private mutating func readHeader(_ line: JournalLine) throws(JournalDamage) {
    guard let format = line.record.integer("format"), format > 0 else {
      throw damage(atByte: 0, .field("format"))
    }
    guard !line.more else { throw damage(atByte: 0, .field("more")) }
    self.format = format
    let fields = line.record.fields.filter { $0.name != "format" }
    header = JournalRecord(kind: line.record.kind, ordered: fields)
  }

  private func finish(_ damage: JournalDamage?) throws(JournalError) -> JournalSalvage {
    if format > JournalLine.formatVersion {
      throw .newerFormat(path: path, found: format, known: JournalLine.formatVersion)
    }
    guard let header else {
      if let damage { throw .damaged(damage) }
      throw .headerTorn(path: path, byteCount: bytes.count)
    }
    let contents = JournalContents(
      format: format, header: header, records: Array(records.prefix(good.recordCount)),
      torn: torn(endingAt: damage == nil ? bytes.count : lineStart),
      goodByteCount: good.byteCount)
    return JournalSalvage(contents: contents, damage: damage)
  }

  private func torn(endingAt end: Int) -> TornTail? {
    guard end > good.byteCount else { return nil }
    let tail = bytes[good.byteCount..<end]
    // No character that a person types has more than a few dozen bytes.
    let beginning = String(decoding: tail.prefix(80 * 40), as: UTF8.self).prefix(80)
    return TornTail(
      line: good.lineCount + 1, byteCount: tail.count, beginning: String(beginning))
  }

  private func damage(atByte offset: Int, _ reason: JournalDamage.Reason) -> JournalDamage {
    let before = bytes[lineStart..<min(lineStart + offset, bytes.count)]
    let scalars = before.count { $0 & 0b1100_0000 != 0b1000_0000 }
    return JournalDamage(path: path, line: lineNumber, column: scalars + 1, reason: reason)
  }
}
