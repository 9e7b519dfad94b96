import MeetingProtocol
public import Session
public import TextLayout

/// The rest of the prompt and what else a script says of what is open.
public enum MoreView {
  /// The lines of `/more`.
  public static func lines(_ state: SessionState, columns: Int) -> [StyledText] {
    var sheet = Sheet(columns: columns)
    guard let entry = state.openEntry, let stage = entry.stage, stage.words.hasMore else {
      return sentence("There is no more than the card says", columns: columns)
    }
    let words = stage.words
    if let more = words.more { sheet.addText(state.filledText(more, in: entry)) }
    let numbered = words.questions + words.bank
    if !numbered.isEmpty { sheet.add("Questions, put with /ask N", .bold) }
    for (number, question) in numbered.enumerated() {
      sheet.add("\(number + 1) \(state.filledText(question, in: entry))", indent: 2, hanging: 4)
    }
    add("Watch for", words.watchFor, state, entry, to: &sheet)
    add("Begin with", words.beginWith, state, entry, to: &sheet)
    if let guide = words.guide {
      sheet.add("For you alone", .bold)
      sheet.addText(state.filledText(guide, in: entry), indent: 2)
    }
    return sheet.lines
  }

  private static func add(
    _ title: String, _ items: [String], _ state: SessionState, _ entry: Agenda.Entry,
    to sheet: inout Sheet
  ) {
    if items.isEmpty { return }
    sheet.add(title, .bold)
    for item in items { sheet.add("- " + state.filledText(item, in: entry), indent: 2, hanging: 4) }
  }
}
