/// What was taken out of a journal, to be found in what else was written.
public struct WithdrawnWords: Sendable {
  /// The texts.
  var texts: [String] = []
  private let mention: NameMention

  init(mention: NameMention) {
    self.mention = mention
  }

  /// Whether a text has the name or one of the texts in it; a very short text only where it is a whole line.
  public func occur(in text: String) -> Bool {
    if mention.replaced(in: text) != nil { return true }
    let lines = Set(text.split(whereSeparator: \.isNewline).map(String.init))
    return texts.contains { $0.count < 4 ? lines.contains($0) : text.contains($0) }
  }
}
