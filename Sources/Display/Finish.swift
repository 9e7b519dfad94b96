import MeetingProtocol
import Session
public import TextLayout

/// What remains to do when the last stage has been left.
public enum Finish {
  /// The lines; the last says how the session is closed.
  public static func lines(_ scene: Scene, columns: Int) -> [StyledText] {
    let state = scene.state
    var sheet = Sheet(columns: columns)
    sheet.addGap()
    var done = "All stages are done"
    if let from = state.startedAt, let to = state.finishedAt {
      let paused = state.pausedLength(from: from, to: to)
      done += ", \((to - from - paused).words) in all"
      if paused > .zero { done += ", and \(paused.words) paused" }
    }
    sheet.add(done, .bold)
    let actions = state.notes.filter { $0.draft.kind == NoteKind.action.id && !$0.isStruck }
    for action in actions where action.draft.owner == nil {
      sheet.add("Nobody is named for action \(action.number): \(action.draft.text)", hanging: 2)
    }
    if let heading = state.plan.outcome, state.outcome == nil {
      var text = StyledText("Still empty: \(heading); ")
      text.append("/outcome TEXT", .bold)
      text.append(" fills it")
      sheet.add(text, hanging: 2)
    }
    var end = StyledText("Next: ", .dim)
    end.append("/end", .bold)
    end.append(" closes the session and writes the minutes")
    sheet.add(end, hanging: 2)
    return sheet.lines
  }
}
