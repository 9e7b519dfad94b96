public import MeetingProtocol
public import TextLayout

/// What a bare `convene` shows: the protocols and what to type.
public enum Welcome {
  /// A protocol that can be loaded.
  public struct Choice: Sendable {
    let id: String
    let title: String
    let length: String

    /// Makes a choice of what is known of it.
    public init(id: String, title: String, length: String) {
      self.id = id
      self.title = title
      self.length = length
    }

    /// Makes a choice of a protocol.
    public init(_ plan: MeetingProtocol) {
      id = plan.id.text
      title = plan.title
      length = PlannedLength.words(of: plan, lists: [:])
    }
  }

  /// The lines; with no protocol at hand they say how a script is loaded by its path.
  public static func lines(_ choices: [Choice], columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    sheet.add("Convene leads a meeting by its protocol, keeps its time and takes its notes.")
    if choices.isEmpty {
      sheet.add("No protocols were found; /load takes the path of a script, such as ./mine.yaml")
    } else {
      sheet.add("Next: /load with one of these names, such as /load \(choices[0].id)")
      sheet.add(names: choices.map { ($0.id, StyledText("\($0.title), \($0.length)")) })
    }
    sheet.add("/help says what can be typed, /quit leaves", .dim)
    return sheet.lines
  }
}
