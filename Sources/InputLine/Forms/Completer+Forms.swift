import Filling
import MeetingProtocol
import Session

/// What may answer the question of a form that is asked.
extension Completer {
  /// Codes, options or names for the word at the end; nil where no question is asked or a note is written.
  func completeAnswer(_ text: Substring, _ vocabulary: Vocabulary) -> Completion? {
    let state = vocabulary.state
    let line = text.drop(while: \.isBlank)
    guard line.first != "\\", let step = state.openStep, let copy = state.openCopy,
      let layout = state.layout(of: copy, part: state.forms.part)
    else { return nil }
    if step.type == .person { return answer(line, in: text, fitting(line, people(vocabulary))) }
    let whole = fitting(line, offers(for: step, layout, copy))
    if !whole.isEmpty { return answer(line, in: text, whole) }
    let word = lastWord(of: line, step)
    guard let asked = self.step(after: line[..<word.startIndex], step, layout, copy) else {
      return Completion.none
    }
    return answer(word, in: text, fitting(word, offers(for: asked, layout, copy)))
  }

  private func offers(
    for step: FillingStep, _ layout: FormLayout, _ copy: FormCopy
  ) -> [Offer] {
    layout.choices(for: step, copy).map { code in
      let names = code.label.isEmpty ? [code.text] : [code.text, code.label]
      return Offer(names: names, text: code.text, meaning: .code(code.label))
    }
  }

  /// What stands behind the last comma of several options, or behind the last blank of a row of codes.
  private func lastWord(of line: Substring, _ step: FillingStep) -> Substring {
    let divides: (Character) -> Bool =
      switch step.type {
      case .several, .rank: { $0 == "," || $0 == ";" }
      default: { $0.isBlank || $0 == "," }
      }
    let start = line.lastIndex(where: divides).map { line.index(after: $0) } ?? line.startIndex
    return line[start...].drop(while: \.isBlank)
  }

  /// The question that the next word of a line answers: in a row of codes that of the next statement.
  private func step(
    after typed: Substring, _ step: FillingStep, _ layout: FormLayout, _ copy: FormCopy
  ) -> FillingStep? {
    guard step.isShort else { return step }
    let count = typed.split { $0.isBlank || $0 == "," }.count
    let steps = layout.steps(of: copy)
    let index = steps.firstIndex { $0.place == step.place } ?? 0
    let row = steps[index...].prefix { $0.isInOneRow(with: step) }
    return count < row.count ? row[row.startIndex + count] : nil
  }
}
