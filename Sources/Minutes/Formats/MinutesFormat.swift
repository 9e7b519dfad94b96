/// A form in which minutes can be had.
public enum MinutesFormat: String, CaseIterable, Sendable {
  /// Markdown.
  case markdown = "md"
  /// One HTML file.
  case html
  /// Plain text.
  case text = "txt"
  /// Every value, for programs.
  case json
  /// A table, for a spreadsheet.
  case csv
  /// The actions, for a calendar.
  case calendar = "ics"
  /// A Word document, which pandoc makes.
  case word = "docx"
  /// An OpenDocument text, which pandoc makes.
  case openDocument = "odt"
  /// Pages to print, which weasyprint makes.
  case pdf

  /// The format of a word such as `md`, `.HTML` or `word`; nil where there is none.
  public init?(typed word: String) {
    let word = (word.hasPrefix(".") ? String(word.dropFirst()) : word).lowercased()
    switch word {
    case "markdown": self = .markdown
    case "htm": self = .html
    case "text": self = .text
    case "word": self = .word
    case "ical", "calendar": self = .calendar
    default: self.init(rawValue: word)
    }
  }

  /// Every word that names a format.
  public static let typedWords =
    allCases.map(\.rawValue) + ["markdown", "htm", "text", "ical", "calendar", "word"]

  /// Whether the program makes it without the help of another.
  public var isOwn: Bool {
    switch self {
    case .markdown, .html, .text, .json, .csv, .calendar: true
    case .word, .openDocument, .pdf: false
    }
  }

  /// What it is, in a line.
  public var summary: String {
    switch self {
    case .markdown: "Markdown, which reads well as it is"
    case .html: "one HTML file, for a browser or an e-mail's attachment"
    case .text: "plain text, for an e-mail"
    case .json: "every value, for programs"
    case .csv: "a table, for a spreadsheet"
    case .calendar: "the actions as to-dos, for a calendar"
    case .word: "a Word document, by pandoc"
    case .openDocument: "an OpenDocument text, by pandoc"
    case .pdf: "pages to print, by weasyprint"
    }
  }
}
