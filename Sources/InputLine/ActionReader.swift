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
      guard before.last?.isBlank ?? true else { continue }
      guard let (owner, end) = person(at: text.index(after: at), in: text) else { continue }
      let behind = text[end...].drop(while: \.isBlank)
      draft.owner = owner
      draft.text = trimmed(trimmed(String(before)) + " " + behind)
      return
    }
  }

  /// The person named from a place on: the longest known name, with the stop or comma behind it.
  private func person(at start: String.Index, in text: String) -> (Person.ID, String.Index)? {
    guard start < text.endIndex, !text[start].isBlank else { return nil }
    var ends: [String.Index] = []
    var index = start
    while ends.count < vocabulary.mostWords, index < text.endIndex {
      index = text[index...].firstIndex(where: \.isBlank) ?? text.endIndex
      ends.append(index)
      index = text[index...].firstIndex { !$0.isBlank } ?? text.endIndex
    }
    for end in ends.reversed() {
      let name = text[start..<end]
      if let person = vocabulary.person(String(name)) { return (person, end) }
      guard let last = name.last, stops.contains(last) else { continue }
      for shorter in [name.dropLast(), withoutStops(name)] {
        if let person = vocabulary.person(String(shorter)) { return (person, end) }
      }
    }
    return nil
  }

  /// `by DATE` as the last words is the day it is due.
  private func takeDay(from draft: inout NoteDraft) {
    let words = draft.text.split(whereSeparator: \.isBlank)
    for count in 1...3 where words.count > count {
      let by = words[words.count - count - 1]
      guard by.lowercased() == "by" else { continue }
      let date = withoutStops(words.suffix(count).joined(separator: " ")[...])
      guard let day = dueDate(String(date), today: vocabulary.today) else { continue }
      draft.due = day
      draft.text = trimmed(String(draft.text[..<by.startIndex]))
      return
    }
  }
}

/// What may stand behind a name or a day without being part of it.
private let stops: Set<Character> = [".", ",", ";", ":", "!"]

private func withoutStops(_ text: Substring) -> Substring {
  var text = text
  while let last = text.last, stops.contains(last) { text.removeLast() }
  return text
}
