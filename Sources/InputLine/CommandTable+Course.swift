extension CommandTable {
  /// The rows of commands about turns, votes, wordings and questions.
  static func courseRow(of name: CommandName) -> Row {
    switch name {
    case .vote:
      (
        "COUNTS", .running, "count votes, a number for each choice",
        "/vote 5 2 1",
        "In a vote on a list one count for each item, in the order shown. A tie is yours: /answer TEXT."
      )
    case .turn:
      (
        "[NAME]", .running, "the next turn of the round, or that of somebody", "/turn Ben",
        "Somebody who passed gets the turn back."
      )
    case .pass:
      ("", .running, "whoever has the turn passes", "/pass", "/turn NAME gives the turn back.")
    case .swap:
      (
        "NAME", .running, "change this turn for that of somebody else", "/swap Ben", ""
      )
    case .agree:
      (
        "TEXT", .running, "the wording that the room agrees on",
        "/agree How do quiet pupils get heard?",
        "Every wording is kept; the last one holds."
      )
    case .ask:
      (
        "[N]", .running, "put the next question, or the one of number N", "/ask 3",
        "What is noted then stands below that question in the minutes."
      )
    default:
      ("", .running, "the rest of the prompt, and the questions", "/more", "")
    }
  }
}
