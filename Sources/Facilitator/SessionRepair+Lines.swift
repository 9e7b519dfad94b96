import Display
public import Journal
import Session
public import TextLayout

extension SessionRepair {
  /// What is wrong and what can be read.
  ///
  /// - Parameter columns: The width of the terminal.
  /// - Returns: The lines.
  public func lines(columns: Int) -> [StyledText] {
    let faults = damages.flatMap { damage in
      ShellText.journalFault(
        damage.path, line: damage.line, column: damage.column, fault: damage.reason.fault,
        columns: columns)
    }
    guard let header else {
      return faults + ShellText.noHeaderToRepair(notes: texts, columns: columns)
    }
    let clock = LocalClock(zone: header.zone)
    let events = turns.flatMap(\.events)
    let remains = ShellText.Remains(
      readable: readableCount, lost: lostCount, notes: texts.count,
      stages: events.count { if case .slotOpened = $0 { true } else { false } },
      lastAt: turns.last.map { clock.date(of: $0.at.wall).iso + " " + clock.time(of: $0.at.wall) })
    return faults + ShellText.remains(remains, columns: columns)
  }

  /// The texts of the notes as they were kept.
  private var texts: [String] {
    turns.flatMap(\.events).compactMap { event in
      if case .noteKept(_, _, let draft) = event { draft.text } else { nil }
    }
  }
}

extension LocalClock {
  /// A time of day in hours and minutes.
  fileprivate func time(of wall: WallTime) -> String {
    let time = timeOfDay(of: wall)
    return [time.hour, time.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
