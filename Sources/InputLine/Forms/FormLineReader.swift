import Filling
import MeetingProtocol
import Session

/// Reads a bare line as the answer to the question of the form that is open.
struct FormLineReader {
  let vocabulary: Vocabulary

  /// What becomes of a line, or of a pasted block where the question takes several lines; nil where none is asked,
  /// or where `\` in front makes a note of it.
  func read(_ text: String, isBlock: Bool) -> Interpretation? {
    let state = vocabulary.state
    guard let step = state.openStep, let copy = state.openCopy,
      let layout = state.layout(of: copy, part: state.forms.part), !text.hasPrefix("\\"),
      !isBlock || takesBlocks(step)
    else { return nil }
    let today = vocabulary.today
    let people = state.present.map(\.id.text)
    let reader = AnswerReader(
      layout: layout, copy: copy, day: { dueDate($0, today: today)?.iso },
      person: { typed in people.first { sameName($0, typed) } })
    do throws(AnswerFault) {
      let reading = try reader.read(text, at: step)
      return .command(
        .session(.form(.enter(reading.map { FormAnswer(place: $0.place, entry: $0.entry) }))))
    } catch {
      return .givenBack(.noAnswer(error, step))
    }
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
