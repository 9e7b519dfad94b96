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

  /// When an adjourned session goes on, counted from the day on which it was adjourned.
  var goesOn: MinutesDocument.GoesOn? {
    guard let slot = state.openSlot, let stage = state.entry(of: slot)?.stage,
      case .adjournment(let adjournment) = stage.activity, let span = adjournment.span
    else { return nil }
    let today = times.local(slot.openedAt).date.daysSince1970
    return switch span {
    case .after(let days): .on(CivilDate(daysSince1970: today + days))
    case .within(let days): .by(CivilDate(daysSince1970: today + days))
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
    var (fixed, struck): ([Int], [Int]) = ([], [])
    for note in state.notes where note.isStruck || note.isPutRight {
      if note.isStruck { struck.append(note.number) } else { fixed.append(note.number) }
    }
    return MinutesDocument.Corrections(
      fixed: fixed, struck: struck, takenBack: engine.takenBackCount,
      withdrawn: state.withdrawals.map { withdrawal in
        MinutesDocument.WithdrawnLine(
          code: withdrawal.code.text, notes: withdrawal.notes, at: times.local(withdrawal.at))
      },
      lostEntries: state.lostEntries)
  }
}
