import Filling
import MeetingProtocol
import Session

/// Reads a bare line as the answer to the question of the form that is open.
struct FormLineReader {
  let vocabulary: Vocabulary

  /// What becomes of a line or of a pasted block; nil where nothing is asked, or where `\` in front of a line makes
  /// a note of it.
  ///
  /// A block is never a note here: what was meant as an answer may be for nobody else's eyes.
  func read(_ text: String, isBlock: Bool) -> Interpretation? {
    let state = vocabulary.state
    guard let step = state.openStep, let copy = state.openCopy,
      let layout = state.layout(of: copy, part: state.forms.part), isBlock || !text.hasPrefix("\\")
    else { return nil }
    let today = vocabulary.today
    let people = state.present.map(\.id.text)
    let reader = AnswerReader(
      layout: layout, copy: copy, day: { dueDate($0, today: today)?.iso },
      person: { typed in people.first { sameName($0, typed) } })
    do throws(AnswerFault) {
      let text = isBlock && !takesBlocks(step) ? try row(of: text, step) : text
      let reading = try reader.read(text, at: step)
      return .command(
        .session(.form(.enter(reading.map { FormAnswer(place: $0.place, entry: $0.entry) }))))
    } catch {
      return .givenBack(.noAnswer(error, step))
    }
  }

  /// A column of codes or numbers, as a spreadsheet gives it, is the row that it would have been typed as.
  private func row(of block: String, _ step: FillingStep) throws(AnswerFault) -> String {
    guard step.isShort else { throw .severalLines }
    return block.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func takesBlocks(_ step: FillingStep) -> Bool {
    switch step.type {
    case .lines, .list: true
    case .text, .number, .date, .person, .yesNo, .choice, .several, .rank, .scale, .lights, .grid,
      .table, .axes, .file, .signature, .rollUp, .sum:
      false
    }
  }
}
