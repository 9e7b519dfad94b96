import MeetingProtocol
public import Session
public import TextLayout

/// Who will do what, by when.
public enum ActionsView {
  /// The lines of `/actions`: those that stand, the earliest day first.
  public static func lines(
    _ state: SessionState, columns: Int, aloud: Bool = false
  ) -> [StyledText] {
    let actions = state.notes.filter { $0.draft.kind == NoteKind.action.id && !$0.isStruck }
      .sorted { left, right in
        let (first, second) = (left.draft.due, right.draft.due)
        if first == second { return left.number < right.number }
        return first.map { day in second.map { day < $0 } ?? true } ?? false
      }
    if actions.isEmpty {
      return sentence("No actions yet; ! in front of a line makes it one", columns: columns)
    }
    var sheet = Sheet(columns: columns)
    if aloud || sheet.columns < 60 {
      for action in actions {
        sheet.add(line(for: action, aloud: aloud), hanging: "\(action.number)".count + 2)
      }
    } else {
      sheet.add(table(actions))
    }
    return sheet.lines
  }

  private static func table(_ actions: [Note]) -> Table {
    Table(
      columns: [
        .init("No", alignment: .right), .init("Action"), .init("Who"), .init("By"),
      ],
      rows: actions.map { action in
        [
          StyledText("\(action.number)", .dim), StyledText(action.draft.text), owner(of: action),
          day(of: action),
        ]
      })
  }

  /// `12  visit the site (Amy, due Friday 27 November 2026)`.
  private static func line(for action: Note, aloud: Bool) -> StyledText {
    var text = StyledText(
      aloud ? "Action \(action.number): " : "\(action.number)  ", aloud ? .plain : .dim)
    text.append(action.draft.text + (aloud ? ", " : " ("))
    text.append(owner(of: action))
    text.append(action.draft.due == nil ? ", " : ", due ")
    text.append(day(of: action))
    return aloud ? text : text + ")"
  }

  private static func owner(of action: Note) -> StyledText {
    action.draft.owner.map { StyledText($0.text) } ?? StyledText("nobody named", .warning)
  }

  private static func day(of action: Note) -> StyledText {
    action.draft.due.map { StyledText($0.words) } ?? StyledText("no date", .warning)
  }
}
