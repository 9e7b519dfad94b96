extension CommandTable {
  /// The rows of what happened at another time than it was typed.
  static func correctedTimeRow(of name: CommandName) -> Row {
    switch name {
    case .began:
      (
        "TIME", .running, "this stage began earlier, or later", "/began 10m ago",
        "TIME is so long ago, or a time on the clock such as 15:42. The stage before ended then."
      )
    case .ended:
      (
        "TIME", .running, "this stage ended then, and the next began", "/ended 15:42",
        "TIME as for /began. When all stages are done it puts right when the last one ended."
      )
    default:
      (
        "TIME", .running, "the clock should have stood since then", "/paused 5m",
        "The last 5 minutes, or since a time on the clock; from now on it goes on as it did."
      )
    }
  }

  /// The rows of a meeting that has left its plan.
  static func rescueRow(of name: CommandName) -> Row {
    switch name {
    case .late:
      (
        "[N]", .running, "show plans to end on time, or take plan N", "/late 1",
        "Spare time goes first; no stage falls below its least, or below half where it has none."
      )
    default:
      (
        "[N]", .running, "show plans to use time that was won, or take one", "/early 1",
        "No stage grows beyond its most, or by more than half where it has none."
      )
    }
  }

  /// The rows of who speaks.
  static func floorRow(of name: CommandName) -> Row {
    switch name {
    case .floor:
      (
        "NAME", .running, "who speaks now", "/floor Ben",
        "/floor everyone where nobody in particular does. Whoever has to be silent breaks the floor."
      )
    case .breach:
      ("NAME", .running, "somebody spoke out of turn", "/breach Ben", "The minutes say how often.")
    default:
      ("", .session, "who has spoken how long", "/air", "")
    }
  }
}
