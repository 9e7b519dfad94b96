extension CommandTable {
  /// The rows of what puts notes right, and of the record itself.
  static func recordRow(of name: CommandName) -> Row {
    switch name {
    case .unstrike:
      ("N", .session, "let note N stand again that was struck", "/unstrike 7", "")
    case .refile:
      (
        "N KIND", .session, "note N is of another kind", "/refile 12 action @ben by fri",
        "Behind action may stand @NAME and by DATE, as in an action that is typed."
      )
    case .move:
      (
        "N STAGE", .session, "note N belongs to another stage", "/move 12 discussion",
        "Also before and after; a number behind a stage opened twice says which time, the last if none."
      )
    case .by:
      (
        "N NAME", .session, "note N is somebody else's words", "/by 12 Ben",
        "NAME is a person, a role, or everyone for the group."
      )
    case .reread:
      (
        "N[-M]", .session, "read marks and names of pasted notes", "/reread 12-18",
        "As though each had been typed as a line of its own; /undo takes it all back."
      )
    default:
      (
        "off|on", .running, "keep nothing that is typed, or keep it again", "/record off",
        "While it is off the time counts, words reach no disk, and notes are given back."
      )
    }
  }
}
