public import TextLayout

extension ShellText {
  /// What a damaged session has left, in figures.
  public struct Remains: Equatable, Sendable {
    let readable: Int
    let lost: Int
    let notes: Int
    let stages: Int
    let lastAt: String?

    /// Makes figures.
    ///
    /// - Parameters:
    ///   - readable: Entries that can be read.
    ///   - lost: Those that cannot, and those that are missing.
    ///   - notes: Notes that can be read.
    ///   - stages: Stages that can be read.
    ///   - lastAt: The day and time of the last entry; nil where there is none.
    public init(readable: Int, lost: Int, notes: Int, stages: Int, lastAt: String?) {
      self.readable = readable
      self.lost = lost
      self.notes = notes
      self.stages = stages
      self.lastAt = lastAt
    }
  }

  /// One fault of a journal, with its place.
  public static func journalFault(
    _ path: String, line: Int, column: Int, fault: JournalFault, columns: Int
  ) -> [StyledText] {
    sentence("\(path):\(line):\(column): error: \(fault.words)", .alarm, columns: columns)
  }

  /// What can be read.
  public static func remains(_ remains: Remains, columns: Int) -> [StyledText] {
    let last = remains.lastAt.map { ", the last of \($0)" } ?? ""
    return sentence(
      "Readable: \(remains.readable) of \(counted(remains.readable + remains.lost, "entry"))\(last):"
        + " \(counted(remains.notes, "note")), \(counted(remains.stages, "stage"))",
      columns: columns)
  }

  /// A session has no fault.
  public static func nothingToRepair(
    _ session: String, entries: Int, columns: Int
  ) -> [StyledText] {
    sentence(
      "\(session) is whole, \(counted(entries, "entry")); there is nothing to repair", .good,
      columns: columns)
  }

  /// What can be read is a session of its own now.
  public static func repaired(
    _ session: String, as repaired: String, columns: Int
  ) -> [StyledText] {
    sentence("What can be read is saved as \(repaired)", .good, columns: columns)
      + sentence(
        "\(session) was not changed. convene minutes \(repaired) shows what is there, convene resume"
          + " \(repaired) goes on", columns: columns)
  }

  /// That the session was made by a repair, as a sentence.
  static func repairedText(lost: Int) -> String {
    "Repaired: \(counted(lost, "entry")) could not be read and \(lost == 1 ? "is" : "are") missing"
  }

  /// The first line is damaged, so that no session can be made; its notes follow.
  public static func noHeaderToRepair(notes: [String], columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add(
      "The first line holds the protocol; without it no session can be made of the rest.", .alarm)
    sheet.add(
      notes.isEmpty ? "No note can be read." : "These notes can be read; keep them in another file:"
    )
    for note in notes { sheet.add(note, indent: 2, hanging: 4) }
    return sheet.lines
  }

  /// What can be read could not be saved.
  public static func repairNotSaved(
    because reason: FileFault, columns: Int
  ) -> [StyledText] {
    sentence(
      "What can be read could not be saved: \(reason.words). Nothing was changed", .alarm,
      columns: columns)
  }
}
