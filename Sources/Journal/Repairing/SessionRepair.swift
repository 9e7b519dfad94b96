public import Session

/// What can be read of a damaged session, and the session that can be made of it.
///
/// Turns are numbered anew without the lost ones; what counts slots or turns is counted as far as they are still there.
public struct SessionRepair: Sendable {
  /// The first line; nil where it is damaged, and then no session can be made.
  public private(set) var header: SessionHeader?
  /// The turns that can be read.
  public private(set) var turns: [Turn] = []
  /// What is wrong, in the order of the file.
  public private(set) var damages: [JournalDamage]
  /// How many lines behind the first there are.
  public let lineCount: Int
  /// How many of them can be read.
  public var readableCount: Int { turns.reduce(0) { $0 + $1.events.count } }
  /// How many entries are lost: lines that cannot be read, and numbers that no line has.
  public var lostCount: Int {
    damages.reduce(0) { sum, damage in
      guard damage.line > 1 else { return sum }
      if case .sequence(let expected, let found) = damage.reason {
        return sum + max(found - expected, 0)
      }
      return sum + 1
    }
  }

  private var slotsOpened = 0
  private var slotsLost = 0
  /// The number that each turn of the file has now.
  private var newNumbers: [Int: Int] = [:]

  /// Reads a session line by line, and changes nothing.
  ///
  /// - Parameters:
  ///   - id: The session's id.
  ///   - folder: The folder of sessions.
  /// - Throws: Where nothing can be read at all, or a later version wrote it.
  public init(of id: String, in folder: SessionFolder) throws(JournalError) {
    let path = folder.journalPath(of: id)
    let sift = try JournalSift(path)
    damages = sift.damages
    lineCount = sift.lineCount
    if let record = sift.header {
      do throws(CodingFault) {
        header = try SessionHeader(record: record)
      } catch {
        damages.insert(
          JournalDamage(path: path, line: 1, column: 1, reason: error.reason), at: 0)
      }
    }
    for (line, record) in sift.records {
      do throws(CodingFault) {
        try take(record)
      } catch {
        damages.append(JournalDamage(path: path, line: line, column: 1, reason: error.reason))
      }
    }
    damages.sort { $0.line < $1.line }
  }

  private mutating func take(_ record: JournalRecord) throws(CodingFault) {
    let fields = FieldReader(record: record)
    let number = try fields.number("turn")
    guard let wall = WallTime(timestamp: try fields.string("at")) else { throw .badValue("at") }
    let at = Moment(time: try fields.instant("t"), wall: wall)
    guard let counted = recounted(record) else { return }
    let event = try Event(record: counted)
    if let new = newNumbers[number], let last = turns.last, last.number == new {
      turns[turns.count - 1] = Turn(number: new, at: last.at, events: last.events + [event])
    } else {
      newNumbers[number] = turns.count + 1
      turns.append(Turn(number: turns.count + 1, at: at, events: [event]))
    }
  }

  /// The record with the numbers of slots and turns that they have now; nil where it is about a turn that is lost.
  private mutating func recounted(_ record: JournalRecord) -> JournalRecord? {
    var result = record
    if let turn = record.integer("of") {
      guard let new = newNumbers[Int(clamping: turn)] else { return nil }
      result["of"] = .integer(Int64(new))
    }
    if record.kind == "stage-opened" { slotsOpened += 1 }
    if let slot = record.integer("slot").map({ Int(clamping: $0) }) {
      // A slot that was never seen to open shows how many openings are lost.
      slotsLost = max(slotsLost, slot - slotsOpened)
      let new = max(slot - slotsLost, 0)
      result["slot"] = new == 0 ? nil : .integer(Int64(new))
      if new == 0 { result["place"] = .string("before") }
    }
    return result
  }

  /// Saves what can be read as a new session beside the old one, which is not touched.
  ///
  /// - Parameter folder: The folder of sessions.
  /// - Returns: The new session's id; nil where there is no first line to begin it with.
  /// - Throws: Why it cannot be written.
  public func save(in folder: SessionFolder) throws(JournalError) -> String? {
    guard var header else { return nil }
    let last = turns.last?.at ?? Moment(time: .zero, wall: header.loadedAt)
    header.id += "-repaired"
    let journal = try SessionJournal.create(in: folder, header: header)
    let note = Turn(
      number: turns.count + 1, at: last, events: [.sessionRepaired(lost: lostCount)])
    try journal.append(turns + [note])
    return journal.header.id
  }
}
