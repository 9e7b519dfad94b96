/// One file of minutes.
public struct MinutesText: Equatable, Sendable {
  /// What stands behind the session's id in the file's name, such as `.md` or `-actions.csv`.
  public let suffix: String
  /// What is in it.
  public let text: String

  /// Makes a file.
  public init(suffix: String, text: String) {
    self.suffix = suffix
    self.text = text
  }
}

extension MinutesDocument {
  /// The minutes in a format; as CSV they are a file for the notes, one for the actions, and one for what else was
  /// given, agreed, filled in and counted.
  ///
  /// A format that another program makes has HTML in its place, for where that program is missing.
  public func texts(as format: MinutesFormat) -> [MinutesText] {
    switch format {
    case .markdown: [MinutesText(suffix: ".md", text: MarkdownMinutes.render(self))]
    case .html, .word, .openDocument, .pdf:
      [MinutesText(suffix: ".html", text: HTMLMinutes.render(self))]
    case .text: [MinutesText(suffix: ".txt", text: TextMinutes.render(self))]
    case .json: [MinutesText(suffix: ".json", text: JSONMinutes.render(self))]
    case .calendar: [MinutesText(suffix: ".ics", text: CalendarMinutes.render(self))]
    case .csv:
      tables.map { table in
        MinutesText(suffix: "-\(table.rawValue).csv", text: CSVMinutes.render(table, of: self))
      }
    }
  }

  /// The tables that are written without being asked for by name.
  private var tables: [MinutesTable] {
    [.notes, .actions] + (CSVMinutes.hasResults(self) ? [.results] : [])
  }
}
