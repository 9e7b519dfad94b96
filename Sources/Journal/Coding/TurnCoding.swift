public import Session

extension JournalRecord {
  /// The records of a turn, an event each.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - clock: The clock on the wall of the session's zone, for the time of day in each record.
  /// - Returns: The records in order, for one append.
  public static func records(of turn: Turn, clock: LocalClock) -> [JournalRecord] {
    turn.events.map { event in
      var record = event.record
      record["turn"] = .integer(Int64(turn.number))
      record["t"] = .integer(turn.at.time.milliseconds)
      record["at"] = .string(clock.timestamp(turn.at.wall))
      return record
    }
  }

  /// The turns of records in their order.
  ///
  /// - Throws: Which record, counted from 0, is no event of this version, and why.
  public static func turns(of records: [JournalRecord]) throws(TurnFault) -> [Turn] {
    var turns: [Turn] = []
    for (index, record) in records.enumerated() {
      do throws(CodingFault) {
        let fields = FieldReader(record: record)
        let number = try fields.number("turn")
        guard let wall = WallTime(timestamp: try fields.string("at")) else {
          throw CodingFault.badValue("at")
        }
        let at = Moment(time: try fields.instant("t"), wall: wall)
        let event = try Event(record: record)
        if let last = turns.last, last.number == number {
          turns[turns.count - 1] = Turn(number: number, at: last.at, events: last.events + [event])
        } else if number == (turns.last?.number ?? 0) + 1 {
          turns.append(Turn(number: number, at: at, events: [event]))
        } else {
          throw CodingFault.badValue("turn")
        }
      } catch {
        throw TurnFault(record: index, fault: error)
      }
    }
    return turns
  }
}

/// Which record of a journal is no event of this version, and why.
public struct TurnFault: Error, Equatable, Sendable {
  /// The record, counted from 0 behind the header.
  public let record: Int
  /// Why.
  public let fault: CodingFault

  /// The fault as damage of a file, whose first line is the header.
  func damage(in path: String) -> JournalDamage {
    JournalDamage(path: path, line: record + 2, column: 1, reason: fault.reason)
  }
}
