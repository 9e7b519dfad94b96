import MeetingProtocol
import Session
import TextLayout

extension Answer {
  /// The clock stopped, started, moved, or not looked at.
  func timeText(for event: Event) -> String {
    let title = after.openTitle ?? "The stage"
    switch event {
    case .paused: return "Paused; notes can still be typed, /resume lets the clock go on"
    case .resumed:
      let stood = before.pauses.last.map { (turn.at.time - $0.from).words }
      let pause = stood.map { " after \($0)" } ?? ""
      return "The clock goes on\(pause)" + endText(of: title)
    case .stageExtended(let length):
      let change = length < .zero ? "shorter" : "longer"
      return "\(title) is \(length.words) \(change)" + endText(of: "it")
    case .earlyEndQuestioned: return earlyEndText
    case .earlyEndDropped: return "\(title) goes on"
    case .gapFound(let from, let to, let cause):
      let clockWords = after.isPaused ? "the clock was paused" : "the clock went on"
      let length = (to - from).words
      switch cause {
      case .closed: return "Convene was closed, and the last entry is \(length) old; \(clockWords)"
      case .asleep: return "The computer slept for \(length); \(clockWords)"
      }
    default: return ""
    }
  }

  /// `, it ends 15:58`.
  private func endText(of subject: String) -> String {
    guard let slot = after.openSlot, let end = after.end(of: slot, at: turn.at.time),
      end >= turn.at.time
    else { return "" }
    return ", \(subject) ends \(scene.clockTime(of: end))"
  }

  private var earlyEndText: String {
    guard let slot = after.openSlot, let least = after.least(for: slot) else {
      return "/yes ends the stage now, /no stays"
    }
    let left = least - after.elapsed(in: slot, at: turn.at.time)
    return "\(after.title(of: slot)) may end from \(least.words) on, \(left.words) from now;"
      + " /yes ends it now, /no stays"
  }

  // MARK: - From one stage to the next

  /// What is said of what was left, above the card of what opened.
  func openingText(_ opening: SlotOpening) -> StyledText? {
    leavingText(at: opening.at, cause: opening.cause)
  }

  func leavingText(at instant: SessionTime, cause: SlotOpening.Cause) -> StyledText? {
    guard let slot = before.openSlot else {
      return cause == .back ? StyledText("Back") : nil
    }
    let title = before.title(of: slot)
    switch cause {
    case .start: return nil
    case .next:
      let clock = before.isPaused && !after.isPaused ? "; the clock goes on" : ""
      return StyledText(
        title + " took " + usedText(slot, until: instant) + clock + leftOutText, .dim)
    case .back:
      let used = before.elapsed(in: slot, at: instant)
      return StyledText("Back; \(title) was left after \(used.words)")
    case .skip(let reason): return StyledText("\(title) is skipped: \(reason)")
    case .itself:
      // That its time is up was said a moment before.
      return nil
    case .answer(let answer): return StyledText("\(title): \(answer)", .bold)
    case .pass:
      let item = before.openEntry?.turns.last?.item ?? title
      return StyledText("\(item) passes", .dim)
    }
  }

  /// The stages between the one that was left and the one that opened, which were passed over.
  private var leftOutText: String {
    guard let from = before.openPlace?.index, let to = after.openPlace?.index, to > from else {
      return ""
    }
    let passed = before.stagesLeftOut(among: from + 1..<to)
    return passed.isEmpty ? "" : "; left out: " + listed(passed.map(\.label))
  }

  private func usedText(_ slot: Slot, until instant: SessionTime) -> String {
    let used = before.elapsed(in: slot, at: instant)
    guard let planned = before.agreedLength(for: slot) else { return used.words }
    var over = used - planned
    switch before.entry(of: slot)?.stage?.time {
    // A range is kept anywhere inside it, unless the script chose a length of its own.
    case .between(let least, let most, let plan) where plan == most:
      let range = Length.words(from: least, to: most)
      if used >= least, used <= most { return "\(used.words), within the planned \(range)" }
      over = used - (used < least ? least : most)
    case .atLeast(let least, let plan) where plan == least: over = min(over, .zero)
    case .atMost(let most, let plan) where plan == most: over = max(over, .zero)
    case .between, .atLeast, .atMost, .exactly, .until, .open, nil: break
    }
    if over.magnitude < .seconds(1) { return "\(used.words), as planned" }
    return "\(used.words), \(over.words) \(over < .zero ? "less" : "more") than planned"
  }

  // MARK: - What comes due by itself

  func momentText(_ moment: DueMoment) -> StyledText? {
    guard let slot = after.openSlot else { return nil }
    let title = after.title(of: slot)
    let late = turn.at.time - moment.at
    let isLate = late > tolerance
    let ago = isLate ? " (noticed \(late.words) late)" : ""
    switch moment.kind {
    case .left(let length):
      let left = isLate ? max(length - late, .zero) : length
      return StyledText("\(title): \(left.words) left", .warning)
    case .gone(let length):
      return StyledText("\(title): \((isLate ? length + late : length).words) gone")
    case .mayEnd: return StyledText("\(title) may end now\(ago); /next when ready")
    case .timeUp:
      let isLeft = after.entry(of: slot)?.stage.map { $0.ending != .wait } ?? false
      let step = isLeft ? "" : "; /next when ready"
      return StyledText("Time is up for \(title)\(ago)\(step)", .alarm)
    case .light(let light): return lightText(light, title, ago)
    case .meetingEnds:
      let stop = after.plan.rules.mustEnd ? "; the stages end here" : "; /end closes the session"
      return StyledText("The time of the meeting is up\(ago)\(stop)", .alarm)
    case .budgetUsed(let container):
      let found = after.openEntry?.containers.first { $0.id == container }
      let budget = found?.budget.map { "The \($0.words) for" } ?? "The time for"
      return StyledText("\(budget) \(after.title(of: container)) are used up\(ago)", .warning)
    }
  }

  private func lightText(
    _ light: DueMoment.Kind.Light, _ title: String, _ ago: String
  ) -> StyledText {
    switch light {
    case .green: StyledText("\(title): green light, long enough\(ago)", .good)
    case .amber: StyledText("\(title): amber light, time to close\(ago)", .warning)
    case .red: StyledText("\(title): red light, time is up\(ago)", .alarm)
    }
  }
}
