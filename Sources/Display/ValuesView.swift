import MeetingProtocol
public import Session
public import TextLayout

/// What the protocol asks for, and what was given.
public enum ValuesView {
  /// The lines of `/values`.
  public static func lines(
    _ state: SessionState, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    let questions = state.plan.questions
    if questions.isEmpty { return sentence("This protocol asks for no values", columns: columns) }
    var sheet = Sheet(columns: columns)
    let rows = questions.map { question in
      [
        StyledText(question.id.text, .bold), value(of: question, state),
        StyledText(question.question, .dim),
      ]
    }
    let showsQuestions = sheet.columns >= 60
    sheet.add(pairs: rows.map { showsQuestions ? $0 : Array($0.prefix(2)) }, aloud: aloud)
    return sheet.lines
  }

  private static func value(of question: Question, _ state: SessionState) -> StyledText {
    guard let values = state.values[question.id] else {
      return StyledText("not given; /set \(question.id.text) …", .warning)
    }
    return StyledText(values.joined(separator: ", "))
  }
}
