import Filling
import MeetingProtocol
public import Session
public import TextLayout

/// The question of a form that is asked, with what can be answered.
public enum QuestionCard {
  /// Who writes and what is asked, where a form is open as a session is taken up again; none where none is.
  public static func linesOnResuming(_ state: SessionState, columns: Int) -> [StyledText] {
    guard let copy = state.openCopy, state.openStep != nil else { return [] }
    var sheet = Sheet(columns: columns)
    let isAlone = state.forms.alone.contains(copy.key)
    let byCode = state.goesByCode(copy.key)
    if let text = Answer.openedText(copy.key, isAlone: isAlone, byCode: byCode) {
      sheet.add(text, hanging: 2)
    }
    return sheet.lines + lines(state, after: nil, columns: columns)
  }

  /// The lines of the question; none where nothing is asked.
  ///
  /// - Parameters:
  ///   - state: The session.
  ///   - last: The question that was asked before; its codes are not told twice.
  ///   - columns: The width.
  /// - Returns: The lines.
  static func lines(_ state: SessionState, after last: FillingStep?, columns: Int) -> [StyledText] {
    guard let step = state.openStep, let copy = state.openCopy,
      let layout = state.layout(of: copy, part: state.forms.part)
    else { return [] }
    var sheet = Sheet(columns: columns)
    if step.section != last?.section, let title = layout.form.sections[step.section].title {
      sheet.add(title.oneLine, .bold)
    }
    let progress = copy.number(of: step, in: layout)
    var head = StyledText("\(progress.number)/\(progress.all) ", .dim)
    head.append(question(step, of: copy), .bold)
    sheet.add(head, hanging: 2)
    if let answer = copy.entries[step.place] {
      sheet.add("So far: \(AnswerText.words(answer))", .dim, indent: 2, hanging: 4)
    }
    if last.map({ $0.type != step.type }) ?? true || !step.levelTexts.isEmpty || step.isRequired {
      addChoices(step, layout.choices(for: step, copy), to: &sheet)
    }
    return sheet.lines
  }

  /// The question, with what the copy is about in front.
  static func question(_ step: FillingStep, of copy: FormCopy) -> String {
    (copy.key.subject.map { "\($0.oneLine): " } ?? "") + question(step)
  }

  /// The question with its table's row, its column and whom it is about.
  static func question(_ step: FillingStep) -> String {
    var parts: [String] = []
    if let container = step.container, let row = step.rowTitle {
      let isNumbered = container.type.table?.rows == .added
      parts.append(isNumbered ? "\(container.question) \(row)" : row)
      if container.type.table != nil { parts.append(step.field.question) }
    } else {
      parts.append((step.field.number.map { "\($0). " } ?? "") + step.field.question)
    }
    if let subject = step.place.subject { parts.append(subject) }
    return parts.joined(separator: " · ").oneLine
  }

  private static func addChoices(
    _ step: FillingStep, _ choices: [Scale.Code], to sheet: inout Sheet
  ) {
    switch step.type {
    case .choice(let options), .several(let options):
      addOptions(choices, to: &sheet)
      if options.allowsOther { sheet.add("or something else, in words", .dim, indent: 2) }
    case .rank: addOptions(choices, to: &sheet)
    case .text, .lines, .number, .date, .person, .yesNo, .list, .scale, .lights, .grid, .table,
      .axes, .file, .signature, .rollUp, .sum:
      if step.levelTexts.isEmpty {
        let facts = [AnswerWording.sort(step.type)].compactMap(\.self) + remarks(step)
        if !facts.isEmpty { sheet.add(facts.joined(separator: "; "), .dim, indent: 2, hanging: 4) }
      }
      for (choice, says) in zip(choices, step.levelTexts) {
        sheet.add("\(choice.text): \(says)", .dim, indent: 2, hanging: 4)
      }
    }
  }

  private static func addOptions(_ choices: [Scale.Code], to sheet: inout Sheet) {
    for (index, choice) in choices.enumerated() {
      sheet.add("\(index + 1) \(choice.text)", .dim, indent: 2, hanging: 4)
    }
  }

  private static func remarks(_ step: FillingStep) -> [String] {
    (step.isRequired ? ["required"] : []) + (step.mayNotApply ? ["or n/a"] : [])
      + (step.container?.type.table?.rows == .added ? ["/done when there are no more rows"] : [])
  }
}
