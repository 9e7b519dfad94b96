import MeetingProtocol
import Session

/// Takes the owner and the day out of an action's text.
struct ActionReader {
  let vocabulary: Vocabulary

  func read(_ draft: NoteDraft) -> NoteDraft {
    var draft = draft
    draft.text = trimmed(draft.text)
    takeOwner(from: &draft)
    takeDay(from: &draft)
    return draft
  }

  /// `@NAME` at the beginning or after a blank, where NAME is known: the first such is the owner.
  private func takeOwner(from draft: inout NoteDraft) {
    let text = draft.text
    for at in text.indices where text[at] == "@" {
      let before = text[..<at]
      guard before.last?.isWhitespace ?? true else { continue }
      guard let (owner, end) = person(at: text.index(after: at), in: text) else { continue }
      let behind = text[end...].drop(while: \.isWhitespace)
      draft.owner = owner
      draft.text = trimmed(trimmed(String(before)) + " " + behind)
      return
    }
  }

  /// The person named from a place on: the longest name of up to three words.
  private func person(at start: String.Index, in text: String) -> (Person.ID, String.Index)? {
    var ends: [String.Index] = []
    var index = start
    while ends.count < 3, index < text.endIndex {
      index = text[index...].firstIndex(where: \.isWhitespace) ?? text.endIndex
      ends.append(index)
      index = text[index...].firstIndex { !$0.isWhitespace } ?? text.endIndex
    }
    for end in ends.reversed() {
      var name = text[start..<end]
      if let person = vocabulary.person(String(name)) { return (person, end) }
      while let last = name.last, last.isPunctuation {
        name.removeLast()
        if let person = vocabulary.person(String(name)) { return (person, name.endIndex) }
      }
    }
    return nil
  }

  /// `by DATE` as the last words is the day it is due.
  private func takeDay(from draft: inout NoteDraft) {
    let words = draft.text.split(whereSeparator: \.isWhitespace)
    for count in 1...3 where words.count > count {
      let by = words[words.count - count - 1]
      guard by.lowercased() == "by" else { continue }
      let date = words.suffix(count).joined(separator: " ")
      guard let day = dueDate(date, today: vocabulary.today) else { continue }
      draft.due = day
      draft.text = trimmed(String(draft.text[..<by.startIndex]))
      return
    }
  }
}
