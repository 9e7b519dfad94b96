import MeetingProtocol
import Session

extension MinutesBuilder {
  /// When the clock stood.
  var pauses: [MinutesDocument.PauseLine] {
    state.pauses.map { pause in
      let slot = state.slots.last { $0.openedAt <= pause.from }
      return MinutesDocument.PauseLine(
        from: times.local(pause.from), to: pause.to.map(times.local),
        during: slot.map { name(of: $0) })
    }
  }

  /// When the program did not look.
  var gaps: [MinutesDocument.GapLine] {
    state.gaps.map { gap in
      let begin = max(gap.from, times.begin)
      let end = min(gap.to, times.end)
      let ran = state.startedAt != nil && times.length(from: begin, to: end) > .zero
      return MinutesDocument.GapLine(
        from: times.local(gap.from), to: times.local(gap.to), cause: gap.cause, clockWentOn: ran)
    }
  }

  /// What was changed afterwards.
  var corrections: MinutesDocument.Corrections {
    MinutesDocument.Corrections(
      fixed: state.notes.filter { !$0.isStruck && $0.isPutRight }.map(\.number),
      struck: state.notes.filter(\.isStruck).map(\.number), takenBack: engine.takenBackCount)
  }
}
