public import TextLayout

extension ShellText {
  /// How a question about a withdrawal is answered.
  public enum WithdrawalAnswer: Sendable {
    /// At the input line, by a command.
    case command
    /// On the command line, by a word.
    case word

    var choice: String {
      switch self {
      case .command: "/yes or /no"
      case .word: "yes or no"
      }
    }
  }

  /// The first question: what would be gone.
  public static func withdrawalQuestion(
    of name: String, code: String, notes: [Int], mentions: Int, answer: WithdrawalAnswer,
    columns: Int
  ) -> [StyledText] {
    let numbers = notes.isEmpty ? "" : " (\(ranges(notes)))"
    let said = "\(counted(notes.count, "note"))\(numbers)"
    let others = mentions == 0 ? "" : ", and the name in \(counted(mentions, "other text")),"
    return sentence(
      "Take out what \(name.oneLine) said? \(said)\(others)"
        + " will be lost for good; \(code.quoted) stands in their place. \(answer.choice)",
      .warning, columns: columns)
  }

  /// The second question: that there is no way back.
  public static func secondWithdrawalQuestion(
    of name: String, answer: WithdrawalAnswer, columns: Int
  ) -> [StyledText] {
    sentence(
      "No /undo brings it back. Take \(name.oneLine) out, really? \(answer.choice)", .warning,
      columns: columns)
  }

  /// The question was not answered with yes.
  public static func nothingWithdrawn(columns: Int) -> [StyledText] {
    sentence("Nothing was taken out", columns: columns)
  }

  /// The words are out of the journal.
  public static func withdrawn(
    code: String, notes: Int, mentions: Int, columns: Int
  ) -> [StyledText] {
    sentence(withdrawnText(code: code, notes: notes, mentions: mentions), .good, columns: columns)
  }

  /// What was taken out, as a sentence.
  static func withdrawnText(code: String, notes: Int, mentions: Int) -> String {
    let others = mentions == 0 ? "" : " and a name in \(counted(mentions, "other text"))"
    return "\(counted(notes, "note"))\(others) taken out; \(code.quoted) stands in their place"
  }

  /// Files that still hold what was taken out of the journal.
  public static func copiesHoldWords(_ paths: [String], columns: Int) -> [StyledText] {
    if paths.isEmpty { return [] }
    var sheet = Sheet(columns: columns)
    sheet.add(
      "The words still stand in what was written before; delete it, or write it anew:", .warning)
    for path in paths { sheet.add(path, indent: 2, hanging: 4) }
    return sheet.lines
  }

  /// Nobody of a session has a name.
  public static func notInSession(
    _ name: String, people: [String], columns: Int
  ) -> [StyledText] {
    let known =
      people.isEmpty ? "; nobody is named in it" : "; there were \(listed(people.map(\.oneLine)))"
    return sentence("Nobody in this session is called \(name.quoted)\(known)", columns: columns)
  }

  /// Numbers with those in a row put together: `1, 3 to 5`.
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }.joined(separator: ", ")
  }
}
