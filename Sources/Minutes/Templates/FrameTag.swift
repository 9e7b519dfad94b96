/// What a template can name, and what it becomes.
public struct FrameTag: Equatable, Sendable {
  /// The name between the braces.
  public let name: String
  /// What it becomes, in a line.
  public let summary: String

  /// Every tag, in the order of the minutes.
  public static let all: [FrameTag] =
    [
      FrameTag(name: "title", summary: "the protocol's title"),
      FrameTag(name: "heading", summary: "the title as our heading of the whole"),
      FrameTag(name: "date", summary: "the day"),
      FrameTag(name: "times", summary: "from when to when"),
      FrameTag(name: "session", summary: "the session's id"),
      FrameTag(name: "program", summary: "the program and its version"),
      FrameTag(name: "style", summary: "our style sheet, for HTML"),
      FrameTag(name: "body", summary: "everything below the title, in our order"),
    ]
    + ChapterName.allCases.map {
      FrameTag(name: $0.rawValue, summary: "the part '\($0.rawValue)' with its heading")
    }
}

extension MinutesDocument {
  /// What the tags become in a format: rendered and escaped; parts that would be empty are left out.
  ///
  /// - Parameter format: Markdown, HTML or plain text.
  /// - Returns: The values by name; nil for a format that has no template.
  public func frameValues(as format: MinutesFormat) -> [String: String]? {
    let page = MinutesPage(of: self)
    let chapter: (MinutesPage.Chapter) -> String
    let escape: (String) -> String
    let heading: String
    switch format {
    case .markdown:
      (chapter, escape) = (MarkdownMinutes.chapter, { MarkdownText.escape($0) })
      heading = MarkdownMinutes.title(of: page)
    case .html, .pdf, .word, .openDocument:
      let isBare = format == .word || format == .openDocument
      (chapter, escape) = (
        { HTMLMinutes.chapter($0, isBare: isBare) }, { HTMLText.entities(PageLine.clean($0)) }
      )
      heading = HTMLMinutes.title(of: page)
    case .text:
      (chapter, escape) = (TextMinutes.chapter, { PageLine.clean($0) })
      heading = TextMinutes.title(of: page)
    case .json, .csv, .calendar: return nil
    }
    let between = format == .markdown || format == .text ? "\n\n" : "\n"
    var values = [
      "title": escape(title), "heading": heading, "date": TimeWording.date(begin.date),
      "times": "\(TimeWording.timeOfDay(begin)) to \(TimeWording.timeOfDay(end))",
      "session": escape(session), "program": escape("Convene \(program)"),
      "style": HTMLMinutes.style,
      "body": page.chapters.map(chapter).joined(separator: between),
    ]
    for part in page.chapters { values[part.name.rawValue] = chapter(part) }
    return values
  }
}
