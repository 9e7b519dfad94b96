import Filling
import MeetingProtocol
public import Session
public import TextLayout

/// What stands before the typed line: where the meeting is, its time, and whose words a line is.
public enum StatusLine {
  /// The status with the sign and the blank behind it.
  ///
  /// Without that blank it is never wider than two fifths of the terminal. What does not fit goes in this order: the
  /// brackets, the title (cut with `…`, then whole), the author, the stage's number; the time never, not even on a
  /// terminal too narrow for it.
  public static func prompt(_ state: SessionState?, now: SessionTime, columns: Int) -> StyledText {
    guard let state else { return "convene> " }
    let parts = parts(of: state, now: now)
    let width = max(columns * 2 / 5, 1)
    return fitted(parts, width: width) + " "
  }

  /// What the status is put together from.
  struct Parts {
    var number = ""
    var title = ""
    var time = StyledText()
    var voice = ""
  }

  private static func fitted(_ parts: Parts, width: Int) -> StyledText {
    let whole = bracketed(parts)
    if whole.width <= width { return whole }
    for voice in parts.voice.isEmpty ? [""] : [parts.voice, ""] {
      var tried = parts
      tried.voice = voice
      if bare(tried).width <= width { return bare(tried) }
      tried.title = ""
      // A title needs a blank before it, and a few letters to be known by.
      let room = width - bare(tried).width - 1
      if room >= shortestTitle {
        tried.title = parts.title.truncated(to: room)
        return bare(tried)
      }
      if bare(tried).width <= width { return bare(tried) }
    }
    return bare(Parts(time: parts.time))
  }

  private static let shortestTitle = 6

  private static func bracketed(_ parts: Parts) -> StyledText {
    let inside = joined([StyledText(parts.number), StyledText(parts.title), parts.time])
    let voice = parts.voice.isEmpty ? "" : " " + parts.voice
    return StyledText("[") + inside + StyledText("]" + voice + ">")
  }

  private static func bare(_ parts: Parts) -> StyledText {
    joined([
      StyledText(parts.number), StyledText(parts.title), parts.time, StyledText(parts.voice),
    ]) + ">"
  }

  private static func joined(_ texts: [StyledText]) -> StyledText {
    texts.filter { !$0.isEmpty }.reduce(into: StyledText()) { sum, text in
      if !sum.isEmpty { sum.append(" ") }
      sum.append(text)
    }
  }

  // MARK: - The parts

  private static func parts(of state: SessionState, now: SessionTime) -> Parts {
    switch state.phase {
    case .gathering:
      let here = StyledText("\(state.present.count) here")
      return Parts(title: state.plan.id.text.oneLine, time: here)
    case .finished: return Parts(title: state.plan.id.text.oneLine, time: "finished")
    case .ended: return Parts(title: state.plan.id.text.oneLine, time: "closed")
    case .running:
      guard let slot = state.openSlot, let entry = state.entry(of: slot) else { return Parts() }
      if let step = state.openStep, let copy = state.openCopy,
        let layout = state.layout(of: copy, part: state.forms.part)
      {
        let progress = copy.number(of: step, in: layout)
        return Parts(
          number: "\(progress.number)/\(progress.all)",
          title: QuestionCard.question(step, of: copy), time: time(of: slot, in: state, now: now),
          voice: copy.key.writer.map { CopyName.writer($0) } ?? "form")
      }
      let mark = entry.decision == nil ? "" : "?"
      let number = entry.number.map { "\($0)/\(state.agenda.stageCount)" } ?? mark
      let title = (entry.turns.map(\.item) + [entry.title]).joined(separator: " ").oneLine
      return Parts(
        number: number, title: title, time: time(of: slot, in: state, now: now),
        voice: voice(in: state))
    }
  }

  /// Whose words a bare line is and, where it is not a plain note, of which kind.
  private static func voice(in state: SessionState) -> String {
    // Of nobody's words anything is kept.
    if state.isOffRecord { return "" }
    let author = state.author(ofKind: nil)
    let kind = state.kind(ofLineBy: author)
    let kindName = kind == NoteKind.note.id ? nil : kind.text.oneLine
    switch author {
    case .group: return kindName ?? "group"
    case .person, .role, .smallGroup:
      return [state.name(of: author), kindName].compactMap { $0 }.joined(separator: " ")
    }
  }

  private static func time(of slot: Slot, in state: SessionState, now: SessionTime) -> StyledText {
    let before = (state.isOffRecord ? "off " : "") + (state.isPaused ? "paused " : "")
    let reading = ClockReading(of: slot, in: state, now: now)
    return StyledText(before + reading.signed, reading.style)
  }
}
