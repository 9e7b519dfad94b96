extension CommandTable {
  /// The rows of commands about turns, votes, wordings and questions.
  static func courseRow(of name: CommandName) -> Row {
    switch name {
    case .vote:
      (
        "COUNT COUNT …", .running, "count votes: for, against and neither, or one for each item",
        "/vote 5 2 1",
        "In a vote on a list, one count for each item in the order shown. A tie is yours: /answer."
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
        "NAME", .running, "give this turn to somebody, who gives theirs for it", "/swap Ben", ""
      )
    case .agree:
      (
        "TEXT", .running, "the wording that the room agrees on",
        "/agree How do quiet pupils get heard?",
        "Every wording is kept; the last one holds."
      )
    case .ask:
      (
        "[N]", .running, "put the next question of the stage, or the one with a number", "/ask 3",
        "What is noted then stands below that question in the minutes."
      )
    default:
      ("", .running, "the rest of the prompt and what else the script says here", "/more", "")
    }
  }
}
