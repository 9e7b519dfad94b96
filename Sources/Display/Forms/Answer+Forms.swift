import Filling
import MeetingProtocol
import Session
import TextLayout

extension Answer {
  /// What is said about one event of a form; nil where nothing is.
  func formText(_ event: FormEvent) -> StyledText? {
    switch event {
    case .opened(let key, _, _) where asksNothing(key): return nil
    case .opened(let key, _, let isAlone):
      return Self.openedText(key, isAlone: isAlone, byCode: after.goesByCode(key))
    case .entered where closesTable: return nil
    case .entered(let key, _, _):
      if after.forms.alone.contains(key) { return StyledText("Kept", .good) }
      let entries = turn.events.compactMap { event -> String? in
        if case .form(.entered(_, _, let entry)) = event { AnswerText.words(entry) } else { nil }
      }
      return StyledText("Kept: \(entries.joined(separator: " "))", .good)
    case .putOff: return StyledText("It comes again at the end")
    case .wentBack: return nil
    case .tableEnded: return StyledText("The table is closed")
    case .finished(let key): return finishedText(key)
    }
  }

  /// Whether a copy was in as soon as it was opened.
  private func asksNothing(_ key: FormCopy.Key) -> Bool {
    let own = turn.events.compactMap { event -> FormEvent? in
      if case .form(let event) = event, event.key == key { event } else { nil }
    }
    guard case .opened = own.first, case .finished = own.last else { return false }
    return own.count == 2
  }

  private var closesTable: Bool {
    turn.events.contains { if case .form(.tableEnded) = $0 { true } else { false } }
  }

  static func openedText(
    _ key: FormCopy.Key, isAlone: Bool, byCode: Bool
  ) -> StyledText? {
    let whose = byCode ? "by the code" : "by name"
    let hidden =
      isAlone
      ? "; nobody else sees the answers before all are in; then the minutes have them \(whose)" : ""
    let about = key.subject.map { " about \($0)" } ?? ""
    if let writer = key.writer {
      let text = "Now \(CopyName.writer(writer)) writes\(about)\(hidden)"
      return StyledText(text.oneLine, .bold)
    }
    return about.isEmpty ? nil : StyledText("Now\(about)".oneLine, .bold)
  }

  private func finishedText(_ key: FormCopy.Key) -> StyledText {
    let rest =
      openText(key) + (after.openStep == nil ? "; /next goes on, /end closes the session" : "")
    if asksNothing(key), let name = CopyName.words(key) {
      return StyledText("Nothing is asked in \(name)\(rest)")
    }
    if let name = CopyName.words(key) {
      return StyledText("\(name) is in\(rest)".capitalised, .good)
    }
    return StyledText("The form is filled in\(rest)", .good)
  }

  /// How many questions of a copy that is in have nothing; empty where none.
  private func openText(_ key: FormCopy.Key) -> String {
    guard let copy = after.forms.copy(key),
      let layout = after.layout(of: copy, part: before.forms.part)
    else { return "" }
    let progress = copy.progress(in: layout)
    let open = progress.all - progress.done
    return open > 0 ? ", \(counted(open, "question")) without an answer" : ""
  }

  /// Which copies are not in, or lack required answers, and what to type.
  static func missingText(in state: SessionState) -> String {
    if case .answersMissing = state.question {
      let copies = state.copiesLackingAnswers
      let named = copies.prefix(3).map { copy in
        let asked = state.lackingAnswers(of: copy).first.map { QuestionCard.question($0) }
        let whose = CopyName.words(copy.key).map { " in \($0)" } ?? ""
        return (asked ?? "an answer").quoted + whose
      }
      return
        "Still needed: \(listed(named)); /end again or /end because … closes without, /no stays"
    }
    let missing = state.copiesMissing
    let names = missing.prefix(4).map { CopyName.words($0) ?? "the form" }
    let more = missing.count - names.count
    let all = names + (more > 0 ? ["\(more) more"] : [])
    let verb = all.count == 1 ? "is" : "are"
    return "Not in yet \(verb) \(listed(all)); /next again or /yes goes on all the same, /no stays"
  }

  /// What `/undo` took back of a form, in a few words.
  static func nameOfForm(_ event: FormEvent, in state: SessionState) -> String {
    switch event {
    case .opened: "the opening of the form"
    case .entered(let key, _, _) where state.forms.alone.contains(key): "the answer"
    case .entered(_, _, let entry): "the answer \(AnswerText.words(entry).quoted)"
    case .putOff: "/later"
    case .wentBack: "the step back in the form"
    case .tableEnded: "the end of the table"
    case .finished: "the end of the form"
    }
  }
}

/// What a copy of a form is called.
enum CopyName {
  /// `Amy's copy about Room 3`, `the copy about Room 3`; nil where the room fills in one copy about nothing.
  static func words(_ key: FormCopy.Key) -> String? {
    let about = key.subject.map { " about \($0.oneLine)" } ?? ""
    if let writer = key.writer { return "\(Self.writer(writer))'s copy\(about)" }
    return about.isEmpty ? nil : "the copy\(about)"
  }

  /// Whoever writes: a person, or a small group by its number or name.
  static func writer(_ name: String) -> String {
    let isNumber = name.allSatisfy(\.isNumber)
    return isNumber ? "Group \(name)" : name.oneLine
  }
}
