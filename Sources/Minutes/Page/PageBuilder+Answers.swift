import MeetingProtocol

extension PageBuilder {
  /// A value, and the wordings that it had before.
  func value(_ value: MinutesDocument.Labelled) -> [PageBlock] {
    let line = PageBlock.paragraph(labelled(value.label, value.texts))
    let earlier = document.earlierWordings.filter { $0.label == value.label }
    if earlier.isEmpty { return [line] }
    let items = earlier.map { wording in
      PageLine(words: wording.text)
        + (wording.during.map { " (agreed in " + title($0) + ")" } ?? PageLine())
    }
    return [line, .paragraph(PageLine("Worded before as", .emphasis)), .list(items)]
  }

  /// How an answer came about, with who was for and against; nothing where somebody just gave it.
  func way(_ way: MinutesDocument.Way) -> [String] {
    switch way {
    case .said: []
    case .consent: ["by consent"]
    case .objection: ["there was an objection"]
    case .vote(let count):
      [
        (count.isTie ? "a tie: " : "by vote: ")
          + count.shares.map { "\($0.answer) \($0.votes)" }.joined(separator: ", ")
          + (count.abstained.map { ", \($0) abstained" } ?? "")
      ]
    }
  }

  /// What the room agreed to before the start.
  func agreements() -> [PageBlock] {
    let agreements = document.agreements
    let statements = (agreements.consent + agreements.ready).map { PageLine(words: $0) }
    let reason = agreements.startedBecause.map {
      PageBlock.paragraph("Started before everything was ready: " + PageLine(words: $0))
    }
    return list(statements) + [reason].compactMap(\.self)
  }
}
